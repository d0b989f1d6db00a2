import assert from 'node:assert/strict';
import type { Annotation, CountOfClaim } from '../../../../src/core/annotation/model';
import type { Harm } from '../../../../src/core/annotation/values';
import { ENGLISH } from '../../../../src/core/report/english';
import { hintOf } from '../../../../src/extension/inlayHints/hintOf';

const CODEBOOK = { actors: new Map(), places: new Map([['bf-dori', { name: 'Dori' }]]) };
const selector = { id: 'a000000001', start: 0, end: 5, prefix: '', suffix: '' };
const hint = (annotation: Annotation): string | undefined => hintOf(annotation, CODEBOOK, ENGLISH);
const claim = (count: CountOfClaim, harm: Harm = 'killed'): Annotation => ({
  ...selector,
  type: 'casualty',
  exact: 'words',
  claim: { harm, count },
});

describe('inlay hints', () => {
  it('show a claim’s bounds and harm, and no figure where there is none', () => {
    assert.equal(hint(claim({ qualifier: 'more_than', stated: 80, lower: 81 }, 'neutralised')), '≥ 81 “neutralised”');
    assert.equal(hint(claim({ qualifier: 'up_to', stated: 1200, upper: 1200 })), '≤ 1,200 killed');
    assert.equal(hint(claim({ qualifier: 'about', stated: 20 })), '≈ 20 killed');
    assert.equal(hint(claim({ qualifier: 'range', lower: 20, upper: 25 })), '20–25 killed');
    assert.equal(hint(claim({ qualifier: 'exact', stated: 0 })), '0 killed');
    assert.equal(hint(claim({ qualifier: 'vague' })), 'vague killed');
    assert.equal(hint(claim({ qualifier: 'unstated' })), 'no figure killed');
  });

  it('show a date’s value and a place’s name where the words differ', () => {
    const date = { ...selector, type: 'date', exact: 'Tuesday' } as const;
    assert.equal(hint({ ...date, value: '2026-10-06' }), '2026-10-06');
    assert.equal(hint({ ...date, exact: '2026-10-06', value: '2026-10-06' }), undefined);
    assert.equal(hint(date), undefined);
    const place = { ...selector, type: 'place', exact: 'the town' } as const;
    assert.equal(hint({ ...place, place: 'bf-dori' }), 'Dori');
    assert.equal(hint({ ...place, exact: 'DORI', place: 'bf-dori' }), undefined);
    assert.equal(hint(place), undefined);
  });
});
