import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance } from '../../../../src/core/codebook/editDistance';

/** The textbook table, without limit or shortcut. */
function plainDistance(left: string, right: string): number {
  const table: number[][] = [];
  for (let row = 0; row <= left.length; row++) {
    table.push([]);
    for (let column = 0; column <= right.length; column++) {
      const costs = [row + column];
      const at = (rows: number, columns: number) => table[row - rows]![column - columns]!;
      if (row > 0 && column > 0) {
        costs.push(at(1, 0) + 1, at(0, 1) + 1, at(1, 1) + (left[row - 1] === right[column - 1] ? 0 : 1));
      }
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        costs.push(at(2, 2) + 1);
      }
      table[row]!.push(row === 0 || column === 0 ? row + column : Math.min(...costs));
    }
  }
  return table[left.length]![right.length]!;
}

describe('editDistance', () => {
  it('counts a swap as one', () => assert.equal(editDistance('gao', 'goa', 3), 1));
  it('stops past the limit', () => assert.equal(editDistance('kidal', 'bamako', 2), 3));
  it('is the textbook distance, up to the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.nat(8), (left, right, limit) => {
        assert.equal(editDistance(left, right, limit), Math.min(plainDistance(left, right), limit + 1));
      }),
      { numRuns: 1000 },
    );
  });
});
