import type { DatasetArticle, Loss } from './model';
import type { FormatSpec } from './writer';

/** What a sidecar holds that a format has no place for, beside what it cannot hold of annotations. */
export function lossesOfArticle(
  { path, sidecar }: DatasetArticle,
  { label, extras }: Pick<FormatSpec, 'label' | 'extras'>,
): readonly Loss[] {
  const annotations = sidecar.annotations ?? [];
  const losses: Loss[] = [];
  const lose = (what: string, annotation?: string): void => {
    const about = annotation === undefined ? {} : { annotation };
    losses.push({ kind: 'no-column', file: path, ...about, what, why: `${label} as written has no place for them.` });
  };
  if (annotations.length === 0 && !extras.includes('articles without annotations')) {
    const why = 'It has no annotations, and the dataset holds only what was annotated.';
    losses.push({ kind: 'no-column', file: path, what: 'article', why });
  }
  const rejected = sidecar.rejected?.length ?? 0;
  if (rejected > 0 && !extras.includes('rejected suggestions')) lose(plural(rejected, 'rejected suggestion'));
  if (sidecar.article.coding?.some((coding) => coding.seen !== undefined)) lose('spans read');
  for (const { id, review } of annotations) {
    const comments = review?.comments?.length ?? 0;
    if (comments > 0) lose(plural(comments, 'review comment'), id);
  }
  return losses;
}

const plural = (count: number, of: string): string => `${count} ${of}${count === 1 ? '' : 's'}`;
