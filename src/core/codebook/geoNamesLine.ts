import { foldName } from './fold';

/** A row of a GeoNames file that is a populated place or an administrative area. */
export interface GazetteerPlace {
  /** GeoNames id. */
  readonly geonameId: number;
  readonly name: string;
  /** ISO 3166-1 alpha-2; absent where GeoNames gives none. */
  readonly country?: string;
  /** Name of the first-order area, when the file holds that area. */
  readonly admin1?: string;
  readonly kind: 'district' | 'town' | 'region' | 'country';
  /** Decimal degrees. */
  readonly lat: number;
  readonly lon: number;
}

/** `admin1Code` is resolved to a name once the whole file is read. */
export type GeoNamesRow = Omit<GazetteerPlace, 'admin1'> & { readonly admin1Code?: string };

const COLUMNS = 19;
const LONGEST_NAME = 200;

export interface GeoNamesLine {
  readonly row: GeoNamesRow;
  /** Folded names to find it by. */
  readonly keys: readonly string[];
  readonly isAdmin1: boolean;
}

/** A row, nothing for one of no interest, or the sentence that says why it cannot be read. */
export function readGeoNamesLine(line: string): GeoNamesLine | string | undefined {
  if (line.startsWith('#') || line.trim() === '') return undefined;
  const tabs = tabsOf(line);
  if (typeof tabs === 'number') return `It has ${tabs} columns instead of ${COLUMNS}.`;
  const cell = (index: number): string => line.slice(index === 0 ? 0 : (tabs[index - 1] ?? 0) + 1, tabs[index]);
  const idText = cell(0);
  if (!/^\d{1,12}$/.test(idText)) return 'Its first column is no GeoNames id.';
  const name = ownCopy(cell(1).trim());
  if (name === '' || name.length > LONGEST_NAME) return 'It has no usable name.';
  const lat = degrees(cell(4), 90);
  const lon = degrees(cell(5), 180);
  if (lat === undefined || lon === undefined) return 'Its latitude or longitude is no number of degrees.';
  const featureClass = cell(6);
  if (featureClass !== 'P' && featureClass !== 'A') return undefined;
  const code = cell(7);
  const country = cell(8);
  const admin1Code = cell(10);
  return {
    keys: keysOf(name, cell(2), cell(3)),
    isAdmin1: code === 'ADM1',
    row: {
      geonameId: Number(idText),
      name,
      ...(/^[A-Z]{2}$/.test(country) ? { country } : {}),
      ...(admin1Code === '' ? {} : { admin1Code }),
      kind: kindOf(featureClass, code),
      lat,
      lon,
    },
  };
}

/** Where the columns end; their number where it is not the right one. */
function tabsOf(line: string): readonly number[] | number {
  const tabs: number[] = [];
  for (let at = line.indexOf('\t'); at >= 0; at = line.indexOf('\t', at + 1)) tabs.push(at);
  return tabs.length === COLUMNS - 1 ? tabs : tabs.length + 1;
}

function keysOf(name: string, ascii: string, alternates: string): readonly string[] {
  const key = foldName(name);
  // Most rows have one name: no set, no second folding.
  if (alternates === '' && (ascii === name || ascii === '')) return key === '' ? [] : [key];
  const keys = new Set([key]);
  for (const other of [ascii, ...alternates.split(',')]) {
    if (other.length <= LONGEST_NAME && other !== name) keys.add(foldName(other));
  }
  keys.delete('');
  return [...keys];
}

function kindOf(featureClass: 'P' | 'A', code: string): GazetteerPlace['kind'] {
  if (featureClass === 'P') return code === 'PPLX' ? 'district' : 'town';
  return code.startsWith('PCL') ? 'country' : 'region';
}

function degrees(text: string, most: number): number | undefined {
  if (!/^\s*-?\d+(?:\.\d+)?\s*$/.test(text)) return undefined;
  const value = Number(text);
  return Math.abs(value) <= most ? value : undefined;
}

/** A text of its own: a slice would keep the whole file in memory. */
function ownCopy(text: string): string {
  return text.length < 13 ? text : text.split('').join('');
}
