import type { Annotation } from '../../core/annotation/model';
import type { AnnotationChanges } from '../../core/annotation/sidecarEdit';
import { SitrepError } from '../../core/problem';
import type { ArticleSession } from './articleSession';
import type { Services } from './services';
import { annotationById } from './target';

/** How often another writer may come between. */
const TRIES = 3;

/**
 * Changes an annotation as it was last read, by what `say` makes of that; undefined where it says nothing new. Where someone
 * wrote to it meanwhile, it is read and said anew, so that nothing of theirs is lost.
 */
export async function changeAsRead(
  { history }: Services,
  session: ArticleSession,
  id: string,
  say: (annotation: Annotation) => AnnotationChanges | undefined,
): Promise<Annotation | undefined> {
  for (let left = TRIES; ; left--) {
    const { annotation } = await annotationById(session, id);
    const changes = say(annotation);
    if (!changes) return annotation;
    try {
      const edit = { kind: 'change', id, changes, expect: annotation } as const;
      await history.record(session.document.uri, session.edit(edit));
      return session.find(id)?.annotation;
    } catch (error) {
      if (left === 1 || !SitrepError.is(error, 'edit/changed-since')) throw error;
      await session.reload();
    }
  }
}
