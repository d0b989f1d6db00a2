import assert from 'node:assert/strict';
import { loadAll } from '../../../src/project/loadAll';
import { webCryptoDigest } from '../../../src/project/digest';
import { Project } from '../../../src/project/project';
import { reportOf, sidecarOf } from '../../harness/manyArticles';
import { CODEBOOK, sidecarFor, TAGS, TEXT } from '../cli/projectFiles';
import { MemoryFiles } from './memoryFiles';

const projectOf = (files: MemoryFiles): Project =>
  new Project({ files, digest: webCryptoDigest, isArticle: (path) => path.endsWith('.txt'), uniqueName: () => 'u' });

function articles(count: number): MemoryFiles {
  const files = new MemoryFiles(CODEBOOK);
  for (let at = 0; at < count; at += 1) {
    files.set(`a${at}.txt`, TEXT);
    files.set(`a${at}.txt.sitrep.yaml`, sidecarFor(`a${at}.txt`, TEXT, [{ ...TAGS[0], id: `a00000${1000 + at}` }]));
  }
  return files;
}

describe('the sidecars a project keeps', () => {
  it('are the ones used last, and those read in passing put none of them out', async () => {
    const project = projectOf(articles(60));
    const first = await project.sidecar('a0.txt');
    assert.equal(await project.sidecar('a0.txt'), first);
    assert.equal((await loadAll(project)).articles.length, 60);
    assert.equal(await project.sidecar('a0.txt'), first);
    for (let at = 1; at < 60; at += 1) await project.sidecar(`a${at}.txt`);
    const again = await project.sidecar('a0.txt');
    assert.notEqual(again, first);
    assert.deepEqual(again?.text, first?.text);
  });

  it('can be edited when they are not kept any more, and are heard of when they go', async () => {
    const files = articles(40);
    const project = projectOf(files);
    for (let at = 0; at < 40; at += 1) await project.sidecar(`a${at}.txt`);
    const heard: string[] = [];
    project.onDidChange((change) => heard.push('article' in change ? change.article : change.kind));
    const edit = { kind: 'change', id: 'a000001000', changes: { note: 'seen' } } as const;
    const { sidecar } = await project.editSidecar('a0.txt', edit, () => Promise.reject(new Error('It is there.')));
    assert.equal(sidecar.annotations?.[0]?.note, 'seen');
    await project.refresh('a0.txt.sitrep.yaml');
    files.files.delete('a1.txt.sitrep.yaml');
    await project.refresh('a1.txt.sitrep.yaml');
    await project.refresh('a1.txt.sitrep.yaml');
    await project.refresh('none.txt.sitrep.yaml');
    assert.deepEqual(heard, ['a0.txt', 'a1.txt']);
  });

  it('are read one after the other, so that the last to ask has the newest', async () => {
    const files = new MemoryFiles(CODEBOOK);
    const text = reportOf(200);
    files.set('a.txt.sitrep.yaml', sidecarOf('a.txt', text, 600));
    const project = projectOf(files);
    const before = project.sidecar('a.txt');
    await new Promise((resolve) => setTimeout(resolve, 0));
    files.set('a.txt.sitrep.yaml', sidecarOf('a.txt', text, 1));
    const ends: number[] = [];
    const counted = (loaded: Awaited<typeof before>): number =>
      loaded?.reading.ok ? ends.push(loaded.reading.sidecar.annotations?.length ?? 0) : 0;
    await Promise.all([before.then(counted), project.sidecar('a.txt').then(counted)]);
    assert.deepEqual(ends, [600, 1]);
  });

  it('are told of to those who hold another, whoever has read the new one first', async () => {
    const files = articles(2);
    const [first, other] = [files.files.get('a0.txt.sitrep.yaml'), files.files.get('a1.txt.sitrep.yaml')];
    assert.ok(first && other);
    const project = projectOf(files);
    let told = 0;
    project.onDidChange(() => (told += 1));
    const becomes = async (bytes: Uint8Array | undefined, isRead: boolean): Promise<number> => {
      if (bytes) files.files.set('a0.txt.sitrep.yaml', bytes);
      else files.files.delete('a0.txt.sitrep.yaml');
      if (isRead) await project.sidecar('a0.txt');
      const before = told;
      await project.refresh('a0.txt.sitrep.yaml');
      return told - before;
    };
    await project.sidecar('a0.txt');
    assert.equal(await becomes(first, false), 0, 'nothing has changed');
    assert.equal(await becomes(other, true), 1, 'another text');
    assert.equal(await becomes(undefined, true), 1, 'none');
    assert.equal(await becomes(first, true), 1, 'one again');
    assert.equal(await becomes(first, true), 0, 'the same');
    files.files.set('a0.txt.sitrep.yaml', other);
    await project.sidecar('a0.txt');
    assert.equal(await becomes(first, false), 1, 'back, but read in between');
  });
});
