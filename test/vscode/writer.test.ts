import assert from 'node:assert/strict';
import { host } from 'sitrep-run';
import * as vscode from 'vscode';
import { command, eventually, openArticle, rejectsWith, OpenArticle } from './fixture';
import { MemoryFiles } from './memoryFiles';

const REPORT = 'Attack on Dori\n\nGunmen of the JNIM attacked Dori at dawn. The army said 12 were killed.\n';

const sidecarOf = (article: OpenArticle): vscode.Uri => article.uri.with({ path: `${article.uri.path}.sitrep.yaml` });

const countOf = (text: string): number => text.match(/^ {2}- id: /gm)?.length ?? 0;

/** An article with one tag, whose sidecar stands open beside it. */
async function openBoth(): Promise<{ article: OpenArticle; sidecar: vscode.TextEditor }> {
  const article = await openArticle(REPORT);
  await article.tagActor('JNIM', 'jnim');
  const document = await vscode.workspace.openTextDocument(sidecarOf(article));
  const sidecar = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  return { article, sidecar };
}

/** Types a comment at the sidecar's end and leaves it unsaved. */
async function typeComment({ document }: { readonly document: vscode.TextDocument }): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '# mine\n');
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.ok(document.isDirty);
}

/** Whether a file has a tab in any group. */
const hasTab = ({ uri }: vscode.TextDocument): boolean =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());

/** Lets the coder answer every question alike while something is done: with the first button, or with Escape. */
async function answering<T>(answer: 'yes' | 'no', work: () => Promise<T>): Promise<{ asked: string[]; result: T }> {
  const asked: string[] = [];
  const real = Object.getOwnPropertyDescriptor(vscode.window, 'showWarningMessage');
  assert.ok(real);
  const stub = (message: string, _options: unknown, ...items: unknown[]): Promise<unknown> => {
    asked.push(message);
    return Promise.resolve(answer === 'yes' ? items[0] : undefined);
  };
  Object.defineProperty(vscode.window, 'showWarningMessage', { value: stub, configurable: true, writable: true });
  try {
    return { asked, result: await work() };
  } finally {
    Object.defineProperty(vscode.window, 'showWarningMessage', real);
  }
}

describe('the one writer', function () {
  // Each case opens two editors and some save: twice as long as others may take.
  this.timeout(40_000);
  const files = vscode.workspace.getConfiguration('files');
  // In the browser VS Code saves by itself after a second: what is unsaved must stay so.
  before(() => files.update('autoSave', 'off', vscode.ConfigurationTarget.Global));
  after(() => files.update('autoSave', undefined, vscode.ConfigurationTarget.Global));
  afterEach(async () => {
    for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
      await vscode.window.showTextDocument(document);
      await command('workbench.action.files.revert');
    }
  });

  it('writes below a sidecar that stands open, whose editor then shows it', async () => {
    const { article, sidecar } = await openBoth();
    await article.tagActor('Gunmen', null);
    const text = await article.sidecar();
    assert.equal(countOf(text), 2);
    await eventually(
      () => sidecar.document.getText(),
      (shown) => shown === text,
    );
    assert.equal(sidecar.document.isDirty, false);
    // VS Code closes the tab of what is renamed over.
    await eventually(
      () => hasTab(sidecar.document),
      (isOpen) => isOpen,
    );
  });

  it('asks before it writes below unsaved changes, saves them, and loses neither', async () => {
    const { article, sidecar } = await openBoth();
    await typeComment(sidecar);
    const { asked } = await answering('yes', () => article.tagActor('Gunmen', null));
    assert.equal(asked.length, 1);
    assert.match(asked[0] ?? '', /unsaved changes/);
    const text = await article.sidecar();
    assert.deepEqual([countOf(text), text.endsWith('# mine\n')], [2, true], text);
    await eventually(
      () => sidecar.document.getText(),
      (shown) => shown === text,
    );
    assert.equal(sidecar.document.isDirty, false);
  });

  it('writes nothing where that is declined', async () => {
    const { article, sidecar } = await openBoth();
    await typeComment(sidecar);
    const before = await article.sidecar();
    const { asked } = await answering('no', () => rejectsWith(article.tagActor('Gunmen', null), /unsaved changes/));
    assert.equal(asked.length, 1);
    assert.equal(await article.sidecar(), before);
    assert.ok(sidecar.document.isDirty && sidecar.document.getText().endsWith('# mine\n'));
  });

  it('lets no formatter at what it writes, and none that runs on saving costs a tag', async () => {
    let runs = 0;
    const formatter = vscode.languages.registerDocumentFormattingEditProvider(
      { language: 'yaml', pattern: '**/*.sitrep.yaml' },
      {
        provideDocumentFormattingEdits(document) {
          runs += 1;
          return [vscode.TextEdit.insert(new vscode.Position(document.lineCount, 0), `# formatted ${runs}\n`)];
        },
      },
    );
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('formatOnSave', true, vscode.ConfigurationTarget.Global);
    try {
      const { article, sidecar } = await openBoth();
      await article.tagActor('Gunmen', null);
      assert.equal(runs, 0);
      assert.doesNotMatch(await article.sidecar(), /formatted/);
      await eventually(
        () => countOf(sidecar.document.getText()),
        (count) => count === 2,
      );
      await typeComment(sidecar);
      await answering('yes', () => article.tagActor('army', null));
      const text = await article.sidecar();
      assert.equal(runs, 1, 'the coder’s own save is formatted, as all of hers are');
      assert.deepEqual([countOf(text), /# mine/.test(text), /# formatted 1/.test(text)], [3, true, true], text);
      assert.deepEqual(
        (await article.marked()).map(({ words, state }) => [words, state]),
        [
          ['Gunmen', 'anchored'],
          ['JNIM', 'anchored'],
          ['army', 'anchored'],
        ],
      );
    } finally {
      formatter.dispose();
      await settings.update('formatOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('goes on from what another program has written between two tags', async () => {
    const article = await openArticle(REPORT);
    const { id } = await article.tagActor('JNIM', 'jnim');
    const text = await article.sidecar();
    const more = text.replace(id, id.startsWith('a') ? 'b0000000b1' : 'a0000000a1');
    const entry = more.slice(more.indexOf('  - id: '));
    await vscode.workspace.fs.writeFile(sidecarOf(article), new TextEncoder().encode(`${text}${entry}`));
    await article.tagActor('Gunmen', null);
    assert.equal(countOf(await article.sidecar()), 3);
    await command('sitrep.undo');
    assert.equal(countOf(await article.sidecar()), 2);
  });

  it('leaves nothing beside the sidecar', async () => {
    const article = await openArticle(REPORT);
    await Promise.all([article.tagActor('JNIM', 'jnim'), article.tagActor('Gunmen', null)]);
    const folder = vscode.Uri.joinPath(article.uri, '..');
    const name = article.uri.path.slice(folder.path.length + 1);
    const own = (await vscode.workspace.fs.readDirectory(folder)).map(([entry]) => entry);
    assert.deepEqual(own.filter((entry) => entry.includes(name)).sort(), [name, `${name}.sitrep.yaml`]);
  });

  it('refuses a sidecar that its file system calls read-only', async () => {
    class Locked extends MemoryFiles {
      override stat(uri: vscode.Uri): vscode.FileStat {
        const stat = super.stat(uri);
        const isLocked = this.isLocked && uri.path.endsWith('.yaml');
        return isLocked ? { ...stat, permissions: vscode.FilePermission.Readonly } : stat;
      }
      isLocked = false;
    }
    const locked = new Locked();
    const provider = vscode.workspace.registerFileSystemProvider('sitrep-locked', locked);
    try {
      const uri = vscode.Uri.parse('sitrep-locked:/desk/one.txt');
      locked.writeFile(uri, new TextEncoder().encode(REPORT));
      const document = await vscode.workspace.openTextDocument(uri);
      const article = new OpenArticle(uri, await vscode.window.showTextDocument(document));
      await article.tagActor('JNIM', 'jnim');
      const before = locked.text(`${uri.path}.sitrep.yaml`);
      locked.isLocked = true;
      await rejectsWith(article.tagActor('Gunmen', null), /read-only\. Make it writable/);
      assert.equal(locked.text(`${uri.path}.sitrep.yaml`), before);
      assert.deepEqual(locked.names(), [uri.path, `${uri.path}.sitrep.yaml`]);
      await command('workbench.action.closeActiveEditor');
    } finally {
      provider.dispose();
    }
  });

  it('loses nothing where the disk has the sidecar read-only', async function () {
    if (host === 'web' || process.platform === 'win32') {
      console.log('      skipped: the rights of a file cannot be changed from here');
      this.skip();
    }
    const { execFileSync } = await import('node:child_process');
    const article = await openArticle(REPORT);
    await article.tagActor('JNIM', 'jnim');
    execFileSync('chmod', ['444', sidecarOf(article).fsPath]);
    // VS Code tells an extension nothing of a file's own rights, and whoever may write the folder may rename over it.
    await article.tagActor('Gunmen', null);
    assert.equal(countOf(await article.sidecar()), 2);
  });
});
