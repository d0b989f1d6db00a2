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

const COLUMNS = 19;
const ID = 0;
const NAME = 1;
const ASCII_NAME = 2;
const ALTERNATE_NAMES = 3;
const LATITUDE = 4;
const LONGITUDE = 5;
const FEATURE_CLASS = 6;
const FEATURE_CODE = 7;
const COUNTRY = 8;
const ADMIN1 = 10;

const TAB = 0x09;
const COMMA = 0x2c;
const LONGEST_NAME = 200;

/**
 * A line of a GeoNames text that is read where it stands, one after another with the same reader: of most of its 19 columns
 * no string is made. Offsets are UTF-16. What it tells is of the line last read.
 */
export class GeoNamesLine {
  private text = '';
  private start = 0;
  private readonly ends = new Int32Array(COLUMNS);
  private nameAt = { start: 0, end: 0 };
  lat = 0;
  lon = 0;

  /** False for a line of no interest; the sentence that says why where it cannot be read. */
  read(text: string, start: number, end: number): boolean | string {
    if (text.charCodeAt(start) === 0x23) return false;
    const told = this.readColumns(text, start, end);
    return typeof told === 'string' && text.slice(start, end).trim() === '' ? false : told;
  }

  get geonameId(): number {
    return Number(this.cell(ID));
  }

  get name(): string {
    return this.text.slice(this.nameAt.start, this.nameAt.end);
  }

  get nameInText(): { readonly start: number; readonly end: number } {
    return this.nameAt;
  }

  /** ISO 3166-1 alpha-2; empty where there is none. */
  get country(): string {
    const country = this.cell(COUNTRY);
    return /^[A-Z]{2}$/.test(country) ? country : '';
  }

  get admin1Code(): string {
    return this.cell(ADMIN1);
  }

  get isAdmin1(): boolean {
    return this.is(FEATURE_CODE, 'ADM1');
  }

  get kind(): GazetteerPlace['kind'] {
    if (this.is(FEATURE_CLASS, 'P')) return this.is(FEATURE_CODE, 'PPLX') ? 'district' : 'town';
    return this.text.startsWith('PCL', this.startOf(FEATURE_CODE)) ? 'country' : 'region';
  }

  /** Where its names stand in the text: name, ASCII name and alternate ones. Some may be empty or the same. */
  forEachName(use: (start: number, end: number) => void): void {
    use(this.nameAt.start, this.nameAt.end);
    this.useName(this.startOf(ASCII_NAME), this.endOf(ASCII_NAME), use);
    const last = this.endOf(ALTERNATE_NAMES);
    for (let start = this.startOf(ALTERNATE_NAMES); start < last;) {
      let end = start;
      while (end < last && this.text.charCodeAt(end) !== COMMA) end += 1;
      this.useName(start, end, use);
      start = end + 1;
    }
  }

  private useName(start: number, end: number, use: (start: number, end: number) => void): void {
    if (end > start && end - start <= LONGEST_NAME) use(start, end);
  }

  private readColumns(text: string, start: number, end: number): boolean | string {
    this.text = text;
    this.start = start;
    const columns = this.part(end);
    if (columns !== COLUMNS) return `It has ${columns} columns instead of ${COLUMNS}.`;
    if (!this.isId()) return 'Its first column is no GeoNames id.';
    this.nameAt = trimmed(text, this.startOf(NAME), this.endOf(NAME));
    const length = this.nameAt.end - this.nameAt.start;
    if (length === 0 || length > LONGEST_NAME) return 'It has no usable name.';
    this.lat = degrees(text, this.startOf(LATITUDE), this.endOf(LATITUDE), 90);
    this.lon = degrees(text, this.startOf(LONGITUDE), this.endOf(LONGITUDE), 180);
    if (Number.isNaN(this.lat + this.lon)) return 'Its latitude or longitude is no number of degrees.';
    return this.is(FEATURE_CLASS, 'P') || this.is(FEATURE_CLASS, 'A');
  }

  /** Notes where columns end, and returns how many there are. */
  private part(end: number): number {
    let columns = 0;
    for (let at = this.start; at < end; at += 1) {
      if (this.text.charCodeAt(at) !== TAB) continue;
      if (columns < COLUMNS) this.ends[columns] = at;
      columns += 1;
    }
    if (columns < COLUMNS) this.ends[columns] = end;
    return columns + 1;
  }

  /** One to twelve digits. */
  private isId(): boolean {
    const [start, end] = [this.startOf(ID), this.endOf(ID)];
    for (let at = start; at < end; at += 1) if (!isDigit(this.text.charCodeAt(at))) return false;
    return end > start && end - start <= 12;
  }

  private is(column: number, value: string): boolean {
    const start = this.startOf(column);
    return this.endOf(column) - start === value.length && this.text.startsWith(value, start);
  }

  private startOf(column: number): number {
    return column === 0 ? this.start : (this.ends[column - 1] ?? 0) + 1;
  }

  private endOf(column: number): number {
    return this.ends[column] ?? 0;
  }

  private cell(column: number): string {
    return this.text.slice(this.startOf(column), this.endOf(column));
  }
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** The part of a text that `trim` leaves. */
function trimmed(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const isPlain = (unit: number): boolean => unit > 0x20 && unit < 0x80;
  if (isPlain(text.charCodeAt(start)) && isPlain(text.charCodeAt(end - 1))) return { start, end };
  const cell = text.slice(start, end);
  const from = start + cell.length - cell.trimStart().length;
  return { start: from, end: from + cell.trim().length };
}

/** Decimal degrees; NaN where they are none, or more than there are. */
function degrees(text: string, start: number, end: number, most: number): number {
  const plain = plainDecimal(text, start, end);
  const value = Number.isNaN(plain) ? anyDecimal(text.slice(start, end)) : plain;
  return Math.abs(value) <= most ? value : NaN;
}

/** Powers of ten; up to 15 digits and these give exactly the number that `Number` gives. */
const TENS = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** "-12.25", read without a string; NaN for all else. */
function plainDecimal(text: string, start: number, end: number): number {
  const isNegative = text.charCodeAt(start) === 0x2d;
  let digits = 0;
  let value = 0;
  let point = -1;
  for (let at = isNegative ? start + 1 : start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (isDigit(unit)) {
      value = value * 10 + unit - 0x30;
      digits += 1;
    } else if (unit === 0x2e && point < 0 && digits > 0) point = digits;
    else return NaN;
  }
  if (digits === 0 || digits > 15 || point === digits) return NaN;
  const size = point < 0 ? value : value / (TENS[digits - point] ?? 1);
  return isNegative ? -size : size;
}

const anyDecimal = (text: string): number => (/^\s*-?\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : NaN);
