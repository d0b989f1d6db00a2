import assert from 'node:assert/strict';
import { isMap, isSeq } from 'yaml';
import { composeYaml } from '../../../../src/core/yaml/compose';
import { NodeEdits } from '../../../../src/core/yaml/nodeEdits';
import { nameOf, type MapNode, type PairNode, type SeqNode } from '../../../../src/core/yaml/nodes';

/** The text after edits of its top-level map. */
function edited(text: string, change: (edits: NodeEdits, map: MapNode, pairs: Map<string, PairNode>) => void): string {
  const { root } = composeYaml(text, '');
  assert.ok(isMap(root));
  const edits = new NodeEdits(text);
  change(edits, root, new Map(root.items.map((pair): [string, PairNode] => [nameOf(pair), pair])));
  return edits.apply();
}

const pairOf = (pairs: Map<string, PairNode>, key: string): PairNode => {
  const pair = pairs.get(key);
  assert.ok(pair);
  return pair;
};

describe('NodeEdits', () => {
  const TEXT = '# of a\na: 1 # one\n\n# of c\nc:\n  - x\n  - y\n';

  it('removes a pair with its line, and no comment above it', () => {
    const without = edited(TEXT, (edits, map, pairs) => edits.removePair(map, pairOf(pairs, 'a')));
    assert.equal(without, '# of a\n\n# of c\nc:\n  - x\n  - y\n');
  });

  it('leaves the dash to the next key where the first of an item goes', () => {
    const { root } = composeYaml('- id: 1\n  name: x\n- id: 2\n', '');
    assert.ok(isSeq(root));
    const seq: SeqNode = root;
    const [first] = seq.items;
    assert.ok(isMap(first));
    const edits = new NodeEdits('- id: 1\n  name: x\n- id: 2\n');
    for (const pair of first.items.slice(0, 1)) edits.removePair(first, pair);
    edits.removeItem(seq, 1);
    assert.equal(edits.apply(), '- name: x\n');
  });

  it('inserts a pair below the one before it in the order of the schema, else before the first', () => {
    const insert = (key: string, order: readonly string[]): string =>
      edited(TEXT, (edits, map, pairs) =>
        edits.insertPair(map, pairs, [...pairs.keys()], key, order, (indent) => [`${indent}${key}: new`]),
      );
    assert.equal(insert('b', ['a', 'b', 'c']), TEXT.replace('# one\n', '# one\nb: new\n'));
    assert.equal(insert('b', ['b', 'a', 'c']), TEXT.replace('a: 1', 'b: new\na: 1'));
    assert.equal(insert('b', []), `${TEXT}b: new\n`);
  });

  it('replaces a value on its line, or by lines below its key, and keeps the lines of comments in the old one', () => {
    const replace = (key: string, value: string | readonly string[]): string =>
      edited(TEXT, (edits, map, pairs) => edits.replaceValue(map, pairOf(pairs, key), value, undefined));
    assert.equal(replace('a', 'two'), TEXT.replace('1 #', 'two #'));
    assert.equal(replace('c', 'z'), TEXT.replace(/c:\n[^]*/, 'c: z\n'));
    const noted = TEXT.replace('  - y', '  # of y\n  - y');
    const kept = edited(noted, (edits, map, pairs) => edits.replaceValue(map, pairOf(pairs, 'c'), 'z', undefined));
    assert.match(kept, /c: z\n {2}# of y\n$/);
  });

  it('writes another document in the place of one, its comments above', () => {
    const text = '{ a: 1, # one\n  b: 2 }\n';
    const { root } = composeYaml(text, '');
    const edits = new NodeEdits(text);
    edits.replaceDocument(root, { a: 1 }, undefined);
    assert.equal(edits.apply(), '# one\na: 1\n');
  });
});
