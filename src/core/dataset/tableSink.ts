import type { Piece, Step } from './model';
import type { Row } from './row';
import type { Resource } from './writer';

/** Rows of one article, or of one incident. */
export interface RowsOfOne {
  readonly rows: readonly Row[];
  /** Where a row is from, for its losses. */
  readonly about: (row: Row) => { readonly file: string; readonly annotation?: string };
}

/** One table of a dataset, which takes rows and gives what is to be written of them by then. */
export interface TableSink {
  begin(): readonly Piece[];
  /** To be taken to its end. */
  add(rows: RowsOfOne): Iterable<Step>;
  /** What is left; to be taken to its end. */
  end(): Iterable<Step>;
  resource(): Resource;
}
