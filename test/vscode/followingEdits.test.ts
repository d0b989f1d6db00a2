import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openArticle, type OpenArticle } from './fixture';
import { REPORT, tagged, untilSure, untilVerified, WORDS, words, writeOutside } from './followed';

const run = (id: string, argument?: unknown): Thenable<unknown> => vscode.commands.executeCommand(id, argument);

async function focused(article: OpenArticle): Promise<void> {
  article.editor = await vscode.window.showTextDocument(article.document, { preview: false });
}

const states = async (article: OpenArticle): Promise<string[]> => (await article.marked()).map(({ state }) => state);

describe('marks under the editor’s own commands', function () {
  this.timeout(60_000);

  it('follow undo and redo of edits before, inside and over them', async () => {
    const article = await tagged();
    const text = article.document.getText();
    await article.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Late report: '));
    await article.edit((edit) => edit.insert(article.rangeOf('soldiers were').start, 'brave '));
    await article.edit((edit) => edit.delete(article.rangeOf('Residents of Dori fled. JNIM')));
    await eventually(
      () => states(article),
      (now) => now[2] === 'uncertain' && now[3] === 'orphaned',
    );
    assert.deepEqual((await words(article)).slice(0, 3), ['JNIM', 'Dori', 'At least 12 brave soldiers were killed']);
    for (let step = 0; step < 3; step += 1) await run('undo');
    assert.equal(article.document.getText(), text);
    await untilSure(article);
    for (let step = 0; step < 3; step += 1) await run('redo');
    await eventually(
      () => states(article),
      (now) => now[2] === 'uncertain' && now[3] === 'orphaned',
    );
    for (let step = 0; step < 3; step += 1) await run('undo');
    await untilSure(article);
    await article.document.save();
    await untilVerified(article);
  });

  it('follow several edits in one event, as several cursors make them', async () => {
    const article = await tagged();
    await article.edit((edit) => {
      for (const [at, insert] of [
        ['Attack on', '>> '],
        ['Gunmen', '-- '],
        ['attacked Dori', 'again '],
        ['At least', '("'],
        [', the army', '")'],
        ['JNIM did', 'The '],
      ] as const) {
        edit.insert(article.rangeOf(at).start, insert);
      }
    });
    await untilSure(article);
    await article.document.save();
    await untilVerified(article);
  });

  it('follow what is typed at several cursors', async () => {
    const article = await tagged();
    const starts = [0, 1, 2].map((nth) => article.rangeOf('Dori', nth).start);
    article.editor.selections = starts.map((start) => new vscode.Selection(start, start));
    await run('type', { text: 'x' });
    await run('type', { text: ' ' });
    assert.equal(article.document.getText(), REPORT.replaceAll('Dori', 'x Dori'));
    await untilSure(article);
    await run('undo');
    await untilSure(article);
  });

  it('follow lines that are moved up and down', async () => {
    const article = await tagged();
    article.select('Residents of Dori fled');
    await run('editor.action.moveLinesUpAction');
    await untilSure(article);
    await run('editor.action.moveLinesDownAction');
    await untilSure(article);
    await article.document.save();
    await untilVerified(article);
  });

  it('follow all matches replaced at once, and say where that changed their words', async () => {
    const article = await tagged();
    // As “Replace All” does: every match in one event, one step to undo.
    const replaceAll = (search: string, replace: string): Promise<void> =>
      article.edit((edit) => {
        const found = article.document.getText().split(search).length - 1;
        for (let nth = 0; nth < found; nth += 1) edit.replace(article.rangeOf(search, nth), replace);
      });
    await replaceAll('the ', 'those ');
    assert.match(article.document.getText(), /of those JNIM.*those army/);
    await untilSure(article);
    await replaceAll('JNIM', 'GSIM');
    assert.doesNotMatch(article.document.getText(), /JNIM/);
    const marks = await eventually(
      () => article.marked(),
      (now) => now.filter(({ state }) => state === 'uncertain').length === 2,
    );
    assert.deepEqual(
      marks.map((mark) => [mark.words, mark.annotation.exact]),
      [
        ['GSIM', 'JNIM'],
        ['Dori', 'Dori'],
        [WORDS[2], WORDS[2]],
        ['GSIM', 'JNIM'],
      ],
    );
    await run('undo');
    await run('undo');
    assert.equal(article.document.getText(), REPORT);
    await untilSure(article);
  });

  it('follow a formatter that reflows the text', async () => {
    const article = await tagged();
    const formatter = vscode.languages.registerDocumentFormattingEditProvider([{ language: 'plaintext' }], {
      provideDocumentFormattingEdits(document) {
        const all = new vscode.Range(0, 0, document.lineCount, 0);
        return [vscode.TextEdit.replace(all, document.getText().replaceAll('. ', '.\n').replace('\n\n', '\n\n  '))];
      },
    });
    try {
      await run('editor.action.formatDocument');
      await eventually(
        () => article.document.getText(),
        (now) => now.includes('fled.\nJNIM'),
      );
      await untilSure(article);
      await article.document.save();
      await untilVerified(article);
    } finally {
      formatter.dispose();
    }
  });

  it('follow an end-of-line switch, a tag in between, and its undo', async () => {
    const article = await tagged();
    await article.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    await untilSure(article);
    await article.tagActor('Residents', null);
    assert.match(article.document.getText(), /\r\n/);
    await untilSure(article, [...WORDS.slice(0, 3), 'Residents', 'JNIM']);
    await article.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.LF));
    await untilSure(article, [...WORDS.slice(0, 3), 'Residents', 'JNIM']);
    await article.document.save();
    await untilVerified(article, 5);
  });

  it('come back when the file is reverted', async () => {
    const article = await tagged();
    const before = await article.sidecar();
    await article.edit((edit) => edit.delete(new vscode.Range(1, 0, 3, 0)));
    await article.edit((edit) => edit.replace(article.rangeOf('JNIM'), 'They'));
    await run('workbench.action.files.revert');
    await eventually(
      () => article.document.getText(),
      (now) => now === REPORT,
    );
    await untilSure(article);
    assert.equal(await article.sidecar(), before);
  });

  it('are the same in two editors of one article', async () => {
    const article = await tagged();
    await run('workbench.action.splitEditor');
    const second = await eventually(
      () => vscode.window.visibleTextEditors.filter(({ document }) => document === article.document),
      (editors) => editors.length === 2,
    );
    const [left, right] = second;
    assert.ok(left && right);
    assert.ok(await right.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Right: ')));
    assert.ok(await left.edit((edit) => edit.insert(article.rangeOf('Residents').start, 'Left: ')));
    await untilSure(article);
    await article.document.save();
    await untilVerified(article);
  });

  it('follow one edit over two articles', async () => {
    const one = await tagged();
    const two = await tagged();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(one.uri, new vscode.Position(0, 0), 'First. ');
    edit.delete(one.uri, one.rangeOf('did not '));
    edit.insert(two.uri, new vscode.Position(2, 0), 'Second: ');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await untilSure(one);
    await untilSure(two);
    assert.ok(await one.document.save());
    assert.ok(await two.document.save());
    await untilVerified(one);
    await untilVerified(two);
  });
});

describe('marks of a text that is not saved', function () {
  this.timeout(60_000);

  it('are those of the file when the editor is closed without saving and opened again', async () => {
    const article = await tagged();
    const before = await article.sidecar();
    await article.edit((edit) => edit.delete(article.rangeOf('Residents of Dori fled. JNIM')));
    await run('workbench.action.revertAndCloseActiveEditor');
    article.editor = await vscode.window.showTextDocument(article.uri);
    assert.equal(article.document.getText(), REPORT);
    await untilSure(article);
    assert.equal(await article.sidecar(), before);
  });

  it('stand at their words when the article is read for the first time with unsaved changes in it', async () => {
    const article = await tagged();
    await article.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Not saved yet 😀.\n\n'));
    // A change of language closes the article and opens it anew with what is not saved, as a window reload does.
    article.editor = await vscode.window.showTextDocument(
      await vscode.languages.setTextDocumentLanguage(article.document, 'conflict-report'),
    );
    assert.ok(article.document.isDirty);
    await untilSure(article);
    await article.edit((edit) => edit.delete(article.rangeOf('Gunmen of the ')));
    await untilSure(article);
    assert.ok(await article.document.save());
    await untilVerified(article);
  });

  it('stay through a change of language and back', async () => {
    const article = await tagged();
    const before = await article.sidecar();
    for (const language of ['conflict-report', 'markdown', 'plaintext']) {
      const document = await vscode.languages.setTextDocumentLanguage(article.document, language);
      article.editor = await vscode.window.showTextDocument(document);
    }
    await untilSure(article);
    assert.equal(await article.sidecar(), before);
  });
});

describe('marks of an article that another program writes', function () {
  this.timeout(60_000);

  const CHANGED = `A first line.\n\n${REPORT.replace('Residents of Dori fled.', 'All fled at once.')}`;

  it('are carried to the new text while the editor holds nothing unsaved', async () => {
    const article = await tagged();
    await writeOutside(article.uri, CHANGED);
    await eventually(
      () => article.document.getText(),
      (now) => now === CHANGED,
    );
    await untilSure(article);
  });

  it('follow the editor while it holds something unsaved, and the disk once that is reverted', async () => {
    const article = await tagged();
    const before = await article.sidecar();
    await article.edit((edit) => edit.insert(article.rangeOf('Gunmen').start, 'Mine. '));
    await writeOutside(article.uri, CHANGED);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.ok(article.document.getText().includes('Mine. Gunmen'), 'what was typed is not lost');
    await untilSure(article);
    // To tag now would write offsets of a text that the disk does not hold.
    const range = article.rangeOf('Residents');
    const tagging = vscode.commands.executeCommand('sitrep.tagActor', { uri: article.uri, range, actor: null });
    await assert.rejects(async () => tagging, /saved|differs/);
    assert.equal(await article.sidecar(), before);
    await focused(article);
    await run('workbench.action.files.revert');
    await eventually(
      () => article.document.getText(),
      (now) => now === CHANGED,
    );
    await untilSure(article);
    await article.reopen();
    await untilSure(article);
  });

  it('survive that the file is removed and made anew, as programs save', async () => {
    const article = await tagged();
    const before = await article.sidecar();
    for (const text of [CHANGED, REPORT]) {
      await vscode.workspace.fs.delete(article.uri);
      await writeOutside(article.uri, text);
      await eventually(
        () => article.document.getText(),
        (now) => now === text,
      );
      await untilSure(article);
    }
    assert.equal(await article.sidecar(), before);
  });

  it('survive that the sidecar is removed and made anew, as programs save', async () => {
    const article = await tagged();
    const yaml = await article.sidecar();
    const uri = article.uri.with({ path: `${article.uri.path}.sitrep.yaml` });
    const beside = uri.with({ path: `${uri.path}.other` });
    await writeOutside(beside, `# touched\n${yaml}`);
    await vscode.workspace.fs.rename(beside, uri, { overwrite: true });
    await untilSure(article);
    await article.tagActor('Residents', null);
    assert.ok((await article.sidecar()).startsWith('# touched\n'));
    await untilSure(article, [...WORDS.slice(0, 3), 'Residents', 'JNIM']);
  });

  it('go when the sidecar goes, and come when it comes back', async () => {
    const article = await tagged();
    const yaml = await article.sidecar();
    const uri = article.uri.with({ path: `${article.uri.path}.sitrep.yaml` });
    await vscode.workspace.fs.delete(uri);
    await eventually(
      () => article.marked(),
      (marks) => marks.length === 0,
    );
    await writeOutside(uri, yaml);
    await untilSure(article);
  });

  it('that is not open are found when it is opened', async () => {
    const article = await tagged();
    await run('workbench.action.closeActiveEditor');
    await writeOutside(article.uri, CHANGED);
    await openArticle('Another article.\n');
    article.editor = await vscode.window.showTextDocument(article.uri);
    await eventually(
      () => article.document.getText(),
      (now) => now === CHANGED,
    );
    await untilSure(article);
  });
});
