import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { StoredCopies } from '../../../src/project/storedCopies';
import { MemoryFiles } from './memoryFiles';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

async function put(copies: StoredCopies, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await copies.put(hash(text), text);
}

const kept = async (copies: StoredCopies, ...texts: readonly string[]): Promise<readonly string[]> =>
  (await Promise.all(texts.map((text) => copies.get(hash(text))))).filter((text) => text !== undefined);

describe('StoredCopies', () => {
  it('gives a text back by its hash, to the next window, too', async () => {
    const files = new MemoryFiles();
    await put(new StoredCopies(files), 'Élan\n\ufeffwords', '');
    assert.deepEqual(await kept(new StoredCopies(files), 'Élan\n\ufeffwords', '', 'other'), ['Élan\n\ufeffwords', '']);
  });

  it('lets the least recently used go, by count', async () => {
    const files = new MemoryFiles();
    const copies = new StoredCopies(files, { texts: 2, bytes: 1000 });
    await put(copies, 'a', 'b');
    await kept(copies, 'a');
    await put(copies, 'c');
    assert.deepEqual(await kept(copies, 'a', 'b', 'c'), ['a', 'c']);
    assert.equal(files.names().length, 3, 'two texts and the index');
  });

  it('lets the least recently used go, by size, but keeps the newest', async () => {
    const copies = new StoredCopies(new MemoryFiles(), { texts: 100, bytes: 10 });
    await put(copies, 'aaaa', 'bbbb', 'cccc');
    assert.deepEqual(await kept(copies, 'aaaa', 'bbbb', 'cccc'), ['bbbb', 'cccc']);
    await put(copies, 'd'.repeat(50));
    assert.deepEqual(await kept(copies, 'bbbb', 'cccc', 'd'.repeat(50)), ['d'.repeat(50)]);
  });

  it('counts what another window stored, as the oldest, and survives a broken index', async () => {
    const files = new MemoryFiles({ 'texts/index': 'nonsense\n\n{' });
    await files.write(`texts/${hash('stray')}.txt`, new TextEncoder().encode('stray'));
    const copies = new StoredCopies(files, { texts: 2, bytes: 1000 });
    await put(copies, 'a');
    assert.deepEqual(await kept(copies, 'stray', 'a'), ['stray', 'a']);
    await put(new StoredCopies(files, { texts: 2, bytes: 1000 }), 'b');
    assert.deepEqual(await kept(copies, 'stray', 'a', 'b'), ['a', 'b']);
  });

  it('deletes all of them', async () => {
    const files = new MemoryFiles({ 'other.txt': 'not ours' });
    const copies = new StoredCopies(files);
    await put(copies, 'a', 'b');
    await copies.clear();
    assert.deepEqual(files.names(), ['other.txt']);
    await put(copies, 'c');
    assert.deepEqual(await kept(copies, 'a', 'c'), ['c']);
  });
});
