import { buildCountryIndex, type CountryIndex } from './countryIndex';
import { likeness } from './editDistance';
import { formsOf } from './find';
import { foldedWords, foldName } from './fold';
import { placeFromGazetteer, searchGazetteer, type Gazetteer } from './gazetteer';
import type { GazetteerPlace } from './geoNamesLine';
import type { Codebook, PlaceEntry } from './model';
import { areaOf, type AreaReading } from './area';
import { compareText, FLOOR, recency, Scores, type RankContext } from './ranking';
import { spellingKey, spellingLikeness, type SpellingKey } from './spelling';

export type PlaceWhy = 'alias' | 'name' | 'area' | 'spelling' | 'contained' | 'recent' | 'listed';

interface RankedCommon {
  /** Of the codebook, or the one a gazetteer place would get; no two rows have the same. */
  readonly id: string;
  readonly name: string;
  /** 0 to 1; below 0.5 the place is merely on offer. */
  readonly score: number;
  readonly why: PlaceWhy;
  readonly matched?: string;
}

export type RankedPlace =
  | (RankedCommon & { readonly source: 'codebook' })
  | (RankedCommon & { readonly source: 'gazetteer'; readonly entry: GazetteerPlace });

export interface PlaceRanking {
  /** Answers, best first, the gazetteer's among them; then all other places of the codebook. */
  readonly ranked: readonly RankedPlace[];
  /** No place is an honest answer: "Tag without linking" should stand before all of them. */
  readonly unlinkedFirst: boolean;
}

const GAZETTEER_ROWS = 20;
const LEAST_LIKENESS = 0.6;
const KIND_ORDER: readonly PlaceEntry['kind'][] = ['town', 'district', 'region', 'country'];

/**
 * Ranks the codebook's places for a selection, then the gazetteer's. Misspellings and transliterations are found; a
 * gazetteer place of exactly that name in the article's country stands before the codebook's mere lookalikes.
 * Deterministic, never throws.
 */
export function rankPlaces(
  selected: string,
  codebook: Codebook,
  gazetteer: Gazetteer | undefined,
  context: RankContext,
): PlaceRanking {
  const index = buildCountryIndex();
  const area = areaOf(index, selected);
  const scores = scoreCodebook(index, selected, area, codebook);
  const entries = [...codebook.places].map(([id, entry]): RankedPlace => {
    const scored = scores.of(id);
    const common = scored ?? { score: 0, why: context.recent.includes(id) ? ('recent' as const) : ('listed' as const) };
    return { source: 'codebook', id, name: entry.name, ...common };
  });
  const found = gazetteer === undefined ? [] : fromGazetteer(selected, area, codebook, gazetteer, context);
  const names = new Map<string, string>();
  const ranked = [...entries, ...found].sort((left, right) => compare(left, right, area, codebook, context, names));
  const [first] = ranked;
  return { ranked, unlinkedFirst: first === undefined || first.score < FLOOR };
}

function scoreCodebook(index: CountryIndex, selected: string, area: AreaReading, codebook: Codebook): Scores<PlaceWhy> {
  const scores = new Scores<PlaceWhy>();
  const folded = foldName(selected);
  if (folded === '') return scores;
  const key = spellingKey(area.base);
  for (const [id, entry] of codebook.places) {
    formsOf(entry).forEach((form, position) => {
      const found = matchPlace(index, { folded, key, area, words: foldedWords(selected) }, entry, form);
      if (found === undefined) return;
      scores.add(id, found.score, found.why === 'name' && position > 0 ? 'alias' : found.why, form);
    });
  }
  return scores;
}

interface WantedPlace {
  readonly folded: string;
  readonly words: readonly string[];
  readonly key: SpellingKey;
  readonly area: AreaReading;
}

function matchPlace(
  index: CountryIndex,
  { folded, words, key, area }: WantedPlace,
  entry: PlaceEntry,
  form: string,
): { readonly score: number; readonly why: PlaceWhy } | undefined {
  const name = foldName(form);
  if (name === '') return undefined;
  if (name === folded) return { score: 1, why: 'name' };
  const other = areaOf(index, form);
  if (area.direction !== undefined || other.direction !== undefined) {
    if (area.direction !== other.direction || area.country !== entry.country) return undefined;
    // An administrative region called North is not the north of its country, only near it.
    return entry.admin1 === undefined ? { score: 0.96, why: 'area' } : { score: 0.6, why: 'contained' };
  }
  // Nigeria is no misspelt Niger.
  if (area.country !== undefined && area.country !== entry.country) return undefined;
  if (area.base !== '' && area.base === other.base) return { score: 0.95, why: 'area' };
  const sounded = spellingLikeness(key, spellingKey(other.base)) * 0.98;
  const alike = Math.max(likeness(area.base, other.base, LEAST_LIKENESS), sounded);
  if (alike >= LEAST_LIKENESS) return { score: 0.88 * alike, why: 'spelling' };
  const part = containment(words, name.split(' '));
  return part > 0 ? { score: part, why: 'contained' } : undefined;
}

/** "Timbuktu airport" holds Timbuktu; "Nioro" begins Nioro du Sahel. Country words inside prove nothing. */
function containment(selection: readonly string[], form: readonly string[]): number {
  const [inner, outer, top] = form.length < selection.length ? [form, selection, 0.55] : [selection, form, 0.5];
  if (inner.length === 0 || inner.join('').length < 4) return 0;
  const starts = outer.some((_, start) => inner.every((word, offset) => outer[start + offset] === word));
  return starts ? top + (0.2 * inner.join('').length) / outer.join('').length : 0;
}

function fromGazetteer(
  selected: string,
  area: AreaReading,
  codebook: Codebook,
  gazetteer: Gazetteer,
  context: RankContext,
): readonly RankedPlace[] {
  if (area.direction !== undefined) return [];
  const known = new Set(
    [...codebook.places.values()].flatMap((entry) =>
      formsOf(entry).map((form) => `${entry.country ?? ''}:${entry.kind ?? ''}:${foldName(form)}`),
    ),
  );
  const taken = new Set(codebook.places.keys());
  const query = area.base === '' ? selected : area.base;
  return searchGazetteer(gazetteer, query, GAZETTEER_ROWS, context.country)
    .filter(({ place }) => !known.has(`${place.country ?? ''}:${place.kind}:${foldName(place.name)}`))
    .map(({ place, matched, distance }): RankedPlace => {
      const home = context.country === undefined || place.country === context.country;
      const alike = 1 - distance / Math.max(matched.length, foldName(query).length);
      const score = distance === 0 ? (home ? 0.9 : 0.6) : (home ? 0.59 : 0.4) * Math.max(alike, 0);
      const { id } = placeFromGazetteer(place, taken);
      taken.add(id);
      return {
        source: 'gazetteer',
        id,
        entry: place,
        name: place.name,
        score,
        why: distance === 0 ? 'name' : 'spelling',
        matched,
      };
    });
}

function compare(
  left: RankedPlace,
  right: RankedPlace,
  area: AreaReading,
  codebook: Codebook,
  context: RankContext,
  names: Map<string, string>,
): number {
  const effective = ({ score, source }: RankedPlace) => (score >= FLOOR || source === 'gazetteer' ? score : 0);
  const detail = (row: RankedPlace) => (row.source === 'codebook' ? codebook.places.get(row.id) : row.entry);
  const unlike = (row: RankedPlace) => (area.kind !== undefined && detail(row)?.kind !== area.kind ? 1 : 0);
  const abroad = (row: RankedPlace) => (detail(row)?.country === context.country ? 0 : 1);
  const lately = (row: RankedPlace) => (row.source === 'codebook' ? recency(context, row.id) : context.recent.length);
  const answers = effective(left) > 0;
  return (
    effective(right) - effective(left) ||
    Number(left.source === 'gazetteer') - Number(right.source === 'gazetteer') ||
    (answers ? unlike(left) - unlike(right) || abroad(left) - abroad(right) : 0) ||
    lately(left) - lately(right) ||
    (answers ? KIND_ORDER.indexOf(detail(left)?.kind) - KIND_ORDER.indexOf(detail(right)?.kind) : 0) ||
    compareText(foldedName(left, names), foldedName(right, names)) ||
    compareText(left.id, right.id)
  );
}

/** Folds a name once, not at every comparison. */
function foldedName(row: RankedPlace, names: Map<string, string>): string {
  const known = names.get(row.name);
  if (known !== undefined) return known;
  const folded = foldName(row.name);
  names.set(row.name, folded);
  return folded;
}
