import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { GitHistory } from '../../src/extension/shared/gitHistory';
import { workspaceUri } from '../harness/insideVsCode';
import { eventually } from './fixture';

interface Repository {
  setConfig(key: string, value: string): Promise<string>;
  add(paths: readonly string[]): Promise<void>;
  commit(message: string): Promise<void>;
}
interface GitExtension {
  getAPI(version: 1): { readonly state: string; init(root: vscode.Uri): Promise<Repository | null> };
}

/** Git as VS Code has it; undefined in the browser and where Git is not installed. */
async function git(): Promise<ReturnType<GitExtension['getAPI']> | undefined> {
  try {
    return (await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate())?.getAPI(1);
  } catch {
    return undefined;
  }
}

async function versions(history: GitHistory, path: string, cancel = { isCancellationRequested: false }) {
  const texts: string[] = [];
  for await (const bytes of history.versions(path, cancel)) texts.push(new TextDecoder().decode(bytes));
  return texts;
}

describe('the history of an article', () => {
  it('is what Git has of it, the newest first; in the browser there is none', async function () {
    // Nine runs of Git, on a machine that may be busy.
    this.timeout(60_000);
    const root = vscode.Uri.joinPath(workspaceUri(), `history-${Date.now().toString(36)}`);
    const article = vscode.Uri.joinPath(root, 'désert', 'one.txt');
    const write = (text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(article, new TextEncoder().encode(text));
    await write('First.\n');
    const api = await git();
    if (!api) {
      assert.deepEqual(await versions(new GitHistory(root), 'désert/one.txt'), []);
      return;
    }
    await eventually(
      () => api.state,
      (state) => state === 'initialized',
    );
    const repository = await api.init(root);
    assert.ok(repository);
    await repository.setConfig('user.name', 'aminata');
    await repository.setConfig('user.email', 'aminata@example.org');
    for (const text of ['First.\n', 'Second 🔥\r\n', 'Third.\n']) {
      await write(text);
      await repository.add([article.fsPath]);
      await repository.commit(`Say “${text.trim()}”`);
    }
    const history = new GitHistory(root);
    assert.deepEqual(await versions(history, 'désert/one.txt'), ['Third.\n', 'Second 🔥\r\n', 'First.\n']);
    assert.deepEqual(await versions(history, 'none.txt'), []);
    assert.deepEqual(await versions(history, 'désert/one.txt', { isCancellationRequested: true }), []);
    await assert.rejects(versions(history, '../one.txt'));
  });

  it('is empty for a folder that is in no repository', async () => {
    const root = vscode.Uri.joinPath(workspaceUri(), 'in-no-repository');
    assert.deepEqual(await versions(new GitHistory(root), 'one.txt'), []);
  });
});
