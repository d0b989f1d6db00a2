import { atOnce, type Turns } from '../turns';
import { alignLetters, type LetterAlignment } from './alignLetters';
import { matchedTokens, type MatchedTokens } from './matchedTokens';
import { isWordUnit, type Tokens } from './tokens';
import type { Work } from './work';

/** Where a span of the old text went; UTF-16 offsets of the new one. */
export interface Mapped {
  readonly start: number;
  readonly end: number;
  /** How much of the words just before and after the span stayed beside it, 0 to 1. 1 at the end of the text. */
  readonly before: number;
  readonly after: number;
  /** The same words stand beside it, and either may be the ones. */
  readonly isAmbiguous: boolean;
}

/** Letters by which a neighbouring word is known again. */
const JOINED = 3;
/** Tokens beside a span that vouch for it. */
const NEIGHBOURS = 6;

/**
 * What became of each place when one text became another: words are matched with words, and letters with letters
 * between the words that stayed. Built once for two texts, in time about linear in what differs; when `work` is used
 * up, more is left unmatched. Both texts are normalised, all offsets UTF-16.
 */
export class TextAlignment {
  private readonly letters = new Map<number, LetterAlignment | undefined>();
  private readonly shift: number;

  private constructor(
    readonly oldText: string,
    readonly newText: string,
    private readonly work: Work,
    private readonly matched: MatchedTokens,
  ) {
    this.shift = newText.length - oldText.length;
  }

  /** `isPart`: the new text is only a part of one, where the old one is looked for. */
  static of(oldText: string, newText: string, work: Work, isPart = false): TextAlignment {
    return atOnce(TextAlignment.inTurns(oldText, newText, work, isPart));
  }

  static *inTurns(oldText: string, newText: string, work: Work, isPart = false): Turns<TextAlignment> {
    return new TextAlignment(oldText, newText, work, yield* matchedTokens(oldText, newText, work, isPart));
  }

  get old(): Tokens {
    return this.matched.old;
  }

  get now(): Tokens {
    return this.matched.now;
  }

  /** Index of the new token for each old one, or -1. */
  get matches(): Int32Array {
    return this.matched.matches;
  }

  /** Undefined where nothing of the span is left, or other words stand there. */
  map(start: number, end: number): Mapped | undefined {
    if (end <= this.matched.head) return { start, end, before: 1, after: 1, isAmbiguous: false };
    if (start >= this.matched.oldTail) {
      return { start: start + this.shift, end: end + this.shift, before: 1, after: 1, isAmbiguous: false };
    }
    const first = firstAbove(this.old.ends, start);
    const last = firstAbove(this.old.starts, end - 1) - 1;
    if (first > last && start >= this.matched.head && end <= this.matched.oldTail) return undefined;
    const from = start < this.matched.head ? start : this.mapStart(start, first);
    const to = end > this.matched.oldTail ? end + this.shift : this.mapEnd(end, last);
    if (from === undefined || to === undefined || from >= to) return undefined;
    return {
      start: from,
      end: to,
      before: this.vouched(first, from, -1),
      after: this.vouched(last, to, 1),
      isAmbiguous: this.matched.ambiguous.subarray(first, last + 1).every((one) => one === 1),
    };
  }

  /** Share of the letters between two old offsets whose words stayed, 0 to 1; `undefined` where there are no words. */
  kept(start: number, end: number): number | undefined {
    let [all, kept] = [0, 0];
    for (let at = firstAbove(this.old.ends, start); at < this.matches.length; at += 1) {
      const from = this.old.starts[at] ?? 0;
      if (from >= end) break;
      const length = (this.old.ends[at] ?? 0) - from;
      all += length;
      if ((this.matches[at] ?? -1) >= 0) kept += length;
    }
    return all === 0 ? undefined : kept / all;
  }

  private mapStart(at: number, index: number): number | undefined {
    const from = this.old.starts[index] ?? 0;
    const match = this.matches[index] ?? -1;
    if (match >= 0) {
      const to = (this.now.starts[match] ?? 0) + at - from;
      if (at >= from) return Math.min(to, this.now.ends[match] ?? to);
      const space = this.oldText.slice(at, from);
      return this.newText.startsWith(space, to) ? to : to + from - at;
    }
    const place = this.between(index);
    if (!place) return undefined;
    const { letters, oldFrom, newFrom } = place;
    let to = newFrom + (letters.high[at - oldFrom] ?? 0);
    // A letter put in before the first one belongs to the word; a word that lost the space before it does not.
    const before = this.oldText
      .slice(Math.max(0, at - 2 * JOINED), at)
      .trimEnd()
      .slice(-JOINED);
    if (at !== from || (before !== '' && this.newText.endsWith(before, to))) return to;
    if (isWordUnit(this.newText, to)) while (isWordUnit(this.newText, to - 1) && to > newFrom) to -= 1;
    return to;
  }

  private mapEnd(at: number, index: number): number | undefined {
    const end = this.old.ends[index] ?? 0;
    const match = this.matches[index] ?? -1;
    if (match >= 0) {
      const to = (this.now.ends[match] ?? 0) + at - end;
      if (at <= end) return Math.max(to, this.now.starts[match] ?? to);
      const space = this.oldText.slice(end, at);
      return this.newText.startsWith(space, to - at + end) ? to : to - at + end;
    }
    const place = this.between(index);
    if (!place) return undefined;
    const { letters, oldFrom, newFrom } = place;
    let to = newFrom + (letters.low[at - oldFrom] ?? 0);
    const after = this.oldText
      .slice(at, at + 2 * JOINED)
      .trimStart()
      .slice(0, JOINED);
    if (at !== end || (after !== '' && this.newText.startsWith(after, to))) return to;
    if (isWordUnit(this.newText, to - 1)) while (isWordUnit(this.newText, to)) to += 1;
    return to;
  }

  /** The letters between the matched tokens on both sides of an unmatched one. */
  private between(index: number): { letters: LetterAlignment; oldFrom: number; newFrom: number } | undefined {
    let left = index;
    while (left >= 0 && (this.matches[left] ?? -1) < 0) left -= 1;
    let right = index;
    while (right < this.matches.length && (this.matches[right] ?? -1) < 0) right += 1;
    const oldFrom = left < 0 ? this.matched.head : (this.old.ends[left] ?? 0);
    const newFrom = left < 0 ? this.matched.head : (this.now.ends[this.matches[left] ?? 0] ?? 0);
    if (!this.letters.has(left)) {
      const isLast = right >= this.matches.length;
      const oldTo = isLast ? this.matched.oldTail : (this.old.starts[right] ?? 0);
      const newTo = isLast ? this.matched.oldTail + this.shift : (this.now.starts[this.matches[right] ?? 0] ?? 0);
      const [old, now] = [this.oldText.slice(oldFrom, oldTo), this.newText.slice(newFrom, newTo)];
      this.letters.set(left, alignLetters(old, now, this.work));
    }
    const letters = this.letters.get(left);
    return letters && { letters, oldFrom, newFrom };
  }

  /** Share of the tokens beside a span that are still beside where it went. */
  private vouched(index: number, at: number, step: 1 | -1): number {
    // The new token that the span now begins or ends with.
    const here = step < 0 ? firstAbove(this.now.ends, at) : firstAbove(this.now.starts, at - 1) - 1;
    let [all, kept] = [0, 0];
    for (let k = 1; k <= NEIGHBOURS; k += 1) {
      const beside = index + k * step;
      if (beside < 0 || beside >= this.matches.length) break;
      all += 1;
      const distance = ((this.matches[beside] ?? -1) - here) * step;
      if ((this.matches[beside] ?? -1) >= 0 && distance > 0 && distance <= 2 * k + 4) kept += 1;
    }
    return all === 0 ? 1 : kept / all;
  }
}

/** Index of the first value above a number, in an array that rises. */
export function firstAbove(values: Int32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
