import assert from 'node:assert/strict';
import type { CacheFile } from '../../../src/project/cacheFile';
import { checkProject, type CheckOptions } from '../../../src/project/checkProject';
import { webCryptoDigest } from '../../../src/project/digest';
import type { Digest } from '../../../src/project/ports';
import { Project } from '../../../src/project/project';
import { CODEBOOK, cleanProject, sidecarFor, TAGS, TEXT } from '../cli/projectFiles';
import { MemoryFiles } from './memoryFiles';

const projectOf = (files: MemoryFiles, cache?: CacheFile): Project =>
  new Project({
    files,
    digest: webCryptoDigest,
    isArticle: (path) => path.endsWith('.txt'),
    uniqueName: () => 'u',
    ...(cache ? { cache } : {}),
  });

const cacheIn = (files: MemoryFiles, version = '1.0.0', digest: Digest = webCryptoDigest): CacheFile => ({
  files,
  name: 'checks',
  version,
  digest,
});

/** A project whose files have something of everything: comments, links, ids of the codebook, doubled ids. */
const mixed = (): Record<string, string> => ({
  ...cleanProject(),
  'b.txt': TEXT,
  'b.txt.sitrep.yaml': sidecarFor('b.txt', TEXT, [
    {
      id: 'b000000001',
      type: 'actor',
      exact: 'JNIM',
      actor: 'isgs',
      links: [{ repeats: 'a000000001' }, { denies: 'z000000001' }],
      review: {
        state: 'disputed',
        comments: [{ id: 'a000000002', by: 'moussa', date: '2025-07-03', text: 'Who?' }],
      },
    },
    { id: 'a000000003', type: 'place', exact: 'Boni', place: 'ml-boni' },
  ]),
});

/** What a check finds with nothing remembered: the truth that one with a memory must find, too. */
async function found(project: Project, options?: CheckOptions): Promise<readonly string[]> {
  const { problems, articles, annotations } = await checkProject(project, options);
  const lines = problems.map(
    ({ file, code, message, range, annotation }) =>
      `${file}:${range.start.line}:${range.start.character} ${code} ${annotation ?? ''} ${message}`,
  );
  return [...lines, `${articles} articles, ${annotations} annotations`];
}

describe('what checks remember', () => {
  it('finds the same again, in this process and in a new one', async () => {
    const files = new MemoryFiles(mixed());
    const store = new MemoryFiles();
    const project = projectOf(files, cacheIn(store));
    const first = await found(project);
    assert.deepEqual(
      first.map((line) => line.split(' ').slice(0, 4).join(' ')).map((line) => line.replace(/ (?:There|The)$/, '')),
      [
        'b.txt.sitrep.yaml:12:11 reference/actor b000000001',
        'b.txt.sitrep.yaml:15:16 link/unknown b000000001',
        'b.txt.sitrep.yaml:19:14 annotation/duplicate-id ',
        'b.txt.sitrep.yaml:23:8 annotation/duplicate-id a000000003',
        '2 articles, 5 annotations',
      ],
    );
    assert.deepEqual(await found(project), first);
    const again = projectOf(files, cacheIn(store));
    await again.checks.open();
    const kept = again.checks.get('b.txt');
    assert.equal(kept?.names.ids.length, 3);
    assert.deepEqual(await found(again), first);
    // A sidecar is not looked into while all that it hangs on is the same.
    assert.ok(kept.found);
    again.checks.put('b.txt', { ...kept, found: { ...kept.found, problems: [] } });
    assert.deepEqual(await found(again), first.slice(1));
  });

  it('looks again at what has changed: sidecar, article, codebook, incidents', async () => {
    const changes: readonly ((files: MemoryFiles) => void)[] = [
      (files) => files.set('a.txt', TEXT.replace('Boni', 'Bony')),
      (files) => files.set('a.txt', `Above.\n${TEXT}`),
      (files) => files.set('.sitrep/actors.yaml', 'sitrep: 1\nactors:\n  isgs:\n    name: ISGS\n'),
      (files) => files.set('.sitrep/places.yaml', 'sitrep: 2\n'),
      (files) => files.files.delete('.sitrep/actors.yaml'),
      (files) => files.files.delete('a.txt'),
      (files) => files.set('a.txt', 'a\0b'),
      (files) => files.set('b.txt.sitrep.yaml', sidecarFor('b.txt', TEXT, [{ ...TAGS[0], id: 'c000000001' }])),
      (files) => files.set('a.txt.sitrep.yaml', 'sitrep: 1\n'),
      (files) => files.files.delete('a.txt.sitrep.yaml'),
      (files) => files.set('c.txt', 'x'),
      (files) => files.set('c.txt.sitrep.yaml', sidecarFor('c.txt', TEXT, TAGS)),
    ];
    for (const change of changes) {
      const files = new MemoryFiles(mixed());
      const store = new MemoryFiles();
      const project = projectOf(files, cacheIn(store));
      await found(project);
      change(files);
      const truth = await found(projectOf(files));
      assert.deepEqual(await found(projectOf(files, cacheIn(store))), truth, String(change));
      assert.deepEqual(await found(project), truth, String(change));
    }
  });

  it('reports only on what is asked, and knows ids of the others', async () => {
    const files = new MemoryFiles(mixed());
    const project = projectOf(files);
    const only = (path: string): boolean => path.startsWith('b.txt');
    const truth = await found(projectOf(files), { only });
    assert.equal(truth.length, 5);
    assert.deepEqual(await found(project, { only }), truth);
    await found(project);
    assert.deepEqual(await found(project, { only }), truth);
  });

  it('does not keep what hangs on more than these files: an article that is not the text of its sidecar', async () => {
    const files = new MemoryFiles({ ...cleanProject(), 'a.txt': `Above.\n${TEXT}` });
    const project = projectOf(files);
    await found(project);
    assert.deepEqual(project.checks.get('a.txt')?.found, undefined);
  });

  it('believes no file that is cut short, damaged, of another version or of another digest', async () => {
    const files = new MemoryFiles(mixed());
    const store = new MemoryFiles();
    const first = await found(projectOf(files, cacheIn(store)));
    const stored = new TextDecoder().decode(store.files.get('checks'));
    const wrong = stored.replace('b000000001', 'b000000002');
    assert.notEqual(wrong, stored);
    const texts = ['', 'sitrep', stored.slice(0, -1), wrong, stored.replace('1.0.0', '0.9.0'), '\uffff\n\n', '{}\n'];
    for (const text of texts) {
      store.set('checks', text);
      const project = projectOf(files, cacheIn(store));
      await project.checks.open();
      assert.equal(project.checks.get('b.txt'), undefined, text.slice(0, 40));
      assert.deepEqual(await found(project), first);
    }
    store.set('checks', stored);
    const newer = projectOf(files, cacheIn(store, '1.0.1'));
    await newer.checks.open();
    assert.equal(newer.checks.get('b.txt'), undefined);
  });

  it('leaves lines alone that do not say what was found, though the file is whole', async () => {
    const files = new MemoryFiles(mixed());
    const first = await found(projectOf(files));
    const store = new MemoryFiles();
    const body = '["a.txt","x"]\n["b.txt",1,{},null]\nnot json\n{}\n[1]\n';
    const sha256 = await webCryptoDigest(new TextEncoder().encode(body));
    store.set('checks', `sitrep cache 1 "1.0.0" ${sha256}\n${body}`);
    assert.deepEqual(await found(projectOf(files, cacheIn(store))), first);
  });

  it('forgets articles that are no more, and everything when asked', async () => {
    const files = new MemoryFiles(mixed());
    const store = new MemoryFiles();
    const project = projectOf(files, cacheIn(store));
    await found(project);
    files.files.delete('b.txt.sitrep.yaml');
    await found(project);
    assert.equal(project.checks.get('b.txt'), undefined);
    assert.ok(project.checks.get('a.txt'));
    assert.doesNotMatch(new TextDecoder().decode(store.files.get('checks')), /b\.txt/);
    await project.checks.clear();
    assert.equal(project.checks.get('a.txt'), undefined);
    assert.equal(store.files.has('checks'), false);
  });

  it('checks on where nothing can be kept', async () => {
    class ReadOnly extends MemoryFiles {
      override write(): Promise<void> {
        return Promise.reject(new Error('EROFS'));
      }
      override read(): Promise<Uint8Array | undefined> {
        return Promise.reject(new Error('EIO'));
      }
    }
    const errors: unknown[] = [];
    const files = new MemoryFiles({ ...CODEBOOK, 'a.txt': TEXT, 'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, TAGS) });
    const project = new Project({
      files,
      digest: webCryptoDigest,
      isArticle: (path) => path.endsWith('.txt'),
      uniqueName: () => 'u',
      cache: cacheIn(new ReadOnly()),
      onError: (error) => errors.push(error),
    });
    assert.deepEqual(await found(project), ['1 articles, 3 annotations']);
    assert.deepEqual(errors.map(String), ['Error: EIO', 'Error: EROFS']);
  });
});
