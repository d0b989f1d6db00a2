import type { Move } from '../annotation/edit';
import type { Annotation } from '../annotation/model';
import { shiftFragments } from './anchor';
import type { Anchor } from './states';
import type { AnchorText } from './anchorText';
import { makeSelector, type Selector } from './selector';

/** What one carrying over to another text came to. */
export interface MovePlan {
  readonly moves: readonly Move[];
  readonly sha256: string;
  /** What it was planned for: the sidecar on disk may hold others by now. */
  readonly seen: readonly Annotation[];
}

/**
 * What brings a sidecar to today's text, where its annotations stand as `anchors` says; undefined where it is there already.
 * An annotation that is not sure keeps its offsets and names the text they are of (formats.md).
 */
export function planMoves(
  annotations: readonly Annotation[],
  anchors: readonly Anchor[],
  today: AnchorText,
  sha256: string,
  articleSha256: string,
): MovePlan | undefined {
  const moves = annotations.flatMap((annotation, index): readonly Move[] => {
    // Of today's text already, whatever stands there.
    if (annotation.sha256 === undefined && articleSha256 === sha256) return [];
    const anchor = anchors[index];
    const isSure = anchor?.state === 'anchored' || anchor?.state === 'moved';
    const place = isSure ? makeSelector(today, anchor.start, anchor.end) : undefined;
    const move = moveOf(annotation, place, articleSha256);
    return move ? [move] : [];
  });
  return moves.length === 0 && sha256 === articleSha256 ? undefined : { moves, sha256, seen: annotations };
}

/**
 * How the sidecar is told where an annotation surely stands now; undefined where it says so already. No place, or one whose
 * words are not letter for letter the quote: the annotation keeps its offsets, and names the text they are of.
 */
export function moveOf(annotation: Annotation, place: Selector | undefined, articleSha256: string): Move | undefined {
  const { id, start, end } = annotation;
  if (place?.exact !== annotation.exact) {
    return annotation.sha256 === undefined ? { id, start, end, sha256: articleSha256 } : undefined;
  }
  const same = place.start === start && place.end === end;
  const sameContext = place.prefix === annotation.prefix && place.suffix === annotation.suffix;
  if (same && sameContext && annotation.sha256 === undefined) return undefined;
  const fragments = shiftFragments(annotation, { state: 'moved', start: place.start, end: place.end });
  return {
    id,
    start: place.start,
    end: place.end,
    ...(fragments && { fragments }),
    ...(!sameContext && { prefix: place.prefix, suffix: place.suffix }),
    ...(annotation.sha256 !== undefined && { sha256: null }),
  };
}
