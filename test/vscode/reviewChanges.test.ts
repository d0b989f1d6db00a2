import assert from 'node:assert/strict';
import { host } from 'sitrep-run';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotation/model';
import type { ReviewData } from '../../src/project/reviewData';
import { repositoryOf, sidesOf } from '../../src/extension/review/gitSides';
import { Review } from '../../src/extension/review/review';
import { ReviewTree } from '../../src/extension/review/reviewTree';
import { KeptMarks } from '../../src/extension/review/keptMarks';
import { Projects } from '../../src/extension/shared/projects';
import { command, eventually, rejectsWith, type OpenArticle } from './fixture';
import { builtInGit, commitAll, repositoryIn, skipWithoutGit } from './gitProject';
import type { Git } from './gitProgram';
import { OwnProject } from './ownProject';

const REPORT = 'JNIM attacked Boni at dawn. The army said that 80 were killed.\n';

/** What is told of each change, but of the article itself. */
const told = (files: readonly ReviewData[]): readonly string[] =>
  files.flatMap(({ file, changes }) =>
    changes
      .filter(({ subject }) => subject !== 'file')
      .map(({ sentence, quiet }) => `${file.slice(0, file.indexOf('.'))}: ${sentence}${quiet ? ' (quiet)' : ''}`),
  );

interface Branch {
  readonly article: OpenArticle;
  readonly kept: Annotation;
  readonly removed: Annotation;
  readonly added: Annotation;
}

/** Two tags on main; on a branch a note on the first, which moves, none of the second, and a third, which is not committed. */
async function branchOf(project: OwnProject, git: Git): Promise<Branch> {
  const article = await project.article('a.txt', REPORT);
  const kept = await article.tagActor('JNIM', 'jnim');
  const removed = await article.tagActor('army', null);
  await commitAll(git, 'Code');
  await git('checkout', '--quiet', '-b', 'side');
  const { uri } = article;
  await command('sitrep.editAnnotation', { uri, id: kept.id, changes: { note: 'Spelt so.' } });
  await command('sitrep.removeAnnotation', { uri, id: removed.id });
  await commitAll(git, 'Correct');
  const added = await article.tagActor('Boni', null);
  return { article, kept, removed, added };
}

describe('reviewing changes', () => {
  let project: OwnProject;
  beforeEach(async () => (project = await OwnProject.make({})));
  afterEach(async () => {
    await command('sitrep.endReview');
    await project.remove();
  });
  const review = (argument: object): Promise<readonly ReviewData[]> =>
    command('sitrep.reviewChanges', { uri: project.uri('a.txt'), ...argument });

  it('says what to do where there is no Git, and no repository', async () => {
    await project.article('a.txt', REPORT);
    if (host === 'web') await rejectsWith(review({ base: 'main' }), /Git extension, .* run “sitrep diff”/);
    else await rejectsWith(review({ base: 'main' }), /Git/);
    await rejectsWith(command('sitrep.nextChange'), /No review is open/);
  });

  it('tells what differs from a branch, a commit and the commit in common, in sentences', async function () {
    this.timeout(60_000);
    const git = await repositoryIn(project);
    if (!git) skipWithoutGit(this);
    const { article } = await branchOf(project, git);
    const all = ['a: actor: note now “Spelt so.”', 'a: actor added', 'a: actor removed'];
    assert.deepEqual(told(await review({ base: 'main' })), all);
    assert.deepEqual(told(await review({ base: 'HEAD' })), ['a: actor added']);
    await git('stash', '--quiet');
    await git('checkout', '--quiet', 'main');
    await project.write('b.txt', REPORT);
    await commitAll(git, 'Another report');
    await eventually(
      () => article.sidecar(),
      (text) => text.includes('army'),
    );
    await command('sitrep.tagActor', { uri: project.uri('b.txt'), range: article.rangeOf('JNIM'), actor: 'jnim' });
    await commitAll(git, 'Code it');
    await git('checkout', '--quiet', 'side');
    const since = ['a: actor: note now “Spelt so.”', 'a: actor removed'];
    assert.deepEqual(told(await review({ base: 'main...' })), since);
    const missing = ['b: actor removed: jnim'];
    assert.deepEqual(told(await review({ base: 'main' })), [...since, ...missing]);
    assert.deepEqual(told(await review({ base: 'main', head: 'side~1' })), missing);
    await rejectsWith(review({ base: 'none' }), /no branch, tag or commit “none”/);
    await rejectsWith(review({ base: '--output=x' }), /no branch, tag or commit/);
  });

  it('goes from change to change in diff editors of the article, at the words', async function () {
    this.timeout(60_000);
    const git = await repositoryIn(project);
    if (!git) skipWithoutGit(this);
    const { article, kept, removed, added } = await branchOf(project, git);
    await review({ base: 'main' });
    const shown = async (step: 'next' | 'previous'): Promise<string> => {
      const key = await command<string>(`sitrep.${step}Change`);
      const side = key.endsWith(removed.id) ? 'git' : article.uri.scheme;
      const editor = await eventually(
        () => vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === side),
        (one) => one !== undefined && !one.selection.isEmpty,
      );
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      assert.ok(tab instanceof vscode.TabInputTextDiff);
      assert.equal(tab.modified.toString(), article.uri.toString());
      return `${key.slice(key.indexOf('#'))} ${editor?.document.getText(editor.selection) ?? ''}`;
    };
    const rows = [`#annotation/${kept.id} JNIM`, `#annotation/${added.id} Boni`, `#annotation/${removed.id} army`];
    assert.equal(await shown('next'), rows[0]);
    assert.deepEqual([await shown('next'), await shown('next'), await shown('next')], [rows[1], rows[2], rows[0]]);
    assert.equal(await shown('previous'), rows[2]);
  });

  it('writes verdicts and comments to the sidecar, with name and day, and a changed reading is to be reviewed anew', async function () {
    this.timeout(60_000);
    const article = await project.article('a.txt', REPORT);
    const { id } = await article.tagActor('JNIM', 'jnim');
    const { uri } = article;
    const settings = vscode.workspace.getConfiguration('sitrep');
    await settings.update('annotator', 'moussa', vscode.ConfigurationTarget.Workspace);
    try {
      const accepted = await command<Annotation>('sitrep.acceptReview', { uri, id });
      assert.equal(accepted.review?.state, 'accepted');
      assert.equal(accepted.review.by, 'moussa');
      assert.match(accepted.review.date ?? '', /^\d{4}-\d{2}-\d{2}$/);
      const said = await command<Annotation>('sitrep.commentOnAnnotation', { uri, id, text: ' Which of the two?\n' });
      assert.equal(said.review?.state, 'accepted');
      assert.equal(said.review.comments?.[0]?.text, 'Which of the two?');
      article.select('JNIM');
      assert.equal((await command<Annotation>('sitrep.disputeReview')).review?.state, 'disputed');
      const text = await article.sidecar();
      assert.match(text, /review:\n +state: disputed\n +by: moussa\n +date: "[\d-]+"\n +comments:\n +- id: /);
      await command('sitrep.undo');
      assert.match(await article.sidecar(), /state: accepted/);
      await command('sitrep.editAnnotation', { uri, id, changes: { note: 'Spelt so.' } });
      assert.match(await article.sidecar(), /state: proposed/);
    } finally {
      await settings.update('annotator', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('keeps up with what is written meanwhile, and counts it as reviewed', async function () {
    this.timeout(60_000);
    const git = await repositoryIn(project);
    if (!git) skipWithoutGit(this);
    const { article, added, kept } = await branchOf(project, git);
    const log = vscode.window.createOutputChannel('Sitrep review test', { log: true });
    const projects = new Projects(log, () => 'review-test');
    await projects.of(article.uri);
    const sides = await sidesOf(await repositoryOf(article.uri), [project.root], { base: 'HEAD' });
    const memory = new Map<string, unknown>();
    const seen = new KeptMarks(
      {
        keys: () => [],
        get: (key: string) => memory.get(key),
        update: (key: string, value: unknown) => Promise.resolve(void memory.set(key, value)),
      },
      'seen',
    );
    const open = await Review.open({ log, projects }, sides, seen, { isCancellationRequested: false });
    const tree = new ReviewTree();
    const rows = (): readonly string[] => {
      tree.show(open);
      return tree.getChildren().flatMap((root) =>
        [root, ...tree.getChildren(root)].map((element) => {
          const { label, description, contextValue } = tree.getTreeItem(element);
          const texts = [label, description, contextValue].flatMap((one) => (typeof one === 'string' ? [one] : []));
          return texts.filter(Boolean).join(' | ');
        }),
      );
    };
    try {
      assert.deepEqual(rows(), ['a.txt | 0 of 1', 'Actor added | “Boni” | change.annotation']);
      await command('sitrep.commentOnAnnotation', { uri: article.uri, id: added.id, text: 'A town.' });
      await command('sitrep.acceptReview', { uri: article.uri, id: added.id });
      await eventually(rows, (all) => all[0] === 'a.txt | 1 of 1');
      assert.deepEqual(rows()[1], 'Actor added | accepted · comments: 1 · “Boni” | change.annotation');
      await command('sitrep.removeAnnotation', { uri: article.uri, id: added.id });
      await eventually(rows, (all) => all.length === 0);
      await command('sitrep.removeAnnotation', { uri: article.uri, id: kept.id });
      await eventually(rows, (all) => all[1] === 'Actor removed: jnim | “JNIM” | change.other');
      await open.markSeen(`${open.groups[0]?.file ?? ''}#annotation/${kept.id}`);
      assert.deepEqual(rows(), ['a.txt | 1 of 1', 'Actor removed: jnim | seen · “JNIM” | change.other']);
    } finally {
      for (const one of [open, tree, projects, log]) one.dispose();
    }
  });

  it('shows both sides of a diff with the annotations of their own revision, and writes nothing for the older', async function () {
    this.timeout(60_000);
    const git = await repositoryIn(project);
    if (!git) skipWithoutGit(this);
    const { article } = await branchOf(project, git);
    const old = (await builtInGit()).toGitUri(article.uri, 'main');
    const document = await vscode.workspace.openTextDocument(old);
    await vscode.window.showTextDocument(document);
    const before = await article.sidecar();
    const hoverAt = async (uri: vscode.Uri, words: string): Promise<string> => {
      const at = article.rangeOf(words).start.translate(0, 1);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
      return hovers
        .flatMap(({ contents }) => contents)
        .map((one) => (one instanceof vscode.MarkdownString ? one.value : ''))
        .join('\n');
    };
    assert.match(await hoverAt(old, 'army'), /\*\*Actor\*\*/);
    assert.doesNotMatch(await hoverAt(old, 'army'), /command:/);
    assert.doesNotMatch(await hoverAt(old, 'JNIM'), /Spelt so/);
    assert.equal(await hoverAt(old, 'Boni'), '');
    assert.match(await hoverAt(article.uri, 'JNIM'), /Spelt so/);
    await rejectsWith(
      command('sitrep.tagActor', { uri: old, range: article.rangeOf('Boni'), actor: null }),
      /another revision/,
    );
    assert.equal(await article.sidecar(), before);
  });
});
