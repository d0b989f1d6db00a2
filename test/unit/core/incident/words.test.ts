import assert from 'node:assert/strict';
import { countOfClaimSchema, type Claim } from '../../../../src/core/annotation/model';
import { pendingOf } from '../../../../src/core/incident/pending';
import {
  boundsInWords,
  certaintyInWords,
  decisionInWords,
  figureInWords,
  pendingInWords,
} from '../../../../src/core/incident/words';
import { FRENCH } from '../../../../src/core/report/french';

const claim = (rest: Partial<Claim>): Claim => ({ harm: 'killed', count: { qualifier: 'exact', stated: 12 }, ...rest });

describe('boundsInWords', () => {
  const cases: readonly (readonly [object, string, string])[] = [
    [{ stated: 12, qualifier: 'exact', lower: 12, upper: 12 }, '12', '12'],
    [{ stated: 80, qualifier: 'more_than', lower: 81 }, '81 or more', '81 ou plus'],
    [{ stated: 80, qualifier: 'more_than' }, '81 or more', '81 ou plus'],
    [{ stated: 15, qualifier: 'at_least', lower: 15 }, '15 or more', '15 ou plus'],
    [{ stated: 30, qualifier: 'up_to', upper: 30 }, 'up to 30', 'jusqu’à 30'],
    [{ stated: 20, qualifier: 'about' }, 'about 20', 'environ 20'],
    [{ qualifier: 'range', lower: 20, upper: 25 }, '20 to 25', '20 à 25'],
    [{ qualifier: 'range', lower: 20 }, '20 or more', '20 ou plus'],
    [{ qualifier: 'vague' }, 'vague', 'vague'],
    [{ qualifier: 'vague', lower: 12 }, 'vague (12 or more)', 'vague (12 ou plus)'],
    [{ qualifier: 'unstated' }, 'no figure', 'aucun chiffre'],
    [{ qualifier: 'exact' }, 'no figure', 'aucun chiffre'],
    [{ stated: 0, qualifier: 'exact', lower: 0, upper: 0 }, '0', '0'],
    [{ stated: 1234567, qualifier: 'exact' }, '1,234,567', '1\u202f234\u202f567'],
  ];
  for (const [count, english, french] of cases) {
    it(`reads ${JSON.stringify(count)} as "${english}"`, () => {
      assert.equal(boundsInWords(countOfClaimSchema.parse(count)), english);
      assert.equal(boundsInWords(countOfClaimSchema.parse(count), FRENCH), french);
    });
  }
});

describe('pendingOf', () => {
  it('asks for a decision on neutralised, up to, killed or wounded, and vague', () => {
    assert.deepEqual(pendingOf(claim({ harm: 'neutralised', count: { qualifier: 'up_to', stated: 30 } })), [
      'neutralised',
      'up_to',
    ]);
    assert.deepEqual(pendingOf(claim({ harm: 'killed_or_wounded', count: { qualifier: 'vague' } })), [
      'killed_or_wounded',
      'vague',
    ]);
    assert.deepEqual(pendingOf(claim({})), []);
  });

  it('is settled by a decision that says something, not by an empty one', () => {
    assert.deepEqual(pendingOf(claim({ harm: 'neutralised', decision: { harm: 'killed' } })), []);
    assert.deepEqual(pendingOf(claim({ harm: 'neutralised', decision: { low: 0 } })), []);
    assert.deepEqual(pendingOf(claim({ harm: 'neutralised', decision: { by: 'aminata' } })), ['neutralised']);
  });

  it('asks nothing of claims that count in no incident', () => {
    assert.deepEqual(pendingOf(claim({ harm: 'neutralised', scope: 'background' })), []);
    assert.deepEqual(pendingOf(claim({ harm: 'neutralised', scope: 'group' })), []);
  });
});

describe('a claim in words', () => {
  it('puts figure and harm together', () => {
    assert.equal(figureInWords(claim({ count: { qualifier: 'about', stated: 20 } })), 'about 20 killed');
  });

  it('names how sure it is and a scope other than the incident', () => {
    assert.deepEqual(certaintyInWords(claim({ epistemic: 'hearsay', scope: 'background' })), ['hearsay', 'background']);
    assert.deepEqual(certaintyInWords(claim({ scope: 'incident' })), []);
  });

  it('tells a decision as harm and low / best / high', () => {
    assert.equal(decisionInWords(claim({ decision: { harm: 'killed', low: 0, high: 80 } })), 'killed, 0 / – / 80');
    assert.equal(decisionInWords(claim({ decision: { harm: 'none' } })), 'no casualty');
    assert.equal(decisionInWords(claim({ decision: { why: 'To be asked.' } })), undefined);
    assert.equal(decisionInWords(claim({})), undefined);
  });

  it('says why a decision is open', () => {
    assert.deepEqual(pendingInWords(claim({ count: { qualifier: 'vague' } })), ['the count is vague']);
  });
});
