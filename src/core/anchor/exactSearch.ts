import type { Anchor } from './states';
import type { AnchorText } from './anchorText';
import { doubtful, found } from './doubtful';
import { quotePlaces, type QuotePlaces } from './quotePlaces';
import type { Selector, Span } from './selector';

/**
 * Where quotes stand letter for letter, by themselves and the words recorded beside them. Sure is only a quote that
 * stands once between both whole contexts; or, where it stands nowhere so, once with one context whole and the other
 * near (`evidence.ts`): a paragraph put above a quote at a line's start, or a typo corrected within 32 characters of
 * it, changes one context. A quote that stands elsewhere is `uncertain`, one that stands nowhere `orphaned`.
 */
export function exactSearch(selectors: readonly Selector[], today: AnchorText): readonly Anchor[] {
  const places = quotePlaces(new Set(selectors.map(({ exact }) => exact)), today);
  return selectors.map((selector) => standing(selector, places(selector.exact)));
}

/** The same for one whose places are known. */
export function standing(selector: Selector, quote: QuotePlaces): Anchor {
  const supported = quote.supported(selector);
  const [only] = supported;
  if (supported.length === 1 && only !== undefined) return found(selector, quote.span(only));
  if (only !== undefined) {
    const spans = nearestFirst(selector, supported, quote);
    return doubtful('several-places', [spans[0] ?? quote.span(only), ...spans], () => quote);
  }
  const [nearest] = quote.nearestTo(selector.start);
  return nearest ? doubtful('context-differs', [nearest], () => quote) : { state: 'orphaned' };
}

function nearestFirst(selector: Selector, places: readonly number[], quote: QuotePlaces): readonly Span[] {
  return places
    .map((at) => quote.span(at))
    .sort(([one], [other]) => Math.abs(one - selector.start) - Math.abs(other - selector.start))
    .slice(0, 20);
}
