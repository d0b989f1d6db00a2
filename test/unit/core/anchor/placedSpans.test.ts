import assert from 'node:assert/strict';
import type { LastSure } from '../../../../src/core/anchor/carryFrom';
import { PlacedSpans } from '../../../../src/core/anchor/placedSpans';
import { annotated } from './annotated';

const TEXT = 'Gunmen of JNIM attacked Dori.';
const SURE: LastSure = { text: TEXT, span: [10, 14], turn: 1 };

/** JNIM anchored, Dori orphaned at its end. */
function twoSpans(): PlacedSpans {
  const annotations = [annotated(TEXT, 'JNIM'), annotated(TEXT, 'Dori', 'a000000002')];
  const placed = [
    { state: 'anchored', span: [10, 14], doubt: undefined, sure: undefined },
    { state: 'orphaned', span: [24, 24], doubt: undefined, sure: undefined },
  ] as const;
  return new PlacedSpans(annotations, placed, TEXT.length);
}

describe('PlacedSpans', () => {
  it('finds what a range touches, at its border only for a cursor, and never an orphan', () => {
    const spans = twoSpans();
    assert.deepEqual(spans.touching(14, 14), [0]);
    assert.deepEqual(spans.touching(14, 20), []);
    assert.deepEqual(spans.touching(12, 29), [0]);
    assert.deepEqual(spans.touching(24, 24), []);
  });

  it('answers whether what was put is another state, place or doubt', () => {
    const spans = twoSpans();
    const doubtful = { state: 'uncertain', span: [10, 14], doubt: 'edited', sure: SURE } as const;
    assert.equal(spans.put(0, doubtful), true);
    assert.deepEqual([spans.doubt(0), spans.isInDoubt(0), spans.lastSure(0)], ['edited', true, SURE]);
    assert.equal(spans.put(0, doubtful), false);
    assert.equal(spans.put(0, { ...doubtful, doubt: 'corrected' }), true);
    assert.equal(spans.put(0, { ...doubtful, doubt: 'corrected', span: [9, 14] }), true);
    assert.equal(spans.put(0, { state: 'moved', span: [9, 14], doubt: undefined, sure: undefined }), true);
    assert.deepEqual([spans.doubt(0), spans.isInDoubt(0), spans.lastSure(0)], [undefined, false, undefined]);
  });

  it('is touched at the border only while it is in doubt', () => {
    const spans = twoSpans();
    const atBorder = { offset: 14, removed: 0, inserted: 1 };
    assert.deepEqual(spans.applyEdits([atBorder]), []);
    spans.put(0, { state: 'uncertain', span: [10, 14], doubt: 'edited', sure: SURE });
    assert.deepEqual(spans.applyEdits([atBorder]), [0]);
    spans.put(0, { state: 'anchored', span: [10, 14], doubt: undefined, sure: undefined });
    spans.move(0, [9, 13]);
    assert.deepEqual(spans.placed(0), { state: 'anchored', start: 9, end: 13 });
    assert.deepEqual(spans.applyEdits([{ ...atBorder, offset: 13 }]), []);
  });

  it('knows no place after a restart, yet every state', () => {
    const spans = twoSpans();
    spans.restart(5);
    assert.deepEqual(spans.all(), [
      [0, 0],
      [0, 0],
    ]);
    assert.equal(spans.placed(1)?.state, 'orphaned');
    assert.equal(spans.placed(2), undefined);
  });
});
