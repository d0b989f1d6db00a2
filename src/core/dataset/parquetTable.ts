import type { Piece, Step } from './model';
import { parquetDifference, parquetFile } from './parquet';
import type { FilledTable, Row } from './row';
import type { RowsOfOne, TableSink } from './tableSink';
import { verified, type Resource } from './writer';

/** Rows of one file at most: each column of it is written, and read again, in one turn of the thread. */
const FILE_ROWS = 1024;
/** Rows that wait for their months' files at most; memory grows with this, and not with the number of articles. */
const WAITING_ROWS = 40_000;

/** Where what has no date goes. */
export const NO_MONTH = 'unknown';

/** The month of a day (2024-07-01, or 2024-07) as the name of a partition. */
export const monthOf = (date: unknown): string =>
  (typeof date === 'string' ? /^\d{4}-(?:0[1-9]|1[0-2])(?=-|$)/.exec(date)?.[0] : undefined) ?? NO_MONTH;

/**
 * A table as Parquet files by month (`annotations/month=2024-07/part-0.parquet`), as Hive, Spark and DuckDB know them. Which
 * rows share a file follows from their order alone.
 */
export class ParquetTable implements TableSink {
  private readonly waiting = new Map<string, Row[]>();
  private readonly parts = new Map<string, number>();
  private readonly files: string[] = [];
  private waitingRows = 0;
  private count = 0;

  constructor(
    private readonly table: Omit<FilledTable, 'rows'>,
    private readonly dateColumn: string,
  ) {}

  begin(): readonly Piece[] {
    return [];
  }

  *add({ rows }: RowsOfOne): Generator<Step, void, undefined> {
    const [first] = rows;
    if (first === undefined) return;
    const month = monthOf(first[this.dateColumn]);
    const own = this.waiting.get(month) ?? [];
    this.waiting.set(month, own);
    // Copies: the words of a row are pieces of its article, and would keep all of it in memory.
    own.push(...structuredClone(rows));
    this.waitingRows += rows.length;
    this.count += rows.length;
    while (own.length >= FILE_ROWS) yield* this.fileOf(month);
    while (this.waitingRows >= WAITING_ROWS) yield* this.fileOf(this.fullest());
  }

  *end(): Generator<Step, void, undefined> {
    for (const month of [...this.waiting.keys()].sort()) {
      while ((this.waiting.get(month)?.length ?? 0) > 0) yield* this.fileOf(month);
    }
  }

  resource(): Resource {
    const { name, about, columns } = this.table;
    const mediatype = 'application/vnd.apache.parquet';
    return { name, files: [...this.files].sort(), about, mediatype, columns, rows: this.count };
  }

  /** The first file of the rows that wait for a month, read again and compared. */
  private *fileOf(month: string): Generator<Step, void, undefined> {
    const { name, columns } = this.table;
    const rows = this.waiting.get(month)?.splice(0, FILE_ROWS) ?? [];
    this.waitingRows -= rows.length;
    const part = this.parts.get(month) ?? 0;
    this.parts.set(month, part + 1);
    const file = `${name}/month=${month}/part-${part}.parquet`;
    const bytes = yield* parquetFile(columns, rows);
    verified(file, yield* parquetDifference(bytes, { ...this.table, rows }));
    this.files.push(file);
    yield { file, bytes, isLast: true };
  }

  /** The month most rows wait for; of those alike, the first. */
  private fullest(): string {
    const [[month] = [NO_MONTH]] = [...this.waiting].sort(
      ([left, some], [right, others]) => others.length - some.length || (left < right ? -1 : 1),
    );
    return month;
  }
}
