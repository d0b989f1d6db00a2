import type { Adjudication } from './adjudication';
import type { PointState } from './model';

/** A point as scripts read it. Of anonymous coders it holds no name. */
export interface PointData {
  readonly key: string;
  readonly article: string;
  readonly kind: 'left' | 'right' | 'reading' | 'span' | 'alike';
  /** The words that each tagged. */
  readonly left: string | undefined;
  readonly right: string | undefined;
  readonly state: PointState;
}

export interface AdjudicationData {
  readonly names: readonly [string, string];
  readonly points: readonly PointData[];
  /** Of articles that could not be compared. */
  readonly problems: readonly { readonly file: string; readonly code: string; readonly message: string }[];
}

export const adjudicationData = ({ names, articles, problems }: Adjudication): AdjudicationData => ({
  names,
  points: articles.flatMap(({ path, points, alike }) =>
    [...points, ...alike].map(({ key, point, state }) => ({
      key,
      article: path,
      kind: point.kind,
      left: point.left?.exact,
      right: point.right?.exact,
      state,
    })),
  ),
  problems: problems.map(({ file, code, message }) => ({ file, code, message })),
});
