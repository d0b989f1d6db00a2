import assert from 'node:assert/strict';
import { CanonicalInline } from '../../../../src/core/yaml/canonicalInline';
import { CanonicalLines } from '../../../../src/core/yaml/canonicalLines';
import { NotCanonical } from '../../../../src/core/yaml/notCanonical';
import type { YamlValue } from '../../../../src/core/yaml/value';

/** A value alone on its line, and the part of the line that it is. */
function read(line: string): readonly [YamlValue, string] {
  const lines = new CanonicalLines(line);
  lines.advance();
  const inline = new CanonicalInline(lines);
  const value = inline.inline(0);
  return [value, line.slice(0, inline.scalarEnd)];
}

describe('CanonicalInline', () => {
  it('reads scalars as the core schema has them, up to a comment', () => {
    assert.deepEqual(read('JNIM GSIM'), ['JNIM GSIM', 'JNIM GSIM']);
    assert.deepEqual(read('12 # men'), [12, '12']);
    assert.deepEqual(read('true'), [true, 'true']);
    assert.deepEqual(read("'it''s'  # so"), ["it's", "'it''s'"]);
    assert.deepEqual(read('"a\\n\\u00e9\\U0001f525"'), ['a\né🔥', '"a\\n\\u00e9\\U0001f525"']);
    assert.deepEqual(read("[1, 'a, b', [c]] # d"), [[1, 'a, b', ['c']], "[1, 'a, b', [c]]"]);
  });

  it('declines what readers might disagree on, and what does not end', () => {
    for (const line of [
      'a: b',
      '0x1f',
      '1.5',
      'Null',
      '"a',
      "'a",
      '[a',
      '[a,b]',
      '"a" b',
      '"\\q"',
      '"\\ud83d"',
      '&a b',
    ]) {
      assert.throws(() => read(line), NotCanonical, line);
    }
  });

  it('knows a key by the colon and the blank after it', () => {
    for (const [line, end] of [
      ['file: a.txt', 4],
      ['side_b:', 6],
      ['a:b', undefined],
      ['1a: b', undefined],
    ] as const) {
      const lines = new CanonicalLines(line);
      lines.advance();
      const inline = new CanonicalInline(lines);
      assert.deepEqual([inline.isKeyAt(0), inline.scalarEnd], [end !== undefined, end ?? 0], line);
    }
  });
});
