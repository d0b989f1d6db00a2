import { SitrepError } from '../problem';
import { reassign, repointOthers, type IncidentPlan, type IncidentProject } from './incidentPlan';
import { find, isNamed, unknownIncident } from './mergeIncidents';

/**
 * An incident gets another id, and with it another file; whatever names it names that. With `title` that changes, too, or
 * alone. Throws 'incident/unknown', 'incident/exists' where the id is taken, also by annotations alone, and
 * 'incident/same' where nothing would change.
 */
export function renameIncident(project: IncidentProject, from: string, into: string, title?: string): IncidentPlan {
  const incident = find(project, from);
  if (incident === undefined) throw unknownIncident(from);
  const called = title ?? incident.title;
  if (from === into) {
    if (called === incident.title) {
      throw new SitrepError('incident/same', `The incident is called ${from} already.`);
    }
    return { create: [], change: [{ id: from, changes: { title: called } }], articles: [], remove: [] };
  }
  if (find(project, into) !== undefined || isNamed(project, into)) {
    throw new SitrepError('incident/exists', `There is already an incident “${into}”. Choose another id.`);
  }
  return {
    create: [{ ...incident, id: into, title: called }],
    goesOnFrom: from,
    change: repointOthers(project.incidents, from, into, [from]),
    articles: reassign(project, from, into),
    remove: [from],
  };
}
