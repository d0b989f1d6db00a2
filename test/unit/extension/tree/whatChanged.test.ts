import assert from 'node:assert/strict';
import { whatChanged, type Shown } from '../../../../src/extension/tree/treeElements';

/** Rows as `key:look`. */
function shown(...rows: string[]): Shown {
  const split = rows.map((row) => row.split(':'));
  return { keys: split.map(([key = '']) => key), looks: split.map(([, look = '']) => look) };
}

function changed(before: Record<string, Shown>, now: Record<string, Shown>): unknown {
  return whatChanged(new Map(Object.entries(before)), (parent) => now[parent]);
}

describe('drawing the tree again', () => {
  it('draws nothing where nothing is other', () => {
    const same = { '': shown('a:1', 'b:1'), a: shown('a1:x') };
    assert.deepEqual(changed(same, same), { parents: [], rows: [] });
  });

  it('draws one row that looks different', () => {
    assert.deepEqual(changed({ '': shown('a:1', 'b:1') }, { '': shown('a:2', 'b:1') }), { parents: [], rows: ['a'] });
  });

  it('draws a parent whose rows came, went or moved, once', () => {
    const before = { '': shown('a:1', 'b:1'), a: shown('a1:x') };
    const now = { '': shown('a:2', 'b:1'), a: shown('a1:x', 'a2:y') };
    assert.deepEqual(changed(before, now), { parents: ['a'], rows: [] });
    assert.deepEqual(changed({ a: shown('x:1', 'y:1') }, { a: shown('y:1', 'x:1') }), { parents: ['a'], rows: [] });
  });

  it('draws everything when the roots are others, and only that', () => {
    const before = { '': shown('a:1'), a: shown('a1:x') };
    assert.deepEqual(changed(before, { '': shown('b:1', 'a:1'), a: shown('a1:y') }), { parents: [''], rows: [] });
  });

  it('leaves a parent alone that is gone', () => {
    assert.deepEqual(changed({ '': shown(), a: shown('a1:x') }, { '': shown() }), { parents: [], rows: [] });
  });
});
