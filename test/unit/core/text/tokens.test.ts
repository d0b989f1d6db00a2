import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { wordAt, wordsOf } from '../../../../src/core/text/tokens';
import { hardText } from './arbitraries';

const words = (text: string): readonly string[] => Array.from(wordsOf(text), (word) => word.text);
const at = (marked: string): string | undefined => {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const word = wordAt(text, offset);
  return word && text.slice(...word);
};

describe('wordsOf', () => {
  it('keeps inner apostrophes, hyphens and combining marks', () => {
    assert.deepEqual(words('Jama’at al-Islam, l\'arme\u0301e: "pick-up"'), [
      'Jama’at',
      'al-Islam',
      "l'arme\u0301e",
      'pick-up',
    ]);
  });

  it('keeps a figure together, but no point that ends a sentence', () => {
    assert.deepEqual(words('Over 1,200 dead. 3.5 km, 12.'), ['Over', '1,200', 'dead', '3.5', 'km', '12']);
  });

  it('leaves outer signs out', () => {
    assert.deepEqual(words("- 'dead' -"), ['dead']);
  });
});

describe('wordAt', () => {
  it('takes the word around, before or after the cursor', () => {
    assert.equal(at('the mi|litants fled'), 'militants');
    assert.equal(at('the |militants'), 'militants');
    assert.equal(at('militants|, who'), 'militants');
    assert.equal(at('al-|Qaeda'), 'al-Qaeda');
    assert.equal(at('1,|200 dead'), '1,200');
    assert.equal(at("d'|Arbinda"), "d'Arbinda");
  });

  it('reads letters beyond the basic plane', () => {
    assert.equal(at('x 𝔐𝔞|𝔩𝔦 y'), '𝔐𝔞𝔩𝔦');
  });

  it('finds none between signs', () => {
    assert.equal(at('a — | — b'), undefined);
    assert.equal(at('|'), undefined);
  });

  it('agrees with the words of the text', () => {
    fc.assert(
      fc.property(hardText, fc.nat(70), (text, offset) => {
        const expected = [...wordsOf(text)].filter((word) => word.start <= offset && word.end >= offset).at(-1);
        assert.deepEqual(wordAt(text, offset), expected && [expected.start, expected.end]);
      }),
      { numRuns: 500 },
    );
  });
});
