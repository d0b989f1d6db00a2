import type { Turns } from '../turns';
import type { Segment } from './segments';
import type { Work } from './work';

/** A sentence of the old text and the one it became. */
export interface SegmentPair {
  readonly old: number;
  readonly now: number;
  /** Another new sentence in the same place is about as like: either may be the one. */
  readonly isRivalled: boolean;
}

/** Pairs of words that stand in more sentences say little of which is which. */
const RARE = 24;
/** Sentences compared in full for each old one. */
const COMPARED = 10;
/** Least share of the shorter sentence's pairs of words that the two have in common. */
const LEAST_LIKE = 0.3;
/** A sentence so much as like as the best is its rival. */
const RIVAL = 0.45;

/** Sentences looked at in one turn. */
const SENTENCES_A_TURN = 256;

interface Likeness {
  readonly old: number;
  readonly now: number;
  readonly shared: number;
  /** How much the pair counts in the chain. */
  readonly weight: number;
}

/**
 * Which sentence became which, in order: the chain of pairs that has the most words in common. So a corrected sentence
 * between its neighbours is preferred to an exact copy of it elsewhere.
 */
export function* matchSegments(
  oldIds: Int32Array,
  old: readonly Segment[],
  nowIds: Int32Array,
  now: readonly Segment[],
  work: Work,
): Turns<readonly SegmentPair[]> {
  const oldPairs = old.map((segment) => pairsOf(oldIds, segment));
  yield;
  const nowPairs = now.map((segment) => pairsOf(nowIds, segment));
  yield;
  const like = yield* likenesses(oldPairs, nowPairs, work);
  const chain = heaviestChain(like.flat(), now.length);
  return markRivals(chain, like);
}

/** Hashes of neighbouring words, sorted; a sentence of one word has that word. */
function pairsOf(ids: Int32Array, { start, end }: Segment): Int32Array {
  const pairs = new Int32Array(Math.max(1, end - start - 1));
  if (end - start === 1) pairs[0] = Math.imul(ids[start] ?? 0, 0x01000193);
  for (let at = start; at + 1 < end; at += 1) {
    const hash = Math.imul((ids[at] ?? 0) + 1, 0x01000193) + (ids[at + 1] ?? 0);
    pairs[at - start] = hash ^ (hash >>> 13);
  }
  return pairs.sort();
}

/** For each old sentence the new ones that are like it, in order. */
function* likenesses(
  old: readonly Int32Array[],
  now: readonly Int32Array[],
  work: Work,
): Turns<readonly (readonly Likeness[])[]> {
  const index = new Map<number, number[]>();
  const equals = new Map<number, number[]>();
  for (const [at, pairs] of now.entries()) {
    if (at % SENTENCES_A_TURN === SENTENCES_A_TURN - 1) yield;
    push(equals, hashOf(pairs), at);
    for (const pair of pairs) {
      const places = index.get(pair);
      if (!places) index.set(pair, [at]);
      else if (places.length <= RARE && places.at(-1) !== at) places.push(at);
    }
  }
  const seen = new Map<number, number>();
  // How many pairs of words each new sentence shares with the old one at hand; all 0 between two of them.
  const counts = new Int32Array(now.length);
  const likeOf = (pairs: Int32Array, at: number): readonly Likeness[] => {
    const touched: number[] = [];
    for (const pair of pairs) {
      const places = index.get(pair);
      if (!places || places.length > RARE) continue;
      for (const place of places) {
        const count = counts[place] ?? 0;
        if (count === 0) touched.push(place);
        counts[place] = count + 1;
      }
    }
    // Sentences that are repeated word for word: those about as far along as this one.
    const hash = hashOf(pairs);
    const turn = seen.get(hash) ?? 0;
    seen.set(hash, turn + 1);
    const equal = equals.get(hash) ?? [];
    for (let near = Math.max(0, turn - 4); near < Math.min(equal.length, turn + 5); near += 1) {
      const place = equal[near] ?? 0;
      if (counts[place] === 0) touched.push(place);
      counts[place] = pairs.length;
    }
    const best = highest(counts, touched);
    for (const place of touched) counts[place] = 0;
    const like: Likeness[] = [];
    for (const place of best) {
      const other = now[place];
      if (!other || !work.take(pairs.length + other.length)) continue;
      const shared = common(pairs, other);
      if (shared < LEAST_LIKE * Math.min(pairs.length, other.length)) continue;
      // The root: two sentences half alike count more than one that is wholly so and one that is lost.
      const weight = Math.sqrt(shared * Math.max(pairs.length, other.length));
      like.push({ old: at, now: place, shared, weight });
    }
    return like.sort((a, b) => a.now - b.now);
  };
  const all: (readonly Likeness[])[] = [];
  for (const [at, pairs] of old.entries()) {
    if (at % SENTENCES_A_TURN === SENTENCES_A_TURN - 1) yield;
    all.push(likeOf(pairs, at));
  }
  return all;
}

/** The places of the `COMPARED` highest counts, the highest first, of equal ones the first. */
function highest(counts: Int32Array, places: readonly number[]): readonly number[] {
  const best: number[] = [];
  const isBefore = (place: number, other: number): boolean => {
    const more = (counts[place] ?? 0) - (counts[other] ?? 0);
    return more > 0 || (more === 0 && place < other);
  };
  for (const place of places) {
    if (best.length === COMPARED && !isBefore(place, best[COMPARED - 1] ?? 0)) continue;
    if (best.length === COMPARED) best.pop();
    let at = best.length;
    while (at > 0 && isBefore(place, best[at - 1] ?? 0)) at -= 1;
    best.splice(at, 0, place);
  }
  return best;
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function hashOf(pairs: Int32Array): number {
  let hash = pairs.length;
  for (const pair of pairs) hash = Math.imul(hash, 0x01000193) ^ pair;
  return hash;
}

/** How many values two sorted lists share. */
function common(one: Int32Array, other: Int32Array): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const difference = (one[i] ?? 0) - (other[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared;
}

/** The chain, rising on both sides, that shares the most. `pairs` rise by `old`, then `now`. */
function heaviestChain(pairs: readonly Likeness[], size: number): readonly Likeness[] {
  const weights = new Float64Array(pairs.length);
  const before = new Int32Array(pairs.length).fill(-1);
  // A Fenwick tree of the best chain that ends before each new sentence.
  const tree = new Int32Array(size + 1).fill(-1);
  const weightOf = (at: number): number => (at < 0 ? 0 : (weights[at] ?? 0));
  // Of one old sentence the last new one first, so that none is put behind another of the same.
  for (let from = 0; from < pairs.length;) {
    let to = from;
    while (to < pairs.length && pairs[to]?.old === pairs[from]?.old) to += 1;
    for (let at = to - 1; at >= from; at -= 1) {
      const pair = pairs[at];
      if (!pair) continue;
      let best = -1;
      for (let node = pair.now; node > 0; node &= node - 1) {
        const other = tree[node] ?? -1;
        if (weightOf(other) > weightOf(best)) best = other;
      }
      weights[at] = weightOf(best) + pair.weight;
      before[at] = best;
      for (let node = pair.now + 1; node <= size; node += node & -node) {
        if (weightOf(at) > weightOf(tree[node] ?? -1)) tree[node] = at;
      }
    }
    from = to;
  }
  let last = -1;
  for (let node = size; node > 0; node &= node - 1) {
    const other = tree[node] ?? -1;
    if (weightOf(other) > weightOf(last)) last = other;
  }
  const chain: Likeness[] = [];
  for (let at = last; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

/** A rival counts where it could take the place: between the nearest sentences on both sides that have none. */
function markRivals(chain: readonly Likeness[], like: readonly (readonly Likeness[])[]): readonly SegmentPair[] {
  const taken = new Map(chain.map(({ old, now, shared }) => [now, { old, shared }]));
  const rivals = chain.map(({ old, now, shared }) =>
    (like[old] ?? []).flatMap((other) => {
      if (other.now === now || other.shared < RIVAL * shared) return [];
      // One that is as much another's is nobody's rival.
      const holder = taken.get(other.now);
      return holder && holder.old !== old && holder.shared >= other.shared ? [] : [other.now];
    }),
  );
  const lows: number[] = [];
  chain.reduce((low, { now }, at) => {
    lows[at] = low;
    return rivals[at]?.length === 0 ? now : low;
  }, -1);
  let high = Infinity;
  const pairs: SegmentPair[] = [];
  for (let at = chain.length - 1; at >= 0; at -= 1) {
    const pair = chain[at];
    if (!pair) continue;
    const [low, top] = [lows[at] ?? -1, high];
    const isRivalled = (rivals[at] ?? []).some((rival) => rival > low && rival < top);
    pairs.push({ old: pair.old, now: pair.now, isRivalled });
    if (rivals[at]?.length === 0) high = pair.now;
  }
  return pairs.reverse();
}
