import { normaliseText } from '../text/normalise';
import { OffsetMap } from '../text/offsets';
import type { Turns } from '../turns';
import type { Anchor } from './states';
import { AnchorText } from './anchorText';
import { Carrier, type Carried } from './carry';
import { mayBeCopied } from './copied';
import { mayBeOneOfTwo, wereLikesTouched } from './doubled';
import { doubtful, found } from './doubtful';
import { joined, without } from './freshText';
import { linesIn } from './passages';
import { placePutIn, type Gone } from './putIn';
import { quotePlaces, type QuotePlaces } from './quotePlaces';
import type { Selector, Span } from './selector';
import { isPartOf } from './settle';

/** Spans carried in one turn. */
const SPANS_A_TURN = 16;

/** The last text of a document in which an annotation stood for sure, and where: UTF-16 offsets of that text. */
export interface LastSure {
  readonly text: string;
  readonly span: Span;
  /** When edits first touched its words, by the turns of `FreshText`; undefined where not all edits were seen. */
  readonly turn: number | undefined;
  /** The sidecar has it elsewhere: where it is found by this is shown, and never sure. */
  readonly isDisputed?: boolean;
}

/** An annotation whose words edits have touched since; UTF-16 offsets of today's document. */
export interface LostSpan {
  readonly selector: Selector;
  readonly sure: LastSure;
  /** Undefined where the text changed as a whole. */
  readonly followed: Followed | undefined;
}

/** An annotation as edits that were seen left it. */
interface Followed {
  /** What is left of its words, or came in their place. */
  readonly tracked: Span;
  /** What was put in since: nowhere else may its words stand. In order; undefined where not every edit was seen. */
  readonly putIn: readonly Span[] | undefined;
  /** `tracked` is where it may be, of several places: that its words stand there says nothing. */
  readonly isGuess: boolean;
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
  const sources = new Sources(today);
  const anchors: Anchor[] = [];
  for (const span of spans) {
    if (anchors.length % SPANS_A_TURN === SPANS_A_TURN - 1) yield;
    const anchor = anchorOf(span, yield* sources.of(span.sure.text));
    anchors.push(span.sure.isDisputed === true ? disputed(anchor, span.selector) : anchor);
  }
  return anchors;

  function disputed(anchor: Anchor, { exact }: Selector): Anchor {
    if (anchor.state !== 'anchored' && anchor.state !== 'moved') return anchor;
    return doubtful('several-places', [[anchor.start, anchor.end]], () => places(exact));
  }

  function anchorOf({ selector, sure, followed }: LostSpan, { old, carrier, spanIn }: Source): Anchor {
    const was = spanIn(sure.span);
    const place = carrier.carry(selector, was);
    const quote = (): QuotePlaces => places(selector.exact);
    if (!followed) return anchorAt(place, selector, today, quote);
    const { tracked, putIn, isGuess } = followed;
    const edits = { tracked: inUnits(tracked), putIn: putIn?.map(inUnits), isGuess };
    const moved = (): Carried | undefined => carrier.moved(selector.exact, was);
    return anchorFollowed(selector, place, edits, { old, was, today, quote, moved });
  }

  /** UTF-16 offsets of the normalised text. */
  function inUnits([start, end]: Span): Span {
    return [today.toUtf16(map.toCodePoints(start, 'start')), today.toUtf16(map.toCodePoints(end, 'end'))];
  }
}

/** Where a comparison of two texts has words. */
function anchorAt(place: Carried | undefined, selector: Selector, today: AnchorText, quote: () => QuotePlaces): Anchor {
  if (!place) return { state: 'orphaned' };
  const span = inCodePoints(today, place);
  return place.doubt === undefined ? found(selector, span) : doubtful(place.doubt, [span], quote);
}

/** Where a span was, what it is looked for in, and how its candidates are. */
interface Texts {
  readonly old: AnchorText;
  readonly was: Span;
  readonly today: AnchorText;
  readonly quote: () => QuotePlaces;
  /** Where its words were put, should they not be where the texts have them. */
  readonly moved: () => Carried | undefined;
}

/** The same where edits were seen: what stood there all the while are other words. All UTF-16 of normalised texts. */
function anchorFollowed(
  selector: Selector,
  place: Carried | undefined,
  { tracked, putIn, isGuess }: Followed,
  { old, was, today, quote, moved }: Texts,
): Anchor {
  const { exact } = selector;
  const span = inCodePoints(today, { start: tracked[0], end: tracked[1] });
  const left = today.text.slice(...tracked);
  const own = putIn && without(tracked, putIn);
  // Other letters stand where it may be, and nothing says that they came in the place of its own.
  const isOnlyGuessed = isGuess && own?.length === 0;
  const isGone = left === '' || isOnlyGuessed;
  if (left === exact && !isGone) {
    // Of two places that are alike it is this one.
    const agrees = place && (place.doubt === 'several-places' || (place.start === tracked[0] && !place.doubt));
    return agrees ? found(selector, span) : doubtful('context-differs', [span], quote);
  }
  const isApart = place !== undefined && (place.end <= tracked[0] || tracked[1] <= place.start);
  if (isApart && place.doubt === undefined && !isGone && isPartOf(left, exact)) {
    // Changed words stand where they stood: those elsewhere may be a copy.
    return doubtful('edited', [span, inCodePoints(today, place)], quote);
  }
  if (!putIn || !own) return anchorAt(place, selector, today, quote);
  const free = joined([...putIn, tracked]);
  const within = place && free.find((range) => isIn(place, range));
  if (within && place.doubt !== undefined) {
    // Letters of its own are left elsewhere.
    if (isApart && own.length > 0) return doubtful('edited', [span, inCodePoints(today, place)], quote);
    return anchorAt(place, selector, today, quote);
  }
  const gone = { old, was, today, free };
  const line = placePutIn(exact, gone);
  const isRivalled = line?.isLine === true && line.start !== place?.start;
  // What is left of its own letters stands in it; what is beside them came with what was put in.
  const isTheirs = place && own.every(([start, end]) => isIn({ start, end }, [place.start, place.end]));
  const isHome = isTheirs && !isOnlyGuessed && within && isIn({ start: tracked[0], end: tracked[1] }, within);
  if (isHome && !isRivalled && place.how !== 'beside') {
    // None of its own letters are left: they may as well be what was put in elsewhere, changed.
    const rival = own.length === 0 && place.how === 'between' ? moved() : undefined;
    if (rival && free.some(([from, to]) => rival.start < to && from < rival.end))
      return doubtful('several-places', [inCodePoints(today, place), inCodePoints(today, rival)], quote);
    const mayBeOthers =
      own.length === 0
        ? areLike(exact, gone, [place.start, place.end]) ||
          (place.how === 'between' && mayBeCopied(old, was, today, within, place))
        : linesWithout(own, today.text, place).some((line) => {
            const start = was[0] + line[0] - place.start;
            const words = today.text.slice(...line);
            return areLike(words, { ...gone, was: [start, start + words.length] }, line);
          });
    if (mayBeOthers) return doubtful('several-places', [inCodePoints(today, place)], quote);
    return anchorAt(place, selector, today, quote);
  }
  const elsewhere = within && line?.isSure !== true ? place : line;
  const others = elsewhere ? [inCodePoints(today, elsewhere)] : [];
  const [other] = others;
  // Words that stand changed where they stood were not put in elsewhere: those may be a copy.
  if (!isGone && (!other || isPartOf(left, exact))) return doubtful('edited', [span, ...others], quote);
  if (!other) {
    if (!place || place.doubt !== undefined) return anchorAt(place, selector, today, quote);
    // Partly put in, partly there all the while: an undo may have brought back a half of them.
    const isPutIn = free.some(([from, to]) => place.start < to && from < place.end);
    return isPutIn ? doubtful('several-places', [inCodePoints(today, place)], quote) : { state: 'orphaned' };
  }
  // A line that can be no other holds them where it held them, whatever else in it reads like them.
  const isIt =
    line?.isSure === true || (within && !isRivalled && place.how === 'moved' && !wereLikesTouched(exact, gone));
  if (isGone && isIt && elsewhere && !mayBeOneOfTwo(exact, gone, [elsewhere.start, elsewhere.end]))
    return found(selector, other);
  return doubtful('several-places', isGone ? [other] : [other, span], quote);
}

/** Whether words put in at a span may be others of the same letters. */
const areLike = (exact: string, gone: Gone, span: Span): boolean =>
  mayBeOneOfTwo(exact, gone, span) || wereLikesTouched(exact, gone);

/** The lines of words at a place in which none of their own letters are left. */
const linesWithout = (own: readonly Span[], text: string, { start, end }: Carried): readonly Span[] =>
  linesIn(text, [start, end]).filter((line) => own.every(([from, to]) => to <= line[0] || line[1] <= from));

const isIn = ({ start, end }: { readonly start: number; readonly end: number }, [from, to]: Span): boolean =>
  from <= start && end <= to;

const inCodePoints = (text: AnchorText, { start, end }: { readonly start: number; readonly end: number }): Span => [
  text.toCodePoints(start),
  text.toCodePoints(end),
];

/** A text that words are carried from. */
interface Source {
  readonly old: AnchorText;
  readonly carrier: Carrier;
  /** UTF-16 offsets of the normalised text for those of the text as it was. */
  readonly spanIn: (span: Span) => Span;
}

/** Any text ready to be carried from to today's; each is compared once. */
class Sources {
  private readonly known = new Map<string, Source>();

  constructor(private readonly today: AnchorText) {}

  *of(text: string): Turns<Source> {
    const known = this.known.get(text);
    if (known) return known;
    const map = new OffsetMap(text);
    const old = new AnchorText(normaliseText(text));
    yield;
    const spanIn = ([start, end]: Span): Span => [
      old.toUtf16(map.toCodePoints(start, 'start')),
      old.toUtf16(map.toCodePoints(end, 'end')),
    ];
    const source = { old, carrier: yield* Carrier.between(old, this.today), spanIn };
    this.known.set(text, source);
    return source;
  }
}
