import assert from 'node:assert/strict';
import { PlacedSpans } from '../../../../src/core/anchor/placedSpans';
import { planPlaced } from '../../../../src/core/anchor/planPlaced';
import type { Span } from '../../../../src/core/anchor/selector';
import type { AnchorState } from '../../../../src/core/anchor/states';
import { annotated, sha256Of } from './annotated';

const TAGGED = 'Gunmen of JNIM attacked Dori. JNIM did not comment.';
const JNIM = annotated(TAGGED, 'JNIM');
const OLD = sha256Of(TAGGED);

const standing = (state: AnchorState, span: Span, annotation = JNIM): PlacedSpans => {
  const doubt = state === 'uncertain' ? 'edited' : undefined;
  return new PlacedSpans([annotation], [{ state, span, doubt, sure: undefined }], 100);
};

describe('planPlaced', () => {
  it('has nothing to do where the sidecar says so already, or is as unsure', () => {
    assert.equal(planPlaced(standing('anchored', [10, 14]), TAGGED, OLD, OLD), undefined);
    assert.equal(planPlaced(standing('uncertain', [30, 34]), TAGGED, OLD, OLD), undefined);
  });

  it('moves what changed places with its like in a text that reads as it did', () => {
    const plan = planPlaced(standing('moved', [30, 34]), TAGGED, OLD, OLD);
    assert.deepEqual(
      [plan?.moves.map(({ id, start, end }) => [id, start, end]), plan?.seen],
      [[[JNIM.id, 30, 34]], [JNIM]],
    );
  });

  it('counts in code points, and names the text it is of', () => {
    const today = `🔥 ${TAGGED}`;
    const plan = planPlaced(standing('moved', [13, 17]), today, sha256Of(today), OLD);
    assert.equal(plan?.sha256, sha256Of(today));
    assert.deepEqual(
      plan.moves.map(({ start, end }) => [start, end]),
      [[12, 16]],
    );
  });

  it('leaves offsets with the text they are of where the words are not sure, or not those of the quote', () => {
    const today = TAGGED.replace('JNIM', 'JNIN');
    const kept = [{ id: JNIM.id, start: JNIM.start, end: JNIM.end, sha256: OLD }];
    for (const state of ['uncertain', 'anchored', 'orphaned'] as const) {
      assert.deepEqual(planPlaced(standing(state, [10, 14]), today, sha256Of(today), OLD)?.moves, kept);
    }
  });
});
