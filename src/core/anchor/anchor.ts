import { AnchorText } from './anchorText';
import { agreementAfter, agreementBefore } from './evidence';
import { occurrencesOf } from './occurrences';
import { CONTEXT_LENGTH, type Selector, type Span } from './selector';

/**
 * Why a span is not sure.
 * - quote-differs: the text is the recorded one, yet other words stand at the recorded place;
 * - several-places: the quote stands in several places that are equally well supported;
 * - context-differs: the quote stands somewhere, but not between the recorded words;
 * - edited: the words themselves were changed in the editor.
 */
export type Doubt = 'quote-differs' | 'several-places' | 'context-differs' | 'edited';

/** Where an annotation stands in today's normalised text, in code points. */
export type Anchor =
  | { readonly state: 'anchored'; readonly start: number; readonly end: number }
  | { readonly state: 'moved'; readonly start: number; readonly end: number }
  | {
      readonly state: 'uncertain';
      /** Where to show it: the best candidate, else the recorded or tracked place. Never to be written as its place. */
      readonly start: number;
      readonly end: number;
      /** Where the exact quote stands, the likeliest first; at most 20. */
      readonly candidates: readonly Span[];
      readonly reason: Doubt;
    }
  | { readonly state: 'orphaned' };

const MAX_CANDIDATES = 20;

/**
 * Where a selector's words stand in a normalised text. `sameText`: the text is the one its offsets are of (equal
 * sha256); then only the recorded place counts.
 *
 * In a changed text the quote must stand there letter for letter, and once only between both whole contexts; or, where
 * it stands nowhere so, once only with one context whole and the other near (`evidence.ts`). The second is needed
 * because a paragraph put above a quote at a line's start, or a typo corrected within 32 characters of it, changes
 * one context. Everything else is `uncertain`, for a person to settle; a quote that is gone is `orphaned`.
 */
export function anchorOne(selector: Selector, text: string | AnchorText, sameText: boolean): Anchor {
  const today = AnchorText.of(text);
  if (sameText && standsAt(selector, today)) return { state: 'anchored', start: selector.start, end: selector.end };
  const places = occurrencesOf([selector.exact], today).get(selector.exact) ?? [];
  return place(selector, new QuotePlaces(selector.exact, places, today), sameText);
}

/**
 * As `anchorOne`, for many: a text that has not changed is not searched at all, a changed one once for each different
 * quote, or once for all when they are many.
 */
export function anchorAll<S extends Selector>(
  selectors: readonly S[],
  text: string | AnchorText,
  sameText: boolean | ((selector: S) => boolean),
): readonly Anchor[] {
  const today = AnchorText.of(text);
  const same = typeof sameText === 'boolean' ? () => sameText : sameText;
  const unsettled = selectors.filter((selector) => !(same(selector) && standsAt(selector, today)));
  const found = occurrencesOf(new Set(unsettled.map(({ exact }) => exact)), today);
  const byQuote = new Map<string, QuotePlaces>();
  for (const [quote, places] of found) byQuote.set(quote, new QuotePlaces(quote, places, today));
  const none = new QuotePlaces('', [], today);
  return selectors.map((selector) => {
    const isSame = same(selector);
    if (isSame && standsAt(selector, today)) return { state: 'anchored', start: selector.start, end: selector.end };
    return place(selector, byQuote.get(selector.exact) ?? none, isSame);
  });
}

/** The parts of a discontinuous span, shifted as the whole was; undefined where it has none or is orphaned. */
export function shiftFragments(selector: Selector, anchor: Anchor): readonly Span[] | undefined {
  if (anchor.state === 'orphaned') return undefined;
  const shift = anchor.start - selector.start;
  return selector.fragments?.map(([start, end]): Span => [start + shift, end + shift]);
}

/** Whether the quote stands letter for letter at its recorded offsets. */
export function standsAt({ exact, start, end }: Selector, text: AnchorText): boolean {
  if (start < 0 || start >= end || end > text.length) return false;
  const from = text.toUtf16(start);
  return text.toUtf16(end) - from === exact.length && text.text.startsWith(exact, from);
}

/** All places of one quote, with those of each pair of whole contexts at hand. */
class QuotePlaces {
  private byContexts: Map<string, number[]> | undefined;

  constructor(
    private readonly quote: string,
    /** UTF-16. */
    readonly places: readonly number[],
    readonly text: AnchorText,
  ) {}

  span(at: number): Span {
    return [this.text.toCodePoints(at), this.text.toCodePoints(at + this.quote.length)];
  }

  /** Places where both contexts stand whole. A shorter context is one that the text's start or end cut off. */
  whole({ prefix, suffix }: Selector): readonly number[] {
    this.byContexts ??= this.indexContexts();
    return this.byContexts.get(contextsKey(prefix, suffix)) ?? [];
  }

  /** Places where one context stands whole and the other near. */
  near({ prefix, suffix }: Selector): readonly number[] {
    const { text } = this.text;
    return this.places.filter((at) => {
      // Cheap, and true of few places: agreement costs much more.
      if (!text.startsWith(suffix, at + this.quote.length) && !text.startsWith(prefix, at - prefix.length))
        return false;
      const before = agreementBefore(text, at, prefix);
      if (before === 'none') return false;
      const after = agreementAfter(text, at + this.quote.length, suffix);
      return after !== 'none' && (before === 'whole' || after === 'whole');
    });
  }

  private indexContexts(): Map<string, number[]> {
    const index = new Map<string, number[]>();
    for (const at of this.places) {
      const [start, end] = this.span(at);
      const prefix = this.text.slice(Math.max(0, start - CONTEXT_LENGTH), start);
      const key = contextsKey(prefix, this.text.slice(end, end + CONTEXT_LENGTH));
      const others = index.get(key);
      if (others) others.push(at);
      else index.set(key, [at]);
    }
    return index;
  }
}

// The length keeps apart pairs that would read the same when put together.
const contextsKey = (prefix: string, suffix: string): string => `${prefix.length} ${prefix}${suffix}`;

function place(selector: Selector, quote: QuotePlaces, sameText: boolean): Anchor {
  if (sameText) return differing(selector, quote);
  if (quote.places.length === 0) return { state: 'orphaned' };
  const whole = quote.whole(selector);
  const supported = whole.length > 0 ? whole : quote.near(selector);
  if (supported.length > 1) return doubtful('several-places', selector, quote, supported);
  const [only] = supported;
  if (only !== undefined) return found(selector, quote.span(only));
  return doubtful('context-differs', selector, quote, quote.places);
}

/** The quote was found at a span: anchored if that is its recorded place, else moved. */
export function found(selector: Selector, [start, end]: Span): Anchor {
  return { state: start === selector.start ? 'anchored' : 'moved', start, end };
}

function differing(selector: Selector, quote: QuotePlaces): Anchor {
  const end = Math.min(selector.end, quote.text.length);
  const start = Math.min(selector.start, end);
  return {
    state: 'uncertain',
    start,
    end,
    candidates: candidatesOf(selector, quote, quote.places),
    reason: 'quote-differs',
  };
}

function doubtful(reason: Doubt, selector: Selector, quote: QuotePlaces, places: readonly number[]): Anchor {
  const candidates = candidatesOf(selector, quote, places);
  const [start, end] = candidates[0] ?? [selector.start, selector.end];
  return { state: 'uncertain', start, end, candidates, reason };
}

/** The nearest to the recorded place first. `places` is in order. */
function candidatesOf(selector: Selector, quote: QuotePlaces, places: readonly number[]): readonly Span[] {
  const recorded = quote.text.toUtf16(selector.start);
  let after = places.findIndex((at) => at >= recorded);
  if (after < 0) after = places.length;
  let before = after - 1;
  const nearest: Span[] = [];
  while (nearest.length < MAX_CANDIDATES) {
    const left = places[before] ?? -Infinity;
    const right = places[after] ?? Infinity;
    if (left === -Infinity && right === Infinity) break;
    const isLeft = recorded - left < right - recorded;
    nearest.push(quote.span(isLeft ? left : right));
    if (isLeft) before -= 1;
    else after += 1;
  }
  return nearest;
}
