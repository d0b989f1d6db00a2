import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { check } from '@placemarkio/check-geojson';
import { parse } from 'csv-parse/sync';
import type { DatasetFormat } from '../../../../src/core/dataset/formats';
import { EMPTY_CODEBOOK } from '../../../../src/core/codebook/model';
import { articleOf, datasetOf, type Tag } from './articles';

// What other readers than ours make of the datasets.

const TEXT = 'Le 🔥 3 juillet, "JNIM; and\nothers" attacked Boni, said\r a source.'.replaceAll('\r', '');
const TAGS: readonly Tag[] = [
  { id: 'a000000001', type: 'actor', exact: 'JNIM; and\nothers', actor: 'jnim', role: ['perpetrator', 'claimant'] },
  { id: 'a000000002', type: 'place', exact: 'Boni', note: '=1+1, "quoted"', incident: ['one'] },
  { id: 'a000000003', type: 'actor', exact: '🔥' },
];
const ARTICLES = [
  articleOf('a.txt', TEXT, TAGS, { published: '2024-07-04' }),
  articleOf('b/é.txt', 'Boni 🔥 again.', [{ id: 'a000000004', type: 'place', exact: 'again' }], {
    published: '2024-08-01',
  }),
  articleOf('c.txt', 'Undated Boni.', [{ id: 'a000000005', type: 'place', exact: 'Boni' }]),
];
const TEXTS = new Map(ARTICLES.map(({ path, text }) => [path, Array.from(text)]));
const IDS = ['a000000001', 'a000000002', 'a000000003', 'a000000004', 'a000000005'];

type Read = Readonly<Record<string, unknown>>;

/** Every annotation is there, and its words stand where it says, in code points. */
function assertSpans(rows: readonly Read[], exactOf: (row: Read) => unknown = (row) => row['exact']): void {
  assert.deepEqual(rows.map(({ id }) => id).sort(), IDS);
  for (const row of rows) {
    const text = TEXTS.get(String(row['file'])) ?? [];
    assert.equal(text.slice(Number(row['start']), Number(row['end'])).join(''), exactOf(row));
  }
}

describe('what others read of a dataset', () => {
  let folder = '';
  let duck: DuckDBConnection;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sitrep-peers-'));
    duck = await (await DuckDBInstance.create(':memory:')).connect();
  });
  after(() => {
    duck.closeSync();
    rmSync(folder, { recursive: true, force: true });
  });

  function write(format: DatasetFormat): string {
    const { files, binaries } = datasetOf(ARTICLES, { format });
    for (const [file, content] of [...files, ...binaries]) {
      const place = join(folder, format, file);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, content);
    }
    return join(folder, format);
  }

  const ask = async (query: string): Promise<readonly Read[]> => (await duck.runAndReadAll(query)).getRowObjectsJson();

  it('DuckDB reads CSV, whatever the cells hold', async () => {
    const rows = await ask(`SELECT * FROM read_csv('${write('csv')}/annotations.csv', all_varchar = true)`);
    assertSpans(rows);
    assert.equal(rows.find(({ id }) => id === 'a000000002')?.['note'], `'=1+1, "quoted"`);
  });

  it('DuckDB reads JSON Lines, with lists as lists', async () => {
    const rows = await ask(
      `SELECT * FROM read_json('${write('jsonl')}/annotations.jsonl', format = 'newline_delimited')`,
    );
    assertSpans(rows);
    assert.deepEqual(rows.find(({ id }) => id === 'a000000001')?.['role'], ['perpetrator', 'claimant']);
  });

  it('DuckDB reads Parquet with its types, and finds the months by the folders', async () => {
    const all = `read_parquet('${write('parquet')}/annotations/*/*.parquet', hive_partitioning = true)`;
    assertSpans(await ask(`SELECT * FROM ${all}`));
    const months = await ask(`SELECT month, count(*) AS count FROM ${all} GROUP BY month ORDER BY month`);
    assert.deepEqual(
      months.map(({ month, count }) => [month, Number(count)]),
      [
        ['2024-07', 3],
        ['2024-08', 1],
        ['unknown', 1],
      ],
    );
    const described = await ask(`DESCRIBE SELECT * FROM ${all}`);
    const types = new Map(described.map(({ column_name: name, column_type: type }) => [name, type]));
    assert.deepEqual(
      ['start', 'exact', 'role', 'sensitive', 'place_lat'].map((name) => types.get(name)),
      ['BIGINT', 'VARCHAR', 'VARCHAR[]', 'BOOLEAN', 'DOUBLE'],
    );
    const [sum] = await ask(`SELECT sum("end" - start) AS length FROM ${all} WHERE list_contains(role, 'claimant')`);
    assert.equal(Number(sum?.['length']), Array.from('JNIM; and\nothers').length);
  });

  it('csv-parse reads CSV as RFC 4180 has it', () => {
    const { files } = datasetOf(ARTICLES, { format: 'csv' });
    const rows = parse(files.get('annotations.csv') ?? '', { columns: true, record_delimiter: '\r\n' });
    assertSpans(rows as readonly Read[]);
  });

  it('a validator of GeoJSON takes the places of incidents, with and without coordinates', () => {
    const places = new Map([
      ['ml-boni', { name: 'Boni', country: 'ML', lat: 15.07, lon: -2.22 }],
      ['ml-x', { name: 'X', country: 'ML' }],
    ]);
    const incident = { id: 'one', date: '2024-07-03', places: [{ place: 'ml-boni' }, { place: 'ml-x' }] };
    const { files } = datasetOf(ARTICLES, {
      format: 'geojson',
      codebook: { ...EMPTY_CODEBOOK, places },
      incidents: [{ ...incident, title: 'Attack' }],
    });
    const { features } = check(files.get('incidents.geojson') ?? '') as { readonly features: readonly unknown[] };
    assert.equal(features.length, 2);
  });
});
