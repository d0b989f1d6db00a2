import { readCountries } from '../codebook/countries';
import { buildCountryIndex } from '../codebook/countryIndex';
import { entryRole, isMainOfRole, type EntryRole } from '../codebook/entryRole';
import type { Codebook } from '../codebook/model';

/** An actor or place: of the codebook, or by the name that a new entry would have. */
export type Who = { readonly id: string } | { readonly name: string; readonly nearest?: readonly string[] };

export type ForceRole = 'army' | 'police' | 'government';

const NAMES: Readonly<Record<ForceRole, string>> = {
  army: 'Military Forces of',
  police: 'Police Forces of',
  government: 'Government of',
};

/** The forces of all countries: the codebook's where it has them, else as datasets name them. */
export class Forces {
  private readonly known = new Map<string, string>();
  private readonly countryNames: ReadonlyMap<string, string>;

  constructor(codebook: Codebook) {
    const index = buildCountryIndex();
    const rest = new Map<string, string>();
    for (const [id, entry] of codebook.actors) {
      const role = entryRole(index, id, entry);
      if (entry.country === undefined || role === 'other') continue;
      const isMain = role !== 'army' && role !== 'government' && role !== 'police';
      const key = keyOf(entry.country, role);
      const target = isMain || isMainOfRole(index, entry, role) ? this.known : rest;
      if (!target.has(key)) target.set(key, id);
    }
    for (const [key, id] of rest) if (!this.known.has(key)) this.known.set(key, id);
    this.countryNames = new Map(readCountries().map(({ iso, names }) => [iso, names[0] ?? iso]));
  }

  of(country: string, role: ForceRole): Who {
    // A foreign state that stands as one actor is its own army and government.
    const id = this.known.get(keyOf(country, role)) ?? this.known.get(keyOf(country, 'state'));
    return id === undefined ? { name: `${NAMES[role]} ${this.countryNames.get(country) ?? country}` } : { id };
  }
}

const keyOf = (country: string, role: EntryRole): string => `${country} ${role}`;

/** What tells one actor or place from another. */
export const whoKey = (who: Who): string => ('id' in who ? `#${who.id}` : who.name);
