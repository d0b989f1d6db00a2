import { SitrepError } from '../problem';
import type { IncidentChanges } from './incidentFile';
import { orAbsent, reassign, repointOthers, type IncidentPlan, type IncidentProject } from './incidentPlan';
import type { Incident } from './model';

/**
 * One incident becomes a part of another: its annotations name that one, its file goes. What the other says holds; of the
 * one that goes only what is missing is taken over, and its places, sides, decisions and notes beside those that are there.
 * Throws 'incident/unknown', 'incident/same', 'merge/opposed' (both say that the same actors fight on different
 * sides) and 'merge/decisions' (both decide on the same victims, and differently): a person must say which holds.
 */
export function mergeIncidents(project: IncidentProject, from: string, into: string): IncidentPlan {
  if (from === into) throw new SitrepError('incident/same', `${from} cannot be merged into itself.`);
  const [leaving, staying] = [from, into].map((id) => find(project, id));
  // Annotations may name an incident without a file; into one they cannot be merged, as nothing says what it is.
  if (staying === undefined) throw unknownIncident(into);
  if (leaving === undefined && !isNamed(project, from)) throw unknownIncident(from);
  const changes = leaving === undefined ? {} : mergedChanges(leaving, staying);
  return {
    create: [],
    change: [
      ...(Object.keys(changes).length === 0 ? [] : [{ id: into, changes }]),
      ...repointOthers(project.incidents, from, into, [from, into]),
    ],
    articles: reassign(project, from, into),
    remove: leaving === undefined ? [] : [from],
  };
}

export const unknownIncident = (id: string): SitrepError =>
  new SitrepError('incident/unknown', `There is no incident “${id}”.`);

export const find = ({ incidents }: IncidentProject, id: string): Incident | undefined =>
  incidents.find((incident) => incident.id === id);

export const isNamed = ({ articles }: IncidentProject, id: string): boolean =>
  articles.some(({ sidecar }) => sidecar.annotations?.some(({ incident }) => incident?.includes(id)));

/** Only what differs, so that files change no more than they must. */
function mergedChanges(from: Incident, into: Incident): IncidentChanges {
  const merged: IncidentChanges = {
    ...(into.date === undefined && {
      date: from.date,
      date_end: from.date_end,
      date_precision: into.date_precision ?? from.date_precision,
    }),
    places: mergedPlaces(from, into),
    ...mergedSides(from, into),
    sub_event_type: into.sub_event_type ?? from.sub_event_type,
    event_clarity: into.event_clarity ?? from.event_clarity,
    possible_duplicate_of: mergedIds('possible_duplicate_of', from, into),
    not_duplicate_of: mergedIds('not_duplicate_of', from, into),
    notes: mergedNotes(from, into),
    decisions: mergedDecisions(from, into),
  };
  const differs = Object.entries(merged).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(into[key as keyof Incident]),
  );
  return Object.fromEntries(differs);
}

function mergedPlaces({ places: other = [] }: Incident, { places: own = [] }: Incident): Incident['places'] {
  return orAbsent([...own, ...other.filter(({ place }) => !own.some((one) => one.place === place))]);
}

type Sides = Pick<Incident, 'side_a' | 'side_b'>;

/** Sides are told the other way round as often as not: then those of the one that goes are turned. */
function mergedSides(from: Incident, into: Incident): Sides {
  const { side_a: a = [], side_b: b = [] } = into;
  const join = (otherA: readonly string[], otherB: readonly string[]): Sides | undefined => {
    const [nextA, nextB] = [[...new Set([...a, ...otherA])], [...new Set([...b, ...otherB])]];
    const isOpposed = nextA.some((id) => nextB.includes(id) && !(a.includes(id) && b.includes(id)));
    return isOpposed ? undefined : { side_a: orAbsent(nextA), side_b: orAbsent(nextB) };
  };
  const [otherA, otherB] = [from.side_a ?? [], from.side_b ?? []];
  const sides = join(otherA, otherB) ?? join(otherB, otherA);
  if (sides !== undefined) return sides;
  const message = `${from.id} and ${into.id} have the same actors on different sides. Correct the sides of one first. Nothing was changed.`;
  throw new SitrepError('merge/opposed', message);
}

/** Neither speaks of the other any more. */
function mergedIds(
  key: 'possible_duplicate_of' | 'not_duplicate_of',
  from: Incident,
  into: Incident,
): string[] | undefined {
  const own = (into[key] ?? []).filter((id) => id !== from.id);
  const others = (from[key] ?? []).filter((id) => id !== from.id && id !== into.id);
  return orAbsent([...own, ...others.filter((id) => !own.includes(id))]);
}

function mergedNotes({ notes: other }: Incident, { notes: own }: Incident): string | undefined {
  if (own === undefined || other === undefined || own === other) return own ?? other;
  return `${own}\n\n${other}`;
}

type Decisions = NonNullable<Incident['decisions']>;

function mergedDecisions(from: Incident, into: Incident): Incident['decisions'] {
  const own: Decisions = into.decisions ?? [];
  const subject = ({ victims = [], harm, rule }: Decisions[number]): string =>
    JSON.stringify([[...victims].sort(), harm, rule]);
  const others = (from.decisions ?? []).filter((decision) => {
    const same = own.find((one) => subject(one) === subject(decision));
    if (same === undefined) return true;
    if (same.low === decision.low && same.best === decision.best && same.high === decision.high) return false;
    const message = `${from.id} and ${into.id} decide differently on the same victims. Keep one of the decisions first. Nothing was changed.`;
    throw new SitrepError('merge/decisions', message);
  });
  return orAbsent([...own, ...others]);
}
