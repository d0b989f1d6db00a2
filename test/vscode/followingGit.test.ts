import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { workspaceUri } from '../harness/insideVsCode';
import { eventually, rejectsWith, type OpenArticle } from './fixture';
import { gitIn, type Git } from './gitProgram';
import { REPORT, tagged, untilSure, untilVerified, WORDS, writeOutside } from './followed';

let made = 0;

interface Repository {
  readonly article: OpenArticle;
  readonly git: Git;
  readonly folder: vscode.Uri;
}

/** A repository of its own with one tagged article, which is committed on the branch "main". */
async function repository(context: Mocha.Context): Promise<Repository> {
  const name = `git-${++made}-${Date.now().toString(36)}`;
  const folder = vscode.Uri.joinPath(workspaceUri(), name);
  await vscode.workspace.fs.createDirectory(folder);
  const git = await gitIn(folder);
  if (!git) {
    console.log('      skipped: there is no Git in this extension host');
    context.skip();
  }
  await git('init', '--quiet', '--initial-branch=main');
  const article = await tagged(`${name}/a.txt`);
  await git('add', '.');
  await git('commit', '--quiet', '-m', 'Tag an article');
  return { article, git, folder };
}

const untilText = (article: OpenArticle, text: string): Promise<string> =>
  eventually(
    () => article.document.getText(),
    (now) => now === text,
  );

const LONGER = `A paragraph that came later 😀.\n\n${REPORT}`;

/** Edits, saves, and waits until the sidecar describes it. */
async function lengthen(article: OpenArticle): Promise<void> {
  await article.edit((edit) => edit.insert(new vscode.Position(0, 0), LONGER.slice(0, -REPORT.length)));
  await article.document.save();
  await untilVerified(article);
}

describe('marks under Git', function () {
  this.timeout(60_000);

  it('follow a checkout of article and sidecar, and nothing is written by it', async function () {
    const { article, git } = await repository(this);
    await git('checkout', '--quiet', '-b', 'longer');
    await lengthen(article);
    await article.tagActor('Residents', null);
    await git('commit', '--quiet', '-am', 'Lengthen it, and tag once more');
    for (let turn = 0; turn < 2; turn += 1) {
      await git('checkout', '--quiet', 'main');
      await untilText(article, REPORT);
      await untilSure(article);
      await git('checkout', '--quiet', 'longer');
      await untilText(article, LONGER);
      await untilSure(article, [...WORDS.slice(0, 3), 'Residents', 'JNIM']);
    }
    assert.equal(await git('status', '--porcelain'), '');
  });

  it('follow a checkout of the article alone', async function () {
    const { article, git } = await repository(this);
    const before = await article.sidecar();
    await git('checkout', '--quiet', '-b', 'longer');
    await writeOutside(article.uri, LONGER);
    await git('commit', '--quiet', '-am', 'Lengthen it');
    await untilText(article, LONGER);
    await untilSure(article);
    await git('checkout', '--quiet', 'main');
    await untilText(article, REPORT);
    await untilSure(article);
    assert.equal(await article.sidecar(), before);
    assert.equal(await git('status', '--porcelain'), '');
  });

  it('follow a pull', async function () {
    const { article, git, folder } = await repository(this);
    const parent = vscode.Uri.joinPath(folder, '..');
    const name = folder.path.slice(folder.path.lastIndexOf('/') + 1);
    const above = await gitIn(parent);
    assert.ok(above);
    await above('clone', '--quiet', '--bare', name, `${name}.git`);
    await git('remote', 'add', 'origin', `../${name}.git`);
    await git('fetch', '--quiet', 'origin');
    await git('branch', '--quiet', '--set-upstream-to=origin/main');
    await above('clone', '--quiet', `${name}.git`, `${name}-theirs`);
    const theirs = await gitIn(vscode.Uri.joinPath(parent, `${name}-theirs`));
    assert.ok(theirs);
    // A colleague lengthens the article and takes one tag out of its sidecar.
    const sidecar = await article.sidecar();
    const entry = /^ {2}- id: .+\n(?: {4}.+\n)*? {4}exact: Dori\n(?: {4}.+\n)*/m.exec(sidecar)?.[0];
    assert.ok(entry);
    const their = (file: string): vscode.Uri => vscode.Uri.joinPath(parent, `${name}-theirs`, file);
    await writeOutside(their('a.txt'), LONGER);
    await writeOutside(their('a.txt.sitrep.yaml'), sidecar.replace(entry, ''));
    await theirs('commit', '--quiet', '-am', 'Lengthen it, and untag Dori');
    await theirs('push', '--quiet', 'origin', 'main');
    await git('pull', '--quiet', '--ff-only');
    await untilText(article, LONGER);
    await untilSure(
      article,
      WORDS.filter((one) => one !== 'Dori'),
    );
    assert.equal(await git('status', '--porcelain'), '');
  });

  it('follow a stash and its pop', async function () {
    const { article, git } = await repository(this);
    const before = await article.sidecar();
    await lengthen(article);
    await article.tagActor('Residents', null);
    const after = await article.sidecar();
    await git('stash');
    await untilText(article, REPORT);
    await untilSure(article);
    assert.equal(await article.sidecar(), before);
    await git('stash', 'pop');
    await untilText(article, LONGER);
    await untilSure(article, [...WORDS.slice(0, 3), 'Residents', 'JNIM']);
    assert.equal(await article.sidecar(), after);
  });

  it('follow a rebase that brings another text below the tags', async function () {
    const { article, git } = await repository(this);
    await git('checkout', '--quiet', '-b', 'tags');
    await article.tagActor('Residents', null);
    await git('commit', '--quiet', '-am', 'Tag the residents');
    await git('checkout', '--quiet', 'main');
    await untilSure(article);
    await writeOutside(article.uri, LONGER);
    await git('commit', '--quiet', '-am', 'Lengthen it');
    await git('checkout', '--quiet', 'tags');
    await git('rebase', '--quiet', 'main');
    await untilText(article, LONGER);
    await untilSure(article, [...WORDS.slice(0, 3), 'Residents', 'JNIM']);
    assert.equal(await git('status', '--porcelain'), '');
    // The next save brings the offsets up to date, and loses none.
    await article.edit((edit) => edit.insert(article.document.positionAt(LONGER.length), 'End.\n'));
    await article.document.save();
    await untilVerified(article, 5);
  });

  it('wait while a merge has left markers in the sidecar, and come back when it is given up', async function () {
    const { article, git } = await repository(this);
    await git('checkout', '--quiet', '-b', 'theirs');
    await lengthen(article);
    await git('commit', '--quiet', '-am', 'Lengthen it');
    await git('checkout', '--quiet', 'main');
    await untilText(article, REPORT);
    await article.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Mine. '));
    await article.document.save();
    await untilVerified(article);
    await git('commit', '--quiet', '-am', 'Begin otherwise');
    const clean = await article.sidecar();
    await assert.rejects(git('merge', '--quiet', 'theirs'), /CONFLICT/);
    const marked = await eventually(
      () => article.sidecar(),
      (yaml) => yaml.includes('<<<<<<<'),
    );
    await eventually(
      () => article.marked(),
      (marks) => marks.length === 0,
    );
    await eventually(
      () => article.document.getText(),
      (now) => now.includes('<<<<<<<'),
    );
    await rejectsWith(article.tagActor('Residents', null), /was not changed/);
    assert.equal(await article.sidecar(), marked);
    await git('merge', '--abort');
    await untilText(article, `Mine. ${REPORT}`);
    await untilSure(article);
    assert.equal(await article.sidecar(), clean);
  });

  it('are offered their article again after a git mv of it alone', async function () {
    const { article, git, folder } = await repository(this);
    const before = await article.sidecar();
    await git('mv', 'a.txt', 'b.txt');
    const sidecar = vscode.Uri.joinPath(folder, 'a.txt.sitrep.yaml');
    const moved = vscode.Uri.joinPath(folder, 'b.txt');
    await vscode.commands.executeCommand('sitrep.adoptSidecar', { sidecar, article: moved });
    article.editor = await vscode.window.showTextDocument(moved);
    const [now] = (await git('status', '--porcelain', '--untracked-files=all'))
      .split('\n')
      .filter((line) => /b\.txt\.s/.test(line));
    assert.ok(now, 'the sidecar stands beside its article');
    const yaml = new TextDecoder().decode(
      await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'b.txt.sitrep.yaml')),
    );
    assert.equal(yaml, before.replace('file: a.txt', 'file: b.txt'));
  });
});
