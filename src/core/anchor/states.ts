import type { Span } from './selector';

/**
 * Why a span is not sure.
 * - quote-differs: the text is the recorded one, yet other words stand at the recorded place;
 * - several-places: the quote stands in several places that are about equally well supported;
 * - context-differs: the quote stands somewhere, but not between the recorded words;
 * - edited: the words themselves were changed;
 * - corrected: the same words but for a typo, their spacing or their typography;
 * - figure-changed: a digit, a number word or a negation among the words was changed.
 */
export type Doubt = 'quote-differs' | 'several-places' | 'context-differs' | 'edited' | 'corrected' | 'figure-changed';

/** Where an annotation stands in today's normalised text, in code points. */
export type Anchor =
  | { readonly state: 'anchored'; readonly start: number; readonly end: number }
  | { readonly state: 'moved'; readonly start: number; readonly end: number }
  | {
      readonly state: 'uncertain';
      /** Where to show it: the best candidate, else the recorded or tracked place. Never to be written as its place. */
      readonly start: number;
      readonly end: number;
      /** Where it may be, the likeliest first: the place shown, if words were found there, then those of the exact quote. At most 20. */
      readonly candidates: readonly Span[];
      readonly reason: Doubt;
    }
  | { readonly state: 'orphaned' };

export type AnchorState = Anchor['state'];
