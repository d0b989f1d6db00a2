import assert from 'node:assert/strict';
import type { AnchorState } from '../../../../src/core/anchor/states';
import { Readings } from '../../../../src/extension/shared/readings';
import { webCryptoDigest } from '../../../../src/project/digest';
import type { FileSystem, FolderEntry } from '../../../../src/project/ports';
import { Project } from '../../../../src/project/project';
import { sidecarFor, TAGS, TEXT } from '../../cli/projectFiles';

/** A flat folder that counts how often each file is read. */
class CountingFiles implements FileSystem {
  readonly reads: string[] = [];
  readonly broken = new Set<string>();
  constructor(readonly files: Map<string, string>) {}
  read(path: string): Promise<Uint8Array | undefined> {
    this.reads.push(path);
    if (this.broken.has(path)) return Promise.reject(new Error('EIO'));
    const text = this.files.get(path);
    return Promise.resolve(text === undefined ? undefined : new TextEncoder().encode(text));
  }
  write(): Promise<void> {
    return Promise.reject(new Error('The summary writes nothing.'));
  }
  rename(): Promise<void> {
    return this.write();
  }
  remove(): Promise<void> {
    return this.write();
  }
  list(folder: string): Promise<readonly FolderEntry[]> {
    return Promise.resolve(folder === '' ? [...this.files.keys()].map((name) => ({ name, kind: 'file' })) : []);
  }
}

const go = { isCancellationRequested: false };

function project(names: readonly string[]) {
  const files = new CountingFiles(
    new Map(
      names.flatMap((name) => [
        [name, TEXT],
        [`${name}.sitrep.yaml`, sidecarFor(name, TEXT, TAGS)],
      ]),
    ),
  );
  const open = new Map<string, ReadonlyMap<string, AnchorState>>();
  const failed: string[] = [];
  const readings = new Readings(
    new Project({ files, digest: webCryptoDigest, isArticle: (path) => path.endsWith('.txt'), uniqueName: () => 'u' }),
    { states: (article) => open.get(article) },
    (article) => failed.push(article),
  );
  return { files, open, failed, readings };
}

const filesOf = (readings: readonly { readonly file: string }[]): readonly string[] =>
  readings.map(({ file }) => file).sort();

describe('readings for the summary', () => {
  it('checks the saved text for the states', async () => {
    const { files, readings } = project(['a.txt']);
    const [before] = await readings.update(go);
    assert.deepEqual([...(before?.states.values() ?? [])], ['anchored', 'anchored', 'anchored']);
    files.files.set('a.txt', TEXT.replace('Boni', 'Gao'));
    readings.touch('a.txt');
    const [after] = await readings.update(go);
    assert.equal(after?.states.get('a000000002'), 'orphaned');
  });

  it('takes the states of an open article from its editor, without reading its text', async () => {
    const { files, open, readings } = project(['a.txt']);
    open.set('a.txt', new Map([['a000000001', 'uncertain']]));
    const [reading] = await readings.update(go);
    assert.deepEqual([...(reading?.states ?? [])], [['a000000001', 'uncertain']]);
    assert.deepEqual(files.reads, ['a.txt.sitrep.yaml']);
  });

  it('reads again only what was touched', async () => {
    const { files, readings } = project(['a.txt', 'b.txt', 'c.txt']);
    assert.equal((await readings.update(go)).length, 3);
    files.reads.length = 0;
    files.files.set('b.txt.sitrep.yaml', sidecarFor('b.txt', TEXT, TAGS.slice(0, 1)));
    readings.touch('b.txt');
    const again = await readings.update(go);
    assert.equal(again.find(({ file }) => file === 'b.txt')?.sidecar.annotations?.length, 1);
    assert.deepEqual([...new Set(files.reads)].sort(), ['b.txt', 'b.txt.sitrep.yaml']);
  });

  it('takes up an article that is new and drops one whose sidecar is gone or cannot be read', async () => {
    const { files, readings } = project(['a.txt', 'b.txt']);
    await readings.update(go);
    files.files.delete('a.txt.sitrep.yaml');
    files.files.set('b.txt.sitrep.yaml', '<<<<<<< ours\n');
    files.files.set('c.txt', TEXT);
    files.files.set('c.txt.sitrep.yaml', sidecarFor('c.txt', TEXT, TAGS));
    for (const name of ['a.txt', 'b.txt', 'c.txt']) readings.touch(name);
    assert.deepEqual(filesOf(await readings.update(go)), ['c.txt']);
    assert.deepEqual(
      ['a.txt', 'c.txt'].map((name) => readings.has(name)),
      [false, true],
    );
  });

  it('leaves out an article that fails, says so, and shows the others', async () => {
    const { files, failed, readings } = project(['a.txt', 'b.txt']);
    files.broken.add('a.txt.sitrep.yaml');
    assert.deepEqual(filesOf(await readings.update(go)), ['b.txt']);
    assert.deepEqual(failed, ['a.txt']);
    files.broken.clear();
    readings.touch('a.txt');
    assert.deepEqual(filesOf(await readings.update(go)), ['a.txt', 'b.txt']);
  });

  it('goes on where a cancelled update stopped', async () => {
    const { files, open, readings } = project(['a.txt', 'b.txt']);
    const cancel = { isCancellationRequested: false };
    // Asked for while the first article is being read.
    const states = open.get.bind(open);
    open.get = (article) => {
      cancel.isCancellationRequested = true;
      return states(article);
    };
    await assert.rejects(readings.update(cancel), { code: 'cancelled' });
    open.get = states;
    assert.deepEqual(filesOf(await readings.update(go)), ['a.txt', 'b.txt']);
    files.reads.length = 0;
    await readings.update(go);
    assert.deepEqual(files.reads, []);
  });
});
