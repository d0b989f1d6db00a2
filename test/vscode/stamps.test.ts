import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { WorkspaceFileSystem } from '../../src/extension/shared/fileSystem';
import { workspaceUri } from '../harness/insideVsCode';

const FILE = 'stamped.txt';

describe('stamps of the workspace’s files', () => {
  const write = (text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(vscode.Uri.joinPath(workspaceUri(), FILE), new TextEncoder().encode(text));

  afterEach(() => vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceUri(), FILE)));

  it('stay while a file is not written, and change when it is', async () => {
    // By a clock some time ahead, as one that looks at files of an earlier day.
    const files = new WorkspaceFileSystem(workspaceUri(), () => Date.now() + 60_000);
    await write('Two soldiers were killed.');
    const first = await files.stamp(FILE);
    assert.match(first ?? '', /^\d+:25$/);
    assert.equal(await files.stamp(FILE), first);
    await write('Two soldiers were killed..');
    assert.notEqual(await files.stamp(FILE), first);
  });

  it('are not given to what was just written, nor to a folder, nor to nothing', async () => {
    await write('Two soldiers were killed.');
    const files = new WorkspaceFileSystem(workspaceUri());
    assert.equal(await files.stamp(FILE), undefined);
    const later = new WorkspaceFileSystem(workspaceUri(), () => Date.now() + 60_000);
    assert.equal(await later.stamp('.sitrep'), undefined);
    assert.equal(await later.stamp('nothing.txt'), undefined);
  });
});
