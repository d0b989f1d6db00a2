import {
  actorAnnotationSchema,
  articleSchema,
  casualtyAnnotationSchema,
  claimSchema,
  codingSchema,
  countOfClaimSchema,
  dateAnnotationSchema,
  decisionSchema,
  personAnnotationSchema,
  placeAnnotationSchema,
  rejectedSchema,
  reviewSchema,
  sidecarSchema,
  statementAnnotationSchema,
} from '../../core/annotation/model';
import {
  ACTOR_ROLES,
  ANNOTATION_TYPES,
  CODING_STATUSES,
  DATE_ROLES,
  DATE_SOURCES,
  DECISION_HARMS,
  EPISTEMIC,
  GRANULARITIES,
  HARMS,
  LINK_KINDS,
  PERSON_ROLES,
  PLACE_ROLES,
  QUALIFIERS,
  REVIEW_STATES,
  SCOPES,
  STATEMENT_KINDS,
  VICTIM_STATUSES,
} from '../../core/annotation/values';
import {
  ACTOR_KINDS,
  PLACE_KINDS,
  actorEntrySchema,
  placeEntrySchema,
  projectFileSchema,
} from '../../core/codebook/model';
import { incidentSchema } from '../../core/incident/model';
import type { ProjectFileKind } from '../shared/projectFileKind';

/** What the value at a path is. `list`: the format wants a list of it. */
export type Field =
  | { readonly kind: 'actor' | 'place' | 'incident' | 'annotation'; readonly list?: true }
  | { readonly kind: 'choice'; readonly values: readonly string[]; readonly list?: true }
  /** Something that leads to the annotation's words. */
  | { readonly kind: 'span' };

type Fields = Readonly<Record<string, Field>>;

const ACTOR: Field = { kind: 'actor' };
const ACTORS: Field = { kind: 'actor', list: true };
const PLACE: Field = { kind: 'place' };
const INCIDENTS: Field = { kind: 'incident', list: true };
const SPAN: Field = { kind: 'span' };
const choice = (values: readonly string[]): Field => ({ kind: 'choice', values });

const BOOLEANS = ['true', 'false'];
const RULES = ['acled', 'ucdp'];

const ANNOTATION: Fields = {
  id: SPAN,
  exact: SPAN,
  start: SPAN,
  end: SPAN,
  prefix: SPAN,
  suffix: SPAN,
  type: choice(ANNOTATION_TYPES),
  actor: ACTOR,
  place: PLACE,
  claimant: ACTOR,
  kind: choice(STATEMENT_KINDS),
  granularity: choice(GRANULARITIES),
  resolved_from: choice(DATE_SOURCES),
  incident: INCIDENTS,
  sensitive: choice(BOOLEANS),
  'claim.harm': choice(HARMS),
  'claim.count.qualifier': choice(QUALIFIERS),
  'claim.victims': ACTORS,
  'claim.victim_status': choice(VICTIM_STATUSES),
  'claim.perpetrator': ACTORS,
  'claim.claimant': ACTOR,
  'claim.place': PLACE,
  'claim.epistemic': choice(EPISTEMIC),
  'claim.scope': choice(SCOPES),
  'claim.decision.harm': choice(DECISION_HARMS),
  'review.state': choice(REVIEW_STATES),
  'review.comments.[].resolved': choice(BOOLEANS),
  ...Object.fromEntries(LINK_KINDS.map((kind): [string, Field] => [`links.[].${kind}`, { kind: 'annotation' }])),
};

const ROLES: Fields = {
  actor: { kind: 'choice', values: ACTOR_ROLES, list: true },
  place: choice(PLACE_ROLES),
  date: choice(DATE_ROLES),
  person: choice(PERSON_ROLES),
};

const INCIDENT: Fields = {
  'places.[].place': PLACE,
  side_a: ACTORS,
  side_b: ACTORS,
  possible_duplicate_of: INCIDENTS,
  not_duplicate_of: INCIDENTS,
  'decisions.[].victims': ACTORS,
  'decisions.[].harm': choice(HARMS),
  'decisions.[].rule': choice(RULES),
};

const FIELDS: Readonly<Record<ProjectFileKind, Fields>> = {
  sidecar: {
    'article.coding.[].status': choice(CODING_STATUSES),
    'rejected.[].type': choice(ANNOTATION_TYPES),
    ...under('annotations.[]', ANNOTATION),
  },
  actors: { 'actors.*.kind': choice(ACTOR_KINDS) },
  places: { 'places.*.kind': choice(PLACE_KINDS), 'places.*.within': PLACE },
  project: { rule: choice(RULES) },
  incident: under('incident', INCIDENT),
};

/** What stands at a path of a file; `type` is that of the annotation around it. Undefined for free text and numbers. */
export function fieldAt(file: ProjectFileKind, path: readonly string[], type: string | undefined): Field | undefined {
  const key = path.at(-1) === '[]' ? path.slice(0, -1) : path;
  const name = pattern(file, key);
  const field = name === 'annotations.[].role' ? own(ROLES, type ?? '') : own(FIELDS[file], name);
  const isListed = key.length < path.length;
  return isListed && field?.kind !== 'span' && field?.list === undefined ? undefined : field;
}

const ANNOTATION_KEYS: Readonly<Record<string, readonly string[]>> = {
  actor: Object.keys(actorAnnotationSchema.shape),
  place: Object.keys(placeAnnotationSchema.shape),
  casualty: Object.keys(casualtyAnnotationSchema.shape),
  date: Object.keys(dateAnnotationSchema.shape),
  statement: Object.keys(statementAnnotationSchema.shape),
  person: Object.keys(personAnnotationSchema.shape),
};

const KEYS: Readonly<Record<ProjectFileKind, Readonly<Record<string, readonly string[]>>>> = {
  sidecar: {
    '': Object.keys(sidecarSchema.shape),
    article: Object.keys(articleSchema.shape),
    'article.coding.[]': Object.keys(codingSchema.shape),
    'annotations.[].claim': Object.keys(claimSchema.shape),
    'annotations.[].claim.count': Object.keys(countOfClaimSchema.shape),
    'annotations.[].claim.decision': Object.keys(decisionSchema.shape),
    'annotations.[].links.[]': LINK_KINDS,
    'annotations.[].review': Object.keys(reviewSchema.shape),
    'rejected.[]': Object.keys(rejectedSchema.shape),
  },
  actors: { '': ['sitrep', 'actors'], 'actors.*': Object.keys(actorEntrySchema.shape) },
  places: { '': ['sitrep', 'places'], 'places.*': Object.keys(placeEntrySchema.shape) },
  project: { '': Object.keys(projectFileSchema.shape), dataset: ['name', 'licence'] },
  incident: {
    '': ['sitrep', 'incident'],
    incident: Object.keys(incidentSchema.shape),
    'incident.places.[]': ['place', 'geo_precision'],
    'incident.decisions.[]': ['victims', ...Object.keys(decisionSchema.shape), 'rule'],
  },
};

/** The keys that the format knows in the map at a path, in its order. */
export function keysAt(file: ProjectFileKind, map: readonly string[], type: string | undefined): readonly string[] {
  const name = pattern(file, map);
  if (file === 'sidecar' && name === 'annotations.[]') return own(ANNOTATION_KEYS, type ?? '') ?? ['id', 'type'];
  return own(KEYS[file], name) ?? [];
}

/** A path as the tables name it: the id of a codebook entry is any. */
function pattern(file: ProjectFileKind, path: readonly string[]): string {
  const isCodebook = file === 'actors' || file === 'places';
  return path.map((key, index) => (isCodebook && index === 1 ? '*' : key)).join('.');
}

/** Keys come out of files that others wrote: `constructor` is no entry. */
function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function under(path: string, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [`${path}.${key}`, field]));
}
