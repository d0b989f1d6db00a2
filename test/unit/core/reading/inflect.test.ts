import assert from 'node:assert/strict';
import { englishVerbs, frenchVerbs } from '../../../../src/core/reading/inflect';

describe('inflect', () => {
  it('forms English verbs', () => {
    assert.deepEqual(englishVerbs('claim note testify'), [
      'claim',
      'claims',
      'claimed',
      'claiming',
      'note',
      'notes',
      'noted',
      'noting',
      'testify',
      'testifies',
      'testified',
      'testifying',
    ]);
  });

  it('forms French verbs in -er, with their accents and soft letters', () => {
    assert.deepEqual(frenchVerbs('annoncer relever'), [
      'annonce',
      'annoncent',
      'annoncé',
      'annonçait',
      'annonçaient',
      'annonçant',
      'relève',
      'relèvent',
      'relevé',
      'relevait',
      'relevaient',
      'relevant',
    ]);
  });
});
