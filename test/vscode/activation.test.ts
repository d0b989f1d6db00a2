import assert from 'node:assert/strict';
import { host } from '../harness/insideVsCode';
import { api } from './fixture';

/**
 * VS Code tells extensions nothing of their activation time, so Sitrep measures itself on the platform's own timeline
 * (`performance.measure`), which the suite shares because it runs in the same host. A window activates an extension
 * once, so there is one number. The bound is the issue's, 30 ms of own work in the remote host; the harness starts that
 * host before the other, so that no second window competes. The number is printed.
 */
const BOUND_MS = 30;

const duration = (name: string): number => {
  const [entry] = performance.getEntriesByName(name, 'measure');
  assert.ok(entry, `${name} was not measured`);
  return entry.duration;
};

describe('activation', () => {
  it(`is measured, and in the remote host takes less than ${BOUND_MS} ms of its own work`, async () => {
    await api();
    const work = duration('sitrep.activate');
    const loading = performance.getEntriesByName('sitrep.load', 'measure')[0]?.duration;
    console.log(
      `      activate: ${work.toFixed(1)} ms (bound ${BOUND_MS}) in the ${host} host; running the bundle before it: ${loading?.toFixed(1) ?? '?'} ms`,
    );
    if (host === 'remote') assert.ok(work < BOUND_MS, `${work.toFixed(1)} ms`);
  });
});
