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
  readonly keys: ReadonlySet<string>;
  readonly isAdmin1: boolean;
}

/** A row, nothing for one of no interest, or the sentence that says why it cannot be read. */
export function readGeoNamesLine(line: string): GeoNamesLine | string | undefined {
  if (line.trim() === '' || line.startsWith('#')) return undefined;
  const cells = line.replace(/\r$/, '').split('\t');
  if (cells.length !== COLUMNS) return `It has ${cells.length} columns instead of ${COLUMNS}.`;
  const [idText = '', rawName = '', ascii = '', alternates = '', latText = '', lonText = '', featureClass, code = ''] =
    cells;
  if (!/^\d{1,12}$/.test(idText)) return 'Its first column is no GeoNames id.';
  const name = ownCopy(rawName.trim());
  if (name === '' || name.length > LONGEST_NAME) return 'It has no usable name.';
  const lat = degrees(latText, 90);
  const lon = degrees(lonText, 180);
  if (lat === undefined || lon === undefined) return 'Its latitude or longitude is no number of degrees.';
  if (featureClass !== 'P' && featureClass !== 'A') return undefined;
  const country = cells[8] ?? '';
  const admin1Code = ownCopy(cells[10] ?? '');
  const keys = new Set(
    [name, ascii, ...alternates.split(',')].filter((text) => text.length <= LONGEST_NAME).map(foldName),
  );
  keys.delete('');
  return {
    keys,
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

function kindOf(featureClass: 'P' | 'A', code: string): GazetteerPlace['kind'] {
  if (featureClass === 'P') return code === 'PPLX' ? 'district' : 'town';
  return code.startsWith('PCL') ? 'country' : 'region';
}

function degrees(text: string, most: number): number | undefined {
  if (!/^-?\d+(?:\.\d+)?$/.test(text.trim())) return undefined;
  const value = Number(text);
  return Math.abs(value) <= most ? value : undefined;
}

/** A text of its own: a slice would keep the whole file in memory. */
function ownCopy(text: string): string {
  return text.length < 13 ? text : text.split('').join('');
}
