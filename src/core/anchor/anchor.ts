import { atOnce, type Turns } from '../turns';
import { AnchorText } from './anchorText';
import { Carrier } from './carry';
import { doubtful, found, uncertain } from './doubtful';
import { quotePlacesInTurns, type QuotePlaces } from './quotePlaces';
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
  return atOnce(anchorAllInTurns(selectors, text, sameText, old));
}

export function* anchorAllInTurns<S extends Selector>(
  selectors: readonly S[],
  text: string | AnchorText,
  sameText: boolean | ((selector: S) => boolean),
  old?: (selector: S) => AnchorText | undefined,
): Turns<readonly Anchor[]> {
  const today = AnchorText.of(text);
  const same = typeof sameText === 'boolean' ? () => sameText : sameText;
  const carriers = new Map<AnchorText, Carrier>();
  const settled: Settled[] = [];
  for (const selector of selectors) {
    if (settled.length % SELECTORS_A_TURN === SELECTORS_A_TURN - 1) yield;
    const before = same(selector) ? undefined : old?.(selector);
    if (before && standsAt(selector, before) && !carriers.has(before)) {
      carriers.set(before, yield* Carrier.between(before, today));
    }
    settled.push(same(selector) ? standing(selector, today) : carried(selector, before, today, carriers));
  }
  const isSearched = (index: number): boolean => !['settled', 'doubted'].includes(settled[index]?.kind ?? 'settled');
  const wanted = new Set(selectors.flatMap(({ exact }, index) => (isSearched(index) ? [exact] : [])));
  const places = yield* quotePlacesInTurns(wanted, today);
  const search = settled.some(({ kind }) => kind === 'searched') ? yield* QuoteSearch.of(today) : undefined;
  const anchors: Anchor[] = [];
  for (const [index, selector] of selectors.entries()) {
    if (index % SEARCHES_A_TURN === SEARCHES_A_TURN - 1) yield;
    const state = settled[index] ?? ORPHANED;
    anchors.push(anchorOf(selector, state, places, search));
  }
  return anchors;
}

/** Selectors carried, and searched for, in one turn. */
const SELECTORS_A_TURN = 16;
const SEARCHES_A_TURN = 4;

/** What is known of a selector before quotes are searched, all at once. */
type Settled =
  | { readonly kind: 'settled'; readonly anchor: Anchor }
  | { readonly kind: 'doubted'; readonly span: Span; readonly reason: Doubt }
  | { readonly kind: 'differs' | 'searched' };

const ORPHANED: Settled = { kind: 'settled', anchor: { state: 'orphaned' } };

function standing(selector: Selector, today: AnchorText): Settled {
  if (!standsAt(selector, today)) return { kind: 'differs' };
  return { kind: 'settled', anchor: { state: 'anchored', start: selector.start, end: selector.end } };
}

function carried(
  selector: Selector,
  before: AnchorText | undefined,
  today: AnchorText,
  carriers: ReadonlyMap<AnchorText, Carrier>,
): Settled {
  const carrier = before && standsAt(selector, before) ? carriers.get(before) : undefined;
  if (!before || !carrier) return { kind: 'searched' };
  const place = carrier.carry(selector, [before.toUtf16(selector.start), before.toUtf16(selector.end)]);
  if (!place) return ORPHANED;
  const span: Span = [today.toCodePoints(place.start), today.toCodePoints(place.end)];
  return place.doubt === undefined
    ? { kind: 'settled', anchor: found(selector, span) }
    : { kind: 'doubted', span, reason: place.doubt };
}

function anchorOf(
  selector: Selector,
  state: Settled,
  places: (quote: string) => QuotePlaces,
  search: QuoteSearch | undefined,
): Anchor {
  switch (state.kind) {
    case 'settled':
      return state.anchor;
    case 'doubted':
      return doubtful(state.reason, [state.span], () => places(selector.exact));
    case 'differs':
      return differing(selector, places(selector.exact));
    case 'searched':
      return search?.search(selector, places(selector.exact)) ?? { state: 'orphaned' };
  }
}

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
  return uncertain('quote-differs', [start, end], () => quote.nearestTo(selector.start));
}
