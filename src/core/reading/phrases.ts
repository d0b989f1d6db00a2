import { normsOf, type Token } from './tokens';
import { slotOf, WordSieve } from './wordSieve';

/** A phrase found in tokens: `from` inclusive, `to` exclusive, as token indices. */
export interface PhraseHit<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

interface Entry<T> {
  /** Its words up to the first gap. */
  readonly start: readonly string[];
  /** `slotOf` the second of them, or `ANY`: most phrases differ there, and numbers are quickly compared. */
  readonly second: number;
  /** Those behind each gap. */
  readonly rest: readonly (readonly string[])[];
  readonly length: number;
  readonly value: T;
}

const GAP = 9;
const ANY = -1;
const NO_SLOT = -2;

type Groups<T> = readonly (readonly [T, readonly string[]])[];

/**
 * Phrases by their first word. In a pattern `(a|b)` is a choice, `(a|)` an optional word and `…` stands for up to
 * GAP words without a full stop. Hyphens and spaces are the same. Read when first looked into: a language holds thousands
 * of phrases, and who loads it may never read in it.
 */
export class PhraseBook<T> {
  private entries: ReadonlyMap<string, readonly Entry<T>[]> | undefined;
  private sieve: WordSieve | undefined;

  constructor(private readonly groups: Groups<T>) {}

  get byFirst(): ReadonlyMap<string, readonly Entry<T>[]> {
    return (this.entries ??= entriesByFirst(this.groups));
  }

  /** The phrases that begin with a word, the longest first. */
  beginningWith({ slot, norm }: Token): readonly Entry<T>[] | undefined {
    const sieve = (this.sieve ??= new WordSieve(this.byFirst.keys()));
    return sieve.mayHold(slot) ? this.byFirst.get(norm) : undefined;
  }
}

// Of one class, as they are looked into several times for each word of an article: objects of many shapes are slower to read.
export const phraseBook = <T>(groups: Groups<T>): PhraseBook<T> => new PhraseBook(groups);

function entriesByFirst<T>(groups: Groups<T>): ReadonlyMap<string, readonly Entry<T>[]> {
  const byFirst = new Map<string, Entry<T>[]>();
  for (const [value, patterns] of groups) {
    for (const pattern of patterns.flatMap(expand)) {
      const [start = [], ...rest] = pattern.split('…').map(normsOf);
      const [first] = start;
      if (first === undefined) continue;
      const second = start[1] === undefined ? ANY : slotOf(start[1]);
      const entry = { start, second, rest, length: rest.reduce((sum, part) => sum + part.length, start.length), value };
      const others = byFirst.get(first);
      if (others === undefined) byFirst.set(first, [entry]);
      else others.push(entry);
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.length - a.length);
  return byFirst;
}

/** The longest phrase that begins at token `at`. */
export function phraseAt<T>(book: PhraseBook<T>, tokens: readonly Token[], at: number): PhraseHit<T> | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const entries = book.beginningWith(token);
  if (entries === undefined) return undefined;
  const next = tokens[at + 1]?.slot ?? NO_SLOT;
  for (const entry of entries) {
    if (entry.second !== next && entry.second !== ANY) continue;
    const to = endOf(entry, tokens, at);
    if (to !== undefined) return { from: at, to, value: entry.value };
  }
  return undefined;
}

/** All phrases from left to right; a hit without a gap is not searched inside again. */
export function phrasesIn<T>(
  book: PhraseBook<T>,
  tokens: readonly Token[],
  from = 0,
  to = tokens.length,
): readonly PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  for (let at = from; at < to; at++) {
    const hit = phraseAt(book, tokens, at);
    if (hit === undefined || hit.to > to) continue;
    hits.push(hit);
    at = hit.to - 1;
  }
  return hits;
}

/** Where a phrase ends whose first word stands at token `at`. */
function endOf({ start, rest }: Entry<unknown>, tokens: readonly Token[], at: number): number | undefined {
  if (!matches(start, tokens, at, 1)) return undefined;
  let position = at + start.length;
  for (const part of rest) {
    const limit = Math.min(tokens.length, position + GAP);
    while (position < limit && !matches(part, tokens, position)) {
      if (isStop(tokens[position])) return undefined;
      position++;
    }
    if (position >= limit) return undefined;
    position += part.length;
  }
  return position;
}

// Plain loops: this runs several times for each word of an article.
function matches(part: readonly string[], tokens: readonly Token[], at: number, from = 0): boolean {
  for (let offset = from; offset < part.length; offset++) {
    if (tokens[at + offset]?.norm !== part[offset]) return false;
  }
  return true;
}

function isStop(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'sign' && '.;!?'.includes(token.text);
}

function expand(pattern: string): readonly string[] {
  const open = pattern.indexOf('(');
  if (open < 0) return [pattern];
  const close = pattern.indexOf(')', open);
  const head = pattern.slice(0, open);
  const tails = expand(pattern.slice(close + 1));
  return pattern
    .slice(open + 1, close)
    .split('|')
    .flatMap((choice) => tails.map((tail) => head + choice + tail));
}
