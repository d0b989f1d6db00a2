import assert from 'node:assert/strict';
import { fuzzyRank, matchesFuzzily } from '../../../../src/extension/codebook/fuzzy';

describe('the search for symbols', () => {
  it('takes characters in their order, case and spaces of the query aside', () => {
    assert.ok(matchesFuzzily('mAf', 'Malian Armed Forces'));
    assert.ok(matchesFuzzily('armed for', 'Malian Armed Forces'));
    assert.ok(matchesFuzzily('', 'anything'));
    assert.ok(!matchesFuzzily('fam', 'Malian Armed Forces'));
    assert.ok(!matchesFuzzily('nn', 'one'), 'each character counts once');
  });

  it('puts whole names before beginnings, parts and scattered characters', () => {
    const names = ['Bandiagara town', 'Dori', 'Old Dori', 'Dori region', 'Dogon river'];
    const ranked = names
      .filter((name) => matchesFuzzily('dori', name))
      .sort((a, b) => fuzzyRank('dori', a) - fuzzyRank('dori', b));
    assert.deepEqual(ranked, ['Dori', 'Dori region', 'Old Dori', 'Dogon river']);
  });
});
