import assert from 'node:assert/strict';
import { relationLinks, type Listed } from '../../../../src/core/suggest/relationLinks';

const PLACE = { exact: 'Dori', start: 0, end: 4, why: 'test' };
const ALL: readonly Listed[] = [
  { index: 0, suggestion: { type: 'place', ...PLACE } },
  { index: 1, suggestion: { type: 'place', ...PLACE, relations: [{ kind: 'part_of', to: 0 }] } },
  { index: 2, suggestion: { type: 'place', ...PLACE, relations: [{ kind: 'supersedes', to: 1 }] } },
];
const ids = (...known: readonly (string | undefined)[]) => {
  return (index: number): string | undefined => known[index];
};

describe('relationLinks', () => {
  it('links two that are accepted together', () => {
    assert.deepEqual(relationLinks(ALL, new Set([0, 1]), ids('aaaaaaaaaa', 'bbbbbbbbbb')), [
      { from: 'bbbbbbbbbb', link: { part_of: 'aaaaaaaaaa' } },
    ]);
  });

  it('links one to what was accepted before, from either end', () => {
    const known = ids('aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc');
    assert.deepEqual(relationLinks(ALL, new Set([1]), known), [
      { from: 'bbbbbbbbbb', link: { part_of: 'aaaaaaaaaa' } },
      { from: 'cccccccccc', link: { supersedes: 'bbbbbbbbbb' } },
    ]);
  });

  it('links none whose other end waits or was refused, and adds nothing to links made before', () => {
    assert.deepEqual(relationLinks(ALL, new Set([1]), ids(undefined, 'bbbbbbbbbb')), []);
    assert.deepEqual(relationLinks(ALL, new Set([2]), ids('aaaaaaaaaa', 'bbbbbbbbbb')), []);
  });
});
