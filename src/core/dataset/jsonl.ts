import type { Cell, ColumnHead, FilledTable, Row } from './row';

// Python's splitlines and others end a line at these, which JSON allows in a string.
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

/** Rows as JSON Lines: an object a row, keys in the order of the columns, absent rather than null, LF. */
export const jsonlRows = (columns: readonly ColumnHead[], rows: readonly Row[]): string =>
  rows.map((row) => jsonLine(inOrder(columns, row))).join('');

function inOrder(columns: readonly ColumnHead[], row: Row): Row {
  const cells: Record<string, Cell> = {};
  for (const { name } of columns) cells[name] = row[name];
  return cells;
}

/** A value as one line, for whoever ends lines at what. */
export const jsonLine = (value: unknown): string => `${JSON.stringify(value).replace(LINE_ENDS, escaped)}\n`;

/** The first difference between a text and the table it is to hold; undefined where it holds it. */
export function jsonlDifference(text: string, { columns, rows }: FilledTable): string | undefined {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  if (lines.length !== rows.length) return `${lines.length} lines instead of ${rows.length}`;
  for (const [at, row] of rows.entries()) {
    const read: unknown = JSON.parse(lines[at] ?? '');
    const values = new Map<string, unknown>(typeof read === 'object' && read !== null ? Object.entries(read) : []);
    const wrong = columns.find(({ name }) => !isSame(values.get(name), row[name]));
    if (wrong !== undefined) return `line ${at + 1}, key ${wrong.name}`;
  }
  return undefined;
}

const isSame = (read: unknown, cell: Cell): boolean =>
  read === cell || (typeof cell === 'object' && JSON.stringify(read) === JSON.stringify(cell));

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
