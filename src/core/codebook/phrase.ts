import { findCountries, type CountryIndex } from './countryIndex';
import { foldedWords } from './fold';
import {
  FILLERS,
  GENERIC_BESIDE,
  GENERIC_HEADS,
  GOVERNMENT_EPITHETS,
  INSTITUTION_WORDS,
  ROLE_WORDS,
  UNIDENTIFIED_WORDS,
  type Role,
} from './roleWords';

const ARMY = ROLE_WORDS.find(([role]) => role === 'army')?.[1];

/** What the words of a selection say about who is meant, before the codebook is asked. */
export interface PhraseReading {
  /** ISO2 of the only country named, by name or demonym. */
  readonly country?: string;
  /** Several countries are named: nothing may be concluded from any. */
  readonly severalCountries: boolean;
  /** What is left when the country is taken away. */
  readonly role?: Role;
  /** Only a country, or only a capital, stands there. */
  readonly alone?: 'country' | 'capital';
  /** Names nobody in particular: "armed men", "jihadist groups". */
  readonly generic: boolean;
  /** Generic, yet likely some state's forces: "government forces". */
  readonly governmentForces: boolean;
  /** An institution without an article, such as "Army" in a headline. */
  readonly indefinite: boolean;
}

/** Reads a selection such as "Mali’s armed forces", "l'armée malienne", "unknown gunmen". Total. */
export function readPhrase(index: CountryIndex, selected: string): PhraseReading {
  const words = foldedWords(selected);
  const written = selected.match(/[A-Z]{2,3}/) === null ? words : undefined;
  const mentions = findCountries(index, words, written);
  const named = mentions.filter(({ kind }) => kind === 'name' || kind === 'demonym');
  const countries = new Set(named.map(({ country }) => country));
  const taken = new Set(named.flatMap(({ start, length }) => Array.from({ length }, (_, offset) => start + offset)));
  const rest = words.filter((word, position) => !taken.has(position) && !FILLERS.has(word) && !/^\d+$/.test(word));
  const [country] = countries.size === 1 ? countries : [];
  const capital = mentions.length === 1 && mentions[0]?.kind === 'capital' && mentions[0].length === words.length;
  const role = roleOf(rest, country !== undefined);
  const alone = capital ? 'capital' : country !== undefined && rest.length === 0 ? 'country' : undefined;
  const about = country ?? (capital ? mentions[0]?.country : undefined);
  return {
    ...(about === undefined ? {} : { country: about }),
    severalCountries: countries.size > 1,
    ...(role === undefined ? {} : { role }),
    ...(alone === undefined ? {} : { alone }),
    generic: role === undefined && isGeneric(rest),
    governmentForces:
      role === undefined && rest.length > 1 && rest.every((word) => GOVERNMENT_EPITHETS.has(word) || isArmyHead(word)),
    indefinite: rest.length > 0 && rest.every((word) => INSTITUTION_WORDS.has(word)) && !hasDeterminer(selected),
  };
}

function roleOf(rest: readonly string[], inCountry: boolean): Role | undefined {
  if (rest.some((word) => UNIDENTIFIED_WORDS.has(word))) {
    const others = rest.filter((word) => !UNIDENTIFIED_WORDS.has(word));
    return others.length > 0 && isGeneric(others) ? 'unidentified' : undefined;
  }
  // "Government forces" may be anybody's; "government troops" and "Malian government forces" are an army.
  const army = rest.filter((word) => !GOVERNMENT_EPITHETS.has(word));
  if (
    army.length < rest.length &&
    (inCountry || !army.includes('forces')) &&
    army.every(isArmyWord) &&
    army.some(isArmyHead)
  ) {
    return 'army';
  }
  for (const [role, { heads, beside }] of ROLE_WORDS) {
    if (!rest.some((word) => heads.has(word))) continue;
    // A ministry is the government whatever it is for.
    if (role === 'government' && rest.some((word) => /^minist(?:ry|ere)$/.test(word))) return role;
    if (rest.every((word) => heads.has(word) || beside.has(word))) return role;
  }
  if (isGeneric(rest)) return undefined;
  // "soldiers and gendarmes": the first of several roles.
  const mixed = rest.map((word) => ROLE_WORDS.find(([, { heads }]) => heads.has(word))?.[0]);
  return mixed.every((role) => role !== undefined) ? mixed[0] : undefined;
}

function isArmyHead(word: string): boolean {
  return ARMY?.heads.has(word) === true;
}

function isArmyWord(word: string): boolean {
  return isArmyHead(word) || ARMY?.beside.has(word) === true;
}

function isGeneric(rest: readonly string[]): boolean {
  return (
    rest.some((word) => GENERIC_HEADS.has(word)) &&
    rest.every((word) => GENERIC_HEADS.has(word) || GENERIC_BESIDE.has(word))
  );
}

function hasDeterminer(selected: string): boolean {
  return /^[\s"'“‘«]*(?:(?:the|this|that|its|their|our|la|les?|cette|leur|son|nos|notre)\s|l['’ʼ])/i.test(selected);
}
