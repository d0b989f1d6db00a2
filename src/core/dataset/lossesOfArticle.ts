import type { DatasetArticle, Loss } from './model';

/** What a sidecar holds that the tables of annotations and claims have no column for. */
export function lossesOfArticle({ path, sidecar }: DatasetArticle): readonly Loss[] {
  const annotations = sidecar.annotations ?? [];
  const rejected = sidecar.rejected?.length ?? 0;
  const seen = sidecar.article.coding?.some((coding) => coding.seen !== undefined) ?? false;
  const losses: Loss[] = [];
  if (annotations.length === 0) {
    const why = 'It has no annotations, and the tables hold a row for each annotation.';
    losses.push({ kind: 'no-column', file: path, what: 'article', why });
  }
  if (rejected > 0) {
    losses.push({
      kind: 'no-column',
      file: path,
      what: `${rejected} rejected suggestion${rejected === 1 ? '' : 's'}`,
      why: 'The tables have no column for them.',
    });
  }
  if (seen)
    losses.push({ kind: 'no-column', file: path, what: 'spans read', why: 'The tables have no column for them.' });
  for (const { id, review } of annotations) {
    const comments = review?.comments?.length ?? 0;
    if (comments === 0) continue;
    losses.push({
      kind: 'no-column',
      file: path,
      annotation: id,
      what: `${comments} review comment${comments === 1 ? '' : 's'}`,
      why: 'The tables have no column for them.',
    });
  }
  return losses;
}
