import assert from 'node:assert/strict';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NodeGit } from '../../../src/cli/nodeGit';
import type { Cancel } from '../../../src/project/ports';
import { GitRepository } from './gitRepository';

async function textsOf(git: NodeGit, file: string, cancel?: Cancel): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const bytes of git.versions(file, cancel)) texts.push(new TextDecoder().decode(bytes));
  return texts;
}

describe('NodeGit', () => {
  let repository: GitRepository;
  beforeEach(() => (repository = new GitRepository()));
  afterEach(() => repository.dispose());

  it('gives the versions of a file, the newest first, each once', async () => {
    repository.commit({ 'a.txt': 'one\n', 'b.txt': 'other\n' });
    repository.commit({ 'a.txt': 'two\n' });
    repository.commit({ 'b.txt': 'more\n' });
    repository.commit({ 'a.txt': 'one\n' });
    repository.write({ 'a.txt': 'not committed\n' });
    assert.deepEqual(await textsOf(new NodeGit(repository.root), 'a.txt'), ['one\n', 'two\n']);
  });

  it('works in a folder below, with any file name, and follows a rename', async () => {
    const text = 'A report of some length,\nof which most stays as it is.\n';
    repository.commit({ 'p/--help.txt': text });
    repository.git('mv', '--', 'p/--help.txt', 'p/*é\n.txt');
    repository.commit({ 'p/*é\n.txt': `${text}More.\n`, 'p/decoy.txt': 'decoy\n' });
    assert.deepEqual(await textsOf(new NodeGit(path.join(repository.root, 'p')), '*é\n.txt'), [`${text}More.\n`, text]);
  });

  it('finds the text that a merge made', async () => {
    repository.commit({ 'a.txt': 'one\ntwo\nthree\n' });
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit({ 'a.txt': 'one\ntwo\nthree, aside\n' });
    repository.git('checkout', '--quiet', '-');
    repository.commit({ 'a.txt': 'one, ahead\ntwo\nthree\n' });
    repository.git('merge', '--quiet', '--no-commit', 'side');
    repository.commit({ 'a.txt': 'one, ahead\ntwo, merged\nthree, aside\n' });
    const texts = await textsOf(new NodeGit(repository.root), 'a.txt');
    assert.equal(texts[0], 'one, ahead\ntwo, merged\nthree, aside\n');
    assert.equal(texts.length, 4);
  });

  it('has none without a repository, a commit, the file, or Git', async () => {
    assert.deepEqual(await textsOf(new NodeGit(tmpdir()), 'a.txt'), []);
    assert.deepEqual(await textsOf(new NodeGit(repository.root), 'a.txt'), []);
    repository.commit({ 'a.txt': 'one\n' });
    assert.deepEqual(await textsOf(new NodeGit(repository.root), 'b.txt'), []);
    assert.deepEqual(await textsOf(new NodeGit(repository.root, 'no-such-git'), 'a.txt'), []);
  });

  it('stops when cancelled, and looks only inside the folder', async () => {
    repository.commit({ 'a.txt': 'one\n' });
    repository.commit({ 'a.txt': 'two\n' });
    const cancel = { isCancellationRequested: false };
    const texts: string[] = [];
    for await (const bytes of new NodeGit(repository.root).versions('a.txt', cancel)) {
      texts.push(new TextDecoder().decode(bytes));
      cancel.isCancellationRequested = true;
    }
    assert.deepEqual(texts, ['two\n']);
    await assert.rejects(textsOf(new NodeGit(repository.root), '../a.txt'), { code: 'path/outside' });
  });

  it('runs nothing that the repository says', async function () {
    if (process.platform === 'win32') this.skip();
    repository.commit({ 'a.txt': 'one\n' });
    repository.commit({ 'a.txt': 'two\n', '.gitattributes': '*.txt diff=evil filter=evil\n' });
    const ran = path.join(repository.root, 'ran');
    const script = path.join(repository.root, 'evil.sh');
    writeFileSync(script, `#!/bin/sh\necho "$0 $@" >> '${ran}'\n`);
    chmodSync(script, 0o755);
    const settings = ['core.fsmonitor', 'core.pager', 'pager.log', 'diff.external', 'diff.evil.textconv'];
    for (const setting of [...settings, 'diff.evil.command', 'filter.evil.smudge', 'gpg.program', 'alias.log']) {
      repository.git('config', setting, script);
    }
    repository.git('config', 'log.showSignature', 'true');
    assert.deepEqual(await textsOf(new NodeGit(repository.root), 'a.txt'), ['two\n', 'one\n']);
    assert.equal(existsSync(ran), false, 'nothing ran');
  });
});
