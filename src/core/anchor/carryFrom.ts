import { normaliseText } from '../text/normalise';
import { OffsetMap } from '../text/offsets';
import type { Anchor } from './states';
import { AnchorText } from './anchorText';
import { Carrier, type Carried } from './carry';
import { doubtful, found } from './doubtful';
import { quotePlaces, type QuotePlaces } from './quotePlaces';
import type { Selector, Span } from './selector';

/** The last text of a document in which an annotation stood for sure, and where: UTF-16 offsets of that text. */
export interface LastSure {
  readonly text: string;
  readonly span: Span;
  /** When that was, by the turns of `FreshText`; undefined where edits since were not seen. */
  readonly turn: number | undefined;
}

/** An annotation whose words edits have touched since. */
export interface LostSpan {
  readonly selector: Selector;
  readonly sure: LastSure;
  /** Where the edits left it, in UTF-16 offsets of today's document; undefined where they cannot say. */
  readonly tracked: Span | undefined;
  /** Whether words now standing there, in UTF-16 offsets, may have come in the place of others, as far as edits were seen. */
  readonly mayBeAt: (place: Span) => boolean;
}

/**
 * Where the words of annotations are in a document, by what changed since they last stood for sure. Not searched by
 * quote and context alone: a lookalike that stood in the text all the while is never taken for them. Answers in code
 * points of the normalised text.
 */
export function carryFrom(document: string, spans: readonly LostSpan[]): readonly Anchor[] {
  const map = new OffsetMap(document);
  const today = new AnchorText(normaliseText(document));
  const places = quotePlaces([], today);
  const carry = carriersTo(today);
  return spans.map(({ selector, sure, tracked, mayBeAt }): Anchor => {
    const place = carry(selector, sure);
    const followed = tracked && wordsAt([map.toCodePoints(tracked[0], 'start'), map.toCodePoints(tracked[1], 'end')]);
    const quote = (): QuotePlaces => places(selector.exact);
    if (followed?.words === selector.exact) {
      // Each edit was seen: of two places that are alike it is this one.
      const isSame = place && today.toCodePoints(place.start) === followed.span[0];
      const agrees = place && (place.doubt === 'several-places' || (isSame && place.doubt === undefined));
      return agrees ? found(selector, followed.span) : doubtful('context-differs', [followed.span], quote);
    }
    if (!place) return { state: 'orphaned' };
    const span = spanOf(place);
    if (place.doubt !== undefined) return doubtful(place.doubt, [span], quote);
    if (mayBeAt([map.toUtf16(span[0]), map.toUtf16(span[1])])) return found(selector, span);
    const isLeft = followed && followed.span[0] < followed.span[1];
    return isLeft ? doubtful('edited', [followed.span], quote) : { state: 'orphaned' };
  });

  function wordsAt(span: Span): { readonly span: Span; readonly words: string } {
    return { span, words: today.slice(...span) };
  }

  function spanOf({ start, end }: Exclude<Carried, undefined>): Span {
    return [today.toCodePoints(start), today.toCodePoints(end)];
  }
}

/** Carries from any text to today's; each text is compared once. */
function carriersTo(today: AnchorText): (selector: Selector, sure: LastSure) => Carried {
  const known = new Map<string, { readonly map: OffsetMap; readonly old: AnchorText; readonly carrier: Carrier }>();
  return (selector, { text, span: [start, end] }) => {
    let from = known.get(text);
    if (!from) {
      const old = new AnchorText(normaliseText(text));
      from = { map: new OffsetMap(text), old, carrier: new Carrier(old, today) };
      known.set(text, from);
    }
    const { map, old, carrier } = from;
    const place = [map.toCodePoints(start, 'start'), map.toCodePoints(end, 'end')].map((at) => old.toUtf16(at));
    return carrier.carry(selector, [place[0] ?? 0, place[1] ?? 0]);
  };
}
