import type { Turns } from '../turns';
import type { Work } from './work';

/** Parts up to this size are compared in full; larger ones are first cut where a run of tokens is unique on both sides. */
const SMALL = 400;
const RUNS = [8, 4, 2];
/** Most tokens that one part may differ in to be compared in full. Its square is the memory taken. */
const MAX_DIFFERENT = 600;
/** Parts matched in one turn. */
const PARTS_A_TURN = 64;

/** A part of both sides, to be matched by itself. */
export interface Region {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

interface Part extends Region {
  /** Which of RUNS to cut with. */
  readonly level: number;
}

/**
 * The index in `b` of each token of `a`, or -1: what stayed when `a` became `b`, in each of some regions. Runs of tokens that are
 * unique on both sides are kept first (the longest chain of them), and the rest is compared by Myers' algorithm. What
 * lies between is left unmatched when the work is used up, never matched badly.
 */
export function* matchTokens(a: Int32Array, b: Int32Array, regions: readonly Region[], work: Work): Turns<Int32Array> {
  const matches = new Int32Array(a.length).fill(-1);
  const parts: Part[] = regions.map((region) => ({ ...region, level: 0 }));
  let done = 0;
  for (let part = parts.pop(); part; part = parts.pop()) {
    done += 1;
    if (done % PARTS_A_TURN === 0) yield;
    const rest = trimmed(part, a, b, matches);
    const size = rest.a1 - rest.a0 + rest.b1 - rest.b0;
    if (rest.a0 === rest.a1 || rest.b0 === rest.b1) continue;
    const run = RUNS[rest.level];
    if (size <= SMALL || run === undefined) compare(a, b, rest, matches, work);
    else parts.push(...cut(a, b, rest, run, matches));
  }
  return matches;
}

function trimmed({ a0, a1, b0, b1, level }: Part, a: Int32Array, b: Int32Array, matches: Int32Array): Part {
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) matches[a0++] = b0++;
  while (a1 > a0 && b1 > b0 && a[a1 - 1] === b[b1 - 1]) matches[--a1] = --b1;
  return { a0, a1, b0, b1, level };
}

/** Keeps the longest chain of unique runs and returns the parts between them. */
function cut(
  a: Int32Array,
  b: Int32Array,
  { a0, a1, b0, b1, level }: Part,
  run: number,
  matches: Int32Array,
): readonly Part[] {
  const parts: Part[] = [];
  let [fromA, fromB] = [a0, b0];
  const between = (toA: number, toB: number): void => {
    if (toA > fromA && toB > fromB) parts.push({ a0: fromA, a1: toA, b0: fromB, b1: toB, level: level + 1 });
  };
  for (const [startA, startB] of longestChain(uniqueRuns(a, b, { a0, a1, b0, b1, level }, run))) {
    // Runs overlap: the second begins behind the first, if it is not in its way.
    const skip = Math.max(fromA - startA, 0);
    if (skip >= run || startB + skip < fromB) continue;
    between(startA + skip, startB + skip);
    for (let k = skip; k < run; k += 1) matches[startA + k] = startB + k;
    fromA = startA + run;
    fromB = startB + run;
  }
  between(a1, b1);
  return parts;
}

/** Starts of the runs that stand once on each side, in the order of `a`. */
function uniqueRuns(a: Int32Array, b: Int32Array, { a0, a1, b0, b1 }: Part, run: number): [number, number][] {
  const size = 2 ** Math.ceil(Math.log2(2 * (a1 - a0 + b1 - b0)));
  const hashes = new Int32Array(size);
  // 0: free; -1: several; else the index + 1.
  const inA = new Int32Array(size);
  const inB = new Int32Array(size);
  const slotOf = (hash: number): number => {
    let slot = hash & (size - 1);
    while ((inA[slot] !== 0 || inB[slot] !== 0) && hashes[slot] !== hash) slot = (slot + 1) & (size - 1);
    hashes[slot] = hash;
    return slot;
  };
  const count = (side: Int32Array, tokens: Int32Array, from: number, to: number): void => {
    for (let at = from; at + run <= to; at += 1) {
      const slot = slotOf(hashOf(tokens, at, run));
      side[slot] = side[slot] === 0 ? at + 1 : -1;
    }
  };
  count(inA, a, a0, a1);
  count(inB, b, b0, b1);
  const found: [number, number][] = [];
  for (let at = a0; at + run <= a1; at += 1) {
    const slot = slotOf(hashOf(a, at, run));
    const there = (inB[slot] ?? 0) - 1;
    if (inA[slot] === at + 1 && there >= 0 && isSameRun(a, at, b, there, run)) found.push([at, there]);
  }
  return found;
}

function hashOf(tokens: Int32Array, at: number, run: number): number {
  let hash = 0;
  for (let k = 0; k < run; k += 1) hash = Math.imul(hash, 0x01000193) + (tokens[at + k] ?? 0) + 1;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

function isSameRun(a: Int32Array, i: number, b: Int32Array, j: number, run: number): boolean {
  for (let k = 0; k < run; k += 1) if (a[i + k] !== b[j + k]) return false;
  return true;
}

/** The longest chain in which both sides rise; pairs come in the order of the first. */
function longestChain(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const lasts: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, b], index) => {
    let low = 0;
    let high = lasts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[lasts[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[index] = lasts[low - 1] ?? -1;
    lasts[low] = index;
  });
  const chain: (readonly [number, number])[] = [];
  for (let at = lasts.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

/** Myers' O(ND) comparison of one part, with the furthest points of each step kept to walk back along. */
function compare(a: Int32Array, b: Int32Array, { a0, a1, b0, b1 }: Part, matches: Int32Array, work: Work): void {
  const n = a1 - a0;
  const m = b1 - b0;
  const most = Math.min(n + m, MAX_DIFFERENT);
  const furthest = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const steps: Int32Array[] = [];
  for (let d = 0; d <= most; d += 1) {
    if (!work.take(2 * d + 1)) return;
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (furthest[middle + k - 1] ?? 0) < (furthest[middle + k + 1] ?? 0));
      let x = down ? (furthest[middle + k + 1] ?? 0) : (furthest[middle + k - 1] ?? 0) + 1;
      const from = x;
      while (x < n && x - k < m && a[a0 + x] === b[b0 + x - k]) x += 1;
      if (!work.take(x - from)) return;
      furthest[middle + k] = x;
      if (x < n || x - k < m) continue;
      steps.push(furthest.slice(middle - d - 1, middle + d + 2));
      walkBack(steps, k, n, { a0, b0 }, matches);
      return;
    }
    steps.push(furthest.slice(middle - d - 1, middle + d + 2));
  }
}

function walkBack(
  steps: readonly Int32Array[],
  lastK: number,
  n: number,
  { a0, b0 }: Pick<Part, 'a0' | 'b0'>,
  matches: Int32Array,
): void {
  let k = lastK;
  let x = n;
  for (let d = steps.length - 1; d >= 0; d -= 1) {
    // The step before holds diagonals -d to d around its middle.
    const before = steps[d - 1];
    const at = (diagonal: number): number => before?.[d + diagonal] ?? 0;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const from = d === 0 ? 0 : down ? at(k + 1) : at(k - 1) + 1;
    while (x > from) {
      x -= 1;
      matches[a0 + x] = b0 + x - k;
    }
    if (d === 0) return;
    k += down ? 1 : -1;
    x = down ? from : from - 1;
  }
}
