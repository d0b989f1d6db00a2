import { findCountries, type CountryIndex } from './countryIndex';
import { formsOf } from './find';
import { foldedWords } from './fold';
import type { ActorEntry } from './model';
import { readPhrase } from './phrase';
import { ROLE_WORDS, type Role } from './roleWords';

/** `state`: a foreign state as one actor ("Russia"), who is its own army and government. */
export type EntryRole = Role | 'state' | 'other';

/** The part an entry plays in its country, from its kind, name and id. */
export function entryRole(index: CountryIndex, id: string, entry: ActorEntry): EntryRole {
  const words = foldedWords(entry.name);
  if (entry.kind === 'Civilians') return 'civilians';
  if (entry.kind === 'Protesters') return 'protesters';
  if (entry.kind === 'Rioters') return 'rioters';
  if (words.some((word) => word === 'unidentified' || word === 'identifies' || word === 'identifie'))
    return 'unidentified';
  if (hasHead('mercenaries', words)) return 'mercenaries';
  if (entry.kind === 'State forces') {
    if (hasHead('police', words) || /^police\b/.test(id)) return 'police';
    if (/^gov\b/.test(id) || (hasHead('government', words) && !hasHead('army', words))) return 'government';
    return 'army';
  }
  if (entry.country !== undefined && findCountries(index, words).some((mention) => isWhole(mention, words, entry))) {
    return 'state';
  }
  return 'other';
}

/** Does the entry answer to the role's plain words ("Malian army"), so that it and no branch of it is meant? */
export function isMainOfRole(index: CountryIndex, entry: ActorEntry, role: Role): boolean {
  return formsOf(entry).some((form) => {
    const reading = readPhrase(index, form);
    return reading.role === role && (reading.country === undefined || reading.country === entry.country);
  });
}

function hasHead(role: Role, words: readonly string[]): boolean {
  const heads = ROLE_WORDS.find(([name]) => name === role)?.[1].heads;
  return heads !== undefined && words.some((word) => heads.has(word));
}

function isWhole(
  mention: { readonly country: string; readonly length: number; readonly kind: string },
  words: readonly string[],
  entry: ActorEntry,
): boolean {
  return mention.kind === 'name' && mention.length === words.length && mention.country === entry.country;
}
