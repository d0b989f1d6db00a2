import assert from 'node:assert/strict';
import { ENGLISH } from '../../../../src/core/report/english';
import { FRENCH } from '../../../../src/core/report/french';
import { localeFor, wordsFor } from '../../../../src/core/report/wordsFor';

describe('wordsFor', () => {
  it('chooses French for French, English otherwise', () => {
    assert.deepEqual(['fr', 'fr-CA', 'FR_fr', 'en', 'de', 'frr', ''].map(localeFor), [
      'fr',
      'fr',
      'fr',
      'en',
      'en',
      'en',
      'en',
    ]);
    assert.equal(wordsFor('fr'), FRENCH);
    assert.equal(wordsFor('en'), ENGLISH);
  });

  it('tells the values of a list apart in either language', () => {
    for (const words of [ENGLISH, FRENCH]) {
      for (const list of [words.harm, words.epistemic, words.anchor, words.link, words.linkFrom, words.party]) {
        const texts = Object.values(list);
        assert.equal(new Set(texts).size, texts.length, texts.join(', '));
        assert.ok(texts.every((text) => text.trim() !== ''));
      }
    }
  });
});
