import type { Annotation } from './model';

/** An entry of the codebook, by its list and id. */
export interface EntryRef {
  readonly kind: 'actor' | 'place';
  readonly id: string;
}

/** The codebook entries that an annotation names, each once, the main one first. */
export function entryRefsOf(annotation: Annotation): readonly EntryRef[] {
  switch (annotation.type) {
    case 'actor':
      return refs('actor', [annotation.actor]);
    case 'place':
      return refs('place', [annotation.place]);
    case 'casualty': {
      const { victims = [], perpetrator = [], claimant, place } = annotation.claim;
      return [...refs('actor', [...victims, ...perpetrator, claimant]), ...refs('place', [place])];
    }
    case 'statement':
      return refs('actor', [annotation.claimant]);
    case 'date':
    case 'person':
      return [];
  }
}

export const isSameRef = (a: EntryRef, b: EntryRef): boolean => a.kind === b.kind && a.id === b.id;

const refs = (kind: EntryRef['kind'], ids: readonly (string | undefined)[]): readonly EntryRef[] =>
  [...new Set(ids)].flatMap((id) => (id === undefined ? [] : [{ kind, id }]));
