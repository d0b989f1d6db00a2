import assert from 'node:assert/strict';
import { compactSidecar } from '../../../src/core/annotation/compact';
import { readSidecar } from '../../../src/core/annotation/sidecar';
import { checkProject } from '../../../src/project/checkProject';
import { webCryptoDigest } from '../../../src/project/digest';
import { loadAll } from '../../../src/project/loadAll';
import { Project } from '../../../src/project/project';
import { CODEBOOK_FILES, reportOf, sidecarOf } from '../../harness/manyArticles';
import { MemoryFiles } from './memoryFiles';

const ARTICLES = 100;
const ANNOTATIONS = 50;

function manyArticles(): MemoryFiles {
  const files = new MemoryFiles(CODEBOOK_FILES);
  for (let at = 0; at < ARTICLES; at += 1) {
    const text = reportOf(25, at);
    files.set(`r${at}.txt`, text);
    files.set(`r${at}.txt.sitrep.yaml`, sidecarOf(`r${at}.txt`, text, ANNOTATIONS, at));
  }
  return files;
}

describe('a large project', () => {
  it('is checked and loaded whole, in turns, and the one file that changes is found', async () => {
    const files = manyArticles();
    const project = new Project({
      files,
      digest: webCryptoDigest,
      isArticle: (path) => path.endsWith('.txt'),
      uniqueName: () => 'u',
    });
    const whole = { problems: [], articles: ARTICLES, annotations: ARTICLES * ANNOTATIONS };
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const first = await checkProject(project);
    clearInterval(timer);
    assert.deepEqual(first, whole);
    assert.ok(turns > 0, 'others had no turn');
    assert.deepEqual(await checkProject(project), whole);
    const { articles } = await loadAll(project);
    assert.deepEqual(
      [articles.length, articles.every(({ states }) => [...states.values()].every((state) => state === 'anchored'))],
      [ARTICLES, true],
    );
    files.set('r7.txt', reportOf(25, 7).replace('day 3 ', 'day 33 '));
    const files7 = new Set((await checkProject(project)).problems.map(({ file }) => file));
    assert.deepEqual([...files7], ['r7.txt.sitrep.yaml']);
  });

  it('keeps of a sidecar all but the context of its quotes', () => {
    const read = readSidecar(sidecarOf('a.txt', reportOf(3), 5), 'a');
    assert.ok(read.ok);
    const { annotations = [], ...rest } = read.sidecar;
    const kept = compactSidecar(read.sidecar);
    assert.deepEqual(kept, { ...rest, annotations: annotations.map((one) => ({ ...one, prefix: '', suffix: '' })) });
  });
});
