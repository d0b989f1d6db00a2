import type { AnchorText } from '../../../core/anchor/anchorText';
import type { Annotation } from '../../../core/annotation/model';
import type { Point } from '../../../core/review/adjudicate/points';
import { isSameReading } from '../../../core/review/adjudicate/reading';
import type { Choice } from '../../../core/review/adjudicate/take';

export type PointState = 'open' | 'skipped' | Choice;

export interface AdjudicatedPoint {
  /** Differs from that of every other point of the project. */
  readonly key: string;
  readonly point: Point;
  readonly state: PointState;
  /** Whether what was decided can be taken back from here. */
  readonly canReopen: boolean;
  /** What the project's own sidecar has that may be of it. */
  readonly target: readonly Annotation[];
}

export interface AdjudicatedArticle {
  /** In the project. */
  readonly path: string;
  readonly text: AnchorText;
  /** What each coder has; undefined where she has no sidecar of it. */
  readonly left: readonly Annotation[] | undefined;
  readonly right: readonly Annotation[] | undefined;
  /** Where they differ, in the order of the text. */
  readonly points: readonly AdjudicatedPoint[];
  /** What both say alike, and the project's own sidecar does not. */
  readonly alike: readonly AdjudicatedPoint[];
}

/** Whether the project's own sidecar says what both say. */
export const isHere = ({ point, target }: AdjudicatedPoint): boolean =>
  target.some((one) => point.left !== undefined && isSameReading(one, point.left));

/** How far the adjudication is. */
export function progressOf(articles: Iterable<AdjudicatedArticle>): {
  readonly done: number;
  readonly skipped: number;
  readonly of: number;
} {
  let [done, skipped, of] = [0, 0, 0];
  for (const { points } of articles) {
    of += points.length;
    skipped += points.filter(({ state }) => state === 'skipped').length;
    done += points.filter(({ state }) => state !== 'open' && state !== 'skipped').length;
  }
  return { done, skipped, of };
}
