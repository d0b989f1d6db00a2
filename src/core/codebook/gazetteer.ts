import { foldName } from './fold';
import { GazetteerRows } from './gazetteerRows';
import { readGeoNamesLine, type GazetteerPlace } from './geoNamesLine';
import type { PlaceEntry } from './model';
import { NameIndex } from './nameIndex';
import { compareText } from './ranking';
import { suggestId } from './slug';

export interface SkippedLine {
  /** One-based. */
  readonly line: number;
  readonly why: string;
}

/** Places of GeoNames files with an index of all their names, alternate ones too. */
export interface Gazetteer {
  readonly size: number;
  /** Lines that could not be read. */
  readonly skipped: number;
  readonly names: NameIndex;
  place(index: number): GazetteerPlace | undefined;
}

/** Of a GeoNames file: a row has about 100, and one row in three a second name. */
const BYTES_A_NAME = 80;
/** Lines a slice: about half a millisecond, so that a caller fits as many slices as it has time for. */
const LINES_A_SLICE = 50;
/** Words a first-order area carries beside its name. */
const AREA_WORDS =
  /^(?:Région|Region|Province|État|State)\s+(?:de la |de l['’]|des |du |de |d['’]|of )?|\s+(?:Region|Province|State|Governorate)$/giu;

/** Reads GeoNames lines at once; see `parseGeoNamesInSlices` where other work must not wait. Never throws. */
export function parseGeoNames(text: string, onSkip?: (skipped: SkippedLine) => void): Gazetteer {
  const slices = parseGeoNamesInSlices(text, onSkip);
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}

/**
 * Reads GeoNames lines a few at a time: yields the share read, 0 to 1, whenever the caller may let others work, and
 * returns the gazetteer. Rows that are neither populated places nor administrative areas are left out silently; lines
 * that cannot be read are counted and reported to `onSkip`.
 */
export function* parseGeoNamesInSlices(
  text: string,
  onSkip?: (skipped: SkippedLine) => void,
): Generator<number, Gazetteer, void> {
  const rows = new GazetteerRows();
  const names = new NameIndex(Math.ceil(text.length / BYTES_A_NAME));
  let skipped = 0;
  let line = 0;
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    line++;
    const read = readGeoNamesLine(text.slice(start, stop));
    start = stop + 1;
    if (typeof read === 'string') {
      skipped++;
      onSkip?.({ line, why: read });
    } else if (read !== undefined) {
      if (read.isAdmin1) rows.nameArea(read.row, areaName(read.row.name));
      const index = rows.add(read.row);
      for (const key of read.keys) names.add(key, index);
    }
    if (line % LINES_A_SLICE === 0) yield start / text.length;
  }
  return { size: rows.size, skipped, names, place: (index) => rows.at(index) };
}

function areaName(name: string): string {
  return name.replace(AREA_WORDS, '').trim() || name;
}

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
