import { foldName } from './fold';
import type { GazetteerPlace } from './geoNamesLine';
import { GeoNamesReader, type SkippedLine } from './geoNamesReader';
import type { PlaceEntry } from './model';
import type { NameIndex } from './nameIndex';
import { compareText } from './ranking';
import { suggestId } from './slug';

/** Places of GeoNames files with an index of all their names, alternate ones too. */
export interface Gazetteer {
  readonly size: number;
  /** Lines that could not be read. */
  readonly skipped: number;
  readonly names: NameIndex;
  place(index: number): GazetteerPlace | undefined;
}

/** Reads GeoNames lines at once; see `parseGeoNamesInSlices` where other work must not wait. Never throws. */
export function parseGeoNames(text: string, onSkip?: (skipped: SkippedLine) => void): Gazetteer {
  const slices = parseGeoNamesInSlices([text], onSkip);
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}

/**
 * Reads texts of whole GeoNames lines a few lines at a time: yields the share read, 0 to 1, whenever the caller may let
 * others work, and returns the gazetteer. Rows that are neither populated places nor administrative areas are left out
 * silently; lines that cannot be read are counted and reported to `onSkip`.
 */
export function* parseGeoNamesInSlices(
  texts: readonly string[],
  onSkip?: (skipped: SkippedLine) => void,
): Generator<number, Gazetteer, void> {
  const total = texts.reduce((sum, { length }) => sum + length, 0);
  const reader = new GeoNamesReader(Math.ceil(total / UNITS_A_NAME), onSkip);
  let read = 0;
  for (const text of texts) {
    for (const at of reader.read(text)) yield (read + at) / total;
    read += text.length;
  }
  const { rows, names, skipped } = reader;
  return { size: rows.size, skipped, names, place: (index) => rows.at(index) };
}

/** Of a GeoNames file: a row has 70 to 300, and the longer ones several names. */
const UNITS_A_NAME = 80;

/** A gazetteer place and how it answers a query. */
export interface GazetteerHit {
  readonly place: GazetteerPlace;
  /** The name that matched, folded. */
  readonly matched: string;
  /** 0 for the same name, else the number of edits. */
  readonly distance: number;
}

const KIND_ORDER: readonly GazetteerPlace['kind'][] = ['town', 'district', 'region', 'country'];

/**
 * Places called like the query, at most `limit`: the same name first, then names a few edits away (one for up to four
 * letters, two for up to seven, else three). `country` (ISO2) goes first among equals.
 */
export function searchGazetteer(
  gazetteer: Gazetteer,
  query: string,
  limit: number,
  country?: string,
): readonly GazetteerHit[] {
  const folded = foldName(query);
  if (folded === '' || limit <= 0) return [];
  const edits = folded.length <= 4 ? 1 : folded.length <= 7 ? 2 : 3;
  const best = new Map<number, { readonly key: string; readonly distance: number }>();
  for (const { owner, key, distance } of gazetteer.names.near(folded, edits)) {
    const known = best.get(owner);
    if (known === undefined || distance < known.distance) best.set(owner, { key, distance });
  }
  const hits: GazetteerHit[] = [];
  for (const [owner, { key, distance }] of best) {
    const place = gazetteer.place(owner);
    if (place !== undefined) hits.push({ place, matched: key, distance });
  }
  return hits.sort((left, right) => compareHits(left, right, country)).slice(0, limit);
}

function compareHits(left: GazetteerHit, right: GazetteerHit, country: string | undefined): number {
  const abroad = (hit: GazetteerHit) => (country === undefined || hit.place.country === country ? 0 : 1);
  return (
    left.distance - right.distance ||
    abroad(left) - abroad(right) ||
    KIND_ORDER.indexOf(left.place.kind) - KIND_ORDER.indexOf(right.place.kind) ||
    compareText(left.place.name, right.place.name) ||
    left.place.geonameId - right.place.geonameId
  );
}

/** The codebook entry of a gazetteer place, under a new id such as `ml-diboli`. */
export function placeFromGazetteer(
  place: GazetteerPlace,
  existingIds: ReadonlySet<string>,
): { readonly id: string; readonly entry: PlaceEntry } {
  const { name, kind, country, admin1, lat, lon } = place;
  const entry: PlaceEntry = {
    name,
    kind,
    ...(country === undefined ? {} : { country }),
    ...(admin1 === undefined ? {} : { admin1 }),
    lat,
    lon,
  };
  return { id: suggestId(name, existingIds, country), entry };
}
