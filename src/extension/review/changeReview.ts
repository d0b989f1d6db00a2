import * as vscode from 'vscode';
import type { Annotation, Review } from '../../core/annotation/model';
import { SitrepError } from '../../core/problem';
import { equalValues } from '../../core/yaml/value';
import type { ArticleSession } from '../shared/articleSession';
import type { Services } from '../shared/services';

/** How often another writer may come between. */
const TRIES = 3;

/**
 * Writes what a reviewer says of an annotation. It is said of the annotation as it was last read: where someone wrote to it
 * meanwhile, it is read and said anew, so that no comment of theirs is lost.
 */
export async function changeReview(
  { history }: Services,
  session: ArticleSession,
  id: string,
  say: (annotation: Annotation) => Review,
): Promise<Annotation | undefined> {
  for (let left = TRIES; ; left--) {
    const annotation = session.find(id)?.annotation;
    if (!annotation) {
      throw new SitrepError('target/unknown-id', vscode.l10n.t('There is no annotation {0} in this article.', id));
    }
    const review = say(annotation);
    if (annotation.review && equalValues({ ...annotation.review }, { ...review })) return annotation;
    try {
      const edit = { kind: 'change', id, changes: { review }, expect: annotation } as const;
      await history.record(session.document.uri, session.edit(edit));
      return session.find(id)?.annotation;
    } catch (error) {
      if (left === 1 || !SitrepError.is(error, 'edit/changed-since')) throw error;
      await session.reload();
    }
  }
}

/** Today where the reviewer sits: YYYY-MM-DD. */
export function today(now = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
