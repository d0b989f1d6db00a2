import { annotationTables, CSV, JSONL } from './tableFormats';
import type { FormatSpec } from './writer';

export const DATASET_FORMATS = ['csv', 'jsonl'] as const;
export type DatasetFormat = (typeof DATASET_FORMATS)[number];

export const FORMAT_SPECS: Readonly<Record<DatasetFormat, FormatSpec>> = {
  csv: annotationTables(CSV),
  jsonl: annotationTables(JSONL),
};
