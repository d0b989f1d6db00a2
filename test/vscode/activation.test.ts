import assert from 'node:assert/strict';
import { host } from '../harness/insideVsCode';
import { api } from './fixture';

/**
 * VS Code tells extensions nothing of their activation time, so Sitrep measures itself on the platform's own timeline
 * (`performance.measure`), which the suite shares because it runs in the same host. A window activates an extension
 * once, so there is one number. The bound is the issue's, 30 ms of own work in the remote host: of processor time, as
 * the clock also counts what the machine gave to others meanwhile. Both are printed.
 */
const BOUND_MS = 30;

interface Measured {
  readonly duration: number;
  readonly detail?: { readonly cpu?: number } | null;
}

const measured = (name: string): Measured => {
  const [entry] = performance.getEntriesByName(name, 'measure');
  assert.ok(entry, `${name} was not measured`);
  return entry;
};

describe('activation', () => {
  it(`is measured, and in the remote host takes less than ${BOUND_MS} ms of its own work`, async () => {
    await api();
    const { duration, detail } = measured('sitrep.activate');
    const cpu = detail?.cpu;
    const told = [
      `      activate, ${host} host: ${duration.toFixed(1)} ms by the clock`,
      `${cpu?.toFixed(1) ?? '?'} ms of the processor (bound ${BOUND_MS})`,
      `running the bundle before it ${measured('sitrep.load').duration.toFixed(1)} ms`,
    ].join(', ');
    console.log(told);
    assert.ok(duration > 0);
    if (host === 'remote') assert.ok(cpu !== undefined && cpu > 0 && cpu < BOUND_MS, told);
  });
});
