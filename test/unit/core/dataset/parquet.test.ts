import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { parquetDifference, parquetFile } from '../../../../src/core/dataset/parquet';
import { atOnce } from '../../../../src/core/turns';
import type { Piece, Step } from '../../../../src/core/dataset/model';
import { monthOf, ParquetTable } from '../../../../src/core/dataset/parquetTable';
import type { FilledTable, Row } from '../../../../src/core/dataset/row';
import { articleOf, datasetOf, type Tag } from './articles';

const columns: FilledTable['columns'] = [
  { name: 'words', kind: 'text', about: '' },
  { name: 'list', kind: 'texts', about: '' },
  { name: 'count', kind: 'integer', about: '' },
  { name: 'lon', kind: 'number', about: '' },
  { name: 'yes', kind: 'boolean', about: '' },
  { name: 'spans', kind: 'spans', about: '' },
];
const tableOf = (rows: readonly Row[]): FilledTable => ({ name: 't', about: 'A table.', columns, rows });

const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '\ufeff', '\ufeffBoni', '🔥', '\0', '=1', 'a; b', '\r\n'),
);
const rows = fc.array(
  fc.record(
    {
      words,
      list: fc.array(words, { minLength: 1 }),
      count: fc.maxSafeInteger(),
      lon: fc.double({ noNaN: true }),
      yes: fc.boolean(),
      spans: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1 }),
    },
    { requiredKeys: [] },
  ),
  { minLength: 1 },
);

const fileOf = (given: readonly Row[]): Uint8Array => atOnce(parquetFile(columns, given));
const differenceOf = (bytes: Uint8Array, table: FilledTable): string | undefined =>
  atOnce(parquetDifference(bytes, table));

const bufferOf = (bytes: Uint8Array | undefined): ArrayBuffer => new Uint8Array(bytes ?? []).buffer;

const ACTOR: Tag = { id: 'a000000001', type: 'actor', exact: 'JNIM', actor: 'jnim', role: ['perpetrator', 'claimant'] };
const ACTOR_2: Tag = { ...ACTOR, id: 'a000000002' };

describe('Parquet', () => {
  it('reads back as written, whatever the words, and the same rows give the same bytes', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const bytes = fileOf(given);
        assert.equal(differenceOf(bytes, tableOf(given)), undefined);
        assert.deepEqual(fileOf(given), bytes);
      }),
    );
  });

  it('tells a row that is another, a row too few and columns that differ', () => {
    const given: readonly Row[] = [{ words: 'a', list: ['b'] }, { count: 3 }];
    const bytes = fileOf(given);
    const differing: readonly (readonly Row[])[] = [
      [{ words: 'A', list: ['b'] }, { count: 3 }],
      [{ words: 'a', list: ['b', 'c'] }, { count: 3 }],
      [{ words: 'a' }, { count: 3 }],
      [{ words: 'a', list: ['b'] }, {}],
      [{ words: 'a', list: ['b'], yes: false }, { count: 3 }],
      [{ words: 'a', list: ['b'] }],
    ];
    for (const other of differing) assert.notEqual(differenceOf(bytes, tableOf(other)), undefined);
    assert.equal(differenceOf(bytes, { ...tableOf(given), columns: columns.slice(1) }), 'the columns differ');
  });

  it('lets others have their turn after each column, and keeps all columns in one group of rows', async () => {
    const given = Array.from({ length: 9 }, (_, count): Row => ({ words: 'a', count }));
    const pauses = [...parquetFile(columns, given)].length;
    assert.equal(pauses, columns.length);
    const bytes = fileOf(given);
    assert.equal([...parquetDifference(bytes, tableOf(given))].length, columns.length);
    const { row_groups: groups, num_rows: count } = await parquetMetadataAsync(bufferOf(bytes));
    assert.equal(count, 9n);
    const told = groups.map((group) => [group.columns.length, group.num_rows, group.total_compressed_size]);
    const size = groups
      .flatMap((group) => group.columns)
      .reduce((sum, { meta_data: about }) => sum + (about?.total_compressed_size ?? 0n), 0n);
    assert.deepEqual(told, [[columns.length, 9n, size]]);
  });

  it('is read by the library itself with its types', async () => {
    const given: readonly Row[] = [
      { words: 'é', list: ['b', 'c'], count: 3, lon: -2.5, yes: true, spans: [[1, 4]] },
      {},
    ];
    const read = await parquetReadObjects({ file: bufferOf(fileOf(given)) });
    const full = { words: 'é', list: ['b', 'c'], count: 3n, lon: -2.5, yes: true, spans: ['1-4'] };
    assert.deepEqual(read[0], full);
    for (const cell of Object.values(read[1] ?? {})) assert.equal(cell ?? undefined, undefined);
  });

  it('stands in folders by month, with what has no date in one of its own', async () => {
    const dataset = datasetOf(
      [
        articleOf('a.txt', 'JNIM attacked.', [ACTOR], { published: '2024-07-03' }),
        articleOf('b.txt', 'JNIM fled.', [ACTOR_2]),
      ],
      { format: 'parquet' },
    );
    assert.deepEqual(
      [...dataset.binaries.keys()],
      ['annotations/month=2024-07/part-0.parquet', 'annotations/month=unknown/part-0.parquet'],
    );
    const [row] = await parquetReadObjects({ file: bufferOf([...dataset.binaries.values()][0]) });
    assert.equal(row?.['exact'], 'JNIM');
    assert.equal(row['start'], 0n);
    assert.deepEqual(row['role'], ['perpetrator', 'claimant']);
    const { resources } = JSON.parse(dataset.files.get('datapackage.json') ?? '') as {
      readonly resources: readonly Readonly<Record<string, unknown>>[];
    };
    const told = resources.map(({ name, path, format }) => ({ name, path, format }));
    assert.deepEqual(told, [{ name: 'annotations', path: [...dataset.binaries.keys()], format: 'parquet' }]);
    for (const date of ['2024', '2024-13', 'July', '', undefined, 7]) assert.equal(monthOf(date), 'unknown');
    for (const date of ['2024-07', '2024-07-31']) assert.equal(monthOf(date), '2024-07');
  });

  it('writes what waits once it is much, whatever the months, and loses no row', () => {
    const table = new ParquetTable({ name: 't', about: '', columns }, 'words');
    const article = (at: number): readonly Row[] =>
      Array.from({ length: 50 }, (_, index) => ({ words: `20${String(10 + (at % 40))}-01`, count: at * 50 + index }));
    const pieces: Piece[] = [];
    const take = (steps: Iterable<Step>): void => {
      for (const step of steps) if (step !== undefined) pieces.push(step);
    };
    let isEarly = false;
    for (let at = 0; at < 1000; at += 1) {
      take(table.add({ rows: article(at), about: () => ({ file: 'a' }) }));
      isEarly ||= pieces.length > 0;
    }
    take(table.end());
    assert.ok(isEarly);
    assert.equal(new Set(pieces.map(({ file }) => file)).size, pieces.length);
    assert.equal(table.resource().rows, 50_000);
    assert.ok(pieces.every(({ file }) => /^t\/month=20\d\d-01\/part-\d+\.parquet$/.test(file)));
  }).timeout(20_000);

  it('holds nothing of whom it redacts', () => {
    const witness: Tag = { id: 'a000000003', type: 'person', exact: 'Issa Baré', role: 'witness' };
    const note: Tag = { ...ACTOR, note: 'So says Issa Baré.' };
    const { binaries } = datasetOf([articleOf('a.txt', 'JNIM attacked, said Issa Baré.', [note, witness])], {
      format: 'parquet',
    });
    assert.ok(binaries.size > 0);
    for (const bytes of binaries.values()) assert.doesNotMatch(Buffer.from(bytes).toString('utf8'), /Bar|Issa/);
  });
});
