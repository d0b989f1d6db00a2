import assert from 'node:assert/strict';
import type { Codebook } from '../../../../src/core/codebook/model';
import type { PossibleDuplicate } from '../../../../src/core/incident/analysis';
import { analyseIncidents } from '../../../../src/core/incident/analyseIncidents';
import type { ArticleReading } from '../../../../src/core/incident/mention';
import type { Incident } from '../../../../src/core/incident/model';
import { articlesOf, CODEBOOK, exactly } from './claims';

const codebook: Codebook = {
  ...CODEBOOK,
  places: new Map([
    ['mali', { name: 'Mali', kind: 'country' }],
    ['north', { name: 'Northern Mali', kind: 'region', within: 'mali' }],
    ['gao-region', { name: 'Gao Region', kind: 'region', within: 'mali', admin1: 'Gao' }],
    ['gao', { name: 'Gao', kind: 'town', within: 'gao-region', lat: 16.27, lon: -0.04 }],
    ['near-gao', { name: 'Near Gao', kind: 'town', within: 'mali', lat: 16.4, lon: -0.04 }],
    ['kayes', { name: 'Kayes', kind: 'town', within: 'mali', lat: 14.45, lon: -11.44 }],
  ]),
};
const at = (id: string, more: Partial<Incident> = {}): Incident => ({
  id,
  title: id,
  date: '2025-07-01',
  places: [{ place: 'gao' }],
  side_a: ['fama'],
  side_b: ['jnim'],
  ...more,
});

function offered(
  one: Incident,
  other: Incident,
  articles: readonly ArticleReading[] = [],
): PossibleDuplicate | undefined {
  const [first, second] = [
    [one, other],
    [other, one],
  ].map((incidents) => {
    const summaries = analyseIncidents({ articles, incidents, codebook });
    return summaries.find(({ key }) => key === one.id)?.analysis.duplicates[0];
  });
  assert.deepEqual(first, second);
  return first;
}
const reasons = (duplicate: PossibleDuplicate | undefined): string | undefined =>
  duplicate?.reasons.map(({ aspect, how }) => `${aspect} ${how}`).join(', ');

describe('possible duplicates', () => {
  it('are alike in date, place and actors, with reasons', () => {
    assert.deepEqual(offered(at('one'), at('other')), {
      key: 'other',
      reasons: [
        { aspect: 'date', how: 'same' },
        { aspect: 'place', how: 'same' },
        { aspect: 'actors', how: 'same' },
      ],
      unknown: [],
      recorded: false,
    });
  });

  it('may differ by a night, by what their precision allows, and by a region around a town', () => {
    const night = at('other', { date: '2025-07-02' });
    assert.equal(reasons(offered(at('one'), night)), 'date near, place same, actors same');
    assert.equal(offered(at('one'), at('other', { date: '2025-07-03' })), undefined);
    const week = at('other', { date: '2025-07-06', date_precision: 2 });
    assert.equal(reasons(offered(at('one'), week)), 'date near, place same, actors same');
    const region = at('other', { places: [{ place: 'gao-region' }] });
    assert.equal(reasons(offered(at('one'), region)), 'date same, place near, actors same');
    const near = at('other', { places: [{ place: 'near-gao' }] });
    assert.equal(reasons(offered(at('one'), near)), 'date same, place near, actors same');
  });

  it('are not far from each other, nor fought by others', () => {
    assert.equal(offered(at('one'), at('other', { places: [{ place: 'kayes' }] })), undefined);
    assert.equal(offered(at('one'), at('other', { side_a: ['hospital'], side_b: ['civilians'] })), undefined);
  });

  it('may lie in an area without bounds, and in a country, of which nothing follows', () => {
    for (const place of ['north', 'mali']) {
      const duplicate = offered(at('one'), at('other', { places: [{ place }] }));
      assert.deepEqual([reasons(duplicate), duplicate?.unknown], ['date same, actors same', ['place']], place);
    }
    const { date: _date, ...undated } = at('other', { places: [{ place: 'north' }] });
    assert.equal(offered(at('one'), undated), undefined);
  });

  it('may share a figure', () => {
    const { date: _date, ...undated } = at('other', { places: [{ place: 'north' }] });
    const articles = articlesOf([
      { id: 'c000000001', count: exactly(21), incident: ['one'] },
      { id: 'c000000002', count: exactly(21), incident: ['other'], file: 'b.txt' },
    ]);
    assert.equal(offered(at('one'), undated, articles), undefined);
    const { date: _other, ...here } = at('other');
    assert.equal(reasons(offered(at('one'), here, articles)), 'place same, actors same, figures same');
  });

  it('are told apart by one article with words on each', () => {
    const articles = articlesOf([
      { id: 'c000000001', incident: ['one'] },
      { id: 'c000000002', incident: ['other'] },
    ]);
    assert.equal(offered(at('one'), at('other'), articles), undefined);
    const shared = articlesOf([{ id: 'c000000001', incident: ['one', 'other'] }]);
    assert.ok(offered(at('one'), at('other'), shared));
  });

  it('are what a coder has written down, either way round', () => {
    assert.equal(offered(at('one', { not_duplicate_of: ['other'] }), at('other')), undefined);
    assert.equal(offered(at('one'), at('other', { not_duplicate_of: ['one'] })), undefined);
    const far = at('other', { places: [{ place: 'kayes' }], possible_duplicate_of: ['one'] });
    assert.deepEqual(
      [offered(at('one'), far)?.recorded, reasons(offered(at('one'), far))],
      [true, 'date same, actors same'],
    );
    const years = at('other', { date: '2012-01-01', possible_duplicate_of: ['one'] });
    assert.equal(offered(at('one'), years)?.recorded, true);
  });
});
