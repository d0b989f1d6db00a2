import { buildCountryIndex, findCountries, type CountryIndex } from './countryIndex';
import { formsOf } from './find';
import { foldName } from './fold';
import type { Codebook } from './model';

/** Only this many UTF-16 units are read: what an article is about is said early. */
const READ_LIMIT = 20_480;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const HEADLINE_WEIGHT = 3;
const FIRST_THIRD_WEIGHT = 2;

/**
 * The country an article is mostly about, ISO 3166-1 alpha-2, by counting names, demonyms and towns (built-in ones and
 * the codebook's places). The first line counts three times, the rest of the first third twice. The earlier mentioned
 * wins a tie; undefined when no country word is found.
 */
export function countryOfArticle(text: string, codebook: Codebook): string | undefined {
  const read = text.slice(0, READ_LIMIT);
  const headlineEnd = headlineEndOf(read);
  const words: string[] = [];
  const written: string[] = [];
  const offsets: number[] = [];
  // Half of an article's words have stood in it before.
  const known = new Map<string, string>();
  for (const match of read.matchAll(WORD)) {
    const folded = known.get(match[0]) ?? foldName(match[0]);
    known.set(match[0], folded);
    words.push(folded);
    written.push(match[0]);
    offsets.push(match.index);
  }
  const scores = new Map<string, number>();
  for (const { country, start } of findCountries(indexOf(codebook), words, written)) {
    const offset = offsets[start] ?? 0;
    const weight = offset < headlineEnd ? HEADLINE_WEIGHT : offset < read.length / 3 ? FIRST_THIRD_WEIGHT : 1;
    scores.set(country, (scores.get(country) ?? 0) + weight);
  }
  let best: string | undefined;
  let most = 0;
  for (const [country, score] of scores) {
    if (score > most) [best, most] = [country, score];
  }
  return best;
}

const indexes = new WeakMap<Codebook, CountryIndex>();

/** A codebook's index is made once: codebooks are never changed in place. */
function indexOf(codebook: Codebook): CountryIndex {
  const known = indexes.get(codebook) ?? buildCountryIndex(codebookTowns(codebook));
  indexes.set(codebook, known);
  return known;
}

function headlineEndOf(text: string): number {
  const start = text.search(/\S/);
  const end = text.slice(Math.max(start, 0)).search(/[\r\n]/);
  return end < 0 ? 0 : start + end;
}

function* codebookTowns(codebook: Codebook): Generator<readonly [string, string]> {
  for (const place of codebook.places.values()) {
    const { country } = place;
    // Short names and country-wide entries would outvote the article's own words.
    if (country === undefined || place.kind === 'country') continue;
    for (const form of formsOf(place)) if (form.length >= 4) yield [form, country];
  }
}
