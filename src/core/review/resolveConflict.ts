import { SitrepError } from '../problem';
import { conflictSides } from './conflictSides';
import type { Merged } from './merged';
import { mergeFile, type MergeOptions } from './mergeFile';

export interface Resolved extends Merged {
  /** Whether the common ancestor was known. Without it, what stands on one side alone counts as added, and is kept. */
  readonly hasBase: boolean;
}

/**
 * Merges the two sides of a file that a merge by lines has left marks in, as `mergeFile` does. `base` is the common ancestor
 * where it is at hand; else the marks may hold it. Throws SitrepError: 'review/no-conflict' for a text without whole marks,
 * and 'review/unreadable-side' with the problems of a side that cannot be read.
 */
export function resolveConflict(text: string, base: string | undefined, options: MergeOptions): Resolved {
  const sides = conflictSides(text);
  if (!sides) {
    throw new SitrepError(
      'review/no-conflict',
      `${options.file} holds no merge marks, or some are missing or out of order. Nothing was changed.`,
    );
  }
  const { ours, theirs } = sides;
  const merged = mergeFile({ base: base ?? sides.base, ours, theirs }, options);
  if (merged.unread !== undefined) {
    throw new SitrepError(
      'review/unreadable-side',
      `${options.file} was not changed, for one side of it cannot be read: ${merged.unread} Correct it between the marks, then try again.`,
    );
  }
  return { ...merged, hasBase: base !== undefined || sides.hasBase };
}
