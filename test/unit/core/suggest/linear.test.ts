import assert from 'node:assert/strict';
import { suggestClaims } from '../../../../src/core/suggest/suggestClaims';

/** Milliseconds of processor time, the least of several runs, so that a busy machine does not decide. */
function least(text: string): number {
  let best = Infinity;
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage();
    suggestClaims({ text, language: 'en' });
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe('suggestClaims on repetitions', () => {
  for (const piece of [
    'killed ',
    '12 ',
    '"',
    '12 soldiers and ',
    'he said, ',
    'of them were ',
    '"Six died. ',
    'said ',
    '- ',
    '(',
    'in the war ',
    'killed the driver and three ',
    'lost 35 of their own ',
    'the mayor of Oudna and ',
    'killed six and injured as many ',
    'took 22 villagers ',
  ])
    it(`is linear in "${piece}"`, function () {
      this.timeout(60_000);
      const text = (times: number): string => `Title here\n\n${piece.repeat(times)}\n`;
      least(text(2_000));
      const [small, large] = [least(text(8_000)), least(text(32_000))];
      // Four times the text; ten leaves room for a busy machine and is far below sixteen, which a square would take.
      assert.ok(large < 10 * Math.max(small, 4), `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`);
    });
});
