import assert from 'node:assert/strict';
import { sliceCodePoints } from '../../../../src/core/text/offsets';
import { articleOf, column, datasetOf } from './articles';

const CLAIM = { harm: 'killed', count: { stated: 12, qualifier: 'exact', lower: 12, upper: 12 } };

describe('rows of a dataset', () => {
  it('count code points, and every span is the words', () => {
    const text = '🔥🔥 The army said twelve died in Boni.';
    const dataset = datasetOf([
      articleOf('a.txt', text, [
        { id: 'a000000001', type: 'actor', exact: 'army' },
        { id: 'a000000002', type: 'casualty', exact: 'twelve died', claim: CLAIM },
        { id: 'a000000003', type: 'place', exact: 'Boni' },
      ]),
    ]);
    assert.deepEqual(column(dataset, 'annotations', 'start'), [7, 17, 32]);
    for (const { start, end, exact } of dataset.tables[0]?.rows ?? []) {
      assert.equal(sliceCodePoints(text, Number(start), Number(end)), exact);
    }
    assert.deepEqual(column(dataset, 'annotations', 'offset_unit'), ['code-point', 'code-point', 'code-point']);
    assert.deepEqual(column(dataset, 'claims', 'id'), ['a000000002']);
    assert.deepEqual(column(dataset, 'claims', 'lower'), [12]);
    assert.deepEqual(dataset.losses, []);
  });

  it('leave out what is uncertain, gone or not there, and name each of them', () => {
    const dataset = datasetOf([
      articleOf('a.txt', 'JNIM fled Boni.', [
        { id: 'a000000001', type: 'actor', exact: 'JNIM', state: 'uncertain' },
        { id: 'a000000002', type: 'actor', exact: 'FAMA', state: 'orphaned' },
        { id: 'a000000003', type: 'actor', exact: 'ISGS', state: 'anchored' },
        { id: 'a000000004', type: 'place', exact: 'Boni', state: 'moved' },
      ]),
    ]);
    assert.deepEqual(column(dataset, 'annotations', 'id'), ['a000000004']);
    assert.deepEqual(column(dataset, 'annotations', 'anchor'), ['moved']);
    assert.deepEqual(
      dataset.losses.map(({ annotation, what, why }) => [annotation, what, why.split(/[:.]/)[0]]),
      [
        ['a000000001', 'actor annotation', 'Uncertain'],
        ['a000000002', 'actor annotation', 'Orphaned'],
        ['a000000003', 'actor annotation', 'The article holds other words at its offsets'],
      ],
    );
    assert.equal(dataset.counts.leftOut, 3);
  });

  it('name an article without annotations, comments and rejected suggestions as losses', () => {
    const article = articleOf('a.txt', 'Boni.', [
      {
        id: 'a000000001',
        type: 'place',
        exact: 'Boni',
        review: { state: 'proposed', comments: [{ id: 'k000000001', by: 'm', date: '2025-01-01', text: 'why?' }] },
      },
    ]);
    const rejected = [{ type: 'actor' as const, exact: 'B', start: 0, end: 1 }];
    const dataset = datasetOf([
      { ...article, sidecar: { ...article.sidecar, rejected } },
      articleOf('b.txt', 'Nothing here.', []),
    ]);
    assert.deepEqual(
      dataset.losses.map(({ file, what }) => `${file}: ${what}`),
      ['a.txt: 1 review comment', 'a.txt: 1 rejected suggestion', 'b.txt: article'],
    );
    assert.equal(dataset.counts.leftOut, 0);
  });

  it('give the names and coordinates of the codebook', () => {
    const codebook = {
      actors: new Map([['fama', { name: 'Malian Armed Forces', kind: 'State forces' as const }]]),
      places: new Map([['ml-boni', { name: 'Boni', lat: 15.08, lon: -2.22 }]]),
    };
    const dataset = datasetOf(
      [
        articleOf('a.txt', 'The army left Boni.', [
          { id: 'a000000001', type: 'actor', exact: 'army', actor: 'fama', role: ['target', 'claimant'] },
          { id: 'a000000002', type: 'place', exact: 'Boni', place: 'ml-boni', role: 'attacked' },
        ]),
      ],
      { codebook },
    );
    assert.deepEqual(column(dataset, 'annotations', 'actor_name'), ['Malian Armed Forces', undefined]);
    assert.deepEqual(column(dataset, 'annotations', 'place_lon'), [undefined, -2.22]);
    assert.deepEqual(column(dataset, 'annotations', 'role'), [['target', 'claimant'], ['attacked']]);
  });
});
