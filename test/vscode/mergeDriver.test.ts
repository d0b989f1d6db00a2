import assert from 'node:assert/strict';
import { host } from 'sitrep-run';
import type * as vscode from 'vscode';
import { command, eventually, rejectsWith } from './fixture';
import { commitAll, repositoryIn, skipWithoutGit } from './gitProject';
import { OwnProject } from './ownProject';

const REPORT = 'JNIM attacked Boni at dawn. The army said that 80 were killed.\n';
const SIDECAR = 'a.txt.sitrep.yaml';

describe('installing the merge driver', () => {
  let project: OwnProject;
  beforeEach(async () => (project = await OwnProject.make({})));
  afterEach(() => project.remove());

  it('says what to do where there is no Git', async function () {
    if (host !== 'web') this.skip();
    await rejectsWith(command('sitrep.installMergeDriver', { uri: project.uri('a.txt') }), /Git extension/);
  });

  it('has Git merge sidecars by annotation from then on, here and in a worktree', async function () {
    this.timeout(60_000);
    const git = await repositoryIn(project);
    if (!git) skipWithoutGit(this);
    const article = await project.article('a.txt', REPORT);
    const { uri } = article;
    const { id } = await article.tagActor('JNIM', 'jnim');
    const folder = await command<vscode.Uri>('sitrep.installMergeDriver', { uri });
    assert.equal(folder.path, project.uri('.git/sitrep').path);
    // Again, as after an update: nothing is there twice.
    await command('sitrep.installMergeDriver', { uri });
    const configured = (await git('config', '--local', '--get-all', 'merge.sitrep.driver')).trim().split('\n');
    assert.equal(configured.length, 1);
    assert.doesNotMatch(configured[0] ?? '', /extensions/);
    assert.equal(
      await project.text('.gitattributes'),
      '*.sitrep.yaml merge=sitrep\n.sitrep/*.yaml merge=sitrep\n.sitrep/incidents/*.yaml merge=sitrep\n',
    );
    await commitAll(git, 'Code');
    await git('checkout', '--quiet', '-b', 'side');
    const before = await article.sidecar();
    const side = `${before}    note: theirs\n`;
    await project.write(SIDECAR, side);
    await commitAll(git, 'Note');
    await git('checkout', '--quiet', 'main');
    await eventually(
      () => article.sidecar(),
      (text) => text === before,
    );
    const main = `${before}    sensitive: true\n`;
    await project.write(SIDECAR, main);
    await commitAll(git, 'Mark as sensitive');
    await git('worktree', 'add', '--quiet', '-b', 'third', 'elsewhere', 'side');
    await git('-C', 'elsewhere', 'merge', '--quiet', '--no-edit', 'main');
    await git('merge', '--quiet', '--no-edit', 'side');
    for (const path of [SIDECAR, `elsewhere/${SIDECAR}`]) {
      const merged = await project.text(path);
      assert.match(merged, new RegExp(`id: ${id}[^]*note: theirs\\n    sensitive: true\\n$`), path);
    }
  });
});
