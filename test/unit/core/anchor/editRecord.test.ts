import assert from 'node:assert/strict';
import { EditRecord } from '../../../../src/core/anchor/editRecord';

describe('EditRecord', () => {
  it('begins a turn when edits touch words that stood whole until then, and with each look', () => {
    const record = new EditRecord();
    record.follow([{ offset: 0, removed: 0, inserted: 5 }], []);
    assert.deepEqual([record.turn, record.turnOf(0)], [0, undefined]);
    record.follow([{ offset: 10, removed: 2, inserted: 3 }], [0]);
    record.follow([{ offset: 13, removed: 0, inserted: 1 }], [0]);
    assert.deepEqual([record.turn, record.turnOf(0)], [1, 1]);
    assert.deepEqual(record.putInSince(1), [[10, 14]]);
    record.looked(false);
    assert.deepEqual([record.turn, record.turnOf(0)], [2, 1]);
    record.foundSure(0);
    assert.equal(record.turnOf(0), undefined);
  });

  it('knows what was touched and put in since the last look', () => {
    const record = new EditRecord();
    record.follow([{ offset: 0, removed: 0, inserted: 5 }], [1, 2]);
    assert.deepEqual([[...record.touched], record.putInSince()], [[1, 2], [[0, 5]]]);
    record.looked(false);
    assert.deepEqual([[...record.touched], record.putInSince(), record.freshRuns()], [[], [], []]);
    record.follow([{ offset: 5, removed: 0, inserted: 2 }], []);
    assert.deepEqual([record.putInSince(), record.putInSince(0), record.freshRuns()], [[[5, 7]], [[0, 7]], [[0, 7]]]);
  });

  it('forgets what was put in when the text changed as a whole', () => {
    const record = new EditRecord();
    record.follow([{ offset: 0, removed: 0, inserted: 5 }], []);
    record.looked(true);
    assert.deepEqual(record.putInSince(0), []);
  });

  it('is carried on for the text read anew, independently and without its touched annotations', () => {
    const record = new EditRecord();
    record.follow([{ offset: 0, removed: 0, inserted: 5 }], [0]);
    const next = record.carriedOn();
    record.follow([{ offset: 5, removed: 0, inserted: 5 }], []);
    assert.deepEqual([next.turn, next.turnOf(0), [...next.touched]], [1, undefined, []]);
    assert.deepEqual(next.putInSince(), [[0, 5]]);
  });
});
