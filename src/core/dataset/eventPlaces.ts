import type { Codebook, PlaceEntry } from '../codebook/model';
import { readCountries } from '../codebook/countries';
import { once } from '../once';

/** A place as event tables name it. */
export interface EventPlace extends Pick<
  PlaceEntry,
  'kind' | 'country' | 'admin1' | 'admin2' | 'admin3' | 'lat' | 'lon'
> {
  /** A district with its town: "Bamako - Faladié" (domain.md). */
  readonly location: string;
  readonly countryName: string | undefined;
}

/** What the codebook says of a place and, where it says nothing of country or region, of those it lies in. */
export function eventPlace(id: string, { places }: Codebook): EventPlace | undefined {
  const entry = places.get(id);
  if (entry === undefined) return undefined;
  const chain = [entry];
  for (let at = entry.within; at !== undefined && chain.length < 12; at = places.get(at)?.within) {
    const outer = places.get(at);
    if (outer === undefined || chain.includes(outer)) break;
    chain.push(outer);
  }
  const town = entry.kind === 'district' ? chain.find(({ kind }) => kind === 'town') : undefined;
  const country = chain.map((one) => one.country).find((one) => one !== undefined);
  return {
    kind: entry.kind,
    location: town === undefined ? entry.name : `${town.name} - ${entry.name}`,
    country,
    countryName: country === undefined ? undefined : (countryNames().get(country) ?? country),
    admin1: chain.map(({ admin1 }) => admin1).find((one) => one !== undefined),
    admin2: chain.map(({ admin2 }) => admin2).find((one) => one !== undefined),
    admin3: chain.map(({ admin3 }) => admin3).find((one) => one !== undefined),
    // A district may stand for its town on a map; nothing stands for a larger place than itself.
    lat: entry.lat ?? (entry.lon === undefined ? town?.lat : undefined),
    lon: entry.lon ?? (entry.lat === undefined ? town?.lon : undefined),
  };
}

const countryNames = once(() => new Map(readCountries().map(({ iso, names }) => [iso, names[0] ?? iso])));

/** Degrees as event tables have them, to four decimals. */
export const degrees = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value * 10_000) / 10_000;

/** ACLED's precision of a place, as coded, else as the kind of place has it. */
export function geoPrecision(coded: number | undefined, kind: PlaceEntry['kind']): number | undefined {
  if (coded !== undefined) return coded;
  if (kind === 'town' || kind === 'district') return 1;
  return kind === 'region' ? 3 : undefined;
}
