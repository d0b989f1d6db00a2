import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseGeoNames } from '../../../../src/core/codebook/gazetteer';
import type { Codebook, PlaceEntry } from '../../../../src/core/codebook/model';
import { rankPlaces, type RankedPlace } from '../../../../src/core/codebook/rankPlaces';
import type { RankContext } from '../../../../src/core/codebook/ranking';

const PLACES: Readonly<Record<string, PlaceEntry>> = {
  ne: { name: 'Niger', kind: 'country', country: 'NE' },
  sd: { name: 'Sudan', aliases: ['Soudan'], kind: 'country', country: 'SD' },
  'bf-djibo': { name: 'Djibo', kind: 'town', country: 'BF' },
  'bf-sahel-region': { name: 'Sahel Region', kind: 'region', country: 'BF', admin1: 'Sahel' },
  'bf-nord-region': { name: 'Nord Region (Burkina Faso)', kind: 'region', country: 'BF', admin1: 'Nord' },
  'bf-east': { name: 'Eastern Burkina Faso', kind: 'region', country: 'BF' },
  'ne-diffa': { name: 'Diffa', kind: 'town', country: 'NE' },
  'ne-diffa-region': { name: 'Diffa Region', kind: 'region', country: 'NE', admin1: 'Diffa' },
  'ua-kharkiv': { name: 'Kharkiv', aliases: ['Kharkov'], kind: 'town', country: 'UA' },
  'ua-kharkiv-oblast': { name: 'Kharkiv Oblast', kind: 'region', country: 'UA', admin1: 'Kharkiv' },
  'ua-kherson': { name: 'Kherson', kind: 'town', country: 'UA' },
  'ua-east': { name: 'Eastern Ukraine', kind: 'region', country: 'UA' },
  'sd-el-fasher': { name: 'El Fasher', kind: 'town', country: 'SD' },
  'sd-north': { name: 'Northern Sudan', kind: 'region', country: 'SD' },
  'ng-maiduguri': { name: 'Maiduguri', kind: 'town', country: 'NG' },
};
const BOOK: Codebook = { actors: new Map(), places: new Map(Object.entries(PLACES)) };

const idOf = (row: RankedPlace | undefined): string =>
  row === undefined ? 'none' : row.source === 'codebook' ? row.id : `geonames ${row.entry.geonameId}`;

function first(selected: string, context: Partial<RankContext> = {}): string {
  const { ranked, unlinkedFirst } = rankPlaces(selected, BOOK, undefined, { recent: [], ...context });
  return unlinkedFirst ? 'unlinked' : idOf(ranked[0]);
}

function town(id: number, name: string, country: string): string {
  return [String(id), name, name, '', '10', '10', 'P', 'PPL', country, '', '', '', '', '', '', '', '', '', ''].join(
    '\t',
  );
}

describe('rankPlaces', () => {
  const named: readonly (readonly [string, string])[] = [
    ['Djibo', 'bf-djibo'],
    ['town of Djibo', 'bf-djibo'],
    ['la ville de Djibo', 'bf-djibo'],
    ['Jibo', 'bf-djibo'],
    ['Diffa', 'ne-diffa'],
    ['Diffa region', 'ne-diffa-region'],
    ['région de Diffa', 'ne-diffa-region'],
    ['Kharkov', 'ua-kharkiv'],
    ['Charkiv', 'ua-kharkiv'],
    ['Kharkiv region', 'ua-kharkiv-oblast'],
    ['oblast de Kharkiv', 'ua-kharkiv-oblast'],
    ['eastern Ukraine', 'ua-east'],
    ['l’est de l’Ukraine', 'ua-east'],
    ['Ukraine’s eastern region', 'ua-east'],
    ['l’est ukrainien', 'ua-east'],
    ['eastern Burkina Faso', 'bf-east'],
    ['l’est du Burkina Faso', 'bf-east'],
    ['nord du Soudan', 'sd-north'],
    ['al-Fashir', 'sd-el-fasher'],
    ['El-Facher', 'sd-el-fasher'],
    ['Maidugiri', 'ng-maiduguri'],
  ];
  for (const [selected, id] of named) it(`reads "${selected}" as ${id}`, () => assert.equal(first(selected), id));

  it('takes no country for a misspelt other', () => {
    assert.equal(first('Nigeria'), 'unlinked');
    assert.equal(first('South Sudan'), 'unlinked');
  });
  it('takes no bearing for another', () => assert.equal(first('western Ukraine'), 'unlinked'));
  it('offers all places when nothing answers, those tagged lately first', () => {
    const { ranked, unlinkedFirst } = rankPlaces('Zzyzx', BOOK, undefined, { recent: ['ua-east', 'gone'] });
    assert.equal(unlinkedFirst, true);
    assert.equal(idOf(ranked[0]), 'ua-east');
    assert.equal(ranked.length, BOOK.places.size);
  });

  describe('with a gazetteer', () => {
    const gazetteer = () =>
      parseGeoNames([town(1, 'Djibo', 'BF'), town(2, 'Djiba', 'BF'), town(3, 'Barga', 'BF')].join('\n'));

    it('puts the codebook first and leaves out what it holds', () => {
      const { ranked } = rankPlaces('Djibo', BOOK, gazetteer(), { recent: [], country: 'BF' });
      assert.equal(idOf(ranked[0]), 'bf-djibo');
      assert.deepEqual(ranked.filter((row) => row.source === 'gazetteer').map(idOf), ['geonames 2']);
    });
    it('puts a gazetteer town of that very name before a mere lookalike', () => {
      const { ranked, unlinkedFirst } = rankPlaces('Djiba', BOOK, gazetteer(), { recent: [], country: 'BF' });
      assert.equal(unlinkedFirst, false);
      assert.deepEqual(ranked.slice(0, 2).map(idOf), ['geonames 2', 'bf-djibo']);
    });
    it('puts a lookalike of the codebook before one of the gazetteer', () => {
      const { ranked } = rankPlaces('Djibu', BOOK, gazetteer(), { recent: [], country: 'BF' });
      assert.equal(idOf(ranked[0]), 'bf-djibo');
    });
    it('finds what the codebook lacks', () => {
      assert.equal(idOf(rankPlaces('Barga', BOOK, gazetteer(), { recent: [], country: 'BF' }).ranked[0]), 'geonames 3');
    });
  });

  it('is total and deterministic, and puts an exact name first', () => {
    const gazetteer = parseGeoNames([town(1, 'Barga', 'BF'), town(2, 'Diffa', 'TD')].join('\n'));
    const context = fc.record({
      recent: fc.array(fc.constantFrom(...Object.keys(PLACES))),
      country: fc.option(fc.constantFrom('BF', 'UA'), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...Object.keys(PLACES)),
        context,
        (text, id, given) => {
          const ranked = rankPlaces(text, BOOK, gazetteer, given);
          assert.deepEqual(rankPlaces(text, BOOK, gazetteer, given), ranked);
          assert.equal(idOf(rankPlaces(PLACES[id]!.name, BOOK, gazetteer, given).ranked[0]), id);
        },
      ),
      { numRuns: 150 },
    );
  });
});
