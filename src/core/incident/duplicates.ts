import type { Codebook } from '../codebook/model';
import { dayOfIso } from '../reading/calendar';
import { atOnce, type Turns } from '../turns';
import type { DuplicateAspect, PossibleDuplicate } from './analysis';
import { dateOf } from './eventDates';
import { ofType, type Mention } from './mention';
import type { Incident } from './model';
import { compareBy, compareText } from './order';
import { placesAlike } from './placesAlike';
import { isOfIncident } from './reconcile/statedClaim';

/** An incident as far as two can be told apart by it. */
export interface Profile {
  readonly key: string;
  readonly incident: Incident | undefined;
  /** Days since 1970-01-01 between which it may have been; undefined = not known. */
  readonly days: { readonly from: number; readonly to: number; readonly slack: number } | undefined;
  readonly places: readonly string[];
  readonly actors: ReadonlySet<string>;
  /** Stated numbers of killed. */
  readonly figures: ReadonlySet<number>;
  /** Articles that tell of it, with the annotations that do. */
  readonly told: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Days by which reports of one event may differ, by `date_precision`: night and time zones, a week, a month. */
const SLACK: Readonly<Record<number, number>> = { 1: 1, 2: 7, 3: 31 };
const ASPECTS: readonly DuplicateAspect[] = ['date', 'place', 'actors', 'figures'];
/** What two incidents must have in common: "same" is worth 2, "near" 1. */
const ENOUGH = 3;

export type Likeness = 'same' | 'near' | 'unknown' | 'different';

export function profileOf(key: string, mentions: readonly Mention[], incident: Incident | undefined): Profile {
  const claims = ofType(mentions, 'casualty')
    .map(({ annotation }) => annotation.claim)
    .filter(isOfIncident);
  const attacked = ofType(mentions, 'place').flatMap(({ annotation: { place, role } }) =>
    place !== undefined && role === 'attacked' ? [place] : [],
  );
  const sides = [...(incident?.side_a ?? []), ...(incident?.side_b ?? [])];
  const named = claims.flatMap(({ victims = [], perpetrator = [] }) => [...victims, ...perpetrator]);
  const from = dayOfIso(dateOf(mentions, incident)?.value);
  const to = dayOfIso(incident?.date_end) ?? from;
  const told = new Map<string, Set<string>>();
  for (const { article, annotation } of mentions) {
    // What is said of a whole war tells no two events of it apart.
    if (annotation.type === 'casualty' && !isOfIncident(annotation.claim)) continue;
    const known = told.get(article.file);
    if (known === undefined) told.set(article.file, new Set([annotation.id]));
    else known.add(annotation.id);
  }
  return {
    key,
    incident,
    days:
      from === undefined || to === undefined
        ? undefined
        : { from, to: Math.max(from, to), slack: SLACK[incident?.date_precision ?? 1] ?? 1 },
    places: [...new Set([...(incident?.places ?? []).map(({ place }) => place), ...attacked])].sort(),
    actors: new Set(sides.length > 0 ? sides : named),
    figures: new Set(
      claims.flatMap(({ harm, count: { stated } }) => (harm === 'killed' && stated !== undefined ? [stated] : [])),
    ),
    told,
  };
}

/**
 * Which incidents may be one, by their keys (domain.md; a proposal with its reasons, never a merge). They are alike in
 * date, place, actors or figures and differ in none of the first three. An answer that a coder has written down holds
 * (`not_duplicate_of`, `possible_duplicate_of`); so does an article that tells of both as of two.
 */
export const possibleDuplicates = (
  profiles: readonly Profile[],
  codebook: Codebook,
): ReadonlyMap<string, readonly PossibleDuplicate[]> => atOnce(possibleDuplicatesInTurns(profiles, codebook));

/** The same, with a pause after each pair. */
export function* possibleDuplicatesInTurns(
  profiles: readonly Profile[],
  codebook: Codebook,
): Turns<ReadonlyMap<string, readonly PossibleDuplicate[]>> {
  const found = new Map<string, PossibleDuplicate[]>();
  const add = (key: string, duplicate: PossibleDuplicate): void => {
    const known = found.get(key);
    if (known === undefined) found.set(key, [duplicate]);
    else known.push(duplicate);
  };
  for (const [one, other] of candidates(profiles)) {
    yield;
    const duplicate = compared(one, other, codebook);
    if (duplicate === undefined) continue;
    add(one.key, { key: other.key, ...duplicate });
    add(other.key, { key: one.key, ...duplicate });
  }
  for (const list of found.values()) list.sort((left, right) => compareText(left.key, right.key));
  return found;
}

/** Which of these others may be the same incident as this one. */
export function duplicatesOf(
  one: Profile,
  others: readonly Profile[],
  codebook: Codebook,
): readonly PossibleDuplicate[] {
  return others
    .flatMap((other) => {
      const duplicate = compared(one, other, codebook);
      return duplicate === undefined ? [] : [{ key: other.key, ...duplicate }];
    })
    .sort((left, right) => compareText(left.key, right.key));
}

/** Pairs whose dates do not rule them out, and those that a coder has named: not every incident with every other. */
function* candidates(profiles: readonly Profile[]): Generator<readonly [Profile, Profile]> {
  const dated = profiles
    .filter(({ days }) => days !== undefined)
    .sort((left, right) => compareBy(startOf(left) - startOf(right), compareText(left.key, right.key)));
  for (const [index, one] of dated.entries()) {
    for (let at = index + 1; at < dated.length; at++) {
      const other = dated[at];
      if (other === undefined || isFarAfter(other, one)) break;
      yield [one, other];
    }
  }
  const undated = profiles.filter(({ days }) => days === undefined);
  for (const [index, one] of undated.entries()) {
    for (const other of [...dated, ...undated.slice(index + 1)]) yield [one, other];
  }
  yield* namedFarApart(dated);
}

const startOf = ({ days }: Profile): number => days?.from ?? 0;
const isFarAfter = (later: Profile, earlier: Profile): boolean =>
  startOf(later) > (earlier.days?.to ?? 0) + Math.max(...Object.values(SLACK));

function* namedFarApart(dated: readonly Profile[]): Generator<readonly [Profile, Profile]> {
  const order = new Map(dated.map((profile, index) => [profile.key, { profile, index }]));
  const seen = new Set<string>();
  for (const { key, incident } of dated) {
    for (const named of incident?.possible_duplicate_of ?? []) {
      const [one, other] = [order.get(key), order.get(named)].sort(
        (left, right) => (left?.index ?? 0) - (right?.index ?? 0),
      );
      if (one === undefined || other === undefined || !isFarAfter(other.profile, one.profile)) continue;
      const pair = `${one.index} ${other.index}`;
      if (seen.has(pair)) continue;
      seen.add(pair);
      yield [one.profile, other.profile];
    }
  }
}

function compared(one: Profile, other: Profile, codebook: Codebook): Omit<PossibleDuplicate, 'key'> | undefined {
  const names = (key: 'not_duplicate_of' | 'possible_duplicate_of'): boolean =>
    (one.incident?.[key]?.includes(other.key) ?? false) || (other.incident?.[key]?.includes(one.key) ?? false);
  if (names('not_duplicate_of')) return undefined;
  const recorded = names('possible_duplicate_of');
  if (!recorded && isToldApart(one, other)) return undefined;
  const likeness = likenessOf(one, other, codebook);
  const having = (how: Likeness): readonly DuplicateAspect[] => ASPECTS.filter((aspect) => likeness[aspect] === how);
  const score = 2 * having('same').length + having('near').length;
  const isSomewhere = likeness.date !== 'unknown' || likeness.place !== 'unknown';
  if (!recorded && (having('different').length > 0 || score < ENOUGH || !isSomewhere)) return undefined;
  return {
    reasons: ASPECTS.flatMap((aspect) => {
      const how = likeness[aspect];
      return how === 'same' || how === 'near' ? [{ aspect, how }] : [];
    }),
    unknown: having('unknown').filter((aspect) => aspect !== 'figures'),
    recorded,
  };
}

/** How two incidents go together, aspect by aspect. Another figure tells no two apart: tolls change. */
export function likenessOf(
  one: Profile,
  other: Profile,
  codebook: Codebook,
): Readonly<Record<DuplicateAspect, Likeness>> {
  return {
    date: datesAlike(one, other),
    place: placesAlike(one.places, other.places, codebook),
    actors: actorsAlike(one.actors, other.actors),
    figures: [...one.figures].some((figure) => figure > 0 && other.figures.has(figure)) ? 'same' : 'unknown',
  };
}

/** An article with words on each that are not on the other: whoever read it took them for two. */
function isToldApart(one: Profile, other: Profile): boolean {
  return [...one.told].some(([file, ids]) => {
    const others = other.told.get(file);
    return others !== undefined && [...ids].some((id) => !others.has(id)) && [...others].some((id) => !ids.has(id));
  });
}

function datesAlike({ days: one }: Profile, { days: other }: Profile): Likeness {
  if (one === undefined || other === undefined) return 'unknown';
  if (one.from === other.from && one.to === other.to && one.slack + other.slack === 2) return 'same';
  const slack = Math.max(one.slack, other.slack);
  return one.from <= other.to + slack && other.from <= one.to + slack ? 'near' : 'different';
}

function actorsAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): Likeness {
  if (one.size === 0 || other.size === 0) return 'unknown';
  const shared = [...one].filter((id) => other.has(id)).length;
  return shared === 0 ? 'different' : shared === 1 ? 'near' : 'same';
}
