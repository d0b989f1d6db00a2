import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Package } from 'datapackage';
import type { Codebook } from '../../../../src/core/codebook/model';
import { DATASET_FORMATS, type DatasetFormat } from '../../../../src/core/dataset/formats';
import type { DatasetArticle } from '../../../../src/core/dataset/model';
import { articleOf, datasetOf } from './articles';

// What the Frictionless library makes of the data package of each dataset: it validates by the standard's own profiles.

const killed = { harm: 'killed', count: { stated: 12, qualifier: 'at_least', lower: 12 }, scope: 'incident' };
const ARTICLE = articleOf(
  'reports/Boni é, 1.txt',
  'JNIM attacked Boni. At least 12 soldiers\nwere killed, said "a source".',
  [
    { id: 'a000000001', type: 'actor', exact: 'JNIM', actor: 'jnim', role: ['perpetrator'], incident: ['one'] },
    { id: 'a000000002', type: 'place', exact: 'Boni', place: 'ml-boni', note: '=1+1, "quoted"', sensitive: true },
    {
      id: 'a000000003',
      type: 'casualty',
      exact: 'At least 12 soldiers\nwere killed',
      claim: killed,
      incident: ['one'],
    },
  ],
  { published: '2024-07-04', headline: 'Attack on Boni', url: 'https://example.org/1' },
);
/** Its name is no address, though readers take it for one. */
const LIKE_AN_ADDRESS = articleOf('https notes 50%.txt', 'Boni.', [{ id: 'a000000004', type: 'place', exact: 'Boni' }]);
const INCIDENTS = [
  {
    ...{ id: 'one', title: 'Attack on Boni', date: '2024-07-03', date_precision: 1, sub_event_type: 'Armed clash' },
    ...{ places: [{ place: 'ml-boni' }], side_a: ['fama'], side_b: ['jnim'] },
  },
];
const CODEBOOK: Codebook = {
  actors: new Map([
    ['fama', { name: 'Malian Armed Forces', acled: 'Military Forces of Mali', ucdp: 'Government of Mali' }],
    ['jnim', { name: 'JNIM', acled: 'JNIM', ucdp: 'JNIM' }],
  ]),
  places: new Map([['ml-boni', { name: 'Boni', country: 'ML', lat: 15.07, lon: -2.22 }]]),
};

describe('the data package, read by the Frictionless library', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'sitrep-frictionless-'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function packageOf(format: DatasetFormat, articles: readonly DatasetArticle[], name: string): Promise<Package> {
    const title = { name: 'Reports: Boni & Séné', licence: 'CC-BY-4.0', rule: 'acled' } as const;
    const { files, binaries } = datasetOf(articles, {
      ...{ format, title, codebook: CODEBOOK, incidents: articles.length > 0 ? INCIDENTS : [] },
    });
    for (const [file, content] of [...files, ...binaries]) {
      const place = join(folder, name, format, file);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, content);
    }
    return Package.load(join(folder, name, format, 'datapackage.json'));
  }

  const told = ({ errors }: Package): readonly string[] => errors.map(({ message }) => message);

  for (const format of DATASET_FORMATS) {
    it(`${format}: it and all its resources are valid, and their files are there`, async () => {
      const read = await packageOf(format, [ARTICLE, LIKE_AN_ADDRESS], 'full');
      assert.deepEqual(told(read), []);
      assert.ok(read.valid && read.resources.length > 0);
      for (const resource of read.resources) {
        assert.deepEqual(resource.errors, [], resource.name);
        for (const file of [resource.descriptor.path].flat()) {
          assert.ok(existsSync(join(folder, 'full', format, file)), `${resource.name}: ${file}`);
        }
      }
    });

    it(`${format}: it is valid of a project in which nothing is annotated`, async () => {
      const read = await packageOf(format, [], 'empty');
      assert.deepEqual(told(read), []);
      assert.ok(read.valid && read.resources.length > 0);
    });
  }

  for (const [format, rows] of [
    ['csv', [3, 1, 1]],
    ['acled', [1]],
    ['ucdp', [1]],
  ] as const) {
    it(`${format}: every cell of every table is of the type that the schema says`, async () => {
      const read = await packageOf(format, [ARTICLE], 'tables');
      const tables = read.resources.filter(({ tabular }) => tabular);
      const counts = await Promise.all(tables.map(async (table) => (await table.read({ keyed: true })).length));
      assert.deepEqual(counts, rows);
    });
  }

  it('a figure is a number and a span’s start, too, and what is empty is nothing', async () => {
    const [annotations, claims] = (await packageOf('csv', [ARTICLE], 'cells')).resources;
    const [actor, place] = (await annotations?.read({ keyed: true })) ?? [];
    assert.deepEqual([actor?.['start'], actor?.['end'], actor?.['note']], [0, 4, null]);
    assert.deepEqual([place?.['sensitive'], place?.['start']], [true, null]);
    const [claim] = (await claims?.read({ keyed: true })) ?? [];
    assert.deepEqual([claim?.['stated'], claim?.['lower'], claim?.['upper']], [12, 12, null]);
  });

  it('says so where a package is none', async () => {
    await packageOf('csv', [ARTICLE], 'broken');
    const place = join(folder, 'broken', 'csv', 'datapackage.json');
    writeFileSync(place, JSON.stringify({ profile: 'data-package', resources: [], sources: [] }));
    assert.equal((await Package.load(place)).valid, false);
  });
});
