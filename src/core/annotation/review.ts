import { SitrepError } from '../problem';
import type { Annotation, Review } from './model';

type Comment = NonNullable<Review['comments']>[number];

/** An annotation's review with a reviewer's verdict; the comments stay. `date`: YYYY-MM-DD. */
export function withVerdict(
  { review }: Annotation,
  state: Review['state'],
  by: string | undefined,
  date: string,
): Review {
  const { comments } = review ?? {};
  return { state, ...(by !== undefined && { by }), date, ...(comments && { comments }) };
}

/** The same with a comment at the end of those that are there. A comment is no verdict: the state stays as it was. */
export function withComment({ review }: Annotation, comment: Comment): Review {
  return { ...(review ?? { state: 'proposed' }), comments: [...(review?.comments ?? []), comment] };
}

/** The same with all its comments resolved, or open again. Throws `review/no-comments`. */
export function withResolved({ id, review }: Annotation, resolved: boolean): Review {
  if (!review?.comments) throw new SitrepError('review/no-comments', `The annotation ${id} has no comments.`);
  return { ...review, comments: review.comments.map((comment) => ({ ...comment, resolved })) };
}

/** Whether a thread of comments is done with: each of them is resolved. */
export const isResolved = ({ review }: Annotation): boolean =>
  (review?.comments ?? []).every(({ resolved }) => resolved === true);
