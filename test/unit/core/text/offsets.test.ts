import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { normaliseText } from '../../../../src/core/text/normalise';
import { OffsetMap, codePointLength, sliceCodePoints } from '../../../../src/core/text/offsets';
import { hardText } from './arbitraries';

/** The slow truth: the UTF-16 offset of each boundary of the document, by walking it. */
function boundaries(document: string): readonly number[] {
  let at = document.startsWith('\ufeff') ? 1 : 0;
  const found = [at];
  while (at < document.length) {
    const isCrLf = document.startsWith('\r\n', at);
    at += isCrLf ? 2 : String.fromCodePoint(document.codePointAt(at) ?? 0).length;
    found.push(at);
  }
  return found;
}

describe('OffsetMap', () => {
  it('round-trips at every boundary, on any text', () => {
    fc.assert(
      fc.property(hardText, (document) => {
        const map = new OffsetMap(document);
        const truth = boundaries(document);
        assert.equal(map.codePointLength, truth.length - 1);
        truth.forEach((utf16, codePoint) => {
          assert.equal(map.toUtf16(codePoint), utf16);
          assert.equal(map.toCodePoints(utf16, 'start'), codePoint);
          assert.equal(map.toCodePoints(utf16, 'end'), codePoint);
          assert.ok(map.isBoundary(utf16));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('counts the code points of the normalised text, and slices it', () => {
    fc.assert(
      fc.property(hardText, fc.nat(60), fc.nat(60), (document, one, other) => {
        const characters = Array.from(normaliseText(document));
        const map = new OffsetMap(document);
        assert.equal(map.codePointLength, characters.length);
        const [start, end] = [
          Math.min(one, other, characters.length),
          Math.min(Math.max(one, other), characters.length),
        ];
        assert.equal(map.slice(start, end), characters.slice(start, end).join(''));
        assert.equal(sliceCodePoints(normaliseText(document), start, end), characters.slice(start, end).join(''));
      }),
      { numRuns: 500 },
    );
  });

  it('takes a start inside a pair or a CRLF down and an end up', () => {
    const map = new OffsetMap('a😀\r\nb');
    assert.deepEqual([map.toCodePoints(2, 'start'), map.toCodePoints(2, 'end')], [1, 2]);
    assert.deepEqual([map.toCodePoints(4, 'start'), map.toCodePoints(4, 'end')], [2, 3]);
    assert.equal(map.isBoundary(2), false);
    assert.equal(map.isBoundary(4), false);
  });

  it('puts the first character after the byte order mark', () => {
    const map = new OffsetMap('\ufeffab');
    assert.deepEqual([map.toCodePoints(0), map.toCodePoints(1), map.toCodePoints(2)], [0, 0, 1]);
    assert.equal(map.toUtf16(0), 1);
  });

  it('keeps a leading U+FEFF of a text already normalised', () => {
    const map = new OffsetMap('\ufeffab', 'normalised');
    assert.equal(map.codePointLength, 3);
    assert.equal(map.toUtf16(1), 1);
  });

  it('is the identity on plain text', () => {
    const map = new OffsetMap('Tué à Gao\n');
    assert.ok(map.isIdentity);
    assert.equal(map.toUtf16(5), 5);
  });

  it('holds offsets within the text', () => {
    const map = new OffsetMap('a😀');
    assert.deepEqual([map.toCodePoints(-1), map.toCodePoints(99), map.toUtf16(-1), map.toUtf16(99)], [0, 2, 0, 3]);
  });
});

describe('codePointLength', () => {
  it('counts a lone surrogate and a pair as one each', () => {
    assert.equal(codePointLength('\ud83d😀\ude00'), 3);
  });
});
