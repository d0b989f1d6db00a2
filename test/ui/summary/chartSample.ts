import type { Gathering } from '../../../src/core/incident/gather';
import type { PlaceEntry } from '../../../src/core/codebook/model';
import { SAMPLE } from './sample';

/** Somewhere on the map of the world, far from any real report. */
const KNOWN: readonly (readonly [string, Partial<PlaceEntry>])[] = [
  ['orlu', { kind: 'town', country: 'ML', lat: 15.2, lon: -9.6 }],
  ['hospital-hill', { kind: 'town', country: 'ML', lat: 15.24, lon: -9.5 }],
];

/** The sample with two of its places in the codebook's coordinates; Séné-sur-Fleuve has none. */
export const CHART_SAMPLE: Gathering = {
  ...SAMPLE,
  codebook: {
    ...SAMPLE.codebook,
    places: new Map([
      ...SAMPLE.codebook.places,
      ...KNOWN.map(([id, known]): readonly [string, PlaceEntry] => [
        id,
        { name: id, ...SAMPLE.codebook.places.get(id), ...known },
      ]),
    ]),
  },
};
