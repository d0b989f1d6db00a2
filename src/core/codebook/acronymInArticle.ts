import { formsOf } from './find';
import { foldName } from './fold';
import type { Codebook } from './model';

/** Only this many UTF-16 units of the article are searched for the words an acronym stands for. */
const SEARCH_LIMIT = 100_000;
const LONGEST_NAME = 160;

/**
 * Entries the article itself ties to the selection: as "Known name (SELECTION)", or as "Selected name (KNOWN)".
 * Pairs of id and the codebook form that was met.
 */
export function acronymInArticle(
  selected: string,
  codebook: Codebook,
  articleText: string,
): readonly (readonly [string, string])[] {
  const name = selected.trim();
  if (name.length < 2 || name.length > LONGEST_NAME) return [];
  const text = articleText.slice(0, SEARCH_LIMIT);
  const found: (readonly [string, string])[] = [];
  const before = /^[\p{Lu}\p{N}][\p{Lu}\p{N}-]{1,11}$/u.test(name) ? foldedBefore(text, `(${name})`) : [];
  const after = acronymsAfter(text, name);
  if (before.length === 0 && after.length === 0) return found;
  for (const [id, entry] of codebook.actors) {
    for (const form of formsOf(entry)) {
      const folded = foldName(form);
      if (folded === '') continue;
      if (after.includes(folded) || before.some((words) => ` ${words}`.endsWith(` ${folded}`))) found.push([id, form]);
    }
  }
  return found;
}

function foldedBefore(text: string, bracket: string): readonly string[] {
  return positions(text, bracket).map((position) =>
    foldName(text.slice(Math.max(0, position - LONGEST_NAME), position)),
  );
}

function acronymsAfter(text: string, name: string): readonly string[] {
  return positions(text, name).flatMap((position) => {
    const bracket = /^\s*\(([^()\n]{2,20})\)/.exec(text.slice(position + name.length, position + name.length + 30));
    return bracket?.[1] === undefined ? [] : [foldName(bracket[1])].filter((acronym) => acronym !== '');
  });
}

/** The first few places of a text, so that a common word costs little. */
function positions(text: string, part: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0 && found.length < 20; at = text.indexOf(part, at + part.length))
    found.push(at);
  return found;
}
