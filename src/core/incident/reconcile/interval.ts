import type { CountOfClaim } from '../../annotation/model';
import { boundsOf } from '../../report/bounds';

export interface Interval {
  readonly from: number;
  readonly to: number;
}

/**
 * The numbers a claim allows (domain.md, "A contradiction"): a missing lower bound is 0, a missing upper one unbounded,
 * about N is 0.8 N to 1.2 N.
 */
export function intervalOf(count: CountOfClaim): Interval {
  const bounds = boundsOf(count);
  switch (bounds.kind) {
    case 'exact':
      return { from: bounds.value, to: bounds.value };
    case 'at_least':
      return { from: bounds.value, to: count.upper ?? Infinity };
    case 'up_to':
      return { from: count.lower ?? 0, to: bounds.value };
    case 'about':
      // In tenths of whole numbers, so that 0.8 N and 1.2 N are what they are on paper.
      return { from: (bounds.value * 8) / 10, to: (bounds.value * 12) / 10 };
    case 'range':
      return { from: bounds.lower, to: bounds.upper };
    case 'vague':
    case 'unstated':
      return { from: bounds.lower ?? 0, to: bounds.upper ?? Infinity };
  }
}

export const meet = (one: Interval, other: Interval): boolean => one.from <= other.to && other.from <= one.to;
