import assert from 'node:assert/strict';
import { countryOfArticle } from '../../../../src/core/codebook/countryOf';
import { EMPTY_CODEBOOK } from '../../../../src/core/codebook/model';

const country = (text: string) => countryOfArticle(text, EMPTY_CODEBOOK);

describe('countryOfArticle', () => {
  it('reads English demonyms', () =>
    assert.equal(country('Raid\nNigerien troops and Nigerien police met rebels.'), 'NE'));
  it('tells Nigerian from Nigerien, in French too', () => {
    assert.equal(country('Soldats nigérians tués\nLes forces nigérianes ont riposté.'), 'NG');
    assert.equal(country('Soldats nigériens tués\nLes forces nigériennes ont riposté.'), 'NE');
  });
  it('tells South Sudan from Sudan, and the Guineas apart', () => {
    assert.equal(country('Clashes in South Sudan'), 'SS');
    assert.equal(country('Clashes in Guinea-Bissau'), 'GW');
    assert.equal(country('Clashes in Equatorial Guinea'), 'GQ');
  });
  it('counts towns', () => assert.equal(country('Shelling of El Fasher\nResidents of Omdurman fled too.'), 'SD'));
  it('counts the places of the codebook', () => {
    const places = new Map([['bf-yamba', { name: 'Yamba', country: 'BF' }]]);
    assert.equal(countryOfArticle('Attack on Yamba', { actors: new Map(), places }), 'BF');
  });
  it('weighs the headline above the rest', () => {
    const text = 'Attack in Burkina Faso\nThe dead were found.\n\n\n\nIt was felt in Mali. People in Mali were afraid.';
    assert.equal(country(text), 'BF');
  });
  it('does not read a pronoun as a country', () => {
    assert.equal(country('They told us that they saw us.'), undefined);
    assert.equal(country('A US drone strike'), 'US');
  });
  it('finds none in a text without country words', () => assert.equal(country('Nothing happened.'), undefined));
  it('reads no further than the first 20 KB', () => assert.equal(country(`${'word '.repeat(5000)} Mali`), undefined));
  it('holds for an empty text', () => assert.equal(country(''), undefined));
});
