import assert from 'node:assert/strict';
import { fragmentsIn } from '../../../../src/extension/marks/fragments';

const span = (exact: string, start: number, fragments: [number, number][]) => ({ exact, start, fragments });
const cut = (words: string, parts: readonly (readonly [number, number])[] | undefined) =>
  parts?.map(([from, to]) => words.slice(from, to));

describe('fragmentsIn', () => {
  it('finds the parts of the words', () => {
    const words = 'soldiers and civilians killed';
    const parts = fragmentsIn(
      words,
      span(words, 100, [
        [100, 108],
        [123, 129],
      ]),
    );
    assert.deepEqual(cut(words, parts), ['soldiers', 'killed']);
  });

  it('counts code points over emoji and CRLF', () => {
    const words = '😀 army\r\nand police';
    const parts = fragmentsIn(
      words,
      span('😀 army\nand police', 7, [
        [9, 13],
        [18, 24],
      ]),
    );
    assert.deepEqual(cut(words, parts), ['army', 'police']);
  });

  it('does not guess where the words have changed', () => {
    assert.equal(
      fragmentsIn(
        'soldiers or police',
        span('soldiers and police', 0, [
          [0, 8],
          [13, 19],
        ]),
      ),
      undefined,
    );
  });

  it('has nothing to say of a span without parts', () => {
    assert.equal(fragmentsIn('JNIM', { exact: 'JNIM', start: 0 }), undefined);
  });
});
