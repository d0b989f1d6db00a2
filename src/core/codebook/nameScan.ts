import { APOSTROPHE, BREAK, GAP, LETTER, LINE_END, LONG, POINT, SKIP, type FoldTable } from './foldTable';

/** The words of a text as names are looked up by them. Offsets are UTF-16; arrays may be longer than `count`. */
export interface ScannedWords {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 32 bits of each folded word: several words share one, so a hit is compared letter by letter. */
  readonly hashes: Int32Array;
  /** 1 where the word may go on a name that the word before it is in. */
  readonly joins: Uint8Array;
}

export const HASH_SEED = -2128831035;
const PRIME = 16777619;
/** White space and hyphens between two words of one name; more is a table or a gap. */
const LONGEST_GAP = 4;
/** "St. Louis": a point goes on only after a word this short. */
const LONGEST_SHORT = 3;
/** From it on a unit may be half of a pair. */
const FIRST_HALF = 0xd800;

export const hashWith = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME);

/**
 * Words as `foldName` parts them: apostrophes part, a possessive 's is left out, dotted initials close up. One pass; each
 * character costs a look into a table, and words of plain letters, nearly all of a text, nothing else.
 */
export function scanWords(text: string, fold: FoldTable): ScannedWords {
  const { table } = fold;
  const { length } = text;
  // Words of four letters and more with their gap are the rule; more memory would have to be cleared for nothing.
  let most = (length >> 2) + 16;
  let starts = new Int32Array(most);
  let ends = new Int32Array(most);
  let hashes = new Int32Array(most);
  let joins = new Uint8Array(most);
  let count = 0;
  let at = 0;
  let joined = 0;
  let gap = 0;
  let lines = 0;
  while (at < length) {
    let kind = table[text.charCodeAt(at)] ?? BREAK;
    if (kind < LETTER) {
      if (kind === GAP || kind === LINE_END) {
        if (kind === LINE_END) lines += 1;
        gap += 1;
        at += 1;
        continue;
      }
      if (kind === BREAK) {
        joined = 0;
        at += 1;
        continue;
      }
      kind = kindAt(text, at, fold);
      if (kind < LETTER) {
        if (kind === GAP || (kind === POINT && isShortUpTo(at, starts, ends, count - 1))) gap += 1;
        else if (kind === LINE_END) {
          lines += 1;
          gap += 1;
        } else if (kind !== APOSTROPHE && kind !== SKIP) joined = 0;
        at += isPair(text, at) ? 2 : 1;
        continue;
      }
    }
    const start = at;
    let hash = HASH_SEED;
    for (; at < length; at += 1) {
      kind = table[text.charCodeAt(at)] ?? BREAK;
      if (kind < LETTER) break;
      hash = Math.imul(hash ^ kind, PRIME);
    }
    let end = at;
    // A space ends nearly all words, and most others a sign.
    if (kind !== GAP && kind !== BREAK && at < length) {
      const rest = restOfWord(text, start, at, hash, fold);
      ({ end, hash, at } = rest);
    }
    if (count === most) {
      most *= 2;
      starts = widened(starts, most);
      ends = widened(ends, most);
      hashes = widened(hashes, most);
      joins = widened(joins, most);
    }
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    joins[count] = joined === 1 && gap <= LONGEST_GAP && lines < 2 ? 1 : 0;
    count += 1;
    joined = 1;
    gap = 0;
    lines = 0;
    if (kind === GAP) {
      gap = 1;
      at += 1;
    }
  }
  return { count, starts, ends, hashes, joins };
}

/** The kind of the character at a place; of one that folds to several letters `LETTER`, of half a pair alone `BREAK`. */
function kindAt(text: string, at: number, fold: FoldTable): number {
  const kind = fold.kind(text.charCodeAt(at));
  return kind !== LONG ? kind : fold.foldAt(text, at) === '' ? BREAK : LETTER;
}

const isPair = (text: string, at: number): boolean =>
  text.charCodeAt(at) >= FIRST_HALF && (text.codePointAt(at) ?? 0) > 0xffff;

/** A word up to its end, from the first character on that is no plain letter. `at` is where the search goes on. */
function restOfWord(
  text: string,
  start: number,
  from: number,
  hashSoFar: number,
  fold: FoldTable,
): { readonly end: number; readonly hash: number; readonly at: number } {
  let at = from;
  let end = from;
  let hash = hashSoFar;
  /** Letters since the last point. */
  let letters = from - start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = fold.kind(unit);
    if (kind >= LETTER) {
      hash = hashWith(hash, kind);
      letters += 1;
      at += 1;
      end = at;
    } else if (kind === LONG) {
      const folded = fold.foldAt(text, at);
      if (folded === '') break;
      for (let index = 0; index < folded.length; index += 1) hash = hashWith(hash, folded.charCodeAt(index));
      letters += 1;
      at += isPair(text, at) ? 2 : 1;
      end = at;
    } else if (kind === SKIP) {
      at += 1;
      // Marks stand behind their letter and belong to it; a soft hyphen behind a word does not.
      if (isMark(unit)) end = at;
    } else if (kind === POINT && letters === 1 && isInitial(text, at, fold)) {
      letters = 0;
      at += 1;
      if (at < text.length && fold.kind(text.charCodeAt(at)) >= LETTER) continue;
      end = at;
      break;
    } else break;
  }
  return { end, hash, at: isPossessive(text, at, fold) ? at + 2 : at };
}

function widened<Numbers extends Int32Array | Uint8Array>(numbers: Numbers, length: number): Numbers;
function widened(numbers: Int32Array | Uint8Array, length: number): Int32Array | Uint8Array {
  const wider = numbers instanceof Int32Array ? new Int32Array(length) : new Uint8Array(length);
  wider.set(numbers);
  return wider;
}

/** Whether a word that ends at a place is so short that a point may go on. */
function isShortUpTo(at: number, starts: Int32Array, ends: Int32Array, word: number): boolean {
  return ends[word] === at && at - (starts[word] ?? 0) <= LONGEST_SHORT;
}

const isMark = (unit: number): boolean => unit >= 0x300 && unit !== 0x200b && unit !== 0x2060 && unit !== 0xfeff;

/** "'s" behind a word, with no letter after it. */
function isPossessive(text: string, at: number, fold: FoldTable): boolean {
  if (fold.kind(text.charCodeAt(at)) !== APOSTROPHE || (text.charCodeAt(at + 1) | 0x20) !== 0x73) return false;
  const after = at + 2 < text.length ? fold.kind(text.charCodeAt(at + 2)) : BREAK;
  return after < LETTER && after !== LONG && after !== APOSTROPHE && after !== SKIP;
}

/** The point at `at` goes on or ends dotted initials: "U.N." */
function isInitial(text: string, at: number, fold: FoldTable): boolean {
  const isLetterAt = (place: number): boolean => place < text.length && fold.kind(text.charCodeAt(place)) > 0x39;
  const isPointAt = (place: number): boolean => place < text.length && fold.kind(text.charCodeAt(place)) === POINT;
  const before = at >= 3 && isLetterAt(at - 3) && isPointAt(at - 2);
  return (isLetterAt(at + 1) && isPointAt(at + 2)) || (before && !isLetterAt(at + 1));
}
