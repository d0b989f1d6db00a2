import type { ActorWhy } from './actorWhy';
import type { CountryIndex } from './countryIndex';
import { isMainOfRole, type EntryRole } from './entryRole';
import type { ActorEntry, Codebook } from './model';
import type { PhraseReading } from './phrase';
import type { RankContext, Scores } from './ranking';
import type { Role } from './roleWords';

/** What is known when a selection's role words are looked up. */
export interface RoleQuery {
  readonly index: CountryIndex;
  readonly reading: PhraseReading;
  readonly codebook: Codebook;
  readonly context: RankContext;
  readonly roles: ReadonlyMap<string, EntryRole>;
  /** Ids whose name or alias is exactly the selection. */
  readonly exact: ReadonlySet<string>;
}

export interface RoleAnswer {
  /** First among equals. */
  readonly preferred?: string;
  /** The words name a role and nothing says whose. */
  readonly unsettled: boolean;
}

const WHY: Readonly<Record<Role, ActorWhy>> = {
  army: 'force-of-country',
  government: 'government-of-country',
  police: 'police-of-country',
  civilians: 'civilians-of-country',
  mercenaries: 'group-of-country',
  protesters: 'group-of-country',
  rioters: 'group-of-country',
  unidentified: 'group-of-country',
};
const SETTLED: RoleAnswer = { unsettled: false };

/** Scores entries for the part they play in the country that is named, or that the article is about. */
export function scoreRole(query: RoleQuery, scores: Scores<ActorWhy>): RoleAnswer {
  const { reading, context } = query;
  const { country, role, alone } = reading;
  if (country !== undefined && alone !== undefined) {
    scoreInCountry(query, 'government', country, 0.8, alone, scores);
    scoreInCountry(query, 'army', country, 0.65, alone, scores);
    return SETTLED;
  }
  if (reading.governmentForces && context.country !== undefined) {
    scoreInCountry(query, 'army', context.country, 0.6, WHY.army, scores);
  }
  if (role === undefined || reading.severalCountries) return SETTLED;
  if (country === undefined) return scoreBareRole(query, role, scores);
  scoreInCountry(query, role, country, 0.96, WHY[role], scores);
  return SETTLED;
}

/** No country is named: the one tagged last in that role, else the article's, else the only one there is. */
function scoreBareRole(query: RoleQuery, role: Role, scores: Scores<ActorWhy>): RoleAnswer {
  const { context, codebook, roles, exact } = query;
  const own = context.country === undefined ? [] : entriesOf(query, role, context.country);
  if (exact.size > 0) {
    const siblings = [...exact].every((id) => roles.get(id) === role);
    const covered = [...exact].some((id) => codebook.actors.get(id)?.country === context.country);
    const main = mainOf(query, role, own);
    if (!siblings || covered || main === undefined) return SETTLED;
    scores.add(main, 1, WHY[role]);
    return { preferred: main, unsettled: false };
  }
  const recent = context.recent.find((id) => roles.get(id) === role);
  if (recent !== undefined) {
    scores.add(recent, 0.95, WHY[role]);
    return SETTLED;
  }
  if (context.country !== undefined && own.length > 0) {
    scoreInCountry(query, role, context.country, 0.9, WHY[role], scores);
    return { unsettled: role === 'army' && query.reading.indefinite };
  }
  const all = [...codebook.actors].filter(([id]) => roles.get(id) === role);
  const anywhere = all.filter(([, entry]) => entry.country === undefined);
  for (const [id] of all) scores.add(id, 0.55, WHY[role]);
  const [only] = anywhere.length === 1 ? anywhere : all.length === 1 && context.country === undefined ? all : [];
  if (only === undefined) return { unsettled: true };
  scores.add(only[0], 0.85, WHY[role]);
  return SETTLED;
}

function scoreInCountry(
  query: RoleQuery,
  role: Role,
  country: string,
  top: number,
  why: ActorWhy,
  scores: Scores<ActorWhy>,
): void {
  const entries = entriesOf(query, role, country);
  for (const [id, entry] of entries) {
    const main = entries.length === 1 || isMainOfRole(query.index, entry, role);
    scores.add(id, main ? top : top - 0.15, why);
  }
  if (role !== 'army' && role !== 'government') return;
  for (const [id] of entriesOf(query, 'state', country)) scores.add(id, top - 0.05, why);
  if (role !== 'army') return;
  for (const [id] of entriesOf(query, 'other', country)) {
    // A foreign operation ("Barkhane") may be what its country's troops are; a rebel group of that country is not.
    if (query.codebook.actors.get(id)?.kind === 'External/Other forces') scores.add(id, top - 0.35, why);
  }
}

function entriesOf(query: RoleQuery, role: EntryRole, country: string): readonly (readonly [string, ActorEntry])[] {
  return [...query.codebook.actors].filter(([id, entry]) => entry.country === country && query.roles.get(id) === role);
}

function mainOf(query: RoleQuery, role: Role, entries: readonly (readonly [string, ActorEntry])[]): string | undefined {
  const main = entries.find(([, entry]) => isMainOfRole(query.index, entry, role)) ?? entries[0];
  return main?.[0];
}
