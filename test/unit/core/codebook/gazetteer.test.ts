import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  parseGeoNames,
  parseGeoNamesInSlices,
  placeFromGazetteer,
  searchGazetteer,
} from '../../../../src/core/codebook/gazetteer';
import type { SkippedLine } from '../../../../src/core/codebook/geoNamesReader';

/** A GeoNames line: id, name, alternate names, latitude, longitude, class, code, country, admin1. */
function line(
  id: number,
  name: string,
  { alternates = '', lat = '14.5', lon = '-12.2', type = 'P', code = 'PPL', country = 'ML', admin1 = '03' } = {},
): string {
  const cells = [String(id), name, name, alternates, lat, lon, type, code, country, '', admin1];
  return [...cells, '', '', '', '0', '', '30', 'Africa/Bamako', '2020-01-01'].join('\t');
}

describe('gazetteer', () => {
  it('reads populated places and areas, with the name of their region', () => {
    const text = [
      line(1, 'Région de Kayes', { type: 'A', code: 'ADM1' }),
      line(2, 'Diboli', { alternates: 'Dibouli,ديبولي' }),
      line(3, 'Sénégal River', { type: 'H', code: 'STM' }),
    ].join('\r\n');
    const gazetteer = parseGeoNames(text);
    assert.equal(gazetteer.size, 2);
    assert.equal(gazetteer.skipped, 0);
    assert.deepEqual(searchGazetteer(gazetteer, 'Dibouli', 5)[0], {
      place: { geonameId: 2, name: 'Diboli', country: 'ML', admin1: 'Kayes', kind: 'town', lat: 14.5, lon: -12.2 },
      matched: 'dibouli',
      distance: 0,
    });
  });

  it('counts and reports lines it cannot read, and reads on', () => {
    const skipped: SkippedLine[] = [];
    const text = [
      'not a row',
      line(1, 'Gao', { lat: 'north' }),
      line(2, 'Kidal', { lon: '181' }),
      line(3, ''),
      '',
      line(4, 'Gao'),
      line(5, 'Mopti').replace('5', 'five'),
    ].join('\n');
    const gazetteer = parseGeoNames(text, (line) => skipped.push(line));
    assert.deepEqual(
      skipped.map(({ line }) => line),
      [1, 2, 3, 4, 7],
    );
    assert.match(skipped[0]?.why ?? '', /1 columns instead of 19/);
    assert.equal(gazetteer.skipped, 5);
    assert.equal(gazetteer.size, 1);
  });

  it('reads in slices what it reads at once', () => {
    const text = Array.from({ length: 500 }, (_, id) => line(id, `Town ${id}`)).join('\n');
    const slices = parseGeoNamesInSlices([text]);
    const shares: number[] = [];
    let slice = slices.next();
    while (slice.done !== true) {
      shares.push(slice.value);
      slice = slices.next();
    }
    assert.ok(shares.length >= 9);
    assert.deepEqual(
      shares,
      [...shares].sort((a, b) => a - b),
    );
    assert.deepEqual(searchGazetteer(slice.value, 'Town 77', 3), searchGazetteer(parseGeoNames(text), 'Town 77', 3));
  });

  it('finds the same name first, then likenesses, the given country before others', () => {
    const gazetteer = parseGeoNames(
      [line(1, 'Diboly'), line(2, 'Diboli', { country: 'SN' }), line(3, 'Diboli'), line(4, 'Bamako')].join('\n'),
    );
    const ids = (query: string, country?: string) =>
      searchGazetteer(gazetteer, query, 9, country).map(({ place }) => place.geonameId);
    assert.deepEqual(ids('DIBOLI', 'ML'), [3, 2, 1]);
    assert.deepEqual(ids('Diboli', 'SN'), [2, 3, 1]);
    assert.deepEqual(ids('Binoli', 'ML'), [3, 2]);
    assert.deepEqual(ids('Bamaco'), [4]);
    assert.deepEqual(ids('…'), []);
    assert.equal(searchGazetteer(gazetteer, 'Diboli', 1).length, 1);
  });

  it('finds exactly the names within the edits it promises', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'o', 'n', 'i'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), word, (names, query) => {
        const gazetteer = parseGeoNames(names.map((name, id) => line(id, name)).join('\n'));
        const found = searchGazetteer(gazetteer, query, 100);
        names.forEach((name, id) => {
          const hit = found.find(({ place }) => place.geonameId === id);
          if (name === query) assert.equal(hit?.distance, 0);
          if (name === `${query}z` || name === query.slice(0, -1)) assert.notEqual(hit, undefined);
        });
        const distances = found.map(({ distance }) => distance);
        assert.deepEqual(distances, [...distances].sort());
      }),
      { numRuns: 200 },
    );
  });

  it('makes a codebook entry under a new id', () => {
    const [hit] = searchGazetteer(parseGeoNames(line(1, 'Diboli')), 'Diboli', 1);
    assert.ok(hit);
    assert.deepEqual(placeFromGazetteer(hit.place, new Set(['ml-diboli'])), {
      id: 'ml-diboli-2',
      entry: { name: 'Diboli', kind: 'town', country: 'ML', lat: 14.5, lon: -12.2 },
    });
  });

  it('reads degrees as the numbers they are written as', () => {
    const digits = fc.string({ unit: fc.constantFrom('0', '1', '5', '9'), minLength: 1, maxLength: 17 });
    const degrees = fc
      .tuple(fc.constantFrom('', '-'), fc.integer({ min: 0, max: 89 }), fc.option(digits))
      .map(([sign, whole, rest]) => `${sign}${whole}${rest === null ? '' : `.${rest}`}`);
    fc.assert(
      fc.property(degrees, (lat) => {
        assert.equal(parseGeoNames(line(1, 'Gao', { lat })).place(0)?.lat, Number(lat));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps whole what it read of a text, names of other scripts too', () => {
    const names = ['Sévaré', 'ديبولي', '한국', '𐐀𐐁', ' Gao\u00a0', 'Œuvre (old)'];
    const gazetteer = parseGeoNames(
      names.map((name, id) => line(id, name, { alternates: `Alt${id},${name}` })).join('\r\n'),
    );
    assert.deepEqual(
      names.map((_, id) => gazetteer.place(id)?.name),
      names.map((name) => name.trim()),
    );
    assert.equal(gazetteer.names.size, names.length * 2);
  });

  it('never throws', () => {
    const cell = fc.constantFrom('\t', '\n', '1', 'P', 'ML', 'x', '\r', '\0');
    fc.assert(fc.property(fc.array(cell, { maxLength: 200 }), (cells) => parseGeoNames(cells.join('')).size >= 0));
  });
});
