import { once } from '../once';
import { readCountries } from './countries';
import { foldedWords } from './fold';

export type CountryWordKind = 'name' | 'demonym' | 'capital' | 'town';

interface CountryForm {
  readonly words: readonly string[];
  readonly country: string;
  readonly kind: CountryWordKind;
  /** US, UK, DRC: words only when written in capitals, else pronouns and the like. */
  readonly capitals: boolean;
}

/** Country words by their first folded word, the longest forms first. */
export type CountryIndex = ReadonlyMap<string, readonly CountryForm[]>;

export interface CountryMention {
  readonly country: string;
  readonly kind: CountryWordKind;
  /** Index of the first word, and how many. */
  readonly start: number;
  readonly length: number;
}

/**
 * The built-in country words and, where given, further towns ([town, ISO2]). The built-in part is made once: it is the
 * same for everyone and never changes.
 */
export function buildCountryIndex(extraTowns: Iterable<readonly [string, string]> = []): CountryIndex {
  const built = builtIn();
  const extra = [...extraTowns];
  if (extra.length === 0) return built;
  const index = new Map([...built].map(([first, forms]) => [first, [...forms]]));
  for (const [town, country] of extra) addForm(index, town, country, 'town');
  return sorted(index);
}

const builtIn = once((): CountryIndex => {
  const index = new Map<string, CountryForm[]>();
  for (const { iso, names, demonyms, capital, towns } of readCountries()) {
    for (const name of names) addForm(index, name, iso, 'name');
    for (const demonym of demonyms) for (const form of declined(demonym)) addForm(index, form, iso, 'demonym');
    for (const name of capital) addForm(index, name, iso, 'capital');
    for (const town of towns) addForm(index, town, iso, 'town');
  }
  return sorted(index);
});

function addForm(index: Map<string, CountryForm[]>, text: string, country: string, kind: CountryWordKind): void {
  const words = foldedWords(text);
  const [first] = words;
  if (first === undefined) return;
  const capitals = /^[A-Z]{2,3}$/.test(text);
  const forms = index.get(first);
  if (forms === undefined) index.set(first, [{ words, country, kind, capitals }]);
  else forms.push({ words, country, kind, capitals });
}

/** Longer forms first, so that the longest is found. */
function sorted(index: Map<string, CountryForm[]>): CountryIndex {
  for (const forms of index.values()) forms.sort((left, right) => right.words.length - left.words.length);
  return index;
}

/** English plural, French feminine and plural; a form nobody writes costs nothing. */
export function declined(demonym: string): readonly string[] {
  return ['', 's', 'e', 'es', 'ne', 'nes'].map((ending) => demonym + ending);
}

/**
 * Country words in a row of folded words, longest first, none overlapping. `written` holds the same words as the
 * writer wrote them, to tell US from us; without it such short forms count.
 */
export function findCountries(
  index: CountryIndex,
  words: readonly string[],
  written?: readonly string[],
): readonly CountryMention[] {
  const found: CountryMention[] = [];
  for (let start = 0; start < words.length;) {
    const form = index
      .get(words[start] ?? '')
      ?.find(
        ({ words: wanted, capitals }) =>
          wanted.every((word, offset) => words[start + offset] === word) &&
          (!capitals || written === undefined || isCapitals(written[start] ?? '')),
      );
    if (form === undefined) start++;
    else {
      found.push({ country: form.country, kind: form.kind, start, length: form.words.length });
      start += form.words.length;
    }
  }
  return found;
}

function isCapitals(word: string): boolean {
  return word === word.toUpperCase();
}
