import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as z from 'zod';
import { api, command, eventually, rejectsWith } from './fixture';
import { at, folder, openAt, reopened, REPORT, sidecarOf, tagged, text, words, write } from './movedFiles';

describe('a sidecar that has lost its article', function () {
  this.timeout(60_000);

  /** Moves files as Git or a file manager does, so that VS Code's own events of renaming do not tell. */
  const moveOutside = (from: string, to: string): Thenable<void> => vscode.workspace.fs.rename(at(from), at(to));

  it('stays when the article is deleted, and the check says so', async () => {
    const dir = folder();
    const before = await (await tagged(`${dir}/a.txt`)).sidecar();
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(at(`${dir}/a.txt`));
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(await text(sidecarOf(`${dir}/a.txt`)), before);
    const problems = await command<readonly { file: string; code: string }[]>('sitrep.check');
    const own = problems.filter(({ file }) => file === `${dir}/a.txt.sitrep.yaml`);
    assert.deepEqual(
      own.map(({ code }) => code),
      ['article/missing'],
    );
  });

  it('is moved to the article that holds its text, on asking', async () => {
    const dir = folder();
    const before = await (await tagged(`${dir}/a.txt`, `${REPORT}${dir}\n`)).sidecar();
    await moveOutside(`${dir}/a.txt`, `${dir}/new/b.txt`);
    assert.equal(await text(sidecarOf(`${dir}/a.txt`)), before);
    const moved = openAt(`${dir}/new/b.txt`);
    const argument = { sidecar: sidecarOf(`${dir}/a.txt`), article: at(`${dir}/new/b.txt`) };
    assert.equal((await command<readonly unknown[]>('sitrep.adoptSidecar', argument)).length, 1);
    assert.equal(await text(sidecarOf(`${dir}/new/b.txt`)), before.replace('file: a.txt', 'file: b.txt'));
    assert.equal(await text(sidecarOf(`${dir}/a.txt`)), undefined);
    assert.equal((await moved).uri.path, at(`${dir}/new/b.txt`).path);
    assert.deepEqual(await words(await reopened(`${dir}/new/b.txt`)), ['Dori', 'JNIM']);
  });

  it('has a light bulb that names the article', async () => {
    const dir = folder();
    await tagged(`${dir}/a.txt`, `${REPORT}${dir}\n`);
    await moveOutside(`${dir}/a.txt`, `${dir}/b.txt`);
    const document = await vscode.workspace.openTextDocument(sidecarOf(`${dir}/a.txt`));
    await vscode.window.showTextDocument(document);
    const [problem] = await eventually(
      () => vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === 'article/missing'),
      (found) => found.length === 1,
    );
    assert.ok(problem);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const [fix] = actions.filter(({ command: run }) => run?.command === 'sitrep.adoptSidecar');
    assert.match(fix?.title ?? '', new RegExp(`${dir}/b\\.txt`));
    const [argument] = z.array(z.unknown()).parse(fix?.command?.arguments);
    await command('sitrep.adoptSidecar', argument);
    assert.match((await text(sidecarOf(`${dir}/b.txt`))) ?? '', /file: b\.txt/);
  });

  it('is not moved from its article, over another sidecar, or to nothing', async () => {
    const dir = folder();
    await tagged(`${dir}/a.txt`);
    await tagged(`${dir}/b.txt`);
    const adopt = (sidecar: string, article: string): Promise<unknown> =>
      command('sitrep.adoptSidecar', { sidecar: sidecarOf(`${dir}/${sidecar}`), article: at(`${dir}/${article}`) });
    await rejectsWith(adopt('a.txt', 'b.txt'), /beside its article/);
    await vscode.workspace.fs.delete(at(`${dir}/a.txt`));
    await rejectsWith(adopt('a.txt', 'b.txt'), /already exists.*both were kept/);
    await rejectsWith(adopt('a.txt', 'none.txt'), /no article/);
    await rejectsWith(adopt('none.txt', 'b.txt'), /no sidecar/);
    assert.ok(await text(sidecarOf(`${dir}/a.txt`)));
    assert.ok(await text(sidecarOf(`${dir}/b.txt`)));
  });
});

describe('the globs that say what an article is', function () {
  this.timeout(60_000);

  it('are watched as the setting says today', async () => {
    const dir = folder();
    const settings = vscode.workspace.getConfiguration('sitrep');
    await settings.update('articles', ['**/*.report', '**/*.txt'], vscode.ConfigurationTarget.Workspace);
    try {
      assert.ok(await api());
      await write(`${dir}/a.report`, REPORT);
      const yaml = 'sitrep: 1\narticle:\n  file: a.report\n  sha256: ' + 'a'.repeat(64) + '\n';
      await vscode.workspace.fs.writeFile(sidecarOf(`${dir}/a.report`), new TextEncoder().encode(yaml));
      await vscode.window.showTextDocument(sidecarOf(`${dir}/a.report`));
      const codes = (): unknown[] =>
        vscode.languages.getDiagnostics(sidecarOf(`${dir}/a.report`)).map(({ code }) => code);
      await eventually(codes, (found) => found.includes('article/changed'));
      // The article goes, and the problem at its sidecar is another.
      await vscode.workspace.fs.delete(at(`${dir}/a.report`));
      await eventually(codes, (found) => found.includes('article/missing'));
    } finally {
      await settings.update('articles', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
