import assert from 'node:assert/strict';
import { readCountries } from '../../../../src/core/codebook/countries';
import { countryNumber } from '../../../../src/core/codebook/countryNumbers';

describe('numbers of countries', () => {
  it('are there for every country but Kosovo, which ISO gives none, and differ', () => {
    const codes = readCountries().map(({ iso }) => iso);
    assert.deepEqual(
      codes.filter((iso) => countryNumber(iso) === undefined),
      ['XK'],
    );
    assert.equal(new Set(codes.map(countryNumber)).size, codes.length);
    assert.deepEqual(['ML', 'BF', 'NE', 'DZ', 'ZZ'].map(countryNumber), [466, 854, 562, 12, undefined]);
  });
});
