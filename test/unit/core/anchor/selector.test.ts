import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { makeSelector, trimSpan } from '../../../../src/core/anchor/selector';
import { SitrepError } from '../../../../src/core/problem';
import { normaliseText } from '../../../../src/core/text/normalise';
import { hardText } from '../text/arbitraries';

describe('makeSelector', () => {
  it('counts code points, in the quote and in its contexts', () => {
    const text = `${'😀'.repeat(40)}nine dead${'𝔐'.repeat(40)}`;
    assert.deepEqual(makeSelector(text, 40, 49), {
      exact: 'nine dead',
      start: 40,
      end: 49,
      prefix: '😀'.repeat(32),
      suffix: '𝔐'.repeat(32),
    });
  });

  it('shortens a context only at the ends of the text', () => {
    const selector = makeSelector('At dawn nine fell.', 8, 12);
    assert.deepEqual([selector.prefix, selector.exact, selector.suffix], ['At dawn ', 'nine', ' fell.']);
  });

  it('refuses spans that are none', () => {
    const bad: readonly (readonly [number, number])[] = [
      [-1, 2],
      [2, 2],
      [3, 1],
      [0, 5],
      [0.5, 2],
      [Number.NaN, 2],
    ];
    for (const [start, end] of bad) {
      assert.throws(
        () => makeSelector('four', start, end),
        (error) => SitrepError.is(error, 'selector/bad-span'),
        `${start} ${end}`,
      );
    }
  });

  it('quotes the slice between its offsets, on any text', () => {
    fc.assert(
      fc.property(hardText, fc.nat(60), fc.nat(60), (raw, one, other) => {
        const text = normaliseText(raw);
        const characters = Array.from(text);
        fc.pre(Math.min(one, other) < Math.max(one, other) && Math.max(one, other) <= characters.length);
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const selector = makeSelector(text, start, end);
        assert.equal(selector.exact, characters.slice(start, end).join(''));
        assert.equal(selector.prefix, characters.slice(Math.max(0, start - 32), start).join(''));
        assert.equal(selector.suffix, characters.slice(end, end + 32).join(''));
      }),
    );
  });
});

describe('trimSpan', () => {
  it('leaves out white space at both ends, no-break and zero-width ones too', () => {
    assert.deepEqual(trimSpan('😀 \u00a0nine dead\u200b\n', 1, 14), [3, 12]);
  });

  it('reads a reversed selection', () => {
    assert.deepEqual(trimSpan(' nine ', 6, 0), [1, 5]);
  });

  it('finds nothing in white space', () => {
    assert.equal(trimSpan('a  b', 1, 3), undefined);
    assert.equal(trimSpan('', 0, 0), undefined);
  });
});
