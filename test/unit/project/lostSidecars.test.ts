import assert from 'node:assert/strict';
import { webCryptoDigest } from '../../../src/project/digest';
import { findLost, matchLost, type TextAt } from '../../../src/project/lostSidecars';
import { Project } from '../../../src/project/project';
import { CODEBOOK, TAGS, TEXT, sidecarFor } from '../cli/projectFiles';
import { MemoryFiles } from './memoryFiles';

const texts = (...all: readonly (readonly [string, string])[]): readonly TextAt[] =>
  all.map(([article, sha256]) => ({ article, sha256 }));

describe('sidecars that lost their articles', () => {
  it('belong to the one article that holds their text', () => {
    assert.deepEqual(matchLost(texts(['a.txt', '1'], ['x.txt', '9']), texts(['b.txt', '1'], ['c.txt', '2'])), [
      { sidecar: 'a.txt.sitrep.yaml', articles: ['b.txt'], isSure: true },
      { sidecar: 'x.txt.sitrep.yaml', articles: [], isSure: false },
    ]);
  });

  it('are asked about where copies hold the text, those of the same name and folder first', () => {
    const bare = texts(['far/z.txt', '1'], ['in/b.txt', '1'], ['away/a.txt', '1'], ['old/a.txt', '1']);
    assert.deepEqual(matchLost(texts(['in/a.txt', '1']), bare), [
      {
        sidecar: 'in/a.txt.sitrep.yaml',
        articles: ['away/a.txt', 'old/a.txt', 'in/b.txt', 'far/z.txt'],
        isSure: false,
      },
    ]);
  });

  it('are asked about where two of them describe one text', () => {
    const found = matchLost(texts(['a.txt', '1'], ['b.txt', '1']), texts(['c.txt', '1']));
    assert.deepEqual(
      found.map(({ articles, isSure }) => [articles, isSure]),
      [
        [['c.txt'], false],
        [['c.txt'], false],
      ],
    );
  });

  it('go by their names where a folder with copies was moved', () => {
    const found = matchLost(texts(['in/a.txt', '1'], ['in/b.txt', '1']), texts(['out/a.txt', '1'], ['out/b.txt', '1']));
    assert.deepEqual(found, [
      { sidecar: 'in/a.txt.sitrep.yaml', articles: ['out/a.txt', 'out/b.txt'], isSure: true },
      { sidecar: 'in/b.txt.sitrep.yaml', articles: ['out/b.txt', 'out/a.txt'], isSure: true },
    ]);
  });
});

/** Notes which files are read. */
class Noting extends MemoryFiles {
  readonly asked: string[] = [];
  override read(path: string): Promise<Uint8Array | undefined> {
    this.asked.push(path);
    return super.read(path);
  }
}

const projectOf = (files: MemoryFiles): Project =>
  new Project({ files, digest: webCryptoDigest, isArticle: (path) => path.endsWith('.txt'), uniqueName: () => 'u' });

describe('looking for lost sidecars', () => {
  it('finds the article by its text, whatever its name, line ends and BOM', async () => {
    const files = new Noting({
      ...CODEBOOK,
      'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, TAGS),
      'new/b.txt': `\uFEFF${TEXT.replace('\n', '\r\n')}`,
      'other.txt': 'Another text.\n',
      'kept.txt': TEXT,
      'kept.txt.sitrep.yaml': sidecarFor('kept.txt', TEXT, []),
    });
    assert.deepEqual(await findLost(projectOf(files)), [
      { sidecar: 'a.txt.sitrep.yaml', articles: ['new/b.txt'], isSure: true },
    ]);
  });

  it('lists one that cannot be read, without a guess, and reads no article for it', async () => {
    const files = new Noting({ 'a.txt.sitrep.yaml': '<<<<<<< HEAD\n', 'b.txt': TEXT });
    assert.deepEqual(await findLost(projectOf(files)), [{ sidecar: 'a.txt.sitrep.yaml', articles: [], isSure: false }]);
    assert.equal(files.asked.includes('b.txt'), false);
  });

  it('reads nothing where nothing is lost, and asks of articles that the globs do not name', async () => {
    const files = new Noting({
      'a.md': TEXT,
      'a.md.sitrep.yaml': sidecarFor('a.md', TEXT, TAGS),
      'b.txt': TEXT,
    });
    assert.deepEqual(await findLost(projectOf(files)), []);
    assert.deepEqual(files.asked, ['a.md']);
  });

  it('passes over an article that is not text', async () => {
    const files = new MemoryFiles({ 'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, TAGS), 'b.txt': TEXT });
    files.files.set('binary.txt', Uint8Array.of(0xff, 0xfe, 0, 1));
    assert.deepEqual(
      (await findLost(projectOf(files))).map(({ articles }) => articles),
      [['b.txt']],
    );
  });

  it('stops when it is cancelled', async () => {
    const files = new MemoryFiles({ 'a.txt.sitrep.yaml': sidecarFor('a.txt', TEXT, TAGS), 'b.txt': TEXT });
    await assert.rejects(findLost(projectOf(files), { cancel: { isCancellationRequested: true } }), {
      code: 'cancelled',
    });
  });
});
