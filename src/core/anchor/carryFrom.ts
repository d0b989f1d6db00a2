import { normaliseText } from '../text/normalise';
import { OffsetMap } from '../text/offsets';
import type { Turns } from '../turns';
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
export function* carryFrom(document: string, spans: readonly LostSpan[]): Turns<readonly Anchor[]> {
  const map = new OffsetMap(document);
  const today = new AnchorText(normaliseText(document));
  yield;
  const places = quotePlaces([], today);
  const carriers = new Carriers(today);
  const anchors: Anchor[] = [];
  for (const span of spans) {
    if (anchors.length % SPANS_A_TURN === SPANS_A_TURN - 1) yield;
    const carrier = yield* carriers.from(span.sure.text);
    anchors.push(anchorOf(span, carrier));
  }
  return anchors;

  function anchorOf({ selector, sure, tracked, mayBeAt }: LostSpan, carrier: FromText): Anchor {
    const place = carrier.carry(selector, sure.span);
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
  }

  function wordsAt(span: Span): { readonly span: Span; readonly words: string } {
    return { span, words: today.slice(...span) };
  }

  function spanOf({ start, end }: Exclude<Carried, undefined>): Span {
    return [today.toCodePoints(start), today.toCodePoints(end)];
  }
}

/** Spans carried in one turn. */
const SPANS_A_TURN = 16;

/** Carries from any document's text to today's; each text is compared once. */
class Carriers {
  private readonly known = new Map<string, FromText>();

  constructor(private readonly today: AnchorText) {}

  *from(text: string): Turns<FromText> {
    const known = this.known.get(text);
    if (known) return known;
    const old = new AnchorText(normaliseText(text));
    yield;
    const made = new FromText(new OffsetMap(text), old, yield* Carrier.between(old, this.today));
    this.known.set(text, made);
    return made;
  }
}

class FromText {
  constructor(
    private readonly map: OffsetMap,
    private readonly old: AnchorText,
    private readonly carrier: Carrier,
  ) {}

  /** `span`: UTF-16 offsets of the document's text. */
  carry(selector: Selector, [start, end]: Span): Carried {
    const from = this.old.toUtf16(this.map.toCodePoints(start, 'start'));
    return this.carrier.carry(selector, [from, this.old.toUtf16(this.map.toCodePoints(end, 'end'))]);
  }
}
