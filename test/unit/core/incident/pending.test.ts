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
});
