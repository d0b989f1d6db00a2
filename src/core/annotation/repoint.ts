import { SitrepError } from '../problem';
import { entryRefsOf, type EntryRef } from './entryRefs';
import type { Annotation, Claim, Sidecar } from './model';
import type { AnnotationChanges, SidecarEdit } from './sidecarEdit';

/** Every mention of one codebook entry is one of another, of the same list. */
export interface Repoint {
  readonly entry: EntryRef['kind'];
  readonly from: string;
  readonly into: string;
}

/** How many annotations of a sidecar name the entry that goes. */
export const mentionsOf = (sidecar: Sidecar, repoint: Repoint): number =>
  (sidecar.annotations ?? []).filter((annotation) => names(annotation, repoint)).length;

/** What each annotation that names `from` becomes. Throws 'edit/duplicate-id' where an id does not tell which one. */
export function repointEdits({ annotations = [] }: Sidecar, repoint: Repoint, file: string): readonly SidecarEdit[] {
  const named = annotations.filter((annotation) => names(annotation, repoint));
  refuseSharedIds(annotations, named, file);
  return named.map((annotation) => ({
    kind: 'change',
    id: annotation.id,
    changes: changesOf(annotation, repoint),
  }));
}

/** Throws 'edit/duplicate-id' where the id of one that is to change is also another's, so that it does not tell which one. */
export function refuseSharedIds(all: readonly Annotation[], changing: readonly Annotation[], file: string): void {
  const times = new Map<string, number>();
  for (const { id } of all) times.set(id, (times.get(id) ?? 0) + 1);
  const shared = changing.find(({ id }) => (times.get(id) ?? 0) > 1);
  if (shared === undefined) return;
  const message = `${file} has several annotations with the id ${shared.id}. Give each an id of its own first (Sitrep: Check Project).`;
  throw new SitrepError('edit/duplicate-id', message);
}

const names = (annotation: Annotation, { entry, from }: Repoint): boolean =>
  entryRefsOf(annotation).some(({ kind, id }) => kind === entry && id === from);

function changesOf(annotation: Annotation, repoint: Repoint): AnnotationChanges {
  switch (annotation.type) {
    case 'actor':
      return { actor: repoint.into };
    case 'place':
      return { place: repoint.into };
    case 'statement':
      return { claimant: repoint.into };
    case 'casualty':
      return { claim: claimOf(annotation.claim, repoint) };
    case 'date':
    case 'person':
      return {};
  }
}

function claimOf(claim: Claim, { entry, from, into }: Repoint): Claim {
  if (entry === 'place') return { ...claim, place: into };
  return {
    ...claim,
    ...(claim.victims && { victims: repointIds(claim.victims, from, into) }),
    ...(claim.perpetrator && { perpetrator: repointIds(claim.perpetrator, from, into) }),
    ...(claim.claimant === from && { claimant: into }),
  };
}

/** A list of ids with one replaced; one that was there already stays once. */
export const repointIds = (ids: readonly string[], from: string, into: string): string[] =>
  ids.includes(from) ? [...new Set(ids.map((id) => (id === from ? into : id)))] : [...ids];
