import Papa from 'papaparse';
import type { Cell, ColumnHead, FilledTable, Row } from './row';

/** Between the items of a list in one cell. */
export const LIST_SEPARATOR = '; ';

/** What spreadsheets take for a formula, also behind white space and after apostrophes of our own. */
const FORMULA = /^'*[\s\u200b]*[=+\-@\t\r\n＝＋－＠]/u;

/** The header row. RFC 4180: CRLF, UTF-8 without byte order mark. */
export const csvHeader = (columns: readonly ColumnHead[]): string => unparsed([columns.map(({ name }) => name)]);

/**
 * Rows as CSV. A text that a spreadsheet would run as a formula gets an apostrophe in front; `fromCell` takes it off
 * again. Numbers stay numbers.
 */
export const csvRows = (columns: readonly ColumnHead[], rows: readonly Row[]): string =>
  unparsed(rows.map((row) => columns.map(({ name }) => toCell(row[name]))));

const unparsed = (cells: readonly (readonly (string | number)[])[]): string =>
  cells.length === 0
    ? ''
    : `${Papa.unparse(
        cells.map((row) => [...row]),
        { newline: '\r\n' },
      )}\r\n`;

/** Reads a header and rows as written here. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const body = text.endsWith('\r\n') ? text.slice(0, -2) : text;
  return Papa.parse<readonly string[]>(body, { delimiter: ',', newline: '\r\n' }).data;
}

/** The first difference between a text and the table it is to hold; undefined where it holds it. */
export function csvDifference(text: string, { columns, rows }: FilledTable): string | undefined {
  const [header, ...lines] = readCsv(text);
  const fields = columns.map((column) => column.name);
  if (header?.join() !== fields.join()) return 'the header row differs';
  if (lines.length !== rows.length) return `${lines.length} rows instead of ${rows.length}`;
  for (const [at, row] of rows.entries()) {
    const line = lines[at] ?? [];
    if (line.length !== columns.length) return `row ${at + 1} has ${line.length} cells instead of ${columns.length}`;
    const wrong = columns.find((column, index) => !holds(line[index] ?? '', column, row[column.name]));
    if (wrong !== undefined) return `row ${at + 1}, column ${wrong.name}`;
  }
  return undefined;
}

/** Columns of a row whose list cannot be told from its cell: an item holds the separator. */
export function unsplittable(columns: readonly ColumnHead[], row: Row): readonly string[] {
  return columns
    .filter(({ name, kind }) => {
      const cell = row[name];
      return kind === 'texts' && Array.isArray(cell) && !sameTexts(joined(cell).split(LIST_SEPARATOR), cell);
    })
    .map(({ name }) => name);
}

/** The text of a cell, without the apostrophe that kept it from being a formula. */
export const fromCell = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

function toCell(cell: Cell): string | number {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return String(cell);
  const text = typeof cell === 'string' ? cell : joined(cell);
  return FORMULA.test(text) ? `'${text}` : text;
}

function joined(list: readonly unknown[]): string {
  return list.map((item) => (Array.isArray(item) ? item.join('-') : String(item))).join(LIST_SEPARATOR);
}

/** Compared with the value itself where the cell can be turned back into it, so that it is not our writing that judges. */
function holds(cell: string, { kind }: ColumnHead, value: Cell): boolean {
  if (value === undefined) return cell === '';
  switch (kind) {
    case 'integer':
    case 'number':
      return cell !== '' && Number(cell) === value;
    case 'boolean':
      return cell === String(value);
    case 'text':
      return fromCell(cell) === value;
    case 'texts':
    case 'spans':
      return typeof value === 'object' && fromCell(cell) === joined(value);
  }
}

const sameTexts = (left: readonly string[], right: readonly unknown[]): boolean =>
  left.length === right.length && left.every((text, index) => text === right[index]);
