import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { LineIndex } from '../../../../src/core/text/lineIndex';
import { hardText } from './arbitraries';

describe('LineIndex', () => {
  it('counts LF, CRLF and lone CR as line ends', () => {
    const index = new LineIndex('ab\r\nc\rd\n');
    assert.equal(index.lineCount, 4);
    assert.deepEqual(index.positionAt(4), { line: 1, character: 0 });
    assert.deepEqual(index.positionAt(6), { line: 2, character: 0 });
    assert.deepEqual(index.rangeOf(0, 8), { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } });
  });

  it('holds positions and offsets within the text', () => {
    const index = new LineIndex('ab\r\nc');
    assert.equal(index.offsetAt({ line: 0, character: 9 }), 2);
    assert.equal(index.offsetAt({ line: 7, character: 0 }), 5);
    assert.equal(index.offsetAt({ line: -1, character: 0 }), 0);
    assert.deepEqual(index.positionAt(99), { line: 1, character: 1 });
  });

  it('round-trips every offset but those inside a line end', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const index = new LineIndex(text);
        for (let at = 0; at <= text.length; at += 1) {
          if (text[at - 1] === '\r' && text[at] === '\n') continue;
          assert.equal(index.offsetAt(index.positionAt(at)), at);
        }
      }),
    );
  });
});
