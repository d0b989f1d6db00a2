import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { host, workspaceUri } from '../harness/insideVsCode';

describe(`the ${host} extension host`, () => {
  it('is the one the harness meant', () => {
    const inWorker = typeof process === 'undefined';
    assert.equal(inWorker, host === 'web');
    assert.equal(vscode.env.uiKind, host === 'desktop' ? vscode.UIKind.Desktop : vscode.UIKind.Web);
  });

  it('can write to the workspace', async () => {
    const file = vscode.Uri.joinPath(workspaceUri(), 'written.txt');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('Written.\n'));
    const document = await vscode.workspace.openTextDocument(file);
    assert.equal(document.getText(), 'Written.\n');
    await vscode.workspace.fs.delete(file);
  });

  it('can search the workspace', async () => {
    const file = vscode.Uri.joinPath(workspaceUri(), 'sought.txt');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('Sought.\n'));
    const found = await vscode.workspace.findFiles('sought.*');
    assert.deepEqual(found.map(String), [file.toString()]);
    await vscode.workspace.fs.delete(file);
  });

  it('runs Sitrep', async () => {
    const sitrep = vscode.extensions.getExtension<{ readonly version: number }>('sitrep.sitrep');
    assert.ok(sitrep);
    const api = await sitrep.activate();
    // Another host's exports cannot be reached, so this also shows that Sitrep runs in this one.
    assert.equal(api.version, 1);
  });
});
