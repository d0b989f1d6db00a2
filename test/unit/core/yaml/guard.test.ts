import assert from 'node:assert/strict';
import { guardYaml, MAX_YAML_SIZE } from '../../../../src/core/yaml/guard';

function refused(text: string): string[] {
  return guardYaml(text, 'a.yaml').map(({ code, range }) => `${code} ${range.start.line}:${range.start.character}`);
}

describe('guardYaml', () => {
  it('lets ordinary files pass', () => {
    const texts = [
      '',
      'a: 1\n',
      '\uFEFFa: 1\r\nb: [1, {c: 2}]\r\n',
      '--- # x\na: |\n  &no *no !no\n...\n',
      'a: "&x *y !z"\n',
    ];
    for (const text of texts) assert.deepEqual(refused(text), [], JSON.stringify(text));
  });

  const cases: readonly (readonly [what: string, text: string, code: string])[] = [
    ['an anchor', 'a: 1\nb: &x 2\n', 'yaml/anchor 1:3'],
    ['an alias', 'b: *x\n', 'yaml/alias 0:3'],
    ['an alias in a list', 'a:\n  - [1, *x]\n', 'yaml/alias 1:8'],
    ['a tag', 'a: !!binary aGk=\n', 'yaml/tag 0:3'],
    ['a directive', '%YAML 1.1\n---\na: yes\n', 'yaml/directive 0:0'],
    ['a second document', 'a: 1\n---\nb: 1\n', 'yaml/several-documents 1:0'],
    ['a document after the end of another', 'a: 1\n...\nb: 1\n', 'yaml/several-documents 2:0'],
    ['two empty documents', '---\n---\n', 'yaml/several-documents 1:0'],
    ['conflict markers', 'a: 1\n<<<<<<< ours\nb: 1\n=======\nb: 2\n>>>>>>> theirs\n', 'yaml/conflict 1:0'],
    ['the middle of a conflict', 'a: 1\r\n=======\r\nb: 2\r\n', 'yaml/conflict 1:0'],
    ['NUL', 'a: "x\0"\n', 'yaml/control-character 0:5'],
    ['an escape character', 'a: \x1b[1m\n', 'yaml/control-character 0:3'],
    ['a carriage return alone', 'a: 1\rb: 2\n', 'yaml/control-character 0:4'],
  ];
  for (const [what, text, code] of cases) {
    it(`refuses ${what}`, () => assert.deepEqual(refused(text), [code]));
  }

  it('does not take long rules of equals signs or quoted text for a conflict', () => {
    assert.deepEqual(refused('# ========\na: "======="\nb: |\n  <<<<<<< x\n'), []);
  });

  it('says what to do', () => {
    for (const [, text] of cases) {
      assert.match(guardYaml(text, 'a')[0]?.message ?? '', /(?:Remove|Resolve|Write|put)/);
    }
  });

  it('counts nesting of blocks, flows and both', () => {
    const blocks = (depth: number): string => Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}k:`).join('\n');
    const dashes = (depth: number): string => `${'- '.repeat(depth)}x\n`;
    const flows = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}\n`;
    const mixed = (depth: number): string =>
      `${'- '.repeat(depth / 2)}${'['.repeat(depth / 2)}${']'.repeat(depth / 2)}\n`;
    for (const make of [blocks, dashes, flows, mixed]) {
      assert.deepEqual(refused(make(32)), []);
      assert.match(refused(make(34))[0] ?? '', /too-deep/);
    }
  });

  it('counts a list at the column of its key, and forgets what has ended', () => {
    assert.deepEqual(refused(`${'a:\n- b:\n  - c\n'.repeat(1)}${'d:\n- e\n'.replace('d', 'f')}`), []);
    const many = Array.from({ length: 200 }, (_, i) => `k${i}:\n- x\n- y: [1]\n`).join('');
    assert.deepEqual(refused(many), []);
  });

  it('refuses deep nesting at once, and over-large texts', () => {
    for (const text of ['['.repeat(1_000_000), '{a: '.repeat(300_000), '- '.repeat(500_000), '? '.repeat(500_000)]) {
      assert.match(refused(text)[0] ?? '', /too-deep/);
    }
    assert.deepEqual(refused('#'.repeat(MAX_YAML_SIZE + 1)), ['yaml/too-large 0:0']);
  });
});
