import type { Annotation } from '../../core/annotation/model';
import type { IncidentState } from '../../core/incident/incidentStates';
import { needsDecision } from '../../core/incident/pending';

/** An annotation and the line, from 0, on which its words begin. */
export interface LinedAnnotation {
  readonly annotation: Annotation;
  readonly line: number;
}

/** What stands above a line: the claims that begin on it, by what is to be said of them. */
export interface Lens {
  readonly line: number;
  readonly about:
    | { readonly kind: 'incident'; readonly incident: string }
    | { readonly kind: 'unassigned' }
    | { readonly kind: 'undecided' };
  /** Of the claims, in the order of the text. */
  readonly ids: readonly string[];
}

/** `states`: of its incidents, as far as known. The lenses of an article in the order of its lines: of each, its incidents, then the unassigned, then the undecided. */
export function lensesOf(
  placed: readonly LinedAnnotation[],
  states?: ReadonlyMap<string, IncidentState>,
): readonly Lens[] {
  const lenses = new Map<string, { readonly line: number; readonly about: Lens['about']; readonly ids: string[] }>();
  const add = (line: number, about: Lens['about'], id: string): void => {
    const key = `${line} ${about.kind} ${'incident' in about ? about.incident : ''}`;
    const known = lenses.get(key);
    if (known === undefined) lenses.set(key, { line, about, ids: [id] });
    else known.ids.push(id);
  };
  for (const { annotation, line } of placed) {
    if (annotation.type !== 'casualty') continue;
    const { id, incident = [], claim } = annotation;
    for (const one of incident) add(line, { kind: 'incident', incident: one }, id);
    // What tells of a war or of several events belongs to no incident.
    if (incident.length === 0 && (claim.scope ?? 'incident') === 'incident') add(line, { kind: 'unassigned' }, id);
    if (needsDecision(annotation, states)) add(line, { kind: 'undecided' }, id);
  }
  return [...lenses.values()].toSorted((a, b) => a.line - b.line || ORDER[a.about.kind] - ORDER[b.about.kind]);
}

const ORDER = { incident: 0, unassigned: 1, undecided: 2 } as const;
