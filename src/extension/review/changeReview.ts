import type { Annotation, Review } from '../../core/annotation/model';
import { equalValues } from '../../core/yaml/value';
import type { ArticleSession } from '../shared/articleSession';
import { changeAsRead } from '../shared/changeAsRead';
import type { Services } from '../shared/services';

/** Writes what a reviewer says of an annotation. */
export const changeReview = (
  services: Services,
  session: ArticleSession,
  id: string,
  say: (annotation: Annotation) => Review,
): Promise<Annotation | undefined> =>
  changeAsRead(services, session, id, (annotation) => {
    const review = say(annotation);
    return annotation.review && equalValues({ ...annotation.review }, { ...review }) ? undefined : { review };
  });
