import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { NodeFileSystem } from '../../../src/cli/nodeFileSystem';
import { checkProject } from '../../../src/project/checkProject';
import { webCryptoDigest } from '../../../src/project/digest';
import type { FileSystem } from '../../../src/project/ports';
import { Project } from '../../../src/project/project';
import { cleanProject } from '../cli/projectFiles';
import { MemoryFiles } from './memoryFiles';

/** A project on the disk, looked at by a clock some seconds ahead: no file of it counts as just written. */
async function onDisk(work: (folder: string, files: NodeFileSystem) => Promise<void>, ahead = 60_000): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-stamps-'));
  try {
    for (const [path, text] of Object.entries(cleanProject())) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    await work(folder, await NodeFileSystem.openFolder(folder, () => Date.now() + ahead));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Checks the project and says which articles and sidecars were read for it, and what was found. */
function checking(files: NodeFileSystem): () => Promise<{ read: readonly string[]; found: readonly string[] }> {
  const read: string[] = [];
  const counting: FileSystem = {
    read: (path) => {
      if (!path.startsWith('.sitrep/')) read.push(path);
      return files.read(path);
    },
    stamp: (path) => files.stamp(path),
    list: (path) => files.list(path),
    write: (path, bytes) => files.write(path, bytes),
    rename: (from, to) => files.rename(from, to),
    remove: (path) => files.remove(path),
  };
  const project = new Project({
    files: counting,
    digest: webCryptoDigest,
    isArticle: (path) => path.endsWith('.txt'),
    uniqueName: () => 'u',
    cache: { files: new MemoryFiles(), name: 'checks', version: '1', digest: webCryptoDigest },
  });
  return async () => {
    read.length = 0;
    const { problems } = await checkProject(project);
    return { read: read.toSorted(), found: problems.map(({ file, code }) => `${file} ${code}`) };
  };
}

describe('stamps of files', () => {
  it('spare a check the reading of what was not written since', () =>
    onDisk(async (_, files) => {
      const check = checking(files);
      const first = await check();
      assert.deepEqual(first, { read: ['a.txt', 'a.txt.sitrep.yaml'], found: [] });
      assert.deepEqual(await check(), { read: [], found: [] });
    }));

  it('tell a change of the same length under the same time', () =>
    onDisk(async (folder, files) => {
      const check = checking(files);
      await check();
      const article = join(folder, 'a.txt');
      const { atime, mtime } = statSync(article);
      writeFileSync(article, cleanProject()['a.txt']?.replace('JNIM', 'GNIM') ?? '');
      utimesSync(article, atime, mtime);
      const { read, found } = await check();
      assert.deepEqual(read, ['a.txt', 'a.txt.sitrep.yaml']);
      assert.notDeepEqual(found, []);
      assert.deepEqual((await check()).found, found);
    }));

  it('are asked anew for what is removed', () =>
    onDisk(async (folder, files) => {
      const check = checking(files);
      await check();
      rmSync(join(folder, 'a.txt'));
      assert.notDeepEqual((await check()).found, []);
    }));

  it('are not given to a file that was just written, nor to a link, nor to what is not there', () =>
    onDisk(async (folder, files) => {
      assert.equal(await files.stamp('a.txt'), undefined);
      const later = await NodeFileSystem.openFolder(folder, () => Date.now() + 60_000);
      assert.match((await later.stamp('a.txt')) ?? '', /^\d+(?::\d+){4}$/);
      symlinkSync('a.txt', join(folder, 'link.txt'));
      assert.equal(await later.stamp('link.txt'), undefined);
      assert.equal(await later.stamp('none.txt'), undefined);
      assert.equal(await later.stamp('.sitrep'), undefined);
      await assert.rejects(later.stamp('../a.txt'), { code: 'path/outside' });
    }, 0));
});
