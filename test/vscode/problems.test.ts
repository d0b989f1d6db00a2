import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Problem } from '../../src/core/problem';
import { workspaceUri } from '../harness/insideVsCode';
import { command, eventually, openArticle, type OpenArticle } from './fixture';

const REPORT = 'Attack on Dori\n\nGunmen of the JNIM attacked Dori at dawn.\n';

const sidecarUri = (article: OpenArticle): vscode.Uri => article.uri.with({ path: `${article.uri.path}.sitrep.yaml` });

const write = (uri: vscode.Uri, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

const ours = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Sitrep');

const codes = (uri: vscode.Uri): unknown[] => ours(uri).map(({ code }) => code);

const check = (): Promise<Problem[]> => command<Problem[]>('sitrep.check', {});

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** An article whose sidecar names an actor that the codebook lacks. */
async function withUnknownActor(): Promise<OpenArticle> {
  const article = await openArticle(REPORT);
  await article.tagActor('JNIM', 'jnim');
  await write(sidecarUri(article), (await article.sidecar()).replace('actor: jnim', 'actor: nobody'));
  return article;
}

async function replaceInEditor(document: vscode.TextDocument, words: string, by: string): Promise<void> {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `“${words}” stands in the file`);
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, by);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('problems', () => {
  it('are found by a check in files that are not open, at their line, and are plain data', async () => {
    const article = await withUnknownActor();
    const found = (await check()).filter(({ file }) => file === nameOf(sidecarUri(article)));
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [['reference/actor', 'error']],
    );
    assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
    const [shown] = ours(sidecarUri(article));
    assert.ok(shown);
    assert.equal((await article.sidecar()).split('\n')[shown.range.start.line]?.trim(), 'actor: nobody');
  });

  it('leave a file that becomes fine, and one that is deleted', async () => {
    const mended = await withUnknownActor();
    const deleted = await withUnknownActor();
    await check();
    assert.deepEqual(
      [codes(sidecarUri(mended)), codes(sidecarUri(deleted))],
      [['reference/actor'], ['reference/actor']],
    );
    await write(sidecarUri(mended), (await mended.sidecar()).replace('actor: nobody', 'actor: jnim'));
    await vscode.workspace.fs.delete(sidecarUri(deleted));
    await eventually(
      () => [...codes(sidecarUri(mended)), ...codes(sidecarUri(deleted))],
      (left) => left.length === 0,
    );
  });

  it('follow an open sidecar as it is typed, unsaved, and go when it is mended', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('JNIM', 'jnim');
    const document = await vscode.workspace.openTextDocument(sidecarUri(article));
    await vscode.window.showTextDocument(document);
    await replaceInEditor(document, 'type: actor', 'type: actr');
    const [wrong] = await eventually(
      () => ours(document.uri),
      (found) => found.length > 0,
    );
    assert.equal(wrong && document.lineAt(wrong.range.start.line).text.trim(), 'type: actr');
    assert.ok(document.isDirty);
    await replaceInEditor(document, 'type: actr', 'type: actor');
    await eventually(
      () => ours(document.uri),
      (found) => found.length === 0,
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('name an id that the codebook lacks, and go when it is added', async () => {
    const article = await withUnknownActor();
    const document = await vscode.workspace.openTextDocument(sidecarUri(article));
    await vscode.window.showTextDocument(document);
    await eventually(
      () => codes(document.uri),
      (found) => found.includes('reference/actor'),
    );
    const actors = vscode.Uri.joinPath(workspaceUri(), '.sitrep', 'actors.yaml');
    const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(actors));
    await write(actors, `${before}  nobody:\n    name: Nobody in particular\n`);
    await eventually(
      () => codes(document.uri),
      (found) => found.length === 0,
    );
    await write(actors, before);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('stand in codebook and incident files at their line', async () => {
    await openArticle(REPORT);
    const incident = vscode.Uri.joinPath(workspaceUri(), '.sitrep', 'incidents', 'problems-case.yaml');
    await write(incident, 'sitrep: 1\nincident:\n  id: problems-case\n  title: A case\n  side_a: [no-such-actor]\n');
    const document = await vscode.workspace.openTextDocument(incident);
    await vscode.window.showTextDocument(document);
    const [wrong] = await eventually(
      () => ours(incident),
      (found) => found.length > 0,
    );
    assert.equal(wrong?.range.start.line, 4);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(incident);
    await eventually(
      () => ours(incident),
      (found) => found.length === 0,
    );
  });

  it('tell in the article which annotations are uncertain or orphaned, as information', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('Gunmen', null);
    await article.edit((edit) => edit.replace(article.rangeOf('Gunmen of'), 'Men of'));
    const [note] = await eventually(
      () => ours(article.uri),
      (found) => found.length > 0,
    );
    assert.ok(note);
    assert.equal(note.severity, vscode.DiagnosticSeverity.Information);
    assert.match(note.message, /Gunmen/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('tell in the article that its sidecar cannot be read', async () => {
    const article = await openArticle(REPORT);
    // Read before: of a file that comes and goes within one look of the watcher, nobody is told.
    assert.deepEqual(await article.marked(), []);
    await write(sidecarUri(article), 'sitrep: 1\nannotations: [\n');
    const [note] = await eventually(
      () => ours(article.uri),
      (found) => found.length > 0,
    );
    assert.match(note?.message ?? '', /cannot be read/);
    await vscode.workspace.fs.delete(sidecarUri(article));
    await eventually(
      () => ours(article.uri),
      (found) => found.length === 0,
    );
  });

  it('tell so, too, where the sidecar comes while the article is being opened', async () => {
    for (let at = 0; at < 5; at += 1) {
      const uri = vscode.Uri.joinPath(workspaceUri(), `opening-${at}.txt`);
      await write(uri, REPORT);
      const opening = vscode.window.showTextDocument(uri);
      await write(uri.with({ path: `${uri.path}.sitrep.yaml` }), 'sitrep: 1\nannotations: [\n');
      await opening;
      await eventually(
        () => ours(uri),
        (found) => found.length > 0,
      );
    }
  });
});
