import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotation/model';
import { CommentThreads } from '../../src/extension/review/commentThreads';
import { Articles } from '../../src/extension/shared/articles';
import { Projects } from '../../src/extension/shared/projects';
import { command, eventually, rejectsWith, type OpenArticle } from './fixture';
import { OwnProject } from './ownProject';

const REPORT = 'JNIM attacked Boni at dawn. The army said that 80 were killed.\n';

/** The threads as the extension makes them, each seen as it is told to VS Code. */
class SeenThreads implements vscode.Disposable {
  controllers = 0;
  private readonly made = new Set<vscode.CommentThread>();
  private readonly log = vscode.window.createOutputChannel('Sitrep threads test', { log: true });
  private readonly projects = new Projects(this.log, () => 'threads-test');
  private readonly articles = new Articles(this.projects, this.log);
  readonly threads = new CommentThreads(this.articles, () => {
    this.controllers += 1;
    // VS Code's own cannot be looked into, nor changed; the extension's threads are drawn beside these.
    const createCommentThread = (uri: vscode.Uri, range: vscode.Range, comments: vscode.Comment[]) => {
      const thread: vscode.CommentThread = {
        uri,
        range,
        comments,
        canReply: true,
        collapsibleState: vscode.CommentThreadCollapsibleState.Collapsed,
        dispose: (): void => void this.made.delete(thread),
      };
      this.made.add(thread);
      return thread;
    };
    return { id: 'sitrep.test', label: 'Test', createCommentThread, dispose: () => undefined };
  });

  /** "JNIM [unresolved] moussa: Which? / aminata: This." */
  in(article: OpenArticle): readonly string[] {
    return [...this.made].map((thread) => {
      const words = thread.range && article.document.getText(thread.range);
      const said = thread.comments.map(
        ({ author, body }) => `${author.name}: ${typeof body === 'string' ? body : '?'}`,
      );
      return `${words ?? ''} [${thread.contextValue ?? ''}] ${said.join(' / ')}`;
    });
  }

  get all(): readonly vscode.CommentThread[] {
    return [...this.made];
  }

  dispose(): void {
    for (const one of [this.threads, this.articles, this.projects, this.log]) one.dispose();
  }
}

describe('comment threads', () => {
  let project: OwnProject;
  let seen: SeenThreads;
  const settings = vscode.workspace.getConfiguration('sitrep');
  beforeEach(async () => {
    project = await OwnProject.make({});
    await settings.update('annotator', 'moussa', vscode.ConfigurationTarget.Workspace);
    seen = new SeenThreads();
  });
  afterEach(async () => {
    seen.dispose();
    await settings.update('annotator', undefined, vscode.ConfigurationTarget.Workspace);
    await project.remove();
  });

  it('stand at the words of annotations that have comments, and are made for the first one', async () => {
    const article = await project.article('a.txt', REPORT);
    const { uri } = article;
    const { id } = await article.tagActor('JNIM', 'jnim');
    assert.equal(seen.controllers, 0);
    await command('sitrep.commentOnAnnotation', { uri, id, text: 'Which group?\n[a](command:x)' });
    await eventually(
      () => seen.in(article),
      (all) => all.join() === 'JNIM [unresolved] moussa: Which group?\n[a](command:x)',
    );
    await article.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Update. '));
    await eventually(
      () => seen.in(article),
      ([first = '']) => first.startsWith('JNIM '),
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await eventually(
      () => seen.all.length,
      (count) => count === 0,
    );
    assert.equal(seen.controllers, 1);
  });

  it('take replies, are resolved and opened again, and it all stands in the sidecar', async () => {
    const article = await project.article('a.txt', REPORT);
    const { uri } = article;
    const { id } = await article.tagActor('JNIM', 'jnim');
    await command('sitrep.commentOnAnnotation', { uri, id, text: 'Which group?' });
    await command('sitrep.replyToComment', { uri, id, text: 'The one of Kayes.' });
    const both = 'moussa: Which group? / moussa: The one of Kayes.';
    await eventually(
      () => seen.in(article),
      (all) => all.join() === `JNIM [unresolved] ${both}`,
    );
    const resolved = await command<Annotation>('sitrep.resolveComments', { uri, id });
    assert.deepEqual(
      resolved.review?.comments?.map((comment) => comment.resolved),
      [true, true],
    );
    await eventually(
      () => seen.in(article),
      (all) => all.join() === `JNIM [resolved] ${both}`,
    );
    assert.equal(seen.all[0]?.state, vscode.CommentThreadState.Resolved);
    await command('sitrep.reopenComments', { uri, id });
    await eventually(
      () => seen.in(article),
      (all) => all.join() === `JNIM [unresolved] ${both}`,
    );
    assert.equal((await article.sidecar()).match(/resolved: false/g)?.length, 2);
    const [thread] = seen.all;
    assert.deepEqual(seen.threads.targetOf(thread), { uri, id });
    await command('sitrep.removeAnnotation', { uri, id });
    await eventually(
      () => seen.all.length,
      (count) => count === 0,
    );
  });

  it('bear a name, and lose no comment that is written elsewhere meanwhile', async () => {
    const article = await project.article('a.txt', REPORT);
    const { uri } = article;
    const { id } = await article.tagActor('JNIM', 'jnim');
    await command('sitrep.commentOnAnnotation', { uri, id, text: 'One.' });
    const text = await article.sidecar();
    const other = text.replace(
      /( +)- id: (\w{10})\n +by: moussa\n.*\n +text: One\.\n/,
      (mine, indent: string) =>
        `${mine}${indent}- id: zz00000000\n${indent}  by: aminata\n${indent}  date: "2025-07-03"\n${indent}  text: Two.\n`,
    );
    assert.notEqual(other, text);
    const writing = project.write('a.txt.sitrep.yaml', other);
    await writing;
    await command('sitrep.commentOnAnnotation', { uri, id, text: 'Three.' });
    const said = [...(await article.sidecar()).matchAll(/text: (\w+)\./g)].map(([, word]) => word);
    assert.deepEqual(said, ['One', 'Two', 'Three']);
    await settings.update('annotator', undefined, vscode.ConfigurationTarget.Workspace);
    await rejectsWith(command('sitrep.replyToComment', { uri, id: 'a000000000', text: 'x' }), /no annotation/);
  });

  it('find an annotation in a sidecar that another program was just writing, and say where one cannot be read', async () => {
    const article = await project.article('a.txt', REPORT);
    const { uri } = article;
    const { id } = await article.tagActor('JNIM', 'jnim');
    const text = await article.sidecar();
    await project.write('a.txt.sitrep.yaml', '');
    await eventually(
      () => vscode.languages.getDiagnostics(uri),
      (all) => all.some(({ message }) => message.includes('cannot be read')),
    );
    await rejectsWith(command('sitrep.commentOnAnnotation', { uri, id, text: 'Lost?' }), /a\.txt\.sitrep\.yaml/);
    await project.write('a.txt.sitrep.yaml', text);
    await command('sitrep.commentOnAnnotation', { uri, id, text: 'There.' });
    assert.match(await article.sidecar(), /text: There\./);
  });
});
