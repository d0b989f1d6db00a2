import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Binding {
  readonly key: string;
  readonly command: string;
}

/** Every default key of this VS Code, its own and its extensions'. */
async function defaultKeys(): Promise<readonly Binding[]> {
  const document = await vscode.workspace.openTextDocument(
    vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
  );
  const entries = document.getText().matchAll(/"key":\s*"((?:[^"\\]|\\.)+)",\s*"command":\s*"((?:[^"\\]|\\.)+)"/g);
  return Array.from(entries, ([, key = '', command = '']) => ({ key, command }));
}

describe('the keys', () => {
  it('shadow none of VS Code’s: nothing else begins with our prefix', async () => {
    const keys = await defaultKeys();
    assert.ok(keys.length > 500, `only ${keys.length} keys were read`);
    const others = keys.filter(({ key, command }) => /^alt\+x(?: |$)/.test(key) && !command.startsWith('sitrep.'));
    assert.deepEqual(others, []);
  });

  it('are all chords with that prefix, each letter given once in an article', async () => {
    const ours = (await defaultKeys()).filter(({ command }) => command.startsWith('sitrep.'));
    assert.ok(ours.length >= 15);
    for (const { key } of ours) assert.match(key, /^alt\+x \S+$/);
    const inArticles = ours.filter(({ command }) => command !== 'sitrep.openArticle').map(({ key }) => key);
    assert.equal(new Set(inArticles).size, inArticles.length);
  });
});

describe('the languages', () => {
  it('know the conflict report by its ending', async () => {
    assert.ok((await vscode.languages.getLanguages()).includes('conflict-report'));
  });
});
