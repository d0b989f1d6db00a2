import type { Tokens } from './tokens';
import type { Work } from './work';

/** Places looked at for one pair of words; the commonest pairs say least of where a passage is. */
const MAX_PLACES = 256;
/** Diagonals that are one window: so many words may have come or gone within it. */
const BUCKET = 8;
const MAX_WINDOWS = 6;
/** Least share of a passage's pairs that must stand in a window. */
const LEAST_SHARE = 0.2;

/** A part of a text where a passage may be; UTF-16. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** The pairs of neighbouring words of a text, to find where a passage stands though some of its words were changed. */
export class WindowIndex {
  private readonly heads: Int32Array;
  /** The next place with the same hash, or -1. */
  private readonly nexts: Int32Array;

  /** `isFree`: whether a token may be part of a window; all may without it. */
  constructor(
    private readonly tokens: Tokens,
    isFree: (index: number) => boolean = () => true,
  ) {
    const { ids } = tokens;
    this.heads = new Int32Array(2 ** Math.ceil(Math.log2(ids.length + 2))).fill(-1);
    this.nexts = new Int32Array(ids.length).fill(-1);
    for (let at = ids.length - 2; at >= 0; at -= 1) {
      if (!isFree(at) || !isFree(at + 1)) continue;
      const slot = this.slotOf(ids[at] ?? 0, ids[at + 1] ?? 0);
      this.nexts[at] = this.heads[slot] ?? -1;
      this.heads[slot] = at;
    }
  }

  /** Where most of a passage's pairs stand in their order, the best first; at most 6. */
  find(passage: Int32Array, work: Work): readonly Window[] {
    const votes = new Map<number, number>();
    for (let at = 0; at + 1 < passage.length; at += 1) {
      for (const place of this.placesOf(passage[at] ?? 0, passage[at + 1] ?? 0, work)) {
        const bucket = Math.floor((place - at) / BUCKET);
        votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
      }
    }
    const least = Math.max(1, LEAST_SHARE * (passage.length - 1));
    const best = Array.from(votes, ([bucket, count]) => ({ bucket, count: count + (votes.get(bucket + 1) ?? 0) }))
      .filter(({ count }) => count >= least)
      .sort((a, b) => b.count - a.count || a.bucket - b.bucket);
    const kept: number[] = [];
    for (const { bucket } of best) {
      if (kept.length === MAX_WINDOWS) break;
      if (!kept.some((other) => Math.abs(other - bucket) <= 1)) kept.push(bucket);
    }
    return kept.map((bucket) => this.windowAt(bucket * BUCKET, passage.length));
  }

  private placesOf(first: number, second: number, work: Work): readonly number[] {
    const { ids } = this.tokens;
    const places: number[] = [];
    let at = this.heads[this.slotOf(first, second)] ?? -1;
    for (let seen = 0; at >= 0; seen += 1) {
      if (seen === MAX_PLACES || !work.take(1)) return [];
      if (ids[at] === first && ids[at + 1] === second) places.push(at);
      at = this.nexts[at] ?? -1;
    }
    return places;
  }

  private windowAt(first: number, length: number): Window {
    const { starts, ends } = this.tokens;
    const from = Math.max(0, first - BUCKET);
    const to = Math.min(starts.length - 1, first + length + 2 * BUCKET);
    return { start: starts[from] ?? 0, end: ends[to] ?? 0 };
  }

  private slotOf(first: number, second: number): number {
    const hash = Math.imul(first + 1, 0x01000193) ^ Math.imul(second + 1, 0x2c1b3c6d);
    return (hash ^ (hash >>> 15)) & (this.heads.length - 1);
  }
}
