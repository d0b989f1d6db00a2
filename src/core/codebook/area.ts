import { findCountries, type CountryIndex } from './countryIndex';
import { foldedWords } from './fold';
import type { PlaceEntry } from './model';

export type Direction =
  'north' | 'south' | 'east' | 'west' | 'centre' | 'north-east' | 'north-west' | 'south-east' | 'south-west';

type PlaceKind = NonNullable<PlaceEntry['kind']>;

/** A place name taken apart: "Mali's northern region", "Kayes region", "the town of Diboli". */
export interface AreaReading {
  /** With `country`: a part of a country by its bearing. */
  readonly direction?: Direction;
  /** ISO2, when the words name a country beside a direction, or nothing but a country. */
  readonly country?: string;
  /** What the words say the place is. */
  readonly kind?: PlaceKind;
  /** Folded name without words for what it is. */
  readonly base: string;
}

const DIRECTION_WORDS: ReadonlyMap<string, Direction> = new Map([
  ...pairs<Direction>('north', 'north northern nord septentrional septentrionale septentrionales'),
  ...pairs<Direction>('south', 'south southern sud meridional meridionale meridionales'),
  ...pairs<Direction>('east', 'east eastern est oriental orientale'),
  ...pairs<Direction>('west', 'west western ouest occidental occidentale'),
  ...pairs<Direction>('centre', 'centre center central centrale'),
  ...pairs<Direction>('north-east', 'northeast northeastern'),
  ...pairs<Direction>('north-west', 'northwest northwestern'),
  ...pairs<Direction>('south-east', 'southeast southeastern'),
  ...pairs<Direction>('south-west', 'southwest southwestern'),
]);
const KIND_WORDS: ReadonlyMap<string, PlaceKind> = new Map([
  ...pairs<PlaceKind>(
    'region',
    'region regions province provinces oblast governorate gouvernorat county prefecture cercle departement',
  ),
  ...pairs<PlaceKind>('town', 'town towns village villages city localite commune ville hamlet hameau'),
  ...pairs<PlaceKind>('district', 'district neighbourhood neighborhood quarter suburb quartier arrondissement'),
]);
const LINKS: ReadonlySet<string> = new Set(
  'of the du de des d l la le les in en au area areas zone part parts s'.split(' '),
);

export function areaOf(index: CountryIndex, text: string): AreaReading {
  const words = foldedWords(text);
  const kinds = words.flatMap((word) => KIND_WORDS.get(word) ?? []);
  const base = trimLinks(words.filter((word) => !KIND_WORDS.has(word)));
  const mentions = findCountries(index, words).filter(({ kind }) => kind === 'name' || kind === 'demonym');
  const [mention] = mentions;
  const [kind] = kinds;
  const common = { base: base.join(' '), ...(kind === undefined ? {} : { kind }) };
  if (mention === undefined || mentions.length > 1) return common;
  if (mention.length === base.length) return { ...common, country: mention.country };
  const rest = words.filter(
    (word, at) =>
      (at < mention.start || at >= mention.start + mention.length) && !KIND_WORDS.has(word) && !LINKS.has(word),
  );
  const direction = rest.length > 0 && rest.length <= 2 ? combined(rest) : undefined;
  return direction === undefined ? common : { ...common, direction, country: mention.country };
}

/** "nord-est" is two words once folded. */
function combined(words: readonly string[]): Direction | undefined {
  const [first, second] = words.map((word) => DIRECTION_WORDS.get(word));
  if (words.length === 1 || first === undefined || second === undefined) return words.length === 1 ? first : undefined;
  return [...DIRECTION_WORDS.values()].find((direction) => direction === `${first}-${second}`);
}

function trimLinks(words: readonly string[]): readonly string[] {
  let start = 0;
  let end = words.length;
  while (start < end && LINKS.has(words[start] ?? '')) start++;
  while (end > start && LINKS.has(words[end - 1] ?? '')) end--;
  return words.slice(start, end);
}

function pairs<Value>(value: Value, words: string): readonly (readonly [string, Value])[] {
  return words.split(' ').map((word) => [word, value] as const);
}
