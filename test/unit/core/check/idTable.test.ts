import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { IdTable } from '../../../../src/core/check/idTable';
import { RUNS } from '../annotation/arbitraries';

describe('a table of ids', () => {
  it('holds what a map holds', () => {
    const key = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.nat()), { maxLength: 400 }), fc.array(key), (entries, others) => {
        const table = new IdTable();
        for (const [one, value] of entries) table.set(one, value);
        const map = new Map(entries);
        for (const one of [...map.keys(), ...others]) assert.equal(table.get(one), map.get(one));
      }),
      RUNS,
    );
  });

  it('grows, and loses none', () => {
    const table = new IdTable();
    const keys = Array.from({ length: 60_000 }, (_, at) => (at + 1) * 2 ** 32 + (at % 3));
    for (const [at, key] of keys.entries()) table.set(key, at);
    assert.ok(keys.every((key, at) => table.get(key) === at));
    assert.equal(table.get(7), undefined);
  });
});
