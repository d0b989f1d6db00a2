import assert from 'node:assert/strict';
import { axisOf, positionOn } from '../../../../../src/core/report/charts/axis';

describe('axisOf', () => {
  it('begins at 0 and ends past the largest value, with few round ticks in between', () => {
    for (const largest of [0, 1, 2, 3, 7, 21, 50, 99, 160, 1234, 99_999]) {
      const axis = axisOf(largest);
      assert.ok(axis.end > largest);
      assert.equal(axis.ticks[0], 0);
      assert.ok(axis.ticks.length >= 2 && axis.ticks.length <= 7, `${largest}: ${axis.ticks.join(' ')}`);
      assert.ok(axis.ticks.every((tick) => Number.isInteger(tick) && tick <= axis.end));
    }
    assert.deepEqual(axisOf(50).ticks, [0, 20, 40]);
    assert.deepEqual(axisOf(1).ticks, [0, 1]);
  });

  it('places values between 0 and 1, those past the end at it', () => {
    const axis = axisOf(100);
    assert.equal(positionOn(axis, 0), 0);
    assert.equal(positionOn(axis, Infinity), 1);
    assert.ok(positionOn(axis, 100) < 1);
  });
});
