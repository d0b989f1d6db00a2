import assert from 'node:assert/strict';
import { KeptMarks } from '../../../../src/extension/review/keptMarks';

/** A workspace's memory, which outlives its windows. */
function memory() {
  const kept = new Map<string, unknown>();
  let writes = 0;
  return {
    kept,
    writes: () => writes,
    keys: () => [...kept.keys()],
    get: (key: string) => kept.get(key),
    update: (key: string, value: unknown) => {
      writes += 1;
      kept.set(key, structuredClone(value));
      return Promise.resolve();
    },
  };
}

describe('kept marks', () => {
  it('are known in the next window, with the content that was marked alone', async () => {
    const own = memory();
    const marks = new KeptMarks(own, 'skipped');
    await marks.add('a', { count: 80 });
    await marks.add('b', { count: 80 });
    await marks.remove('b', { count: 81 });
    await marks.remove('b', { count: 80 });
    const next = new KeptMarks(own, 'skipped');
    assert.ok(next.has('a', { count: 80 }));
    assert.ok(!next.has('a', { count: 81 }));
    assert.ok(!next.has('b', { count: 80 }));
    assert.ok(!new KeptMarks(own, 'seen').has('a', { count: 80 }));
    assert.equal(own.writes(), 3);
  });

  it('forget the oldest of too many, and take what is no list for none', async () => {
    const own = memory();
    own.kept.set(
      'skipped',
      Array.from({ length: 5000 }, (_, at) => `${at}=x`),
    );
    const marks = new KeptMarks(own, 'skipped');
    await marks.add('a', 1);
    assert.deepEqual((own.kept.get('skipped') as readonly string[]).slice(0, 1), ['1=x']);
    assert.ok(new KeptMarks(own, 'skipped').has('a', 1));
    own.kept.set('skipped', { a: 1 });
    assert.ok(!new KeptMarks(own, 'skipped').has('a', 1));
  });
});
