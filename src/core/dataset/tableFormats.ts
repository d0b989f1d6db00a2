import { ANNOTATION_TABLE } from './annotationTable';
import { CLAIM_TABLE } from './claimTable';
import { csvDifference, csvHeader, csvRows, unsplittable } from './csv';
import type { ExportedArticle } from './exported';
import { jsonlDifference, jsonlRows } from './jsonl';
import { IncidentReadings, incidentPath } from './incidentReadings';
import { INCIDENT_TABLE } from './incidentTable';
import type { DatasetArticle, Piece } from './model';
import { redactRow } from './redactRow';
import { rowOf, type ColumnHead, type FilledTable, type Row, type Table } from './row';
import { wellFormed } from './wellFormed';
import { verified, type FormatSpec, type FormatWriter, type Resource, type WriterContext } from './writer';

/** How a table becomes text. */
export interface TableForm {
  readonly label: string;
  readonly ending: string;
  readonly mediatype: string;
  header(columns: readonly ColumnHead[]): string;
  rows(columns: readonly ColumnHead[], rows: readonly Row[]): string;
  /** Where header and rows, read again, are not the table; undefined where they are. */
  difference(text: string, table: FilledTable): string | undefined;
  /** Columns of a row that the form cannot hold as they are. */
  cannotHold(columns: readonly ColumnHead[], row: Row): readonly string[];
  readonly reading: readonly string[];
}

export const CSV: TableForm = {
  label: 'CSV',
  ending: 'csv',
  mediatype: 'text/csv',
  header: csvHeader,
  rows: csvRows,
  difference: csvDifference,
  cannotHold: unsplittable,
  reading: [
    'CSV as RFC 4180 has it: UTF-8 without byte order mark, CRLF, a header row, quotes where a cell needs them.',
    'Lists stand in one cell with "; " between their items. An empty cell means that nothing is given.',
    'A text that begins with = + - @, a tab or a line end (also after blanks or apostrophes) has one apostrophe in front, so that no spreadsheet runs it as a formula: remove it to have the text back. Numbers are never changed.',
  ],
};

export const JSONL: TableForm = {
  label: 'JSON Lines',
  ending: 'jsonl',
  mediatype: 'application/jsonl',
  header: () => '',
  rows: jsonlRows,
  difference: jsonlDifference,
  cannotHold: () => [],
  reading: ['JSON Lines: UTF-8, LF, one object a line. A key that is absent means that nothing is given.'],
};

/** One table that grows row by row. */
export class TableFile {
  private count = 0;
  private tagRows = 0;

  constructor(
    private readonly form: TableForm,
    private readonly table: Omit<FilledTable, 'rows'>,
    private readonly context: WriterContext,
  ) {}

  get file(): string {
    return `${this.table.name}.${this.form.ending}`;
  }

  /** The header, with a row of tags by column below it where they are given. */
  begin(tags?: Readonly<Record<string, string>>): Piece {
    const { columns } = this.table;
    if (!tags) return { file: this.file, text: this.form.header(columns) };
    this.tagRows = 1;
    const heads = columns.map((column): ColumnHead => ({ ...column, kind: 'text' }));
    return { file: this.file, text: this.form.header(columns) + this.form.rows(heads, [tags]) };
  }

  /** Rows, read again and compared. `about`: where each is from, for its losses. */
  add(rows: readonly Row[], about: (row: Row) => { readonly file: string; readonly annotation?: string }): Piece {
    const { columns } = this.table;
    const text = this.form.rows(columns, rows);
    verified(this.file, this.form.difference(this.form.header(columns) + text, { ...this.table, rows }));
    for (const row of rows) {
      for (const column of this.form.cannotHold(columns, row)) {
        const why = `An item of the list holds the separator "; ", so that ${this.form.label} cannot tell the items apart.`;
        this.context.lose({ ...about(row), kind: 'left-out', what: `${this.table.name}: ${column}`, why });
      }
    }
    this.count += rows.length;
    return { file: this.file, text };
  }

  resource(): Resource {
    const { columns, about } = this.table;
    const { mediatype } = this.form;
    return { files: [this.file], about, mediatype, columns, rows: this.count, tagRows: this.tagRows };
  }
}

/** The tables of annotations, claims and incidents in one form. */
export function annotationTables(form: TableForm): FormatSpec {
  return {
    label: form.label,
    about: `annotations.${form.ending}, claims.${form.ending} and incidents.${form.ending}: one row each.`,
    extras: [],
    reading: form.reading,
    options: [],
    make: (context) => new AnnotationTables(form, context),
  };
}

class AnnotationTables implements FormatWriter {
  private readonly annotations: TableFile;
  private readonly claims: TableFile;
  private readonly incidents: TableFile;
  private readonly readings: IncidentReadings;

  constructor(
    form: TableForm,
    private readonly context: WriterContext,
  ) {
    this.annotations = new TableFile(form, ANNOTATION_TABLE, context);
    this.claims = new TableFile(form, CLAIM_TABLE, context);
    this.incidents = new TableFile(form, INCIDENT_TABLE, context);
    this.readings = new IncidentReadings(context);
  }

  begin(): readonly Piece[] {
    return [this.annotations.begin(), this.claims.begin(), this.incidents.begin()];
  }

  add(article: ExportedArticle, whole: DatasetArticle): readonly Piece[] {
    this.readings.add(article, whole);
    const { path, spans } = article;
    const about = (row: Row): { file: string; annotation: string } => ({ file: path, annotation: String(row['id']) });
    const rows = spans.map(({ row }) => row);
    const claims = spans.flatMap(({ claim }) => (claim === undefined ? [] : [claim]));
    return [this.annotations.add(rows, about), this.claims.add(claims, about)];
  }

  *end(): Generator<Piece, void, undefined> {
    for (const incident of this.readings.incidents()) {
      const row = redactedRow(INCIDENT_TABLE, { ...incident, context: this.context }, this.context);
      yield this.incidents.add([row], () => ({ file: incidentPath(incident.id) }));
    }
  }

  resources(): readonly Resource[] {
    return [this.annotations.resource(), this.claims.resource(), this.incidents.resource()];
  }
}

/** A row of what is no annotation, without redacted names and half characters. */
export function redactedRow<Source>(table: Table<Source>, source: Source, { names }: WriterContext): Row {
  const hiding = { words: false, identity: false, exact: '' };
  return redactRow(table.columns, wellFormed(rowOf(table, source)).row, hiding, names).row;
}
