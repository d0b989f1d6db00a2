import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldName } from '../../../../src/core/codebook/fold';

describe('foldName', () => {
  const same: readonly (readonly [string, string, string])[] = [
    ['diacritics', 'Sandaré', 'sandare'],
    ['decomposed diacritics', 'Se\u0301gou', 'segou'],
    ['case', 'MALIAN Army', 'malian army'],
    ['curly apostrophes', 'Jama’at', "Jama'at"],
    ['modifier apostrophes and accents standing alone', 'Qaʼida Qa´ida Qa`ida', "Qa'ida Qa'ida Qa'ida"],
    ['hyphens and dashes', 'al-Qaeda – wal‑Jihad', 'al qaeda wal jihad'],
    ['soft hyphens', 'Tim\u00adbuktu', 'timbuktu'],
    ['no-break spaces, double spaces and line ends', 'Burkina\u00a0 \r\nFaso', 'burkina faso'],
    ['possessives', 'Mali’s army', 'mali army'],
    ['possessives at the very end', "Mali's", 'mali'],
    ['English articles', 'The Hague', 'hague'],
    ['French articles', 'L’armée', 'armee'],
    ['articles in a row', 'the les Forces', 'forces'],
    ['dotted initials', 'U.N. mission', 'un mission'],
    ['signs around', '"Malian army",', 'malian army'],
    ['West African letters', 'Ɓamako Ŋgala', 'bamako ngala'],
    ['sharp s', 'Straße', 'strasse'],
  ];
  for (const [what, text, folded] of same) {
    it(`levels ${what}`, () => assert.equal(foldName(text), foldName(folded)));
  }

  it('gives plain words', () => assert.equal(foldName("L'armée malienne (FAMa)"), 'armee malienne fama'));
  it('keeps an article that is all there is', () => assert.equal(foldName('La'), 'la'));
  it('is empty for signs alone', () => assert.equal(foldName(' — !? '), ''));
  it('keeps other scripts', () => assert.equal(foldName('Харків'), foldName('ХАРКІВ')));
  it('does not take a letter for an article', () => assert.equal(foldName('L 39'), 'l 39'));

  it('is idempotent', () => {
    const parts = fc.constantFrom(
      "l'",
      'the ',
      'la ',
      "'s",
      '’',
      'U.N.',
      '-',
      'é',
      'İ',
      'ß',
      'Σ',
      ' ',
      'x',
      '\u00ad',
      '½',
      '´',
      'ﬁ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, (any) => foldName(foldName(any)) === foldName(any)),
      { numRuns: 1000 },
    );
  });
});
