import assert from 'node:assert/strict';
import { CanonicalLines } from '../../../../src/core/yaml/canonicalLines';
import { MAX_YAML_TOKENS } from '../../../../src/core/yaml/guard';
import { NotCanonical } from '../../../../src/core/yaml/notCanonical';

describe('CanonicalLines', () => {
  it('leaves out blank lines and comments, whatever the line ends, and says where each line stands', () => {
    const text = '\ufeff# head\r\na: 1\r\n\r\n  - b # c\n    # d\nlast';
    const lines = new CanonicalLines(text);
    const found: unknown[] = [];
    lines.advance();
    while (lines.indent !== -1) {
      found.push([text.slice(lines.at, lines.end), lines.indent, lines.isDash(), text.slice(lines.below, lines.at)]);
      lines.advance();
    }
    assert.deepEqual(found, [
      ['a: 1', 0, false, '# head\r\n'],
      ['- b # c', 2, true, '\r\n  '],
      ['last', 0, false, '    # d\n'],
    ]);
    assert.deepEqual([lines.start, lines.end], [text.length, text.length]);
  });

  it('declines more lines than the guard lets through', () => {
    const lines = new CanonicalLines('a\n'.repeat(MAX_YAML_TOKENS));
    const readAll = (): void => {
      lines.advance();
      while (lines.indent !== -1) lines.advance();
    };
    assert.throws(readAll, NotCanonical);
  });
});
