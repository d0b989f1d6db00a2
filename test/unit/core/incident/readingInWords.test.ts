import assert from 'node:assert/strict';
import type { Annotation } from '../../../../src/core/annotation/model';
import type { Codebook } from '../../../../src/core/codebook/model';
import { readingInWords } from '../../../../src/core/incident/readingInWords';
import { FRENCH } from '../../../../src/core/report/french';

const selector = { id: 'h7q2mzkd4c', exact: 'x', start: 0, end: 1, prefix: '', suffix: '' };
const codebook: Codebook = {
  actors: new Map([['fama', { name: 'Malian Armed Forces' }]]),
  places: new Map([['ml-boni', { name: 'Boni' }]]),
};
const read = (annotation: Annotation): string => readingInWords(annotation, codebook).join(' · ');

describe('readingInWords', () => {
  it('names the actor and the roles', () => {
    const actor: Annotation = { ...selector, type: 'actor', actor: 'fama', role: ['target', 'claimant'] };
    assert.equal(read(actor), 'Malian Armed Forces · target · claimant');
  });

  it('falls back on the id that the codebook lacks, and says nothing of a mention not linked', () => {
    assert.equal(read({ ...selector, type: 'actor', actor: 'gone' }), 'gone');
    assert.equal(read({ ...selector, type: 'place' }), '');
  });

  it('names the place and its role', () => {
    assert.equal(read({ ...selector, type: 'place', place: 'ml-boni', role: 'attacked' }), 'Boni · attacked');
  });

  it('gives the figure and who says it', () => {
    const claim = { harm: 'killed', count: { qualifier: 'more_than', stated: 80, lower: 81 } } as const;
    assert.equal(read({ ...selector, type: 'casualty', claim }), '81 or more killed');
    const said = { ...claim, claimant: 'fama', claimant_text: 'the army' };
    assert.equal(read({ ...selector, type: 'casualty', claim: said }), '81 or more killed · Malian Armed Forces');
    const locals = { ...claim, claimant_text: 'local sources' };
    assert.equal(read({ ...selector, type: 'casualty', claim: locals }), '81 or more killed · local sources');
  });

  it('reads dates, statements and persons', () => {
    const date: Annotation = { ...selector, type: 'date', value: '2026-10-06', granularity: 'day', role: 'as_of' };
    assert.equal(read(date), '2026-10-06 · day · as of');
    assert.equal(
      read({ ...selector, type: 'statement', kind: 'denial', claimant: 'fama' }),
      'denial · Malian Armed Forces',
    );
    assert.equal(read({ ...selector, type: 'person', role: 'witness' }), 'witness');
  });

  it('speaks French', () => {
    const claim: Annotation = {
      ...selector,
      type: 'casualty',
      claim: { harm: 'killed', count: { qualifier: 'up_to', stated: 30, upper: 30 } },
    };
    assert.notEqual(readingInWords(claim, codebook, FRENCH)[0], readingInWords(claim, codebook)[0]);
  });
});
