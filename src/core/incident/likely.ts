import type { Annotation } from '../annotation/model';
import type { Codebook } from '../codebook/model';
import { dayOfIso } from '../reading/calendar';
import type { DuplicateAspect } from './analysis';
import { likenessOf, profileOf, type Likeness, type Profile } from './duplicates';
import type { Incident } from './model';
import { compareBy, compareText } from './order';

/** Annotations of one article that an incident is looked for. */
export interface LookedFor {
  /** All of the article. */
  readonly annotations: readonly Annotation[];
  readonly chosen: ReadonlySet<string>;
  readonly published?: string | undefined;
}

export interface LikelyIncident {
  readonly id: string;
  readonly reasons: readonly { readonly aspect: Exclude<DuplicateAspect, 'figures'>; readonly how: 'same' | 'near' }[];
  /** The article tells of it already. */
  readonly toldHere: boolean;
}

const ASPECTS = ['date', 'place', 'actors'] as const;
const WORTH: Readonly<Record<Likeness, number>> = { same: 2, near: 1, unknown: 0, different: -2 };
/** Less than this is in common with too much. */
const ENOUGH = 2;
const MOST = 5;
/** Events are told of on the day itself, and up to so many days later. */
const REPORTED_WITHIN_DAYS = 2;

/**
 * The incidents that annotations are likely about, by date, place and actors, the likeliest first; never one of another
 * date. What the words chosen do not say, the rest of their article does. Costs what the incidents and the article hold.
 */
export function likelyIncidents(
  lookedFor: LookedFor,
  incidents: readonly Incident[],
  codebook: Codebook,
): readonly LikelyIncident[] {
  const wanted = profileOfWords(lookedFor);
  const told = new Set(lookedFor.annotations.flatMap(({ incident = [] }) => incident));
  return incidents
    .map((incident) => {
      const likeness = likenessOf(wanted, profileOf(incident.id, [], incident), codebook);
      const toldHere = told.has(incident.id);
      const score = ASPECTS.reduce((sum, aspect) => sum + WORTH[likeness[aspect]], toldHere ? 1 : 0);
      const reasons = ASPECTS.flatMap((aspect) => {
        const how = likeness[aspect];
        return how === 'same' || how === 'near' ? [{ aspect, how }] : [];
      });
      return { incident, likeness, score, found: { id: incident.id, reasons, toldHere } };
    })
    .filter(({ likeness, score }) => likeness.date !== 'different' && score >= ENOUGH)
    .sort((left, right) =>
      compareBy(
        right.score - left.score,
        newestFirst(left.incident.date, right.incident.date),
        compareText(left.incident.id, right.incident.id),
      ),
    )
    .slice(0, MOST)
    .map(({ found }) => found);
}

/** The undated last. */
const newestFirst = (left: string | undefined, right: string | undefined): number =>
  left === undefined || right === undefined ? compareText(left, right) : compareText(right, left);

function profileOfWords({ annotations, chosen, published }: LookedFor): Profile {
  const words = annotations.filter(({ id }) => chosen.has(id));
  const first = <T>(read: (from: readonly Annotation[]) => readonly T[]): readonly T[] => {
    const own = read(words);
    return own.length > 0 ? own : read(annotations);
  };
  return {
    key: '',
    incident: undefined,
    days: daysOf(first(eventDays), published),
    places: [...new Set(first(placesOf))].sort(),
    actors: new Set(first(actorsOf)),
    figures: new Set(),
    told: new Map(),
  };
}

/** The days that are said; where they differ nobody knows which is meant, and the publication says no more than "lately". */
function daysOf(said: readonly number[], published: string | undefined): Profile['days'] {
  const [day] = said;
  if (day !== undefined && new Set(said).size === 1) return { from: day, to: day, slack: 1 };
  const last = dayOfIso(published);
  return last === undefined ? undefined : { from: last - REPORTED_WITHIN_DAYS, to: last, slack: 1 };
}

const eventDays = (annotations: readonly Annotation[]): readonly number[] =>
  annotations.flatMap((annotation) => {
    if (annotation.type !== 'date' || (annotation.role !== undefined && annotation.role !== 'event')) return [];
    const isDay = annotation.value?.includes('/') === false;
    return isDay ? (dayOfIso(annotation.value) ?? []) : [];
  });

/** Where it was; a place that only tells where another lies is none. */
const placesOf = (annotations: readonly Annotation[]): readonly string[] =>
  annotations.flatMap((annotation) => {
    if (annotation.type === 'casualty') return annotation.claim.place ?? [];
    if (annotation.type !== 'place' || annotation.role === 'reference' || annotation.role === 'context') return [];
    return annotation.place ?? [];
  });

/** Who fought whom; whoever only speaks of it is none of them. */
const actorsOf = (annotations: readonly Annotation[]): readonly string[] =>
  annotations.flatMap((annotation) => {
    if (annotation.type === 'casualty')
      return [...(annotation.claim.victims ?? []), ...(annotation.claim.perpetrator ?? [])];
    if (annotation.type !== 'actor' || annotation.actor === undefined) return [];
    const roles = annotation.role ?? [];
    const isAside = roles.length > 0 && roles.every((role) => role === 'claimant' || role === 'context');
    return isAside ? [] : annotation.actor;
  });
