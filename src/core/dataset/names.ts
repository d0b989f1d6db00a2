import { foldLetters } from '../codebook/fold';

/** What stands in place of redacted words. */
export const REDACTED = '[redacted]';

/** Names that begin with the same word, each as its folded words, longest first. */
type Names = readonly (readonly string[])[];

const NONE: Names = [];

/** Words of which the look-up is remembered, for reports of one project are made of the same ones. */
const REMEMBERED = 4096;
/** In UTF-16 units: a longer piece of a text keeps all of the text in memory. */
const REMEMBERED_LENGTH = 12;

/** Takes names out of texts, wherever they stand as whole words, whatever their case and accents. */
export class NameRedactor {
  /** The words of each name by its first one, longest first. */
  private readonly byFirst = new Map<string, (readonly string[])[]>();
  /** The same by words as they stand in texts. */
  private readonly byWord = new Map<string, Names>();

  constructor(names: Iterable<string>) {
    const known = new Set<string>();
    for (const name of names) {
      const words = foldedWordsOf(name);
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
    const words = new RegExp(WORD);
    for (let word = words.exec(text); word; word = words.exec(text)) {
      const end = endOfName(this.namesFrom(word[0]), text, word.index);
      if (end === undefined) continue;
      yield { start: word.index, end };
      words.lastIndex = end;
    }
  }

  private namesFrom(word: string): Names {
    const known = this.byWord.get(word);
    if (known !== undefined) return known;
    const names = this.byFirst.get(foldLetters(word)) ?? NONE;
    if (word.length > REMEMBERED_LENGTH) return names;
    if (this.byWord.size >= REMEMBERED) this.byWord.clear();
    this.byWord.set(word, names);
    return names;
  }
}

/** Where the longest of these names that stands at a place ends. */
function endOfName(names: Names, text: string, start: number): number | undefined {
  if (names.length === 0) return undefined;
  const longest = names[0]?.length ?? 0;
  const words = new RegExp(WORD);
  words.lastIndex = start;
  const found: { readonly folded: string; readonly end: number }[] = [];
  for (let word = words.exec(text); word; word = found.length < longest ? words.exec(text) : null) {
    found.push({ folded: foldLetters(word[0]), end: words.lastIndex });
  }
  const name = names.find((parts) => parts.every((part, index) => found[index]?.folded === part));
  return name && found[name.length - 1]?.end;
}

// Marks and invisible characters belong to the letter before them; apostrophes and hyphens part words, on both sides alike.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;

const foldedWordsOf = (text: string): readonly string[] =>
  Array.from(text.matchAll(WORD), ([word]) => foldLetters(word));

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
  for (const name of names) for (const folded of foldedWordsOf(name)) words.add(folded);
  return words;
}
