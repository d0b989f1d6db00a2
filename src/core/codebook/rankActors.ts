import { acronymInArticle } from './acronymInArticle';
import type { ActorWhy } from './actorWhy';
import { buildCountryIndex, findCountries, type CountryIndex } from './countryIndex';
import { entryRole, type EntryRole } from './entryRole';
import { formsOf } from './find';
import { foldedWords, foldName } from './fold';
import type { ActorEntry, Codebook } from './model';
import { matchName, wanted, type Wanted } from './nameMatch';
import { readPhrase, type PhraseReading } from './phrase';
import { compareText, FLOOR, recency, Scores, type RankContext } from './ranking';
import { scoreRole } from './scoreRole';

export interface Ranked {
  readonly id: string;
  readonly name: string;
  /** 0 to 1; below 0.5 the entry is merely on offer. */
  readonly score: number;
  readonly why: ActorWhy;
  /** The name or alias that matched. */
  readonly matched?: string;
}

export interface ActorRanking {
  /** Every actor of the codebook: answers first, then those tagged lately, then the rest by name. */
  readonly ranked: readonly Ranked[];
  /** No entry is an honest answer: "Tag without linking" should stand before all of them. */
  readonly unlinkedFirst: boolean;
}

/**
 * Ranks the codebook's actors for a selection. Deterministic, never throws. An exact name or alias comes first, unless
 * the words name a role and no country ("transitional government", "unknown gunmen") and the article's own country has
 * an entry of that same role.
 */
export function rankActors(selected: string, codebook: Codebook, context: RankContext): ActorRanking {
  const index = buildCountryIndex();
  const selection = wanted(selected);
  const reading = readPhrase(index, selected);
  const roles: ReadonlyMap<string, EntryRole> = new Map(
    [...codebook.actors].map(([id, entry]) => [id, entryRole(index, id, entry)]),
  );
  const scores = new Scores<ActorWhy>();
  const exact = scoreNames(index, selection, reading, codebook, scores);
  const role = scoreRole({ index, reading, codebook, context, roles, exact }, scores);
  if (exact.size === 0 && context.articleText !== undefined) {
    for (const [id, form] of acronymInArticle(selected, codebook, context.articleText))
      scores.add(id, 0.88, 'acronym', form);
  }
  const sortNames = new Map([...codebook.actors].map(([id, entry]) => [id, foldName(entry.name)]));
  const order = { codebook, context, sortNames, preferred: role.preferred };
  const ranked = [...codebook.actors]
    .map(([id, entry]) => rankedEntry(id, entry, scores, context))
    .sort((left, right) => compareRanked(left, right, order));
  const [first] = ranked;
  const sure = first !== undefined && first.score >= FLOOR;
  const doubtful = exact.size === 0 && (reading.generic || role.unsettled);
  return { ranked, unlinkedFirst: !sure || doubtful };
}

/** Scores names, aliases and acronyms; returns the ids whose name or alias is exactly the selection. */
function scoreNames(
  index: CountryIndex,
  selection: Wanted,
  reading: PhraseReading,
  codebook: Codebook,
  scores: Scores<ActorWhy>,
): ReadonlySet<string> {
  const exact = new Set<string>();
  for (const [id, entry] of codebook.actors) {
    formsOf(entry).forEach((form, position) => {
      const match = matchName(selection, form);
      if (match === undefined) return;
      if (match.why === 'exact') {
        exact.add(id);
        scores.add(id, 1, position === 0 ? 'name' : 'alias', form);
      } else if (match.why === 'acronym' || !speaksOfAnother(index, reading, entry, form)) {
        scores.add(id, match.score, match.why, form);
      }
    });
  }
  return exact;
}

/** "Nigerian army" is one letter from "Nigerien army" and another country's; a bare role is nobody's by spelling. */
function speaksOfAnother(index: CountryIndex, reading: PhraseReading, entry: ActorEntry, form: string): boolean {
  if (reading.generic) return true;
  if (reading.country === undefined) return reading.role !== undefined && !reading.severalCountries;
  if (entry.country !== undefined && entry.country !== reading.country) return true;
  const named = findCountries(index, foldedWords(form)).filter(({ kind }) => kind === 'name' || kind === 'demonym');
  return named.some(({ country }) => country !== reading.country) || (reading.role !== undefined && named.length === 0);
}

function rankedEntry(id: string, entry: ActorEntry, scores: Scores<ActorWhy>, context: RankContext): Ranked {
  const scored = scores.of(id);
  if (scored !== undefined) return { id, name: entry.name, ...scored };
  return { id, name: entry.name, score: 0, why: context.recent.includes(id) ? 'recent' : 'listed' };
}

interface Order {
  readonly codebook: Codebook;
  readonly context: RankContext;
  /** Folded names by id. */
  readonly sortNames: ReadonlyMap<string, string>;
  /** First among equals. */
  readonly preferred: string | undefined;
}

function compareRanked(left: Ranked, right: Ranked, { codebook, context, sortNames, preferred }: Order): number {
  // What scores below the floor is on offer only, and then lately tagged entries are likelier than faint likenesses.
  const [leftScore, rightScore] = [left, right].map(({ score }) => (score >= FLOOR ? score : 0));
  const abroad = (id: string) => (codebook.actors.get(id)?.country === context.country ? 0 : 1);
  return (
    (rightScore ?? 0) - (leftScore ?? 0) ||
    Number(right.id === preferred) - Number(left.id === preferred) ||
    recency(context, left.id) - recency(context, right.id) ||
    (leftScore === 0 ? 0 : abroad(left.id) - abroad(right.id)) ||
    compareText(sortNames.get(left.id) ?? '', sortNames.get(right.id) ?? '') ||
    compareText(left.id, right.id)
  );
}
