import type { IncidentChanges } from './incidentFile';
import { orAbsent, type IncidentPlan } from './incidentPlan';
import { unknownIncident } from './mergeIncidents';
import type { Incident } from './model';

/** A coder's answer to whether two incidents are one; that they are is a merge. */
export type Verdict = 'possible' | 'not';

/**
 * What is written where a coder says that two incidents are two (`not_duplicate_of`), or may be one
 * (`possible_duplicate_of`): the first says so, and neither says the other thing of the other any more. Throws
 * 'incident/unknown' where the first has no file.
 */
export function judgeDuplicate(
  incidents: readonly Incident[],
  id: string,
  other: string,
  verdict: Verdict,
): IncidentPlan {
  const first = incidents.find((incident) => incident.id === id);
  if (first === undefined) throw unknownIncident(id);
  const second = incidents.find((incident) => incident.id === other);
  const [says, unsays] =
    verdict === 'not'
      ? (['not_duplicate_of', 'possible_duplicate_of'] as const)
      : (['possible_duplicate_of', 'not_duplicate_of'] as const);
  const own: IncidentChanges = {
    ...without(first, unsays, other),
    ...(first[says]?.includes(other) !== true && { [says]: [...(first[says] ?? []), other] }),
  };
  const theirs = second === undefined ? {} : without(second, unsays, id);
  return {
    create: [],
    change: [
      { id, changes: own },
      { id: other, changes: theirs },
    ].filter(({ changes }) => Object.keys(changes).length > 0),
    articles: [],
    remove: [],
  };
}

function without(incident: Incident, key: 'not_duplicate_of' | 'possible_duplicate_of', id: string): IncidentChanges {
  const ids = incident[key];
  return ids?.includes(id) === true ? { [key]: orAbsent(ids.filter((one) => one !== id)) } : {};
}
