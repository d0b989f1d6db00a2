import type { ColumnMetaData, RowGroup, SchemaElement } from 'hyparquet';
import { readColumn } from 'hyparquet/src/column.js';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { parquetMetadata } from 'hyparquet/src/metadata.js';
import { getSchemaPath } from 'hyparquet/src/schema.js';
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { ParquetWriter } from 'hyparquet-writer/src/parquet-writer.js';
import type { Turns } from '../turns';
import type { Cell, ColumnHead, ColumnKind, FilledTable, Row } from './row';

// Only what tables need is taken from both libraries, file by file: their indexes bring filters, plans and file access.

/**
 * Rows as one Parquet file with one group of rows: the same rows give the same bytes. Others may have their turn after each
 * column.
 */
export function* parquetFile(columns: readonly ColumnHead[], rows: readonly Row[]): Turns<Uint8Array> {
  const writer = new ByteWriter();
  const root: SchemaElement = { name: 'schema', num_children: columns.length };
  const file = new ParquetWriter({ writer, schema: [root, ...columns.flatMap(schemaOf)] });
  for (const { name, kind } of columns) {
    const data = rows.map((row) => toValue(row[name], kind));
    // Nothing is awaited, as the bytes go to memory.
    void file.write({ columnData: [{ name, data }], rowGroupSize: Math.max(1, rows.length) });
    yield;
  }
  file.row_groups = inOneGroup(file.row_groups, rows.length);
  file.num_rows = BigInt(rows.length);
  void file.finish();
  return writer.getBytes();
}

/** The library takes each call for a group of its own; these are the columns of the same rows. */
function inOneGroup(groups: readonly RowGroup[], rows: number): RowGroup[] {
  if (rows === 0) return [];
  const sum = (of: (group: RowGroup) => bigint | undefined): bigint =>
    groups.reduce((total, group) => total + (of(group) ?? 0n), 0n);
  return [
    {
      columns: groups.flatMap(({ columns }) => columns),
      total_byte_size: sum((group) => group.total_byte_size),
      num_rows: BigInt(rows),
      total_compressed_size: sum((group) => group.total_compressed_size),
    },
  ];
}

/**
 * The first difference between a file and the table it is to hold; undefined where it holds it. Others may have their turn
 * after each column.
 */
export function* parquetDifference(bytes: Uint8Array, { columns, rows }: FilledTable): Turns<string | undefined> {
  const buffer = new Uint8Array(bytes).buffer;
  const { row_groups: groups, schema } = parquetMetadata(buffer, { geoparquet: false });
  const names = columns.map(({ name }) => name);
  const found = groups.map(({ columns: chunks }) => chunks.map((chunk) => chunk.meta_data?.path_in_schema[0]));
  if (found.length === 0 || found.some((group) => group.join() !== names.join())) return 'the columns differ';
  for (const [at, { name, kind }] of columns.entries()) {
    const cells = groups.flatMap(({ columns: chunks, num_rows: count }) =>
      cellsOf(buffer, schema, chunks[at]?.meta_data, Number(count)),
    );
    if (cells.length !== rows.length) return `${cells.length} rows in column ${name} instead of ${rows.length}`;
    const wrong = rows.findIndex((row, at) => !isSame(cells[at], row[name], kind));
    if (wrong !== -1) return `row ${wrong + 1}, column ${name}`;
    yield;
  }
  return undefined;
}

/** The cells of one column of a group of rows, as its own description says where they are and how they are kept. */
function cellsOf(
  buffer: ArrayBuffer,
  schema: SchemaElement[],
  about: ColumnMetaData | undefined,
  groupRows: number,
): readonly unknown[] {
  if (about === undefined) throw new Error('A column says nothing of itself.');
  const { path_in_schema: path, codec, type } = about;
  const schemaPath = getSchemaPath(schema, path);
  const element = schemaPath.at(-1)?.element;
  if (element === undefined) throw new Error('A column has no schema.');
  const start = Number(about.dictionary_page_offset ?? about.data_page_offset);
  const reader = { view: new DataView(buffer, start, Number(about.total_compressed_size)), offset: 0 };
  const { data } = readColumn(
    reader,
    { groupStart: 0, selectStart: 0, selectEnd: groupRows, groupRows },
    { pathInSchema: path, schemaPath, element, codec, type, parsers: PARSERS },
  );
  return data.flatMap((chunk): unknown[] => Array.from(chunk));
}

/** The library's own drop a byte order mark at the beginning of a text, and let broken ones pass. */
const PARSERS = {
  ...DEFAULT_PARSERS,
  stringFromBytes: (bytes: Uint8Array | undefined): string | undefined =>
    bytes && new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes),
};

/** What engines read without being told: UTF-8 texts, whole numbers of 64 bits, and lists in three levels. */
function schemaOf({ name, kind }: ColumnHead): readonly SchemaElement[] {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  switch (kind) {
    case 'text':
      return [{ ...optional, ...TEXT }];
    case 'integer':
      return [{ ...optional, type: 'INT64' }];
    case 'number':
      return [{ ...optional, type: 'DOUBLE' }];
    case 'boolean':
      return [{ ...optional, type: 'BOOLEAN' }];
    case 'texts':
    case 'spans':
      return [
        { ...optional, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'OPTIONAL', ...TEXT },
      ];
  }
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const;

function toValue(cell: Cell, kind: ColumnKind): unknown {
  if (cell === undefined) return undefined;
  if (kind === 'integer') return BigInt(Number(cell));
  return Array.isArray(cell) ? textsOf(cell) : cell;
}

/** A span is written as start-end, as in the other tables. */
const textsOf = (list: readonly unknown[]): readonly string[] =>
  list.map((item) => (Array.isArray(item) ? item.join('-') : String(item)));

function isSame(read: unknown, cell: Cell, kind: ColumnKind): boolean {
  if (Array.isArray(cell)) {
    // Within its group a list stands in one of its own; none is empty.
    const list: unknown = Array.isArray(read) ? read[0] : undefined;
    return Array.isArray(list) && JSON.stringify(list) === JSON.stringify(textsOf(cell));
  }
  if (cell === undefined) return read === undefined || read === null || (Array.isArray(read) && read.length === 0);
  return kind === 'integer' ? typeof read === 'bigint' && Number(read) === cell : read === cell;
}
