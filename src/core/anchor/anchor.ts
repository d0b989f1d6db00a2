import { AnchorText } from './anchorText';
import { Carrier } from './carry';
import { doubtful, found } from './doubtful';
import { quotePlaces, type QuotePlaces } from './quotePlaces';
import { QuoteSearch } from './quoteSearch';
import type { Selector, Span } from './selector';
import type { Anchor, Doubt } from './states';

/** As `anchorAll`, for one. */
export function anchorOne(selector: Selector, text: string | AnchorText, sameText: boolean, old?: AnchorText): Anchor {
  const [anchor] = anchorAll([selector], text, sameText, () => old);
  return anchor ?? { state: 'orphaned' };
}

/**
 * Where the words of selectors stand in a normalised text. `sameText`: the text is the one their offsets are of (equal
 * sha256); then only the recorded place counts, and nothing is searched. `old`: the text that their offsets are of,
 * where it is known; then spans are carried over by what changed (`carry.ts`), else found by quote and contexts alone
 * (`quoteSearch.ts`). Anchored and moved are only words that are letter for letter the quote.
 */
export function anchorAll<S extends Selector>(
  selectors: readonly S[],
  text: string | AnchorText,
  sameText: boolean | ((selector: S) => boolean),
  old?: (selector: S) => AnchorText | undefined,
): readonly Anchor[] {
  const today = AnchorText.of(text);
  const same = typeof sameText === 'boolean' ? () => sameText : sameText;
  const carriers = new Map<AnchorText, Carrier>();
  const settled = selectors.map((selector): Settled => {
    if (same(selector)) return standsAt(selector, today) ? sure(selector) : { kind: 'differs' };
    const before = old?.(selector);
    if (!before || !standsAt(selector, before)) return { kind: 'searched' };
    const carrier = carriers.get(before) ?? new Carrier(before, today);
    carriers.set(before, carrier);
    const place = carrier.carry(selector, [before.toUtf16(selector.start), before.toUtf16(selector.end)]);
    if (!place) return { kind: 'settled', anchor: { state: 'orphaned' } };
    const span: Span = [today.toCodePoints(place.start), today.toCodePoints(place.end)];
    return place.doubt === undefined
      ? { kind: 'settled', anchor: found(selector, span) }
      : { kind: 'doubted', span, reason: place.doubt };
  });
  const wanted = new Set(selectors.flatMap(({ exact }, index) => (settled[index]?.kind === 'settled' ? [] : [exact])));
  const places = quotePlaces(wanted, today);
  const search = new QuoteSearch(today);
  return selectors.map((selector, index) => {
    const state = settled[index];
    if (state?.kind === 'settled') return state.anchor;
    const quote = places(selector.exact);
    if (state?.kind === 'doubted') return doubtful(state.reason, [state.span], quote);
    if (state?.kind === 'differs') return differing(selector, quote);
    return search.search(selector, quote);
  });
}

/** What is known of a selector before quotes are searched, all at once. */
type Settled =
  | { readonly kind: 'settled'; readonly anchor: Anchor }
  | { readonly kind: 'doubted'; readonly span: Span; readonly reason: Doubt }
  | { readonly kind: 'differs' | 'searched' };

const sure = ({ start, end }: Selector): Settled => ({ kind: 'settled', anchor: { state: 'anchored', start, end } });

/** The parts of a discontinuous span, shifted as the whole was; undefined where it has none or is orphaned. */
export function shiftFragments(selector: Selector, anchor: Anchor): readonly Span[] | undefined {
  if (anchor.state === 'orphaned') return undefined;
  const shift = anchor.start - selector.start;
  return selector.fragments?.map(([start, end]): Span => [start + shift, end + shift]);
}

/** Whether the quote stands letter for letter at its recorded offsets. */
export function standsAt({ exact, start, end }: Pick<Selector, 'exact' | 'start' | 'end'>, text: AnchorText): boolean {
  if (start < 0 || start >= end || end > text.length) return false;
  const from = text.toUtf16(start);
  return text.toUtf16(end) - from === exact.length && text.text.startsWith(exact, from);
}

function differing(selector: Selector, quote: QuotePlaces): Anchor {
  const end = Math.min(selector.end, quote.text.length);
  const start = Math.min(selector.start, end);
  return { state: 'uncertain', start, end, candidates: quote.nearestTo(selector.start), reason: 'quote-differs' };
}
