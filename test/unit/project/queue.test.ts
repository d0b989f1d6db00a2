import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { Queue, Queues } from '../../../src/project/queue';

describe('Queue', () => {
  it('does one piece after the other, in the order they came, and goes on after one that fails', async () => {
    const queue = new Queue();
    const log: string[] = [];
    const work = (name: string) => async (): Promise<string> => {
      log.push(`${name} begins`);
      await turn();
      log.push(`${name} ends`);
      if (name === 'b') throw new Error('b fails');
      return name;
    };
    const done = Promise.allSettled(['a', 'b', 'c'].map((name) => queue.run(work(name))));
    await queue.idle();
    assert.deepEqual(log, ['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    assert.deepEqual(
      (await done).map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason))),
      ['a', 'Error: b fails', 'c'],
    );
  });
});

describe('Queues', () => {
  it('makes only those of one key wait for each other', async () => {
    const queues = new Queues();
    const log: string[] = [];
    let goOn = (): void => undefined;
    const held = queues.run('x', () => new Promise<void>((resolve) => (goOn = resolve)));
    const next = queues.run('x', () => Promise.resolve(log.push('x')));
    await queues.run('y', () => Promise.resolve(log.push('y')));
    assert.deepEqual(log, ['y']);
    goOn();
    await Promise.all([held, next]);
    assert.deepEqual(log, ['y', 'x']);
  });
});
