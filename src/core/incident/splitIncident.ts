import { SitrepError } from '../problem';
import { reassign, type IncidentPlan, type IncidentProject } from './incidentPlan';
import { find, isNamed, unknownIncident } from './mergeIncidents';
import type { Incident } from './model';

export interface Split {
  /** The incident that is split. */
  readonly from: string;
  /**
   * What is known of the new one; what is absent is as in the other. Without `places` it has those of the other that the
   * annotations chosen name, if they name any.
   */
  readonly into: Pick<Incident, 'id' | 'title'> & Partial<Incident>;
  /** Annotations that are about the new one. */
  readonly annotations: readonly string[];
}

/**
 * A part of an incident becomes one of its own: the annotations chosen name the new one instead. The other keeps its
 * file as it is, with its decisions, notes and places, and both say that they are two (`not_duplicate_of`). Merging the
 * new one back gives what was before. Throws 'incident/unknown', 'incident/exists', and 'incident/nothing' where none of
 * the annotations is of it.
 */
export function splitIncident(project: IncidentProject, { from, into, annotations }: Split): IncidentPlan {
  const whole = find(project, from);
  if (whole === undefined) throw unknownIncident(from);
  if (find(project, into.id) !== undefined || isNamed(project, into.id)) {
    throw new SitrepError('incident/exists', `There is already an incident “${into.id}”. Choose another id.`);
  }
  const chosen = new Set(annotations);
  const articles = reassign(project, from, into.id, chosen);
  if (articles.length === 0) {
    throw new SitrepError('incident/nothing', `None of these annotations is of the incident ${from}.`);
  }
  const part: Incident = {
    ...common(whole, placesOf(project, from, chosen)),
    ...into,
    not_duplicate_of: [...new Set([...(into.not_duplicate_of ?? []), from])],
  };
  return {
    create: [part],
    change: [{ id: from, changes: { not_duplicate_of: [...(whole.not_duplicate_of ?? []), into.id] } }],
    articles,
    remove: [],
  };
}

/** The places that annotations of an incident name, in words or in what a claim is about. */
function placesOf({ articles }: IncidentProject, from: string, chosen: ReadonlySet<string>): ReadonlySet<string> {
  const named = articles.flatMap(({ sidecar: { annotations = [] } }) =>
    annotations.flatMap((annotation) => {
      const isChosen = chosen.has(annotation.id) && annotation.incident?.includes(from) === true;
      if (!isChosen) return [];
      if (annotation.type === 'place') return annotation.place ?? [];
      return annotation.type === 'casualty' ? (annotation.claim.place ?? []) : [];
    }),
  );
  return new Set(named);
}

/** What the parts of an event have in common until somebody knows better. */
function common(
  { date, date_end, date_precision, places, side_a, side_b, sub_event_type, event_clarity }: Incident,
  named: ReadonlySet<string>,
) {
  const moving = places?.filter(({ place }) => named.has(place)) ?? [];
  return {
    ...(date !== undefined && { date }),
    ...(date_end !== undefined && { date_end }),
    ...(date_precision !== undefined && { date_precision }),
    ...(places !== undefined && { places: moving.length > 0 ? moving : places }),
    ...(side_a !== undefined && { side_a }),
    ...(side_b !== undefined && { side_b }),
    ...(sub_event_type !== undefined && { sub_event_type }),
    ...(event_clarity !== undefined && { event_clarity }),
  };
}
