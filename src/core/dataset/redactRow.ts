import type { Hiding } from './hide';
import { REDACTED, type NameRedactor } from './names';
import type { Cell, ColumnHead, Row } from './row';

/** What takes redacted names out of a text. */
export type NameTaker = Pick<NameRedactor, 'redact'>;

export interface RedactedRow {
  readonly row: Row;
  /** Cells that hold less than before, beside those that go because the annotation itself is redacted. */
  readonly changed: number;
}

/** One row with redacted words, names and positions taken out, by what each column says of itself. */
export function redactRow(columns: readonly ColumnHead[], row: Row, hiding: Hiding, names: NameTaker): RedactedRow {
  let changed = 0;
  const exact = names.redact(hiding.exact);
  const moved = exact !== row['exact'];
  const cells: Record<string, Cell> = { ...row };
  for (const column of columns) {
    const cell = row[column.name];
    if (column.redaction === undefined || cell === undefined) continue;
    const next = column.name === 'exact' ? exact : redactCell(column, cell, hiding, names, moved);
    const own = hiding.words && column.redaction !== 'names' && column.redaction !== 'address';
    if (!own && column.redaction !== 'position' && !sameCell(cell, next)) changed++;
    cells[column.name] = next;
  }
  return { row: cells, changed };
}

function redactCell({ redaction }: ColumnHead, cell: Cell, hiding: Hiding, names: NameTaker, moved: boolean): Cell {
  if (redaction === undefined) return cell;
  switch (redaction) {
    case 'names':
      return mapWords(cell, (text) => names.redact(text));
    case 'address':
      return mapWords(cell, (text) => (names.redact(text) === text ? text : REDACTED));
    case 'own-words':
      return mapWords(cell, (text) => (hiding.words ? REDACTED : names.redact(withoutPlaces(text, hiding))));
    case 'identifies':
      return hiding.identity ? undefined : cell;
    case 'position':
      return moved ? undefined : cell;
  }
}

const withoutPlaces = (text: string, { places = [] }: Hiding): string =>
  places.reduce((rest, place) => rest.replaceAll(place, REDACTED), text);

function mapWords(cell: Cell, change: (text: string) => string): Cell {
  if (typeof cell === 'string') return change(cell);
  if (!Array.isArray(cell)) return cell;
  const texts: readonly unknown[] = cell;
  return texts.filter((text) => typeof text === 'string').map(change);
}

function sameCell(left: Cell, right: Cell): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
