import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { commonEnd, commonStart } from '../../../../src/core/text/commonEnds';

describe('what two texts begin and end with alike', () => {
  const long = 'Residents fled. '.repeat(600);

  it('is counted over texts of many units, to the unit', () => {
    for (const at of [0, 1, 4095, 4096, 4097, 9000, long.length - 1]) {
      const other = `${long.slice(0, at)}#${long.slice(at + 1)}`;
      assert.equal(commonStart(long, other), at);
      assert.equal(commonEnd(long, other), long.length - at - 1);
    }
    assert.equal(commonStart(long, long), long.length);
    assert.equal(commonEnd(long, `more${long}`), long.length);
    assert.equal(commonEnd(long, long, 10), 10);
  });

  it('is that of a loop, for any two texts', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '\r', '\n'), maxLength: 12 });
    const padded = fc.tuple(text, text, text).map(([start, one, other]) => {
      const same = start + 'x'.repeat(4090);
      return [same + one + same, same + other + same] as const;
    });
    fc.assert(
      fc.property(padded, ([one, other]) => {
        let start = 0;
        while (start < Math.min(one.length, other.length) && one[start] === other[start]) start += 1;
        assert.equal(commonStart(one, other), start);
        const [left, right] = [one, other].map((of) => of.split('').reverse().join(''));
        assert.equal(commonEnd(one, other), commonStart(left ?? '', right ?? ''));
      }),
      { seed: 20261127, numRuns: 60 },
    );
  });
});
