import assert from 'node:assert/strict';
import { Debounce } from '../../../../src/extension/shared/debounce';

/** Time as the case tells it: what the host's clock and timers are replaced by. */
function fakeTime() {
  let now = 0;
  let due: { readonly at: number; readonly run: () => void } | undefined;
  return {
    clock: {
      now: () => now,
      later: (run: () => void, ms: number) => {
        const timer = { at: now + ms, run };
        due = timer;
        return () => {
          if (due === timer) due = undefined;
        };
      },
    },
    pass(ms: number) {
      const until = now + ms;
      while (due && due.at <= until) {
        const { at, run } = due;
        due = undefined;
        now = at;
        run();
      }
      now = until;
    },
  };
}

describe('debounce', () => {
  it('works once, when things have been quiet for 150 ms', () => {
    const time = fakeTime();
    let runs = 0;
    const debounce = new Debounce(() => (runs += 1), time.clock);
    debounce.ask();
    time.pass(100);
    debounce.ask();
    time.pass(149);
    assert.equal(runs, 0);
    time.pass(1);
    assert.equal(runs, 1);
    time.pass(5000);
    assert.equal(runs, 1);
  });

  it('does not wait for ever: each second of a stream without rest has its turn', () => {
    const time = fakeTime();
    let runs = 0;
    const debounce = new Debounce(() => (runs += 1), time.clock);
    for (let asked = 0; asked < 30; asked += 1) {
      debounce.ask();
      time.pass(100);
    }
    assert.ok(runs >= 2 && runs <= 3, `${runs} runs`);
  });

  it('does nothing once it is disposed', () => {
    const time = fakeTime();
    let runs = 0;
    const debounce = new Debounce(() => (runs += 1), time.clock);
    debounce.ask();
    debounce.dispose();
    time.pass(1000);
    assert.equal(runs, 0);
  });
});
