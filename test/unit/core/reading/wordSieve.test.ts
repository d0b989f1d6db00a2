import assert from 'node:assert/strict';
import fc from 'fast-check';
import { beginsCapital, isTitled } from '../../../../src/core/reading/capital';
import { slotOf, WordSieve } from '../../../../src/core/reading/wordSieve';

describe('WordSieve', () => {
  it('lets through every word that it was made of', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        const sieve = new WordSieve(words);
        assert.ok(words.every((word) => sieve.mayHold(slotOf(word))));
      }),
    );
  });

  it('keeps back most others', () => {
    const sieve = new WordSieve(['killed', 'wounded']);
    assert.deepEqual(
      ['the', 'army', 'said', 'killer'].filter((word) => sieve.mayHold(slotOf(word))),
      [],
    );
  });
});

describe('beginsCapital', () => {
  it('says what the class of capitals says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        assert.equal(beginsCapital(word), /^\p{Lu}/u.test(word));
        assert.equal(isTitled(word), /^\p{Lu}\p{Ll}/u.test(word));
      }),
    );
  });
});
