import type { Figures } from '../analysis';

/** Figures, and whether low and best rest on anything; `byPlace` says where the best figure belongs ('' = the whole). */
export interface Value extends Figures {
  readonly says: boolean;
  readonly byPlace: ReadonlyMap<string, number>;
}

export interface Part {
  readonly value: Value;
  /** Overlaps one before it that counts: only its high figure is added. */
  readonly overlaps: boolean;
}

/** The sum of parts. */
export function sumOf(parts: readonly Part[]): Value {
  const byPlace = new Map<string, number>();
  const sum = { low: 0, best: 0, high: 0, says: false };
  for (const { value, overlaps } of parts) {
    sum.high += value.high;
    if (overlaps) continue;
    sum.low += value.low;
    sum.best += value.best;
    sum.says ||= value.says;
    for (const [place, best] of value.byPlace) byPlace.set(place, (byPlace.get(place) ?? 0) + best);
  }
  return { ...sum, byPlace };
}

/**
 * A figure for several together against the sum of its members (domain.md): "A joint claim … replaces its members in low
 * and best; high is the larger of it and the members' sum." One that says nothing of low and best leaves them as they are.
 */
export function replacing(whole: Value, members: Value): Value {
  const { low, best, says, byPlace } = whole.says ? whole : members;
  return { low, best, says, byPlace, high: Math.max(whole.high, members.high) };
}

/** Something that holds others, in a tree: what lies in one and in another lies in one of the two, or overlaps. */
export interface Nested<T> {
  readonly item: T;
  readonly inside: readonly Nested<T>[];
}

/**
 * Items as a forest. Give them largest first; an item goes into the smallest of those before it that hold it (the last
 * one where several are alike).
 */
export function nest<T>(items: readonly T[], holds: (outer: T, inner: T) => boolean): readonly Nested<T>[] {
  interface Growing extends Nested<T> {
    readonly inside: Growing[];
  }
  const roots: Growing[] = [];
  const all: Growing[] = [];
  for (const item of items) {
    const node: Growing = { item, inside: [] };
    const outer = all.findLast((known) => holds(known.item, item));
    (outer?.inside ?? roots).push(node);
    all.push(node);
  }
  return roots;
}
