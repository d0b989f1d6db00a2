import { SitrepError } from '../problem';
import { lossCounts, type Dataset } from './build';
import { FORMAT_WRITERS, type DatasetFormat } from './formats';
import { writeLosses } from './lossReport';
import type { DatasetCounts, DatasetFile, Loss } from './model';
import { writeReadme, type DatasetTitle } from './readme';
import type { FilledTable } from './row';

export interface WrittenDataset {
  readonly files: readonly DatasetFile[];
  /** The dataset's losses, with those of the format. */
  readonly losses: readonly Loss[];
  readonly counts: DatasetCounts;
}

/**
 * The files of a dataset: its tables, README.md and LOSSES.md. The same dataset gives the same bytes. Each table is read
 * again and compared before it counts; throws `dataset/not-verified` where that fails, and then nothing may be written.
 */
export function writeDataset(dataset: Dataset, format: DatasetFormat, title: DatasetTitle): WrittenDataset {
  const writer = FORMAT_WRITERS[format];
  const losses = [...dataset.losses, ...dataset.tables.flatMap((table) => formatLosses(table, format))];
  const tables = dataset.tables.map((table) => {
    const file = writer.write(table);
    verifyTable(file.text, file.name, table, format);
    return file;
  });
  const all: Dataset = { ...dataset, losses, counts: { ...dataset.counts, ...lossCounts(losses) } };
  return { files: [...tables, writeReadme(all, writer, tables, title), writeLosses(all)], losses, counts: all.counts };
}

/** Throws `dataset/not-verified` unless a text, read again, is the table. */
export function verifyTable(text: string, name: string, table: FilledTable, format: DatasetFormat): void {
  const difference = FORMAT_WRITERS[format].difference(text, table);
  if (difference === undefined) return;
  const message = `${name} does not read back as it was written (${difference}). Nothing counts as exported; please report this as an error of Sitrep.`;
  throw new SitrepError('dataset/not-verified', message);
}

function formatLosses(table: FilledTable, format: DatasetFormat): readonly Loss[] {
  const writer = FORMAT_WRITERS[format];
  return table.rows.flatMap((row) =>
    writer.cannotHold(table, row).map((column): Loss => ({
      file: String(row['file']),
      annotation: String(row['id']),
      kind: 'left-out',
      what: `${table.name}: ${column}`,
      why: `An item of the list holds the separator "; ", so that ${writer.label} cannot tell the items apart.`,
    })),
  );
}
