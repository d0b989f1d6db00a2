import type { Annotation } from '../../annotation/model';

/** Spans that the two have in common, and how many each has. */
export interface SpanCounts {
  readonly left: number;
  readonly right: number;
  /** Of the left and of the right: those that have their like on the other side. */
  readonly leftFound: number;
  readonly rightFound: number;
}

/** Pairs of the same type with the same start and end, each span in one pair at most. */
export function exactCounts(left: readonly Annotation[], right: readonly Annotation[]): SpanCounts {
  const open = new Map<string, number>();
  const key = ({ type, start, end }: Annotation): string => `${type} ${start} ${end}`;
  for (const one of right) open.set(key(one), (open.get(key(one)) ?? 0) + 1);
  let found = 0;
  for (const one of left) {
    const free = open.get(key(one)) ?? 0;
    if (free === 0) continue;
    open.set(key(one), free - 1);
    found += 1;
  }
  return { left: left.length, right: right.length, leftFound: found, rightFound: found };
}

/** Spans that share at least a character with one of the same type on the other side. */
export function overlapCounts(left: readonly Annotation[], right: readonly Annotation[]): SpanCounts {
  const found = (own: readonly Annotation[], others: readonly Annotation[]): number =>
    own.filter((one) => others.some((other) => one.type === other.type && overlapOf(one, other) > 0)).length;
  return {
    left: left.length,
    right: right.length,
    leftFound: found(left, right),
    rightFound: found(right, left),
  };
}

/** Code points that two spans share. */
export const overlapOf = (one: Annotation, other: Annotation): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));

/** F1, the harmonic mean of the shares found on either side; undefined where neither has any span. */
export function f1(counts: readonly SpanCounts[]): number | undefined {
  const sum = (key: keyof SpanCounts): number => counts.reduce((total, own) => total + own[key], 0);
  const [left, right] = [sum('left'), sum('right')];
  if (left === 0 && right === 0) return undefined;
  if (left === 0 || right === 0) return 0;
  const [one, other] = [sum('leftFound') / left, sum('rightFound') / right];
  return one + other === 0 ? 0 : (2 * one * other) / (one + other);
}
