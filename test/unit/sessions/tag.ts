import type { Annotation } from '../../../src/core/annotation/model';
import type { Char } from './characters';

/** What an annotation says, its place apart. */
export type Reading = Readonly<Record<string, unknown>>;

/** An annotation as the coder meant it. Never changed: whatever happens to it makes another. */
export interface Tag {
  readonly reading: Reading;
  readonly exact: string;
  /** The characters it is on. Several where nobody can tell them from others that came in their place. */
  readonly own: readonly (readonly number[])[];
  /** Where the sidecar last had it: in which text, from which character on. */
  readonly record: { readonly chars: readonly Char[]; readonly start: number };
  /** What other tools wrote into its entry. */
  readonly remarks: readonly string[];
}

const PLACE = new Set(['exact', 'start', 'end', 'prefix', 'suffix', 'sha256', 'fragments']);

export function readingOf(annotation: Annotation): Reading {
  return Object.fromEntries(
    Object.entries(annotation).filter(([key, value]: [string, unknown]) => !PLACE.has(key) && value !== undefined),
  );
}

export const sameMarks = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((mark, index) => mark === b[index]);

export const isOwn = (tag: Tag, marks: readonly number[]): boolean => tag.own.some((own) => sameMarks(own, marks));
