import assert from 'node:assert/strict';
import type { Annotation } from '../../../../src/core/annotation/model';
import { needsDecision } from '../../../../src/core/incident/pending';

const selector = { id: 'h7q2mzkd4c', exact: 'x', start: 0, end: 1, prefix: '', suffix: '' };
const claim = (harm: 'killed' | 'neutralised', scope?: 'background'): Annotation => ({
  ...selector,
  type: 'casualty',
  claim: { harm, count: { qualifier: 'exact', stated: 3 }, ...(scope && { scope }) },
});

describe('needsDecision', () => {
  it('asks for one on “neutralised”, and on no background total', () => {
    assert.equal(needsDecision(claim('neutralised')), true);
    assert.equal(needsDecision(claim('neutralised', 'background')), false);
    assert.equal(needsDecision(claim('killed')), false);
    assert.equal(needsDecision({ ...selector, type: 'actor' }), false);
  });

  it('asks for none on what its incidents leave out; where they are not known, on its own word', () => {
    const repeats = { ...claim('neutralised'), incident: ['raid'], links: [{ repeats: 'a000000001' }] };
    assert.equal(needsDecision(repeats), false);
    const leaving = (...ids: readonly string[]) => ({ leftOut: new Set(ids) });
    // Claims that repeat each other in a circle: none is left out, so one of them has to be decided.
    assert.equal(needsDecision(repeats, new Map([['raid', leaving()]])), true);
    assert.equal(needsDecision(repeats, new Map([['siege', leaving()]])), false);
    const plain = { ...claim('neutralised'), incident: ['raid', 'siege'] };
    assert.equal(needsDecision(plain), true);
    assert.equal(needsDecision(plain, new Map([['raid', leaving(selector.id)]])), false);
    assert.equal(
      needsDecision(
        plain,
        new Map([
          ['raid', leaving(selector.id)],
          ['siege', leaving()],
        ]),
      ),
      true,
    );
    const denied = claim('neutralised');
    assert.ok(denied.type === 'casualty');
    assert.equal(needsDecision({ ...denied, claim: { ...denied.claim, epistemic: 'denied' } }), false);
  });
});
