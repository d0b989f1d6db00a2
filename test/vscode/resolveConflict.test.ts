import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { command, eventually, rejectsWith } from './fixture';
import { gitIn } from './gitProgram';
import { OwnProject } from './ownProject';

const REPORT = 'JNIM attacked Boni at dawn. The army said that 80 were killed.\n';
const SIDECAR = 'a.txt.sitrep.yaml';
const NOTE = '    note: ours alone\n';

interface GitExtension {
  getAPI(version: 1): { openRepository(root: vscode.Uri): Promise<object | null> };
}

/** An article with one tag, and its sidecar as two people changed it: a note, and another tag. */
async function twoSides(project: OwnProject) {
  const article = await project.article('a.txt', REPORT);
  await article.tagActor('JNIM', null);
  const before = await article.sidecar();
  const ours = before + NOTE;
  await article.tagActor('army', null);
  const theirs = await article.sidecar();
  return { ours, theirs, article };
}

const marked = (ours: string, theirs: string): string => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> side\n`;

describe('resolving a merge conflict', () => {
  let project: OwnProject;
  beforeEach(async () => (project = await OwnProject.make({})));
  afterEach(() => project.remove());

  it('merges both sides of a sidecar, offered by the light bulb anywhere in the file, and one undo takes all back', async () => {
    const { ours, theirs, article } = await twoSides(project);
    const conflict = marked(ours, theirs);
    await project.write(SIDECAR, conflict);
    const document = await vscode.workspace.openTextDocument(project.uri(SIDECAR));
    const editor = await vscode.window.showTextDocument(document);
    const inMiddle = new vscode.Range(9, 0, 9, 0);
    const [fix] = await eventually(
      async () => {
        const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          inMiddle,
          vscode.CodeActionKind.QuickFix.value,
        );
        return all.filter(({ command: does }) => does?.command === 'sitrep.resolveConflict');
      },
      (all) => all.length === 1,
    );
    assert.ok(fix?.command);
    assert.deepEqual(fix.command.arguments, [{ uri: document.uri }]);
    assert.equal(await command<number>(fix.command.command, { uri: document.uri }), 0);
    const merged = await project.text(SIDECAR);
    assert.equal(document.getText(), merged);
    assert.match(merged, /note: ours alone/);
    assert.deepEqual(
      [...merged.matchAll(/ exact: (.*)/g)].map(([, words]) => words),
      ['JNIM', 'army'],
    );
    await eventually(
      async () => (await article.marked()).map(({ words }) => words).join(' '),
      (words) => words === 'JNIM army',
    );
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), conflict);
    await document.save();
  });

  it('leaves unsaved work unsaved, and refuses what holds no marks or is no file of a project', async () => {
    const { ours, theirs, article } = await twoSides(project);
    await project.write(SIDECAR, ours);
    const document = await vscode.workspace.openTextDocument(project.uri(SIDECAR));
    await rejectsWith(command('sitrep.resolveConflict', { uri: document.uri }), /holds no merge marks/);
    await rejectsWith(command('sitrep.resolveConflict', { uri: article.uri }), /neither a sidecar/);
    const edit = new vscode.WorkspaceEdit();
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    edit.replace(document.uri, whole, marked(ours, theirs));
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(await command<number>('sitrep.resolveConflict', { uri: document.uri }), 0);
    assert.ok(document.isDirty);
    assert.doesNotMatch(document.getText(), /<<<<<<</);
    assert.equal(await project.text(SIDECAR), ours);
    await document.save();
  });

  it('asks Git for the ancestor: what one side removed stays away', async function () {
    this.timeout(60_000);
    const git = await gitIn(project.root);
    if (!git) {
      console.log('      skipped: there is no Git in this extension host');
      this.skip();
    }
    await git('init', '--quiet', '--initial-branch=main');
    const { theirs: both } = await twoSides(project);
    const second = both.lastIndexOf('  - id: ');
    const [one, other] = [both.slice(0, second), both.slice(second)];
    const commit = async (text: string): Promise<void> => {
      await project.write(SIDECAR, text);
      await git('add', '.');
      await git('commit', '--quiet', '-m', 'Code');
    };
    await commit(both);
    await git('checkout', '--quiet', '-b', 'side');
    await commit(one + NOTE + other);
    await git('checkout', '--quiet', 'main');
    await commit(one);
    await assert.rejects(git('merge', 'side'), /CONFLICT/);
    const api = (await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate())?.getAPI(1);
    assert.ok(await api?.openRepository(project.root));
    assert.equal(await command<number>('sitrep.resolveConflict', { uri: project.uri(SIDECAR) }), 0);
    assert.equal(await project.text(SIDECAR), one + NOTE);
  });
});
