import { csvDifference, unsplittable, writeCsv } from './csv';
import { jsonlDifference, writeJsonl } from './jsonl';
import type { DatasetFile } from './model';
import type { FilledTable, Row } from './row';

export const DATASET_FORMATS = ['csv', 'jsonl'] as const;
export type DatasetFormat = (typeof DATASET_FORMATS)[number];

export interface FormatWriter {
  readonly label: string;
  write(table: FilledTable): DatasetFile;
  /** Where a text, read again, is not the table; undefined where it is. */
  difference(text: string, table: FilledTable): string | undefined;
  /** Columns of a row that the format cannot hold as they are. */
  cannotHold(table: FilledTable, row: Row): readonly string[];
  /** How to read the cells, for the dataset's README. */
  readonly reading: readonly string[];
}

export const FORMAT_WRITERS: Readonly<Record<DatasetFormat, FormatWriter>> = {
  csv: {
    label: 'CSV',
    write: writeCsv,
    difference: csvDifference,
    cannotHold: ({ columns }, row) => unsplittable(columns, row),
    reading: [
      'CSV as RFC 4180 has it: UTF-8 without byte order mark, CRLF, a header row, quotes where a cell needs them.',
      'Lists stand in one cell with "; " between their items. An empty cell means that nothing is given.',
      'A text that begins with = + - @, a tab or a line end (also after blanks or apostrophes) has one apostrophe in front, so that no spreadsheet runs it as a formula: remove it to have the text back. Numbers are never changed.',
    ],
  },
  jsonl: {
    label: 'JSON Lines',
    write: writeJsonl,
    difference: jsonlDifference,
    cannotHold: () => [],
    reading: ['JSON Lines: UTF-8, LF, one object a line. A key that is absent means that nothing is given.'],
  },
};
