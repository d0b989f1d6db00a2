import { foldLetters } from '../codebook/fold';

/** What stands in place of redacted words. */
export const REDACTED = '[redacted]';

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** Takes names out of texts, wherever they stand as whole words, whatever their case and accents. */
export class NameRedactor {
  /** The words of each name by its first one, longest first. */
  private readonly byFirst = new Map<string, (readonly string[])[]>();

  constructor(names: Iterable<string>) {
    const known = new Set<string>();
    for (const name of names) {
      const words = wordsOf(name).map(({ folded }) => folded);
      const key = words.join(' ');
      const [first] = words;
      if (first === undefined || known.has(key)) continue;
      known.add(key);
      const others = this.byFirst.get(first);
      if (others) others.push(words);
      else this.byFirst.set(first, [words]);
    }
    for (const list of this.byFirst.values()) list.sort((left, right) => right.length - left.length);
  }

  /** The text with every name replaced by `REDACTED`; the same string where there is none. */
  redact(text: string): string {
    let done = '';
    let from = 0;
    for (const { start, end } of this.find(text)) {
      done += text.slice(from, start) + REDACTED;
      from = end;
    }
    return from === 0 ? text : done + text.slice(from);
  }

  /** Where names stand in a text, in order, as UTF-16 offsets. */
  *find(text: string): Generator<{ readonly start: number; readonly end: number }, void, undefined> {
    if (this.byFirst.size === 0) return;
    const words = wordsOf(text);
    for (let at = 0; at < words.length; at++) {
      const length = this.lengthOfNameAt(words, at);
      const first = words[at];
      const last = words[at + length - 1];
      if (length === 0 || first === undefined || last === undefined) continue;
      yield { start: first.start, end: last.end };
      at += length - 1;
    }
  }

  /** Number of words of the longest name that begins at a word; 0 where none does. */
  private lengthOfNameAt(words: readonly Word[], at: number): number {
    const names = this.byFirst.get(words[at]?.folded ?? '') ?? [];
    const name = names.find((parts) => parts.every((part, index) => words[at + index]?.folded === part));
    return name?.length ?? 0;
  }
}

// Marks and invisible characters belong to the letter before them; apostrophes and hyphens part words, on both sides alike.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: foldLetters(word),
  }));
}

const TITLE_WORD = /^\p{Lu}/u;

/**
 * The spellings under which a tagged person may stand elsewhere: the words tagged, and what is left of them without
 * title and first names, as reports go on ("Colonel Issa Baré", "Issa Baré", "Baré"). Words without a capital
 * ("a doctor") are no name. `isKnown` says which words are names of the codebook: "Governor of Mali" must not take Mali
 * out of every quote.
 */
export function spellingsOfPerson(exact: string, isKnown: (folded: string) => boolean): readonly string[] {
  const words = Array.from(exact.matchAll(WORD), ([word]) => word);
  const hasLetterCase = words.some((word) => word.toLowerCase() !== word.toUpperCase());
  if (hasLetterCase && !words.some((word) => TITLE_WORD.test(word))) return [];
  const last = words.at(-1) ?? '';
  const isLastKnown = isKnown(foldLetters(last));
  if (words.length === 1 && isLastKnown) return [];
  const firstOfName = words.findLastIndex((word) => !TITLE_WORD.test(word)) + 1;
  const name = words.slice(firstOfName);
  if (isLastKnown || last.length < 3) return [exact];
  return [exact, ...name.slice(1).map((_, at) => name.slice(at + 1).join(' '))];
}

/** Folded words of the codebook's names and aliases. */
export function wordsOfNames(names: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const name of names) for (const { folded } of wordsOf(name)) words.add(folded);
  return words;
}
