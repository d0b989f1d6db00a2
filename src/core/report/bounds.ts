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

/** The numbers that bounds allow. */
export interface Span {
  readonly from: number;
  /** `Infinity` = not bounded. */
  readonly to: number;
}

/** domain.md, "A contradiction": a missing lower bound is 0, a missing upper one unbounded, about N is 0.8 N to 1.2 N. */
export function spanOf(bounds: Bounds): Span {
  switch (bounds.kind) {
    case 'exact':
      return { from: bounds.value, to: bounds.value };
    case 'at_least':
      return { from: bounds.value, to: Infinity };
    case 'up_to':
      return { from: 0, to: bounds.value };
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
