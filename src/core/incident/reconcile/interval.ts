import type { CountOfClaim } from '../../annotation/model';
import { boundsOf, spanOf, type Span } from '../../report/bounds';

/** The numbers a claim allows (domain.md, "A contradiction"); a bound beside the one its words give is kept. */
export function intervalOf(count: CountOfClaim): Span {
  const bounds = boundsOf(count);
  const { from, to } = spanOf(bounds);
  switch (bounds.kind) {
    case 'at_least':
      return { from, to: count.upper ?? to };
    case 'up_to':
      return { from: count.lower ?? from, to };
    case 'exact':
    case 'about':
    case 'range':
    case 'vague':
    case 'unstated':
      return { from, to };
  }
}

export const meet = (one: Span, other: Span): boolean => one.from <= other.to && other.from <= one.to;
