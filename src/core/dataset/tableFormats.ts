import { ANNOTATION_TABLE } from './annotationTable';
import { CLAIM_TABLE } from './claimTable';
import { csvDifference, csvHeader, csvRows, unsplittable } from './csv';
import type { ExportedArticle } from './exported';
import { jsonlDifference, jsonlRows } from './jsonl';
import { IncidentReadings, incidentPath } from './incidentReadings';
import { INCIDENT_TABLE, incidentSource } from './incidentTable';
import type { DatasetArticle, Piece, Step } from './model';
import { ParquetTable } from './parquetTable';
import { redactRow } from './redactRow';
import { rowOf, type ColumnHead, type FilledTable, type Row, type Table } from './row';
import type { RowsOfOne, TableSink } from './tableSink';
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

/** As many are written and read again in some milliseconds. */
const ROWS_A_TURN = 64;

/** One table as one text that grows row by row. */
export class TableFile implements TableSink {
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
  begin(tags?: Readonly<Record<string, string>>): readonly Piece[] {
    const { columns } = this.table;
    if (!tags) return [{ file: this.file, text: this.form.header(columns) }];
    this.tagRows = 1;
    const heads = columns.map((column): ColumnHead => ({ ...column, kind: 'text' }));
    return [{ file: this.file, text: this.form.header(columns) + this.form.rows(heads, [tags]) }];
  }

  /** Rows, read again and compared, some a turn. */
  *add({ rows, about }: RowsOfOne): Generator<Piece, void, undefined> {
    for (let at = 0; at < rows.length; at += ROWS_A_TURN) {
      yield this.pieceOf({ rows: rows.slice(at, at + ROWS_A_TURN), about });
    }
  }

  private pieceOf({ rows, about }: RowsOfOne): Piece {
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

  end(): readonly Piece[] {
    return [];
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
    make: (context) => new AnnotationTables((table) => new TableFile(form, table, context), context),
  };
}

/** The same tables as Parquet, by the months of the articles and incidents. */
export const PARQUET: FormatSpec = {
  label: 'Parquet',
  about:
    'annotations, claims and incidents, one row each, by month: annotations/month=2024-07/part-0.parquet and so on.',
  extras: [],
  reading: [
    'Apache Parquet in folders by month, as Hive names them; `month` is the month in which the article was published, or of the first day of the incident, else `unknown`. DuckDB: `SELECT * FROM read_parquet(\'annotations/*/*.parquet\', hive_partitioning = true)`; Spark: `spark.read.parquet("annotations")`.',
    'Lists are lists of texts, integers have 64 bits, dates are texts as in the other tables. Null means that nothing is given.',
  ],
  options: [],
  parts: /^(?:annotations|claims|incidents)\/month=[\w-]+\/part-\d+\.parquet$/,
  make: (context) => new AnnotationTables((table, dateColumn) => new ParquetTable(table, dateColumn), context),
};

type MakeSink = (table: Omit<FilledTable, 'rows'>, dateColumn: string) => TableSink;

class AnnotationTables implements FormatWriter {
  private readonly annotations: TableSink;
  private readonly claims: TableSink;
  private readonly incidents: TableSink;
  private readonly readings: IncidentReadings;

  constructor(
    make: MakeSink,
    private readonly context: WriterContext,
  ) {
    this.annotations = make(ANNOTATION_TABLE, 'published');
    this.claims = make(CLAIM_TABLE, 'published');
    this.incidents = make(INCIDENT_TABLE, 'date');
    this.readings = new IncidentReadings(context);
  }

  begin(): readonly Piece[] {
    return this.all().flatMap((table) => table.begin());
  }

  *add(article: ExportedArticle, whole: DatasetArticle): Generator<Step, void, undefined> {
    this.readings.add(article, whole);
    const { path, spans } = article;
    const about = (row: Row): { file: string; annotation: string } => ({ file: path, annotation: String(row['id']) });
    const rows = spans.map(({ row }) => row);
    const claims = spans.flatMap(({ claim }) => (claim === undefined ? [] : [claim]));
    yield* this.annotations.add({ rows, about });
    yield* this.claims.add({ rows: claims, about });
  }

  *end(): Generator<Step, void, undefined> {
    for (const incident of yield* this.readings.incidents()) {
      const row = redactedRow(INCIDENT_TABLE, incidentSource(incident, this.context), this.context);
      yield* this.incidents.add({ rows: [row], about: () => ({ file: incidentPath(incident.id) }) });
      yield;
    }
    for (const table of this.all()) yield* table.end();
  }

  resources(): readonly Resource[] {
    return this.all().map((table) => table.resource());
  }

  private all(): readonly TableSink[] {
    return [this.annotations, this.claims, this.incidents];
  }
}

/** A row of what is no annotation, without redacted names and half characters. */
export function redactedRow<Source>(table: Table<Source>, source: Source, { names }: WriterContext): Row {
  const hiding = { words: false, identity: false, exact: '' };
  return redactRow(table.columns, wellFormed(rowOf(table, source)).row, hiding, names).row;
}
