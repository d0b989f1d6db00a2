import assert from 'node:assert/strict';
import { checkProject } from '../../../src/project/checkProject';
import { webCryptoDigest } from '../../../src/project/digest';
import { wholeFiles } from '../../../src/project/datasetTarget';
import { exportProject } from '../../../src/project/exportProject';
import { loadAll } from '../../../src/project/loadAll';
import type { FileSystem } from '../../../src/project/ports';
import { Project } from '../../../src/project/project';
import { cleanProject, sidecarFor, TAGS, TEXT } from '../cli/projectFiles';
import { MemoryFiles } from './memoryFiles';

const projectOf = (files: FileSystem): Project =>
  new Project({ files, digest: webCryptoDigest, isArticle: (path) => path.endsWith('.txt'), uniqueName: () => 'u' });

const twoArticles = (): Record<string, string> => ({
  ...cleanProject(),
  'b.txt': TEXT,
  'b.txt.sitrep.yaml': sidecarFor('b.txt', TEXT, [{ ...TAGS[0], id: 'b000000001' }]),
});

/** Cancels once the given article is begun. */
function cancelAt(article: string): {
  readonly cancel: { isCancellationRequested: boolean };
  readonly progress: (done: number, of: number, file: string) => void;
  readonly seen: string[];
} {
  const cancel = { isCancellationRequested: false };
  const seen: string[] = [];
  const progress = (done: number, of: number, file: string): void => {
    seen.push(`${done}/${of} ${file}`);
    if (file === article) cancel.isCancellationRequested = true;
  };
  return { cancel, progress, seen };
}

const CSV = { format: 'csv', version: '1.2.3' } as const;

describe('long work on a project', () => {
  it('tells how far it is', async () => {
    const { progress, seen } = cancelAt('none');
    const { problems, articles, annotations } = await checkProject(projectOf(new MemoryFiles(twoArticles())), {
      progress,
    });
    assert.deepEqual([problems, articles, annotations], [[], 2, 4]);
    assert.deepEqual(seen, ['0/2 a.txt', '1/2 b.txt']);
  });

  it('stops where it is cancelled, and an export has then written nothing', async () => {
    const target = new MemoryFiles();
    const stopped = cancelAt('a.txt');
    const project = projectOf(new MemoryFiles(twoArticles()));
    await assert.rejects(exportProject(project, { ...CSV, target: wholeFiles(target), ...stopped }), {
      code: 'cancelled',
    });
    assert.deepEqual([...target.files.keys()], []);
    assert.deepEqual(stopped.seen, ['0/2 a.txt']);
    await assert.rejects(checkProject(project, cancelAt('b.txt')), { code: 'cancelled' });
    await assert.rejects(loadAll(project, cancelAt('b.txt')), { code: 'cancelled' });
  });

  it('leaves the old dataset when a file cannot be written, and nothing half-written', async () => {
    class FullDisk extends MemoryFiles {
      override write(path: string, bytes: Uint8Array): Promise<void> {
        return path.includes('claims') ? Promise.reject(new Error('ENOSPC')) : super.write(path, bytes);
      }
    }
    const target = new FullDisk({ 'annotations.csv': 'old', 'LOSSES.md': 'old' });
    const project = projectOf(new MemoryFiles(twoArticles()));
    await assert.rejects(exportProject(project, { ...CSV, target: wholeFiles(target) }), {
      code: 'dataset/not-written',
    });
    assert.deepEqual([...target.files.keys()].sort(), ['LOSSES.md', 'annotations.csv']);
  });

  it('notices a file that does not read back as written', async () => {
    class LyingDisk extends MemoryFiles {
      override read(path: string): Promise<Uint8Array | undefined> {
        return path === 'claims.csv' ? Promise.resolve(Uint8Array.of(1)) : super.read(path);
      }
    }
    const project = projectOf(new MemoryFiles(twoArticles()));
    await assert.rejects(exportProject(project, { ...CSV, target: wholeFiles(new LyingDisk()) }), {
      code: 'dataset/not-written',
    });
  });

  it('removes the Parquet of an earlier export that is no more, and nothing else', async () => {
    const disk = new MemoryFiles();
    const PARQUET = { format: 'parquet', version: '0.0.0', target: wholeFiles(disk) } as const;
    const project = projectOf(new MemoryFiles(twoArticles()));
    await exportProject(project, PARQUET);
    const written = [...disk.files.keys()].filter((path) => path.endsWith('.parquet'));
    const old = 'annotations/month=1999-01/part-7.parquet';
    const named = new TextDecoder().decode(disk.files.get('datapackage.json'));
    const others = ['a.txt', 'claims/part-0.parquet', '../annotations/month=1999-01/part-0.parquet'];
    const resources = `"resources": [{"path": ${JSON.stringify([old, ...others])}},`;
    disk.files.set('datapackage.json', new TextEncoder().encode(named.replace('"resources": [', resources)));
    const unnamed = 'annotations/month=1999-01/part-8.parquet';
    for (const path of [old, unnamed, ...others]) disk.files.set(path, Uint8Array.of(1));
    await exportProject(project, PARQUET);
    assert.equal(disk.files.has(old), false);
    for (const path of [unnamed, ...others, ...written]) assert.equal(disk.files.has(path), true, path);
  });

  describe('into the folder of an earlier brat export', () => {
    const BRAT = { format: 'brat', version: '0.0.0' } as const;

    interface Folder {
      readonly disk: MemoryFiles;
      readonly articles: MemoryFiles;
      readonly again: (disk?: MemoryFiles, more?: Partial<Parameters<typeof exportProject>[1]>) => Promise<number>;
    }

    /** Exported once with two articles, of which the second is no more then. */
    async function exported(): Promise<Folder> {
      const disk = new MemoryFiles();
      const articles = new MemoryFiles(twoArticles());
      const again: Folder['again'] = async (to = disk, more = {}) =>
        (await exportProject(projectOf(articles), { ...BRAT, target: wholeFiles(to), ...more })).removed;
      assert.equal(await again(), 0);
      for (const name of ['b.txt', 'b.txt.sitrep.yaml']) articles.files.delete(name);
      return { disk, articles, again };
    }

    const edit = (disk: MemoryFiles, change: (text: string) => string): void => {
      const text = new TextDecoder().decode(disk.files.get('datapackage.json'));
      disk.files.set('datapackage.json', new TextEncoder().encode(change(text)));
    };

    it('removes the files of an article that is no more, and gives the same bytes as into an empty one', async () => {
      const { disk, again } = await exported();
      disk.files.set('mine.ann', Uint8Array.of(1));
      assert.equal(await again(), 2);
      const fresh = new MemoryFiles();
      await again(fresh);
      disk.files.delete('mine.ann');
      assert.deepEqual(new Map([...disk.files].sort()), new Map([...fresh.files].sort()));
      assert.equal(await again(), 0);
    });

    it('leaves what was changed since, what is an article, and what another format wrote', async () => {
      const { disk, again } = await exported();
      disk.files.set('b.ann', Uint8Array.of(1));
      assert.equal(await again(), 1);
      assert.deepEqual([disk.files.has('b.ann'), disk.files.has('b.txt')], [true, false]);
      const among = await exported();
      assert.equal(await among.again(among.disk, { inside: 'sub', only: () => false }), 2);
      assert.deepEqual(
        ['a.ann', 'a.txt', 'b.ann', 'b.txt'].filter((name) => among.disk.files.has(name)),
        ['a.txt', 'b.txt'],
      );
      const other = await exported();
      assert.equal(await other.again(other.disk, { format: 'csv' }), 0);
      assert.equal(other.disk.files.has('b.ann'), true);
    });

    it('removes nothing where the export fails or is cancelled', async () => {
      const { disk, again } = await exported();
      const before = new Map(disk.files);
      await assert.rejects(again(disk, cancelAt('a.txt')), { code: 'cancelled' });
      class FullDisk extends MemoryFiles {
        override write(path: string, bytes: Uint8Array): Promise<void> {
          return path.includes('LOSSES') ? Promise.reject(new Error('ENOSPC')) : super.write(path, bytes);
        }
      }
      const full = new FullDisk();
      for (const [name, bytes] of disk.files) full.files.set(name, bytes);
      await assert.rejects(again(full), { code: 'dataset/not-written' });
      for (const one of [disk, full]) assert.deepEqual(one.files, before);
    });

    it('believes no package that names other files, ways out of the folder or no checksum', async () => {
      const { disk, again } = await exported();
      const names = [
        '../b.txt',
        '/b.txt',
        'c:\\b.txt',
        './b.txt',
        '.git/b.txt',
        'b.md',
        'x/../b.txt',
        'toString',
        '__proto__',
      ];
      const sum = /"b\.txt": ("[^"]+")/.exec(new TextDecoder().decode(disk.files.get('datapackage.json')))?.[1] ?? '';
      const bytes = disk.files.get('b.txt') ?? new Uint8Array();
      for (const name of names) disk.files.set(name, bytes);
      edit(disk, (text) => {
        const added = names.map((name) => `${JSON.stringify(name)}: ${sum}`).join();
        return text.replace('"checksums": {', `"checksums": {${added},`).replace(/"b\.ann": "/, '"b.ann": "0');
      });
      assert.equal(await again(), 1);
      for (const name of [...names, 'b.ann']) assert.equal(disk.files.has(name), true, name);
      for (const text of ['', '{', '[]', '{"sitrep":{"format":"brat"}}', 'null']) {
        edit(disk, () => text);
        assert.equal(await again(), 0, text);
      }
    });

    it('never takes a file that it has just written for an old one, in whatever letters the disk holds it', async () => {
      const { disk, again } = await exported();
      edit(disk, (text) => text.replaceAll('"b.', '"A.'));
      const [txt, ann] = ['b.txt', 'b.ann'].map((name) => disk.files.get(name) ?? new Uint8Array());
      disk.files.set('A.txt', txt ?? new Uint8Array());
      disk.files.set('A.ann', ann ?? new Uint8Array());
      assert.equal(await again(), 0);
      assert.deepEqual([disk.files.has('A.txt'), disk.files.has('a.txt')], [true, true]);
    });

    it('says so where an old file cannot be removed; the new dataset is there', async () => {
      class Sticky extends MemoryFiles {
        override remove(path: string): Promise<void> {
          return path.startsWith('b.') ? Promise.reject(new Error('EPERM')) : super.remove(path);
        }
      }
      const { disk, again } = await exported();
      const sticky = new Sticky();
      for (const [name, bytes] of disk.files) sticky.files.set(name, bytes);
      await assert.rejects(again(sticky), { code: 'dataset/not-removed' });
      assert.doesNotMatch(new TextDecoder().decode(sticky.files.get('datapackage.json')), /"b\.txt"/);
      assert.equal(
        [...sticky.files.keys()].some((name) => name.endsWith('.partial')),
        false,
      );
    });
  });

  it('loads what the summary needs, with the state of each annotation', async () => {
    const { articles, codebook, problems } = await loadAll(projectOf(new MemoryFiles(twoArticles())));
    assert.deepEqual(problems, []);
    assert.ok(codebook.actors.has('jnim'));
    assert.deepEqual(
      articles.map(({ file, states }) => [file, [...states.values()]]),
      [
        ['a.txt', ['anchored', 'anchored', 'anchored']],
        ['b.txt', ['anchored']],
      ],
    );
  });
});
