import type { SidecarEdit } from '../annotation/edit';
import type { Sidecar } from '../annotation/model';
import { refuseSharedIds } from '../annotation/repoint';
import type { IncidentChanges } from './incidentFile';
import type { Incident } from './model';

/** What is to be written so that incidents are merged, split or renamed; in this order, so that nothing is ever lost. */
export interface IncidentPlan {
  /** New incident files. */
  readonly create: readonly Incident[];
  /** The incident whose file a new one goes on from, with its comments and what we do not know of in it. */
  readonly goesOnFrom?: string | undefined;
  readonly change: readonly { readonly id: string; readonly changes: IncidentChanges }[];
  /** Edits of sidecars, by article. */
  readonly articles: readonly { readonly file: string; readonly edits: readonly SidecarEdit[] }[];
  /** Incidents whose file goes, last of all. */
  readonly remove: readonly string[];
}

/** A project as far as its incidents go. */
export interface IncidentProject {
  readonly incidents: readonly Incident[];
  readonly articles: readonly { readonly file: string; readonly sidecar: Sidecar }[];
}

/**
 * Edits that put one incident in the place of another on annotations; on those of `only`, or all. Throws
 * 'edit/duplicate-id' where an id does not tell which annotation is meant.
 */
export function reassign(
  { articles }: IncidentProject,
  from: string,
  into: string,
  only?: ReadonlySet<string>,
): IncidentPlan['articles'] {
  return articles.flatMap(({ file, sidecar }) => {
    const { annotations = [] } = sidecar;
    const named = annotations.filter(
      ({ id, incident }) => incident?.includes(from) === true && (only === undefined || only.has(id)),
    );
    refuseSharedIds(annotations, named, file);
    const edits = named.map(({ id, incident = [] }): SidecarEdit => ({
      kind: 'change',
      id,
      changes: { incident: replaced(incident, from, into) },
    }));
    return edits.length === 0 ? [] : [{ file, edits }];
  });
}

/** A list of ids with one put in the place of another; one that was there already stays once, where it first stood. */
export const replaced = (ids: readonly string[], from: string, into: string): string[] => [
  ...new Set(ids.map((id) => (id === from ? into : id))),
];

/** What other incidents say of one that gets another id. `leaving`: those that are changed or gone anyway. */
export function repointOthers(
  incidents: readonly Incident[],
  from: string,
  into: string,
  leaving: readonly string[],
): IncidentPlan['change'] {
  return incidents.flatMap((incident) => {
    const { id, possible_duplicate_of: possible, not_duplicate_of: not } = incident;
    if (leaving.includes(id) || !(possible?.includes(from) || not?.includes(from))) return [];
    const changes: IncidentChanges = {
      ...(possible && { possible_duplicate_of: replaced(possible, from, into) }),
      ...(not && { not_duplicate_of: replaced(not, from, into) }),
    };
    return [{ id, changes }];
  });
}

/** A list as files hold it: absent rather than empty. */
export const orAbsent = <T>(list: readonly T[]): T[] | undefined => (list.length === 0 ? undefined : [...list]);
