import { foldedWords, foldName } from './fold';
import { spellingKey, spellingLikeness, type SpellingKey } from './spelling';

const LEAST_SPELLING = 0.72;
const SMALL_WORDS = /^(?:of|the|and|for|in|de|du|des|d|l|la|le|les|et|pour|au|aux|a|en|wa|wal|al)$/;

export type NameWhy = 'exact' | 'acronym' | 'spelling' | 'contained';

export interface NameMatch {
  readonly score: number;
  readonly why: NameWhy;
}

/** A selection prepared once for comparison with every form of the codebook. */
export interface Wanted {
  readonly raw: string;
  readonly folded: string;
  readonly words: readonly string[];
  readonly key: SpellingKey;
  /** Folded parts of "Long name (ABC)". */
  readonly parts: readonly string[];
}

export function wanted(selected: string): Wanted {
  const bracket = /^([^()[\]]*\S)\s*[([]\s*([^()[\]]+?)\s*[)\]]?[\s.,;:]*$/.exec(selected);
  const parts =
    bracket === null ? [] : [bracket[1] ?? '', bracket[2] ?? ''].map(foldName).filter((part) => part !== '');
  const words = foldedWords(selected);
  return { raw: selected, folded: words.join(' '), words, key: spellingKey(selected), parts };
}

/** How well a codebook form answers a selection; undefined when not at all. Scores: see the numbers below. */
export function matchName(selection: Wanted, form: string): NameMatch | undefined {
  const folded = foldName(form);
  if (folded === '' || selection.folded === '') return undefined;
  if (folded === selection.folded) return { score: 1, why: 'exact' };
  if (selection.parts.includes(folded)) return { score: 0.99, why: 'acronym' };
  if (isShort(form) && selection.folded === `${folded}s`) return { score: 0.97, why: 'acronym' };
  const words = folded.split(' ');
  const acronym = initialsScore(selection.raw, words);
  if (acronym > 0) return { score: acronym, why: 'acronym' };
  const alike = spellingLikeness(selection.key, spellingKey(form));
  if (alike >= LEAST_SPELLING) return { score: 0.92 * alike, why: 'spelling' };
  const part = containment(selection, form, words);
  return part === 0 ? undefined : { score: part, why: 'contained' };
}

/** An acronym as writers coin them: up to five capitals and digits. */
function isShort(form: string): boolean {
  return /^[\p{Lu}\p{N}]{1,5}$/u.test(form);
}

/** 0.9 for initials alone ("RSF"), 0.8 for three or more beside other words ("RSF fighters"), else 0. */
function initialsScore(raw: string, words: readonly string[]): number {
  if (words.length < 2) return 0;
  const tokens = raw.split(/[^\p{L}\p{N}-]+/u).filter((token) => token !== '');
  const initials = (list: readonly string[]) => list.map((word) => word.charAt(0)).join('');
  const known = [initials(words), initials(words.filter((word) => !SMALL_WORDS.test(word)))];
  const found = tokens.some((token) => {
    if (!/^[\p{Lu}\p{N}-]{2,12}s?$/u.test(token)) return false;
    const letters = foldName(token.replace(/s$/, '')).replaceAll(' ', '');
    return letters.length >= (tokens.length === 1 ? 2 : 3) && known.includes(letters);
  });
  return found ? (tokens.length === 1 ? 0.9 : 0.8) : 0;
}

/** 0.55 to 0.85 for a form inside the selection, 0.5 to 0.8 for a selection inside a form, by how much of it. */
function containment(selection: Wanted, form: string, words: readonly string[]): number {
  const share = (inner: readonly string[], outer: readonly string[]) => inner.join('').length / outer.join('').length;
  if (hasRun(selection.words, words)) {
    // "un", "au" and "is" are acronyms only in capitals.
    if (isShort(form) && !hasRawWord(selection.raw, form)) return 0;
    if (words.join('').length < 2) return 0;
    return 0.55 + 0.3 * share(words, selection.words);
  }
  if (selection.folded.length >= 4 && hasRun(words, selection.words)) return 0.5 + 0.3 * share(selection.words, words);
  return 0;
}

function hasRawWord(raw: string, form: string): boolean {
  return raw.split(/[^\p{L}\p{N}]+/u).includes(form);
}

function hasRun(outer: readonly string[], inner: readonly string[]): boolean {
  for (let start = 0; start + inner.length <= outer.length; start++) {
    if (inner.every((word, offset) => outer[start + offset] === word)) return true;
  }
  return false;
}
