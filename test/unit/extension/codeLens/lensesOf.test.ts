import assert from 'node:assert/strict';
import type { Annotation } from '../../../../src/core/annotation/model';
import { lensesOf, type LinedAnnotation } from '../../../../src/extension/codeLens/lensesOf';

const claim = (id: string, line: number, more: object = {}, ofClaim: object = {}): LinedAnnotation => ({
  line,
  annotation: {
    ...{ id, type: 'casualty', exact: 'words', start: 0, end: 5, prefix: '', suffix: '' },
    claim: { harm: 'killed', count: { qualifier: 'exact', stated: 2 }, ...ofClaim },
    ...more,
  },
});

describe('lenses above claims', () => {
  it('gather the claims of a line by incident, then those without one, then those to be decided', () => {
    const lenses = lensesOf([
      claim('c', 4, { incident: ['boni'] }),
      claim('a', 2),
      claim('b', 2, { incident: ['kayes', 'boni'] }, { harm: 'neutralised' }),
      claim('d', 4, { incident: ['boni'] }),
    ]);
    assert.deepEqual(lenses, [
      { line: 2, about: { kind: 'incident', incident: 'kayes' }, ids: ['b'] },
      { line: 2, about: { kind: 'incident', incident: 'boni' }, ids: ['b'] },
      { line: 2, about: { kind: 'unassigned' }, ids: ['a'] },
      { line: 2, about: { kind: 'undecided' }, ids: ['b'] },
      { line: 4, about: { kind: 'incident', incident: 'boni' }, ids: ['c', 'd'] },
    ]);
  });

  it('ask nothing of a claim on a whole war, of a decided one, nor of what is no claim', () => {
    const place = { ...claim('p', 1).annotation, type: 'place' } as Annotation;
    const decided = { harm: 'neutralised', decision: { harm: 'killed', best: 2 } };
    assert.deepEqual(
      lensesOf([
        { line: 1, annotation: place },
        claim('a', 2, {}, { scope: 'background', harm: 'neutralised' }),
        claim('b', 3, { incident: ['boni'] }, decided),
      ]),
      [{ line: 3, about: { kind: 'incident', incident: 'boni' }, ids: ['b'] }],
    );
  });

  it('offer no decision on what repeats another, as the count above it says', () => {
    const again = claim('b', 2, { incident: ['boni'] }, { harm: 'neutralised' });
    const state = { sources: 1, contradictions: 0, undecided: 0, leftOut: new Set(['b']), duplicates: [] };
    assert.deepEqual(
      lensesOf([again], new Map([['boni', state]])).map(({ about }) => about.kind),
      ['incident'],
    );
  });
});
