import type { Annotation } from '../../annotation/model';
import { overlapOf } from './f1';

/** Annotations of two readings that share characters: each with the one that it overlaps most, each in one pair at most. */
export function pairsByOverlap<T extends Annotation>(
  left: readonly T[],
  right: readonly T[],
): readonly (readonly [T, T])[] {
  const pairs = left
    .flatMap((one) => right.map((other) => ({ one, other, overlap: overlapOf(one, other) })))
    .filter(({ overlap }) => overlap > 0)
    .toSorted((a, b) => b.overlap - a.overlap || a.one.start - b.one.start || a.other.start - b.other.start);
  const taken = new Set<T>();
  return pairs.flatMap(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one).add(other);
    return [[one, other] as const];
  });
}
