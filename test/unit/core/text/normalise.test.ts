import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { decodeArticle } from '../../../../src/core/text/decode';
import { normaliseLineEnds, normaliseText } from '../../../../src/core/text/normalise';
import { hardText } from './arbitraries';

describe('normaliseText', () => {
  it('removes one byte order mark and turns CRLF and lone CR into LF', () => {
    assert.equal(normaliseText('\ufeffa\r\nb\rc\nd\r\r\ne'), 'a\nb\nc\nd\n\ne');
    assert.equal(normaliseText('\ufeff\ufeffa'), '\ufeffa');
    assert.equal(normaliseText(''), '');
  });

  it('leaves a mark inside the text alone', () => {
    assert.equal(normaliseText('a\ufeffb'), 'a\ufeffb');
    assert.equal(normaliseLineEnds('\ufeffa\r'), '\ufeffa\n');
  });

  it('leaves no CR, whatever the text', () => {
    fc.assert(fc.property(hardText, (text) => !normaliseText(text).includes('\r')));
  });
});

describe('decodeArticle', () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('gives the normalised text and the raw one', () => {
    assert.deepEqual(decodeArticle(encode('\ufeffTué\r\n😀')), { ok: true, text: 'Tué\n😀', raw: '\ufeffTué\r\n😀' });
  });

  it('allows an empty article', () => {
    assert.deepEqual(decodeArticle(new Uint8Array()), { ok: true, text: '', raw: '' });
  });

  const refused: readonly (readonly [string, Uint8Array, string])[] = [
    ['UTF-16, little end first', Uint8Array.of(0xff, 0xfe, 0x41, 0), 'article/utf16'],
    ['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, 0, 0x41), 'article/utf16'],
    ['NUL bytes', Uint8Array.of(0x41, 0, 0x42), 'article/binary'],
    ['Latin-1', Uint8Array.of(0x54, 0x75, 0xe9), 'article/not-utf8'],
    ['an encoded surrogate', Uint8Array.of(0xed, 0xa0, 0x80), 'article/not-utf8'],
    ['two byte order marks', encode('\ufeff\ufeffa'), 'article/two-boms'],
  ];
  for (const [what, bytes, code] of refused) {
    it(`refuses ${what}`, () => {
      const decoded = decodeArticle(bytes);
      assert.equal(decoded.ok ? 'read' : decoded.code, code);
      assert.match(decoded.ok ? '' : decoded.message, /UTF-8/);
    });
  }
});
