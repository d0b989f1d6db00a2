import assert from 'node:assert/strict';
import { unpackedArc } from '../../../../../src/core/report/charts/map/arcs';

describe('the steps of an outline', () => {
  it('are read as the published example of encoded polylines has them', () => {
    // https://developers.google.com/maps/documentation/utilities/polylinealgorithm
    assert.deepEqual(unpackedArc('_p~iF~ps|U_ulLnnqC_mqNvxq`@'), [
      [3850000, -12020000],
      [220000, -75000],
      [255200, -550300],
    ]);
    assert.deepEqual(unpackedArc('??@A'), [
      [0, 0],
      [-1, 1],
    ]);
    assert.deepEqual(unpackedArc(''), []);
  });
});
