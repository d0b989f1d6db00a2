import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { AnchorText } from '../../../../src/core/anchor/anchorText';
import { applyDiff, diffFiles } from '../../../../src/core/review/diff';
import { equalValues, tidy } from '../../../../src/core/yaml/value';
import { annotation, RUNS, sidecar } from '../annotation/arbitraries';
import { history, sha256, sidecarOf } from './histories';

describe('diffFiles', () => {
  it('gives the second state when applied to the first, whatever the two are', () => {
    const unordered = fc
      .tuple(sidecar, fc.array(annotation, { maxLength: 3 }))
      .map(([value, more]) => ({ ...value, annotations: [...more, ...(value.annotations ?? []), ...more] }));
    fc.assert(
      fc.property(fc.oneof(sidecar, unordered), fc.oneof(sidecar, unordered), (before, after) => {
        const again = applyDiff(before, diffFiles('sidecar', before, after));
        // No list and an empty one are the same (formats.md).
        assert.ok(equalValues(tidy(again), tidy(after)), `${JSON.stringify(again)}\n${JSON.stringify(after)}`);
      }),
      RUNS,
    );
  });

  it('gives it for the histories of a sidecar, and for a file that comes or goes', () => {
    fc.assert(
      fc.property(history, ({ ours, theirs }) => {
        const [before, after] = [sidecarOf(ours.sidecar), sidecarOf(theirs.sidecar)];
        assert.ok(equalValues(applyDiff(before, diffFiles('sidecar', before, after)), after));
        assert.ok(equalValues(applyDiff(undefined, diffFiles('sidecar', undefined, after)), after));
        assert.ok(equalValues(applyDiff(before, diffFiles('sidecar', before, undefined)), {}));
        assert.deepEqual(diffFiles('sidecar', before, before).changes, []);
      }),
      { ...RUNS, numRuns: 8 },
    );
  });

  it('tells what moved with the text from what was put elsewhere', () => {
    const [old, now] = ['Boni. Boni.\n', 'New. Boni. Boni.\n'];
    const place = { id: 'b000000001', type: 'place', exact: 'Boni', prefix: '', suffix: '. Boni.\n' };
    const file = (text: string, start: number) => ({
      sitrep: 1,
      article: { file: 'a.txt', sha256: sha256(text) },
      annotations: [{ ...place, start, end: start + 4 }],
    });
    const texts = new Map([old, now].map((text) => [sha256(text), new AnchorText(text)]));
    const placeOf = (start: number): unknown =>
      diffFiles('sidecar', file(old, 0), file(now, start), (sha) => texts.get(sha)).changes.map((change) =>
        change.kind === 'changed' ? [change.subject, change.place] : change,
      );
    assert.deepEqual(placeOf(5), [
      ['file', 'same'],
      ['annotation', 'moved'],
    ]);
    assert.deepEqual(placeOf(11), [
      ['file', 'same'],
      ['annotation', 'reanchored'],
    ]);
    // The same offsets are another place in another text.
    const there = 'Boni. Boni. Boni.\n';
    texts.set(sha256(there), new AnchorText(there));
    const sameText = diffFiles('sidecar', file(old, 0), file(old, 6), (sha) => texts.get(sha)).changes;
    assert.deepEqual(
      sameText.map((change) => change.kind === 'changed' && change.place),
      ['reanchored'],
    );
  });

  it('refuses to be applied to another state', () => {
    const before = { sitrep: 1, actors: { jnim: { name: 'JNIM' } } };
    const diff = diffFiles('actors', before, { sitrep: 1, actors: { jnim: { name: 'GSIM' } } });
    assert.throws(() => applyDiff({ sitrep: 1 }, diff), { code: 'review/not-that-file' });
  });
});
