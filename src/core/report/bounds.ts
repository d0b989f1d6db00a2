import type { CountOfClaim } from '../annotation/model';

/** What a count says about the number, apart from the language it is told in. Plain data: it crosses to pages. */
export type Bounds =
  | { readonly kind: 'exact' | 'at_least' | 'up_to' | 'about'; readonly value: number }
  | { readonly kind: 'range'; readonly lower: number; readonly upper: number }
  | {
      readonly kind: 'vague' | 'unstated';
      readonly lower?: number | undefined;
      readonly upper?: number | undefined;
    };

/** The bounds of a count as formats.md defines them: `lower` and `upper` are inclusive, absent = not bounded. */
export function boundsOf({ stated, qualifier, lower, upper }: CountOfClaim): Bounds {
  switch (qualifier) {
    case 'exact':
      return single('exact', stated ?? lower ?? upper);
    case 'at_least':
      return single('at_least', lower ?? stated);
    case 'more_than':
      return single('at_least', lower ?? (stated === undefined ? undefined : stated + 1));
    case 'up_to':
      return single('up_to', upper ?? stated);
    case 'about':
      return single('about', stated ?? lower ?? upper);
    case 'range':
      if (lower !== undefined && upper !== undefined) return { kind: 'range', lower, upper };
      return lower === undefined ? single('up_to', upper ?? stated) : single('at_least', lower);
    case 'vague':
    case 'unstated':
      return {
        kind: qualifier,
        ...(lower === undefined ? {} : { lower }),
        ...(upper === undefined ? {} : { upper }),
      };
  }
}

/** The number a table sorts by: the lowest the bounds allow, else the highest; undefined where there is no figure. */
export function sortingFigure(bounds: Bounds): number | undefined {
  switch (bounds.kind) {
    case 'exact':
    case 'at_least':
    case 'up_to':
    case 'about':
      return bounds.value;
    case 'range':
    case 'vague':
    case 'unstated':
      return bounds.lower ?? bounds.upper;
  }
}

function single(kind: 'exact' | 'at_least' | 'up_to' | 'about', value: number | undefined): Bounds {
  return value === undefined ? { kind: 'unstated' } : { kind, value };
}
