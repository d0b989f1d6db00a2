import assert from 'node:assert/strict';
import type { Annotation } from '../../../../src/core/annotation/model';
import { changesBetween, changesOnto } from '../../../../src/extension/tagging/changes';

const actor = (more: object = {}): Annotation => ({
  ...{ id: 'a000000001', type: 'actor', exact: 'JNIM', start: 0, end: 4, prefix: '', suffix: '' },
  ...more,
});
const comment = { id: 'c000000001', by: 'moussa', date: '2026-11-29', text: 'Sure?' };

describe('the changes of an annotation', () => {
  it('are the keys that differ, and take a judged reading back to proposed', () => {
    const before = actor({ note: 'seen', review: { state: 'accepted', by: 'moussa' } });
    const { note: _, ...after } = { ...before, role: ['claimant'] };
    assert.deepEqual(changesBetween(before, after as Annotation), {
      note: undefined,
      role: ['claimant'],
      review: { state: 'proposed', by: 'moussa' },
    });
  });

  it('leave what others wrote since it was shown as it is, their comment above all', () => {
    const before = actor({ review: { state: 'accepted', by: 'moussa' } });
    const now = actor({ incident: ['raid'], review: { state: 'accepted', by: 'moussa', comments: [comment] } });
    assert.deepEqual(changesOnto(now, before, { ...before, note: 'mine' }), {
      note: 'mine',
      review: { state: 'proposed', by: 'moussa', comments: [comment] },
    });
  });

  it('are none that can be made where others changed the same', () => {
    assert.equal(changesOnto(actor({ note: 'theirs' }), actor(), actor({ note: 'mine' })), undefined);
    assert.equal(changesOnto(actor(), actor({ note: 'old' }), actor({ note: 'mine' })), undefined);
  });

  it('are none where nothing was changed', () => {
    assert.deepEqual(changesOnto(actor({ note: 'theirs' }), actor(), actor()), {});
  });
});
