import type { Annotation } from '../../core/annotation/model';

/**
 * The keys by which `after` differs from `before`, undefined where a key was removed. A changed reading takes an
 * accepted or disputed review back to proposed (formats.md), unless the review itself is what changed.
 */
export function changesBetween(before: Annotation, after: Annotation): Record<string, unknown> {
  const old: Readonly<Record<string, unknown>> = before;
  const now: Readonly<Record<string, unknown>> = after;
  const keys = new Set([...Object.keys(old), ...Object.keys(now)]);
  const changed = [...keys].filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]));
  const changes: Record<string, unknown> = Object.fromEntries(changed.map((key) => [key, now[key]]));
  const reviewed = before.review !== undefined && before.review.state !== 'proposed';
  if (reviewed && changed.length > 0 && !changed.includes('review'))
    changes['review'] = { ...before.review, state: 'proposed' };
  return changes;
}
