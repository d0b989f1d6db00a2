import type { Move } from '../annotation/edit';
import type { Annotation } from '../annotation/model';
import { normaliseText } from '../text/normalise';
import { OffsetMap } from '../text/offsets';
import { AnchorText } from './anchorText';
import type { PlacedSpan, PlacedSpans } from './placedSpans';
import { moveOf, type MovePlan } from './plan';
import { makeSelector, type Selector } from './selector';

/**
 * What brings the sidecar to an open document's text as saved; undefined where it is there already. An annotation that is
 * not sure keeps its offsets and names the text they are of (formats.md). In a text that reads as it did, words may have
 * changed places with others like them.
 */
export function planPlaced(
  spans: PlacedSpans,
  text: string,
  sha256: string,
  articleSha256: string,
): MovePlan | undefined {
  const { annotations } = spans;
  const isSame = sha256 === articleSha256;
  const map = new OffsetMap(text);
  if (isSame && annotations.every((annotation, index) => isAsRecorded(annotation, spans, index, map))) return undefined;
  const today = new AnchorText(normaliseText(text));
  const moves = annotations.flatMap((annotation, index): Move[] => {
    const span = spans.placed(index);
    const place = span && sureSelector(annotation, span, today, map);
    // Of this text already, whatever stands there.
    if (isSame && annotation.sha256 === undefined && !place) return [];
    const move = moveOf(annotation, place, articleSha256);
    return move ? [move] : [];
  });
  return moves.length === 0 && isSame ? undefined : { moves, sha256, seen: annotations };
}

/** Whether the sidecar of this very text has an annotation where it is, as far as that is sure. */
function isAsRecorded({ sha256, start }: Annotation, spans: PlacedSpans, index: number, map: OffsetMap): boolean {
  return sha256 === undefined && (spans.isInDoubt(index) || spans.at(index)[0] === map.toUtf16(start));
}

/** The selector at a sure span; undefined for any other, and where the words are not letter for letter the quote. */
function sureSelector(
  annotation: Annotation,
  span: PlacedSpan,
  today: AnchorText,
  map: OffsetMap,
): Selector | undefined {
  if (span.state !== 'anchored' && span.state !== 'moved') return undefined;
  if (span.start >= span.end) return undefined;
  const [start, end] = [map.toCodePoints(span.start), map.toCodePoints(span.end)];
  // Between the halves of a line end or a pair there are no words.
  if (start >= end) return undefined;
  const selector = makeSelector(today, start, end);
  return selector.exact === annotation.exact ? selector : undefined;
}
