import { geoContains } from 'd3-geo';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlacesFile } from '../../../../../src/core/codebook/codebookFile';
import type { PlaceLine } from '../../../../../src/core/incident/summary';
import { chartWordsFor } from '../../../../../src/core/report/charts/chartWords';
import type { Drawing, MarkShape, TextShape } from '../../../../../src/core/report/charts/drawing';
import { drawMap } from '../../../../../src/core/report/charts/map/drawMap';
import { readLand } from '../../../../../src/core/report/charts/map/land';
import { mapPlaces } from '../../../../../src/core/report/charts/map/places';
import { roundKm, viewOf } from '../../../../../src/core/report/charts/map/view';
import { ENGLISH } from '../../../../../src/core/report/english';
import { FRENCH } from '../../../../../src/core/report/french';
import { rootFolder } from '../../../../harness/folders';
import { landJson } from '../../../../harness/landJson';

const land = readLand(landJson());

const place = (
  name: string,
  lat: number | undefined,
  lon: number | undefined,
  more: Partial<PlaceLine> = {},
): PlaceLine => ({
  key: `id:${name}`,
  place: { id: name, name, status: 'known' },
  listed: false,
  roles: [],
  mentions: 1,
  ...(lat === undefined || lon === undefined ? {} : { point: { lat, lon } }),
  ...more,
});
const attacked = { roles: [{ role: 'attacked', times: 1 }] } as const;

const draw = (lines: readonly PlaceLine[], width = 600, words = ENGLISH): Drawing =>
  drawMap(mapPlaces(lines).placed, land, { width, title: 'Raid', words, chart: chartWordsFor(words.locale) });
const marks = ({ shapes }: Drawing): readonly MarkShape[] => shapes.filter((shape) => shape.kind === 'mark');
const countries = ({ shapes }: Drawing): readonly string[] =>
  shapes
    .filter((shape): shape is TextShape => shape.kind === 'text' && shape.ink === 'country')
    .map(({ text }) => text);

describe('the map of an incident', () => {
  it('names apart what has no coordinates, half of them included, and puts it nowhere', () => {
    const { placed, unplaced } = mapPlaces([place('Orlu', 15, -9, attacked), place('Sene', undefined, undefined)]);
    assert.deepEqual(
      placed.map(({ line }) => line.place.name),
      ['Orlu'],
    );
    assert.deepEqual(
      unplaced.map(({ place: { name } }) => name),
      ['Sene'],
    );
    assert.deepEqual(mapPlaces([place('Sene', 3, undefined)]).placed, []);
  });

  it('tells places apart by the form of their marks, the weightiest role first', () => {
    const roles = ['context', 'reference', 'besieged', 'attacked'] as const;
    const lines = [
      ...roles.map((role, index) => place(role, 14, -8 + index, { roles: [{ role, times: 1 }] })),
      place('listed', 15, -8, { listed: true }),
      place('untagged', 15, -7),
      place('several', 15, -6, {
        roles: [
          { role: 'context', times: 4 },
          { role: 'attacked', times: 2 },
        ],
      }),
    ];
    const { placed } = mapPlaces(lines);
    assert.deepEqual(
      placed.map(({ kind }) => kind),
      ['attacked', 'attacked', 'besieged', 'listed', 'reference', 'context', 'none'],
    );
    const formOf = (name: string): string => {
      const mark = marks(draw(lines)).find(({ key }) => key === `id:${name}`);
      const paths = mark?.shapes.flatMap((shape) => (shape.kind === 'path' ? [shape] : [])) ?? [];
      return paths.map(({ ink, d }) => `${ink} ${d.replace(/[\d.,-]+/g, '')}`).join(' + ');
    };
    const forms = ['context', 'reference', 'besieged', 'attacked', 'listed', 'untagged'].map(formOf);
    assert.equal(new Set(forms).size, forms.length, forms.join('\n'));
    assert.equal(formOf('several'), formOf('attacked'));
  });

  it('says name, roles and coordinates of each place, and leads to its words', () => {
    const at = { file: 'a.txt', id: 'p000000001' };
    const [mark] = marks(draw([place('Orlu', 15.2, -9.6, { roles: [{ role: 'attacked', times: 2 }], at })]));
    assert.equal(mark?.label, 'Orlu: attacked ×2 (15.2000, −9.6000)');
    assert.deepEqual(mark.jump, at);
    const [french] = marks(draw([place('Kayes', 14.4, -11.4, { kind: 'region', listed: true })], 600, FRENCH));
    assert.equal(french?.label, 'Kayes\u00a0: nommé par l’incident, zone, tracée en un point (14.4000, −11.4000)');
  });

  it('shows the country with its neighbours, by their names in the reader’s language', () => {
    const lines = [
      place('Diboli', 14.4667, -12.1833, { country: 'ML' }),
      place('Niono', 14.25, -5.99, { country: 'ML' }),
    ];
    assert.deepEqual([...countries(draw(lines))].sort(), ['Guinea', 'Mali', 'Mauritania', 'Senegal']);
    assert.deepEqual([...countries(draw(lines, 600, FRENCH))].sort(), ['Guinée', 'Mali', 'Mauritanie', 'Sénégal']);
    const inks = draw(lines).shapes.flatMap((shape) => (shape.kind === 'path' ? [shape.ink] : []));
    assert.equal(inks.filter((ink) => ink === 'home').length, 1);
  });

  it('keeps every place within the frame, whatever the width, over the date line and at the pole, too', () => {
    const sets = [
      [place('Gao', 16.27, -0.04)],
      [place('Taveuni', -16.8, 179.97), place('Rabi', -16.5, -179.97)],
      [place('Alert', 82.5, -62.3), place('Nord', 81.6, -16.7)],
      [place('Quito', -0.2, -78.5), place('Jakarta', -6.2, 106.8)],
      [place('Orlu', 15, -9), place('Orlu again', 15, -9)],
    ];
    for (const lines of sets) {
      for (const width of [260, 600]) {
        const frame = { x: 20, y: 20, width: width - 40, height: 200 };
        const points = lines.flatMap(({ point }) => (point === undefined ? [] : [point]));
        const { projection, pixelsPerKm } = viewOf(points, frame, frame, 420);
        for (const { lat, lon } of points) {
          const [x, y] = projection([lon, lat]) ?? [NaN, NaN];
          assert.ok(x >= 19.9 && x <= width - 19.9 && y >= 19.9 && y <= 220.1, `${lat}, ${lon}: ${x}, ${y}`);
        }
        assert.ok(pixelsPerKm > 0 && 200 / pixelsPerKm >= 419.9, 'no closer than 420 km');
        const drawing = draw(lines, width);
        assert.ok(
          drawing.shapes.every((shape) => !JSON.stringify(shape).includes('null')),
          'no shape is nowhere',
        );
      }
    }
  });

  it('is true to scale: a degree of latitude is 111 km', () => {
    const frame = { x: 0, y: 0, width: 500, height: 300 };
    const { projection, pixelsPerKm } = viewOf(
      [
        { lat: 14, lon: -8 },
        { lat: 16, lon: -2 },
      ],
      frame,
      frame,
      100,
    );
    const [, north = 0] = projection([-5, 15.5]) ?? [];
    const [, south = 0] = projection([-5, 14.5]) ?? [];
    assert.ok(Math.abs((south - north) / pixelsPerKm - 111.2) < 1);
    assert.equal(roundKm(0.5, 90), 100);
    assert.equal(roundKm(0.4, 90), 200);
    assert.equal(roundKm(30, 90), 2);
  });

  it('draws without the outlines what it draws with them, at the same place', () => {
    const { placed } = mapPlaces([place('Orlu', 15.2, -9.6, attacked), place('Sene', 15.9, -8.1)]);
    const options = { width: 600, title: 'Raid', words: ENGLISH, chart: chartWordsFor('en') };
    const [bare, whole] = [drawMap(placed, [], options), drawMap(placed, land, options)];
    assert.equal(bare.height, whole.height);
    assert.deepEqual(marks(bare), marks(whole));
  });
});

describe('land.json', () => {
  it('has the towns of the starter in their own countries, but for one across a river', () => {
    const file = join(rootFolder, 'media', 'starter', 'places.yaml');
    const read = readPlacesFile(readFileSync(file, 'utf8'), file);
    assert.ok('value' in read);
    const located = Object.entries(read.value.places ?? {}).filter(([, { lat }]) => lat !== undefined);
    assert.ok(located.length > 100);
    const elsewhere = located.filter(([, { lat = 0, lon = 0, country }]) => {
      const home = land.find(({ iso }) => iso === country);
      return home === undefined || !geoContains(home.shape, [lon, lat]);
    });
    assert.deepEqual(
      elsewhere.map(([id]) => id),
      ['ml-tinzaouatene'],
    );
  });

  it('names each area in both languages, and refuses what is not it', () => {
    assert.ok(land.length > 200);
    assert.ok(land.every(({ names }) => names.en !== '' && names.fr !== ''));
    assert.throws(() => readLand('{"type":"Topology"}'));
    assert.throws(() => readLand('no JSON'));
  });
});
