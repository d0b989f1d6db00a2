import type { AnchorState } from '../../core/anchor/states';
import type { Annotation } from '../../core/annotation/model';

/** What the status bar counts of one article. */
export interface ArticleCounts {
  readonly annotations: number;
  readonly claims: number;
  /** Actors and places without a codebook entry. */
  readonly unlinked: number;
  readonly uncertain: number;
  readonly orphaned: number;
}

export function countArticle(
  placed: readonly { readonly annotation: Annotation; readonly state: AnchorState }[],
): ArticleCounts {
  const count = (holds: (one: (typeof placed)[number]) => boolean): number => placed.filter(holds).length;
  return {
    annotations: placed.length,
    claims: count(({ annotation }) => annotation.type === 'casualty'),
    unlinked: count(
      ({ annotation }) =>
        (annotation.type === 'actor' && annotation.actor === undefined) ||
        (annotation.type === 'place' && annotation.place === undefined),
    ),
    uncertain: count(({ state }) => state === 'uncertain'),
    orphaned: count(({ state }) => state === 'orphaned'),
  };
}
