import { OffsetMap } from '../text/offsets';
import { normaliseText } from '../text/normalise';
import { wordsOf } from '../text/tokens';
import type { Turns } from '../turns';
import type { Anchor } from './states';
import { AnchorText } from './anchorText';
import { agreementAfter, agreementBefore } from './evidence';
import { found, uncertain } from './doubtful';
import { exactSearch } from './exactSearch';
import { Carrier } from './carry';
import type { Selector, Span } from './selector';

/** A selector and the UTF-16 extents in the open document that its words had, or were left with by an edit. */
export interface TrackedSpan {
  readonly selector: Selector;
  readonly start: number;
  readonly end: number;
}

/** How far from the tracked place words are looked for that an edit shifted within itself. UTF-16. */
const NEARBY = 200;
const SEARCHED_SINGLY = 40;
/** Spans looked at in one turn. */
const SPANS_A_TURN = 16;

/**
 * Looks again at spans that edits touched; `start` and `end` are where `SpanTracker` has them in `document` now. The
 * words stand there again (an undo): anchored or moved. They were changed there: uncertain, shown where they were. They
 * were taken out: orphaned, or where a strict search finds them, for a paragraph may have been cut and put elsewhere.
 * The recorded quote is compared, never altered. Answers in code points of the normalised text.
 */
export function* settleTouched(document: string, spans: readonly TrackedSpan[]): Turns<readonly Anchor[]> {
  const map = new OffsetMap(document);
  const today = new AnchorText(normaliseText(document));
  const elsewhere = strictSearch(spans, today);
  const anchors: Anchor[] = [];
  for (const [index, { selector, start, end }] of spans.entries()) {
    if (index % SPANS_A_TURN === SPANS_A_TURN - 1) yield;
    const place: Span = [map.toCodePoints(start, 'start'), map.toCodePoints(end, 'end')];
    anchors.push(settle(selector, place, today, () => elsewhere(index)));
  }
  return anchors;
}

/**
 * Carries spans from one text of a document to the next when it changed as a whole (an end-of-line switch, a revert, a
 * change on disk), by what differs between the two; extents are UTF-16 offsets of `before`. A span whose words did not
 * stand as recorded in `before` stays in doubt.
 */
export function* carryOver(before: string, document: string, spans: readonly TrackedSpan[]): Turns<readonly Anchor[]> {
  const old = new AnchorText(normaliseText(before));
  const map = new OffsetMap(before);
  const today = new AnchorText(normaliseText(document));
  const carrier = yield* Carrier.between(old, today);
  const elsewhere = strictSearch(spans, today);
  const anchors: Anchor[] = [];
  for (const [index, span] of spans.entries()) {
    if (index % SPANS_A_TURN === SPANS_A_TURN - 1) yield;
    anchors.push(carried(span, index));
  }
  return anchors;

  function carried({ selector, start, end }: TrackedSpan, index: number): Anchor {
    const from = old.toUtf16(map.toCodePoints(start, 'start'));
    const to = old.toUtf16(map.toCodePoints(end, 'end'));
    if (from >= to) return elsewhere(index);
    const place = carrier.carry(selector, [from, to]);
    // Words that were other ones before may be the recorded ones again, somewhere.
    if (!place) return old.text.slice(from, to) === selector.exact ? { state: 'orphaned' } : elsewhere(index);
    const span: Span = [today.toCodePoints(place.start), today.toCodePoints(place.end)];
    if (place.doubt === undefined) return found(selector, span);
    return uncertain(place.doubt, span, () => candidatesOf(elsewhere(index)));
  }
}

/** Strict anchors of the spans by index. The first few are searched one by one, then all in one go. */
function strictSearch(spans: readonly TrackedSpan[], today: AnchorText): (index: number) => Anchor {
  let asked = 0;
  let all: readonly Anchor[] | undefined;
  return (index) => {
    asked += 1;
    if (asked > SEARCHED_SINGLY)
      all ??= exactSearch(
        spans.map(({ selector }) => selector),
        today,
      );
    const selector = spans[index]?.selector;
    const [one] = all || !selector ? [] : exactSearch([selector], today);
    return all?.[index] ?? one ?? { state: 'orphaned' };
  };
}

function settle(selector: Selector, [start, end]: Span, today: AnchorText, searchElsewhere: () => Anchor): Anchor {
  const { text } = today;
  const from = today.toUtf16(start);
  const to = today.toUtf16(end);
  const neighboursStay = standsBetween(selector, from, to, text);
  const isThere = to > from && text.slice(from, to) === selector.exact;
  if (isThere) return found(selector, [start, end]);
  // Only the words were taken out: the same words elsewhere are others.
  if (from === to && neighboursStay) return { state: 'orphaned' };
  if (!neighboursStay) {
    const nearby = betweenContextsNearby(selector, from, to, text);
    if (nearby !== undefined) {
      return found(selector, [today.toCodePoints(nearby), today.toCodePoints(nearby + selector.exact.length)]);
    }
  }
  const elsewhere = searchElsewhere();
  const isEdited = neighboursStay || isPartOf(text.slice(from, to), selector.exact);
  if (from === to || !isEdited) return elsewhere;
  return uncertain('edited', [start, end], () => candidatesOf(elsewhere));
}

const candidatesOf = (anchor: Anchor): readonly Span[] => (anchor.state === 'uncertain' ? anchor.candidates : []);

/** Whether both contexts are still around a place, be it that a space went with the words that were taken out. */
function standsBetween({ prefix, suffix }: Selector, from: number, to: number, text: string): boolean {
  const before = text.slice(Math.max(0, from - NEARBY), from);
  const after = text.slice(to, to + NEARBY);
  const start = from - before.length + before.trimEnd().length;
  const end = to + after.length - after.trimStart().length;
  return [
    [agreementBefore(text, from, prefix), agreementAfter(text, to, suffix)],
    [agreementBefore(text, start, prefix.trimEnd()), agreementAfter(text, end, suffix.trimStart())],
  ].some((sides) => !sides.includes('none'));
}

/** The one place near the tracked one where the quote stands between its whole contexts; UTF-16. */
function betweenContextsNearby(selector: Selector, from: number, to: number, text: string): number | undefined {
  const { exact, prefix, suffix } = selector;
  const wanted = prefix + exact + suffix;
  const low = Math.max(0, from - NEARBY - prefix.length);
  const part = text.slice(low, to + NEARBY + exact.length + suffix.length);
  const first = part.indexOf(wanted);
  if (first < 0 || part.indexOf(wanted, first + 1) >= 0) return undefined;
  const at = low + first + prefix.length;
  const isWhole =
    agreementBefore(text, at, prefix) === 'whole' && agreementAfter(text, at + exact.length, suffix) === 'whole';
  return isWhole ? at : undefined;
}

/** Whether something of the quote is left: a word of it, or its first or last letters. */
export function isPartOf(now: string, quote: string): boolean {
  if (now.slice(0, 2) === quote.slice(0, 2) || now.slice(-2) === quote.slice(-2)) return true;
  const words = new Set(Array.from(wordsOf(quote), (word) => word.text.toLowerCase()));
  return Array.from(wordsOf(now)).some((word) => words.has(word.text.toLowerCase()));
}
