import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { idAsNumber, isId, newId } from '../../../../src/core/annotation/ids';
import { idSchema } from '../../../../src/core/annotation/model';
import { RUNS } from './arbitraries';

/** Bytes in a row, again and again. */
function bytes(...row: number[]): (count: number) => Uint8Array {
  let at = 0;
  return (count) => Uint8Array.from({ length: count }, () => row[at++ % row.length] ?? 0);
}

describe('ids', () => {
  it('are ten characters, the first a letter', () => {
    assert.equal(newId(bytes(0)), 'a000000000');
    assert.equal(newId(bytes(21, 31, 10)), 'zzanzanzan');
  });

  it('fit the model, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 40, maxLength: 40 }), (row) => {
        // At least one byte below 242, or there is no letter in them.
        const id = newId(bytes(...row, 7));
        assert.ok(isId(id) && idSchema.safeParse(id).success, id);
      }),
      RUNS,
    );
  });

  it('take every letter equally often for the first character', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++) {
      const first = newId(bytes(byte, 255, 0)).charAt(0);
      // A refused byte draws the next ones; only bytes below the limit are counted.
      if (byte < 242) counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    assert.equal(counts.size, 22);
    assert.deepEqual(new Set(counts.values()), new Set([11]));
  });

  it('tells what is none', () => {
    for (const text of [
      '',
      '1234567890',
      'h7q2mzkd4',
      'h7q2mzkd4cc',
      'H7q2mzkd4c',
      'i7q2mzkd4c',
      'h7q2mzkd4u',
      ' 7q2mzkd4c',
    ]) {
      assert.equal(isId(text), false, text);
    }
  });

  it('are told apart as numbers, exactly', () => {
    const id = fc.uint8Array({ minLength: 40, maxLength: 40 }).map((row) => newId(bytes(...row, 7)));
    fc.assert(
      fc.property(id, id, (one, other) => {
        const number = idAsNumber(one);
        assert.ok(Number.isSafeInteger(number) && number > 0);
        assert.equal((number - 1).toString(36).padStart(10, '0'), one);
        assert.equal(number === idAsNumber(other), one === other);
      }),
      RUNS,
    );
    assert.equal(idAsNumber('0000000000'), 1);
    for (const no of ['', 'a00000000', 'a0000000000', 'A000000000', 'a00000000-']) {
      assert.throws(() => idAsNumber(no), /is no id/);
    }
  });
});
