import { ACTOR_ROLES, type AnnotationType } from '../annotation/values';
import { isYamlList, isYamlMap, type YamlMap, type YamlValue } from '../yaml/value';
import { folded } from './labels';

/** How the text of an attribute becomes the value of a field. */
type Kind = 'text' | 'number' | 'flag' | 'words' | 'actor' | 'actors' | 'place' | 'incidents';

interface Field {
  readonly path: readonly string[];
  readonly kind: Kind;
  /** What a mark without a value of its own says, as `IsTarget` says a role. */
  readonly says?: string;
}

const field = (path: string, kind: Kind = 'text'): Field => ({ path: path.split('.'), kind });

const COMMON: Readonly<Record<string, Field>> = {
  incident: field('incident', 'incidents'),
  note: field('note'),
  by: field('by'),
  sensitive: field('sensitive', 'flag'),
  review: field('review.state'),
  reviewstate: field('review.state'),
  reviewby: field('review.by'),
  reviewdate: field('review.date'),
};

/** The fields by type and by the name that a source gives them, without case and signs. */
const OWN: Readonly<Record<AnnotationType, Readonly<Record<string, Field>>>> = {
  actor: {
    actor: field('actor', 'actor'),
    role: field('role', 'words'),
    actorrole: field('role', 'words'),
    ...Object.fromEntries(
      ACTOR_ROLES.map((role): [string, Field] => [`is${role}`, { ...field('role', 'words'), says: role }]),
    ),
  },
  place: { place: field('place', 'place'), role: field('role'), placerole: field('role') },
  person: { role: field('role'), personrole: field('role') },
  date: {
    value: field('value'),
    datevalue: field('value'),
    granularity: field('granularity'),
    dategranularity: field('granularity'),
    resolvedfrom: field('resolved_from'),
    dateresolvedfrom: field('resolved_from'),
    role: field('role'),
    daterole: field('role'),
  },
  statement: {
    kind: field('kind'),
    statementkind: field('kind'),
    claimant: field('claimant', 'actor'),
    claimanttext: field('claimant_text'),
  },
  casualty: {
    harm: field('claim.harm'),
    stated: field('claim.count.stated', 'number'),
    count: field('claim.count.stated', 'number'),
    qualifier: field('claim.count.qualifier'),
    lower: field('claim.count.lower', 'number'),
    upper: field('claim.count.upper', 'number'),
    victims: field('claim.victims', 'actors'),
    victimstext: field('claim.victims_text'),
    victimstatus: field('claim.victim_status'),
    victimtraits: field('claim.victim_traits', 'words'),
    perpetrator: field('claim.perpetrator', 'actors'),
    claimant: field('claim.claimant', 'actor'),
    claimanttext: field('claim.claimant_text'),
    via: field('claim.via', 'words'),
    asof: field('claim.as_of'),
    place: field('claim.place', 'place'),
    epistemic: field('claim.epistemic'),
    attribution: field('claim.attribution'),
    scope: field('claim.scope'),
    decisionharm: field('claim.decision.harm'),
    decisionlow: field('claim.decision.low', 'number'),
    decisionbest: field('claim.decision.best', 'number'),
    decisionhigh: field('claim.decision.high', 'number'),
    decisionby: field('claim.decision.by'),
    decisiondate: field('claim.decision.date'),
    decisionwhy: field('claim.decision.why'),
  },
};

/** The field that an attribute of this name means; undefined where Sitrep has none for it. */
export function fieldNamed(type: AnnotationType, name: string): Field | undefined {
  const key = folded(name);
  const own = OWN[type];
  if (Object.hasOwn(own, key)) return own[key];
  return Object.hasOwn(COMMON, key) ? COMMON[key] : undefined;
}

/** Whether any type has a field of this name. */
export const isFieldName = (name: string): boolean =>
  Object.values(OWN).some((own) => Object.hasOwn(own, folded(name))) || Object.hasOwn(COMMON, folded(name));

/** What ids an annotation may name. */
export interface KnownIds {
  readonly actors: ReadonlyMap<string, unknown>;
  readonly places: ReadonlyMap<string, unknown>;
  readonly incidents: ReadonlySet<string>;
}

/** The value that the text of an attribute stands for; undefined where it stands for none, or for an id that is not known. */
export function valueOf(kind: Kind, text: string, ids: KnownIds): YamlValue | undefined {
  const id = text.replace(/^codebook:/, '');
  const list = text.split(/[;,]/).flatMap((part) => part.trim().replace(/^codebook:/, '') || []);
  const listIn = (known: { has(id: string): boolean }): YamlValue | undefined =>
    list.length > 0 && list.every((one) => known.has(one)) ? list : undefined;
  switch (kind) {
    case 'text':
      return text;
    case 'number':
      return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
    case 'flag':
      return /^true$/i.test(text) ? true : undefined;
    case 'words':
      return list.length > 0 ? list : undefined;
    case 'actor':
      return ids.actors.has(id) ? id : undefined;
    case 'actors':
      return listIn(ids.actors);
    case 'place':
      return ids.places.has(id) ? id : undefined;
    case 'incidents':
      return listIn(ids.incidents);
  }
}

/** The value with another at a path; lists that stand there already grow. */
export function withValue(value: YamlMap, [key, ...rest]: readonly string[], to: YamlValue): YamlMap {
  if (key === undefined) return value;
  const before = value[key];
  if (rest.length > 0) return { ...value, [key]: withValue(isYamlMap(before) ? before : {}, rest, to) };
  const grown = isYamlList(before) && isYamlList(to) ? [...new Set([...before, ...to])] : to;
  return { ...value, [key]: grown };
}
