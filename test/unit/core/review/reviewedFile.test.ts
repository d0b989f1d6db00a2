import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { OtherSide, readReviewed } from '../../../../src/core/review/reviewedFile';
import { valueInUsualForm } from '../../../../src/core/yaml/canonical';
import { valueAt } from '../../../../src/core/yaml/value';
import { RUNS } from '../annotation/arbitraries';
import { FILE, history } from './histories';

const HEAD = `sitrep: 1\narticle:\n  file: a.txt\n  sha256: ${'a'.repeat(64)}\n`;
const entry = (id: string, more = ''): string =>
  `  - id: ${id}\n    type: actor\n    exact: JNIM\n    start: 0\n    end: 4\n    prefix: ""\n    suffix: ""\n${more}`;

describe('reading both sides of a file', () => {
  it('gives what reading each alone gives', () => {
    fc.assert(
      fc.property(history, ({ base, ours, theirs }) => {
        const shared = new OtherSide();
        for (const { sidecar } of [base, ours, theirs, base]) {
          assert.deepEqual(valueInUsualForm(sidecar, shared.known), valueInUsualForm(sidecar));
          assert.deepEqual(readReviewed(sidecar, FILE, 'sidecar', shared), readReviewed(sidecar, FILE, 'sidecar'));
        }
      }),
      { ...RUNS, numRuns: 25 },
    );
  });

  it('makes one value of an entry that both have, and none where a list ends between', () => {
    const [one, two, three] = [entry('a000000001'), entry('b000000001', '    note: x\n'), entry('c000000001')];
    const rejected = '  - type: actor\n    exact: JNIM\n    start: 0\n    end: 4\n';
    const before = `${HEAD}annotations:\n${one}${two}${three}rejected:\n${rejected}${rejected}`;
    const after = `${HEAD}annotations:\n${two}# kept\n${one}${three}`;
    const shared = new OtherSide();
    const [was, is] = [before, after].map((text) => valueInUsualForm(text, shared.known));
    assert.ok(was && is);
    assert.deepEqual(was, valueInUsualForm(before));
    assert.deepEqual(is, valueInUsualForm(after));
    const [oldOne, newOne] = [valueAt(was, 'annotations'), valueAt(is, 'annotations')];
    assert.ok(Array.isArray(oldOne) && Array.isArray(newOne));
    assert.equal(newOne[1], oldOne[0]);
  });

  it('still refuses what does not fit, on either side', () => {
    const shared = new OtherSide();
    const good = `${HEAD}annotations:\n${entry('a000000001')}${entry('b000000001')}`;
    const bad = `${HEAD}annotations:\n${entry('a000000001')}${entry('b000000001').replace('end: 4', 'end: no')}`;
    assert.equal(readReviewed(bad, FILE, 'sidecar', shared).ok, false);
    assert.equal(readReviewed(good, FILE, 'sidecar', shared).ok, true);
    assert.equal(readReviewed(bad, FILE, 'sidecar', shared).ok, false);
  });
});
