import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { readActorsFile, readPlacesFile } from '../../src/core/codebook/codebookFile';
import type { Codebook } from '../../src/core/codebook/model';
import { suggestArticle } from '../../src/core/suggest/suggestArticle';
import type { Suggestion } from '../../src/core/suggest/suggestion';
import { suggestNames, type SuggestNames } from '../../src/core/suggest/suggestNames';
import { OWN_GOLD, readGold, type GoldArticle } from './gold';

const span = { exact: z.string(), start: z.number(), end: z.number() };
const namesSchema = z.object({
  file: z.string(),
  language: z.enum(['en', 'fr']),
  held_out: z.boolean().optional(),
  actors: z.array(z.object({ ...span, entity: z.string(), tier: z.enum(['core', 'secondary', 'generic']) })),
  places: z.array(z.object({ ...span, role: z.string(), tier: z.enum(['town', 'region']) })),
});

/** An article with an expert's actors and places. */
export type NamesArticle = Pick<
  GoldArticle,
  'file' | 'language' | 'published' | 'held_out' | 'actors' | 'places' | 'text'
>;

/** Our own articles whose every name is annotated (names.json). */
export function readOwnNames(): readonly NamesArticle[] {
  const named = z.array(namesSchema).parse(JSON.parse(readFileSync(join(OWN_GOLD, 'names.json'), 'utf8')));
  const articles = new Map(readGold(OWN_GOLD).map((article) => [article.file, article]));
  return named.flatMap((one) => {
    const article = articles.get(one.file);
    return article === undefined
      ? []
      : [{ ...article, held_out: one.held_out, actors: one.actors, places: one.places }];
  });
}

const STARTER = join(__dirname, '../../media/starter');

export function starterCodebook(): Codebook {
  const actors = readActorsFile(readFileSync(join(STARTER, 'actors.yaml'), 'utf8'), 'actors.yaml');
  const places = readPlacesFile(readFileSync(join(STARTER, 'places.yaml'), 'utf8'), 'places.yaml');
  if (!actors.ok || !places.ok) throw new Error('The starter codebook does not read.');
  return {
    actors: new Map(Object.entries(actors.value.actors ?? {})),
    places: new Map(Object.entries(places.value.places ?? {})),
  };
}

export const starterNames = (): SuggestNames => suggestNames(starterCodebook(), []);

interface Span {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}

export interface NameErrors<G extends Span> {
  readonly gold: number;
  readonly found: number;
  readonly missed: readonly G[];
  readonly extra: readonly Suggestion[];
}

export interface NamesScore {
  readonly file: string;
  readonly actors: NameErrors<NamesArticle['actors'][number]>;
  readonly places: NameErrors<NamesArticle['places'][number]>;
  readonly rightRoles: number;
  readonly wrongRoles: readonly string[];
  /** Names of one actor that were given two identities, or of two actors one. */
  readonly confused: readonly string[];
}

/**
 * Core actors and places, found where spans overlap. A suggestion of an actor of another tier is no error; one of no
 * tier is.
 */
export function scoreNames(article: NamesArticle, names: SuggestNames): NamesScore {
  const { text, published, language } = article;
  const all = suggestArticle({ text, published, language }, names);
  const core = article.actors.filter(({ tier }) => tier === 'core');
  const others = article.actors.filter(({ tier }) => tier !== 'core');
  const actors = pair(
    core,
    all.filter(({ type }) => type === 'actor'),
    others,
  );
  const places = pair(
    article.places,
    all.filter(({ type }) => type === 'place'),
    [],
  );
  const roles = places.pairs.map(([gold, found]) => ({ gold, role: found.type === 'place' ? found.role : undefined }));
  return {
    file: article.file,
    actors,
    places,
    rightRoles: roles.filter(({ gold, role }) => gold.role === role).length,
    wrongRoles: roles
      .filter(({ gold, role }) => gold.role !== role)
      .map(({ gold, role }) => `${gold.exact} is ${gold.role}, not ${role ?? 'none'}`),
    confused: confusedIn(actors.pairs),
  };
}

function pair<G extends Span>(
  gold: readonly G[],
  found: readonly Suggestion[],
  allowed: readonly Span[],
): NameErrors<G> & { readonly pairs: readonly (readonly [G, Suggestion])[] } {
  const left = new Set(found);
  const pairs: (readonly [G, Suggestion])[] = [];
  const missed: G[] = [];
  for (const one of gold) {
    const best = [...left]
      .filter((other) => overlap(one, other) > 0)
      .sort((a, b) => overlap(one, b) - overlap(one, a))[0];
    if (best === undefined) missed.push(one);
    else {
      left.delete(best);
      pairs.push([one, best]);
    }
  }
  const extra = [...left].filter((one) => ![...allowed, ...gold].some((other) => overlap(one, other) > 0));
  return { gold: gold.length, found: pairs.length, missed, extra, pairs };
}

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

function confusedIn(pairs: readonly (readonly [NamesArticle['actors'][number], Suggestion])[]): readonly string[] {
  const entities = new Map<string, string>();
  const ids = new Map<string, string>();
  return pairs.flatMap(([{ entity, exact }, found]) => {
    const id = found.type === 'actor' ? (found.actor ?? found.new?.name ?? '') : '';
    const [known, other] = [entities.get(id), ids.get(entity)];
    entities.set(id, known ?? entity);
    ids.set(entity, other ?? id);
    return (known ?? entity) === entity && (other ?? id) === id ? [] : [`${exact}: ${entity} is ${id}`];
  });
}

export interface NamesSum {
  readonly actors: Rates;
  readonly places: Rates;
  /** Share of the places found whose role is right. */
  readonly roles: number;
  readonly confused: number;
}

export interface Rates {
  readonly gold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function sumNames(scores: readonly NamesScore[]): NamesSum {
  const places = scores.reduce((sum, { places: { found } }) => sum + found, 0);
  const right = scores.reduce((sum, { rightRoles }) => sum + rightRoles, 0);
  return {
    actors: ratesOf(scores.map(({ actors }) => actors)),
    places: ratesOf(scores.map((score) => score.places)),
    roles: places === 0 ? 1 : right / places,
    confused: scores.reduce((sum, { confused }) => sum + confused.length, 0),
  };
}

function ratesOf(errors: readonly NameErrors<Span>[]): Rates {
  const sum = (of: (one: NameErrors<Span>) => number): number => errors.reduce((total, one) => total + of(one), 0);
  const [gold, found, extra] = [sum(({ gold: all }) => all), sum((one) => one.found), sum((one) => one.extra.length)];
  const precision = found + extra === 0 ? 1 : found / (found + extra);
  const recall = gold === 0 ? 1 : found / gold;
  return { gold, precision, recall, f1: found === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
