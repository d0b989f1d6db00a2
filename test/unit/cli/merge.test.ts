import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { YamlMap } from '../../../src/core/yaml/value';
import { GitRepository } from './gitRepository';
import { CommandLine } from './process';
import { CODEBOOK, TAGS, TEXT, sidecarFor } from './projectFiles';

const SIDECAR = 'a.txt.sitrep.yaml';

describe('sitrep merge', function () {
  // Many processes, on a machine that others use too.
  this.timeout(30_000);
  let cli: CommandLine;
  let repository: GitRepository;
  before(() => (cli = new CommandLine()));
  after(() => cli.dispose());
  beforeEach(() => (repository = new GitRepository()));
  afterEach(() => repository.dispose());

  const [actor = {}, place = {}, person = {}] = TAGS;
  const read = (): string => readFileSync(path.join(repository.root, SIDECAR), 'utf8');
  const state = (tags: readonly YamlMap[], text = TEXT) => ({
    'a.txt': text,
    [SIDECAR]: sidecarFor('a.txt', text, tags),
  });

  /** Two branches from one state, `side` and the current one. */
  function branches(base: readonly YamlMap[], ours: Record<string, string>, theirs: Record<string, string>): void {
    repository.commit({
      ...CODEBOOK,
      ...state(base),
      '.gitattributes': '*.sitrep.yaml merge=sitrep\n.sitrep/*.yaml merge=sitrep\n',
    });
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit(theirs);
    repository.git('checkout', '--quiet', '-');
    repository.commit(ours);
  }

  const useDriver = (): void => {
    repository.git('config', 'merge.sitrep.driver', `"${process.execPath}" "${cli.script}" merge %O %A %B %P`);
  };

  function merges(...args: readonly string[]): boolean {
    try {
      repository.git(...args);
      return true;
    } catch {
      return false;
    }
  }

  it('as a driver keeps what both have added, where Git alone stops', () => {
    const [ours, theirs] = [
      { ...place, id: 'b000000001' },
      { ...person, id: 'd000000001' },
    ];
    branches([actor], state([actor, ours]), state([actor, theirs]));
    assert.equal(merges('merge', '--quiet', '--no-edit', 'side'), false, 'without the driver');
    assert.match(read(), /^<{7} /m);
    repository.git('merge', '--abort');
    useDriver();
    assert.equal(merges('merge', '--quiet', '--no-edit', 'side'), true);
    assert.equal(read(), sidecarFor('a.txt', TEXT, [actor, ours, theirs]));
  });

  it('carries tags over where one side has changed the article, in a rebase as well', () => {
    const today = `Boni, JNIM and Issa Baré.\n${TEXT}`;
    const moved = sidecarFor('a.txt', today, [{ ...actor, exact: 'JNIM attacked' }]);
    branches(
      [{ ...actor, exact: 'JNIM attacked' }],
      state([
        { ...actor, exact: 'JNIM attacked' },
        { ...place, exact: 'Boni,' },
      ]),
      { 'a.txt': today, [SIDECAR]: moved },
    );
    useDriver();
    assert.equal(merges('rebase', '--quiet', 'side'), true);
    const start = today.lastIndexOf('Boni,');
    assert.match(read(), new RegExp(`exact: "?Boni,"?\\n    start: ${String(start)}\\n`));
    assert.doesNotMatch(read(), /^ {4}sha256/m);
    assert.equal(repository.git('status', '--porcelain'), '');
  });

  it('leaves a conflict in one annotation to a person, and no file with marks is read as clean', async () => {
    const [ours, theirs] = [
      { ...actor, actor: 'fama' },
      { ...actor, actor: 'isgs' },
    ];
    branches([actor, place], state([ours, place]), state([theirs, { ...place, note: 'Theirs' }]));
    useDriver();
    assert.equal(merges('merge', '--quiet', '--no-edit', 'side'), false);
    assert.match(read(), /\n<<<<<<< ours\n {4}actor: fama\n=======\n {4}actor: isgs\n>>>>>>> theirs\n/);
    assert.match(read(), /note: Theirs/);
    assert.match(repository.git('status', '--porcelain'), /^UU a\.txt\.sitrep\.yaml/m);
    const checked = await cli.run(repository.root, ['check', SIDECAR]);
    assert.match(checked.out, /\[yaml\/conflict\]/);
    // Git's own words for a choice.
    writeFileSync(path.join(repository.root, SIDECAR), read().replace(/<{7} ours\n|={7}\n[^]*?>{7} theirs\n/g, ''));
    repository.git('commit', '--quiet', '--all', '--no-edit');
    assert.equal(read(), sidecarFor('a.txt', TEXT, [ours, { ...place, note: 'Theirs' }]));
  });

  it('by hand writes OURS, and says how many choices are left', async () => {
    const folder = cli.folder({
      'base.yaml': sidecarFor('a.txt', TEXT, [actor]),
      'ours.yaml': sidecarFor('a.txt', TEXT, [{ ...actor, note: 'one' }]),
      'theirs.yaml': sidecarFor('a.txt', TEXT, [{ ...actor, note: 'two' }, place]),
      'empty.yaml': '',
    });
    const ran = await cli.spawn(folder, ['merge', 'base.yaml', 'ours.yaml', 'theirs.yaml']);
    assert.deepEqual(ran, { status: 1, out: 'ours.yaml: 1 choice left to you, between the merge marks.\n', err: '' });
    const added = await cli.run(folder, ['merge', 'empty.yaml', 'base.yaml', 'theirs.yaml', SIDECAR]);
    assert.deepEqual(added, { status: 0, out: '', err: '' });
    assert.equal(
      readFileSync(path.join(folder, 'base.yaml'), 'utf8'),
      sidecarFor('a.txt', TEXT, [{ ...actor, note: 'two' }, place]),
    );
  });

  it('merges the codebook by entry', () => {
    const actors = CODEBOOK['.sitrep/actors.yaml'] ?? '';
    branches(
      [actor],
      { '.sitrep/actors.yaml': `${actors}  fama:\n    name: FAMa\n` },
      { '.sitrep/actors.yaml': `${actors}  isgs:\n    name: ISGS\n` },
    );
    useDriver();
    assert.equal(merges('merge', '--quiet', '--no-edit', 'side'), true);
    const merged = readFileSync(path.join(repository.root, '.sitrep/actors.yaml'), 'utf8');
    assert.equal(merged, `${actors}  fama:\n    name: FAMa\n  isgs:\n    name: ISGS\n`);
  });

  it('could not run: one line on standard error, 2, and nothing written', async () => {
    const folder = cli.folder({ 'a.yaml': 'sitrep: 1\n' });
    for (const [args, message] of [
      [['a.yaml', 'a.yaml'], /Name three files/],
      [['a.yaml', 'a.yaml', 'none.yaml'], /There is no file “none.yaml”/],
    ] as const) {
      const ran = await cli.run(folder, ['merge', ...args]);
      assert.deepEqual([ran.status, ran.out], [2, '']);
      assert.match(ran.err, message);
      assert.match(ran.err, /^sitrep: [^\n]+\n$/);
    }
  });
});
