import type { Annotation } from '../../core/annotation/model';

/**
 * The keys by which `after` differs from `before`, undefined where a key was removed. A changed reading takes an
 * accepted or disputed review back to proposed (formats.md), unless the review itself is what changed.
 */
export function changesBetween(before: Annotation, after: Annotation): Record<string, unknown> {
  const now: Readonly<Record<string, unknown>> = after;
  const changed = differing(before, after);
  const changes: Record<string, unknown> = Object.fromEntries(changed.map((key) => [key, now[key]]));
  const reviewed = before.review !== undefined && before.review.state !== 'proposed';
  if (reviewed && changed.length > 0 && !changed.includes('review'))
    changes['review'] = { ...before.review, state: 'proposed' };
  return changes;
}

/**
 * The same for an annotation that others may have written to since `before` was shown: what they changed stays. Undefined
 * where it is one of the keys that were changed here, too: it cannot be told which is meant.
 */
export function changesOnto(
  now: Annotation,
  before: Annotation,
  after: Annotation,
): Readonly<Record<string, unknown>> | undefined {
  const changed = differing(before, after);
  const theirs = differing(before, now);
  if (changed.some((key) => theirs.includes(key))) return undefined;
  const wanted: Readonly<Record<string, unknown>> = after;
  const own = Object.fromEntries(changed.map((key) => [key, wanted[key]]));
  return changesBetween(now, { ...now, ...own });
}

function differing(one: Annotation, other: Annotation): readonly string[] {
  const [left, right]: Readonly<Record<string, unknown>>[] = [one, other];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].filter((key) => JSON.stringify(left?.[key]) !== JSON.stringify(right?.[key]));
}
