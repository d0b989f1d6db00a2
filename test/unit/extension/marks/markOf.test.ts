import assert from 'node:assert/strict';
import type { Annotation } from '../../../../src/core/annotation/model';
import { markKey, markOf } from '../../../../src/extension/marks/markOf';

const selector = { id: 'h7q2mzkd4c', exact: 'x', start: 0, end: 1, prefix: '', suffix: '' };
describe('markOf', () => {
  it('gives an orphaned annotation no mark', () => {
    assert.equal(markOf({ ...selector, type: 'person' }, 'orphaned'), undefined);
  });

  it('marks a moved annotation as surely as an anchored one', () => {
    const actor: Annotation = { ...selector, type: 'actor', actor: 'jnim' };
    assert.deepEqual(markOf(actor, 'moved'), { type: 'actor', uncertain: false, linked: true });
    assert.deepEqual(markOf(actor, 'uncertain'), { type: 'actor', uncertain: true, linked: true });
  });

  it('tells mentions that are not linked', () => {
    assert.equal(markOf({ ...selector, type: 'actor' }, 'anchored')?.linked, false);
    assert.equal(markOf({ ...selector, type: 'place' }, 'anchored')?.linked, false);
    assert.equal(markOf({ ...selector, type: 'place', place: 'ml-boni' }, 'anchored')?.linked, true);
  });

  it('gives each look a key of its own', () => {
    const types = ['actor', 'place', 'casualty', 'date', 'statement', 'person'] as const;
    const looks = types.flatMap((type) =>
      [true, false].flatMap((uncertain) => [true, false].map((linked) => markKey({ type, uncertain, linked }))),
    );
    assert.equal(new Set(looks).size, 24);
  });
});
