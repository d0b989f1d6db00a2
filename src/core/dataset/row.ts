/** What a cell of a table may hold. Undefined is an empty cell, and an absent key in JSON; no list is empty. */
export type Cell = string | number | boolean | readonly string[] | readonly (readonly [number, number])[] | undefined;

/** A row by column name. */
export type Row = Readonly<Record<string, Cell>>;

export type ColumnKind = 'text' | 'texts' | 'integer' | 'number' | 'boolean' | 'spans';

/**
 * What redaction does to a column (`redactRow.ts`); absent: nothing, for ids, codes, dates and figures.
 * - names: redacted names are taken out;
 * - address: emptied where it holds a redacted name, for a part of it would still lead there;
 * - own-words: names are taken out, and all of it goes where the annotation is redacted;
 * - identifies: emptied where the annotation is redacted;
 * - position: emptied where the words of the row are not those of the article.
 */
export type ColumnRedaction = 'names' | 'address' | 'own-words' | 'identifies' | 'position';

export interface Column<Source> {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly redaction?: ColumnRedaction;
  /** One line for the dataset's README. */
  readonly about: string;
  readonly of: (source: Source) => Cell;
}

/** What of a column does not depend on where its cells come from. */
export type ColumnHead = Omit<Column<never>, 'of'>;

export interface Table<Source> {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly about: string;
  readonly columns: readonly Column<Source>[];
}

/** A table with its rows, ready to be written. */
export interface FilledTable {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly ColumnHead[];
  readonly rows: readonly Row[];
}

export function rowOf<Source>({ columns }: Table<Source>, source: Source): Row {
  const row: Record<string, Cell> = {};
  for (const { name, of } of columns) {
    const cell = of(source);
    if (cell !== undefined && !(Array.isArray(cell) && cell.length === 0)) row[name] = cell;
  }
  return row;
}
