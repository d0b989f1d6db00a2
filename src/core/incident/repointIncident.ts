import { repointIds, type Repoint } from '../annotation/repoint';
import { SitrepError } from '../problem';
import type { IncidentChanges } from './incidentFile';
import type { Incident } from './model';

/** How often an incident names the entry that goes. */
export function incidentMentionsOf(incident: Incident, { entry, from }: Repoint): number {
  const { places = [], side_a: a = [], side_b: b = [], decisions = [] } = incident;
  const ids =
    entry === 'place'
      ? places.map(({ place }) => place)
      : [...a, ...b, ...decisions.flatMap(({ victims = [] }) => victims)];
  return ids.filter((id) => id === from).length;
}

/**
 * What of an incident changes where it names `from`. Throws 'merge/opposed' where both fight each other in it, and
 * 'merge/decisions' where two of its decisions would be about the same victims: a person must say which holds.
 */
export function repointIncident(incident: Incident, repoint: Repoint): IncidentChanges {
  const { from, into } = repoint;
  if (repoint.entry === 'place') {
    // What is said of the place that stays holds.
    const known = incident.places?.some(({ place }) => place === into) ?? false;
    const places = incident.places?.flatMap((one) => {
      if (one.place !== from) return [one];
      return known ? [] : [{ ...one, place: into }];
    });
    return places ? { places } : {};
  }
  const { side_a: a, side_b: b, decisions } = incident;
  const opposed = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
    one.includes(from) && other.includes(into);
  if (opposed(a, b) || opposed(b, a)) {
    const message = `${from} and ${into} fight each other in the incident ${incident.id}. Correct its sides first. Nothing was changed.`;
    throw new SitrepError('merge/opposed', message);
  }
  const next = decisions?.map((one) => (one.victims ? { ...one, victims: repointIds(one.victims, from, into) } : one));
  if (countOfSubjects(next) < countOfSubjects(decisions)) {
    const message = `The incident ${incident.id} has decisions on both ${from} and ${into}. Keep one of them first. Nothing was changed.`;
    throw new SitrepError('merge/decisions', message);
  }
  return {
    ...(a && { side_a: repointIds(a, from, into) }),
    ...(b && { side_b: repointIds(b, from, into) }),
    ...(next && { decisions: next }),
  };
}

const countOfSubjects = (decisions: Incident['decisions'] = []): number =>
  new Set(decisions.map(({ victims = [], harm, rule }) => JSON.stringify([[...victims].sort(), harm, rule]))).size;
