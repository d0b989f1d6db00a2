import assert from 'node:assert/strict';
import { checkProject } from '../../../src/project/checkProject';
import type { Clock } from '../../../src/project/clock';
import { webCryptoDigest } from '../../../src/project/digest';
import { Project, type ProjectOptions } from '../../../src/project/project';
import { TAGS, TEXT, cleanProject, sidecarFor } from '../cli/projectFiles';
import { MemoryFiles } from './memoryFiles';

/** Time that passes only where somebody waits. */
function quickClock(): Clock {
  let time = 0;
  return {
    now: () => time,
    date: () => 1_700_000_000_000,
    wait: (ms) => {
      time += ms;
      return new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const projectOf = (files: MemoryFiles, more: Partial<ProjectOptions> = {}): Project =>
  new Project({
    files,
    digest: webCryptoDigest,
    isArticle: (path) => path.endsWith('.txt'),
    uniqueName: () => 'u',
    clock: quickClock(),
    onError: (error) => assert.fail(String(error)),
    ...more,
  });

/** A project that was cut off in VS Code's rename of a sidecar and of a codebook file, and beside another sidecar. */
function cutOff(): MemoryFiles {
  const { 'a.txt.sitrep.yaml': sidecar = '', '.sitrep/actors.yaml': actors = '', ...files } = cleanProject();
  const tag = { ...TAGS[0], id: 'b000000001' };
  return new MemoryFiles({
    ...files,
    '.a.txt.sitrep.yaml.0loyw3v28-1-dead.tmp': sidecar,
    '.sitrep/.actors.yaml.0loyw3v28-2-dead.tmp': actors,
    'below/b.txt': TEXT,
    'below/b.txt.sitrep.yaml': sidecarFor('b.txt', TEXT, [tag]),
    'below/.b.txt.sitrep.yaml.0loyw3v28-3-dead.tmp': sidecarFor('b.txt', TEXT, [tag, { ...TAGS[1], id: 'b000000002' }]),
  });
}

describe('a project after a crash', () => {
  const REPAIRED = [
    '.sitrep/actors.yaml',
    '.sitrep/places.yaml',
    '.sitrep/project.yaml',
    'a.txt',
    'a.txt.sitrep.yaml',
    'below/.b.txt.sitrep.yaml.0loyw3v28-3-dead.left',
    'below/b.txt',
    'below/b.txt.sitrep.yaml',
  ];

  it('is put right on asking, and says what it could not decide', async () => {
    const files = cutOff();
    const project = projectOf(files, { repairs: false });
    const changed: string[] = [];
    project.onDidChange((change) => changed.push(change.kind === 'sidecar' ? change.article : change.kind));
    await project.repair();
    assert.deepEqual(files.names(), REPAIRED);
    assert.deepEqual(changed.sort(), ['a.txt', 'codebook']);
    const { problems } = await checkProject(project);
    assert.deepEqual(
      problems.map(({ code, file, message }) => [code, file, message.includes('below/.b.txt.sitrep.yaml')]),
      [['write/leftover', 'below/b.txt.sitrep.yaml', true]],
    );
  });

  it('is put right behind a listing', async () => {
    const files = cutOff();
    const project = projectOf(files);
    const { sidecars } = await project.paths();
    assert.deepEqual(sidecars, ['below/b.txt.sitrep.yaml'], 'a listing does not wait');
    await new Promise<void>((resolve) => {
      project.onDidChange(({ kind }) => kind === 'codebook' && resolve());
    });
    assert.deepEqual(files.names(), REPAIRED);
  });

  it('is left as it is by a check, which names the missing file and what holds it', async () => {
    const files = cutOff();
    const before = files.names();
    const { problems } = await checkProject(projectOf(files, { repairs: false }));
    assert.deepEqual(files.names(), before);
    const missing = problems.filter(({ code }) => code === 'write/leftover').map(({ file }) => file);
    assert.deepEqual(missing, ['.sitrep/actors.yaml', 'a.txt.sitrep.yaml', 'below/b.txt.sitrep.yaml']);
  });

  it('opens with its sidecar, whoever asks for it first', async () => {
    const files = cutOff();
    const loaded = await projectOf(files).sidecar('a.txt');
    assert.equal(loaded?.reading.ok && loaded.reading.sidecar.annotations?.length, 3);
    assert.ok(files.names().includes('a.txt.sitrep.yaml'));
  });
});
