import assert from 'node:assert/strict';
import { host } from 'sitrep-run';
import * as vscode from 'vscode';
import type { AdjudicationData, PointData } from '../../src/extension/review/adjudication/data';
import { command, eventually, rejectsWith, type OpenArticle } from './fixture';
import { commitAll, repositoryIn, skipWithoutGit } from './gitProject';
import type { Git } from './gitProgram';
import { OwnProject } from './ownProject';

const REPORT = 'JNIM attacked Boni at dawn. The army said that 80 were killed, and JNIM fled.\n';
const SIDECAR = 'a.txt.sitrep.yaml';

const told = (points: readonly PointData[]): readonly string[] =>
  points.map(({ kind, left, right, state }) => `${kind} ${left ?? '-'} / ${right ?? '-'}: ${state}`);

/** Editors of the two readings, the left one first. */
const readings = (): readonly vscode.TextEditor[] =>
  vscode.window.visibleTextEditors
    .filter(({ document }) => document.uri.scheme === 'sitrep-reading')
    .toSorted((a, b) => (a.viewColumn ?? 0) - (b.viewColumn ?? 0));

const selected = (): readonly string[] => readings().map(({ document, selection }) => document.getText(selection));

describe('adjudication', () => {
  let project: OwnProject;
  const settings = vscode.workspace.getConfiguration('sitrep');
  beforeEach(async () => {
    project = await OwnProject.make({});
    await settings.update('annotator', 'fatou', vscode.ConfigurationTarget.Workspace);
  });
  afterEach(async () => {
    await command('sitrep.endAdjudication');
    await settings.update('annotator', undefined, vscode.ConfigurationTarget.Workspace);
    await project.remove();
  });

  const as = (name: string): Thenable<void> => settings.update('annotator', name, vscode.ConfigurationTarget.Workspace);
  const adjudicate = (argument: object): Promise<AdjudicationData> =>
    command('sitrep.adjudicate', { uri: project.uri('a.txt'), ...argument });
  /** The tagged words of a sidecar, without those that were refused. */
  const ids = (text: string): readonly string[] =>
    Array.from((text.split('\nrejected:')[0] ?? '').matchAll(/exact: (.+)/g), ([, words = '']) => words);

  /** Two coders' folders beside the article: they differ in a claim's words, an actor, and a place that one has. */
  async function twoFolders(): Promise<OpenArticle> {
    for (const coder of ['aminata', 'moussa']) {
      const own = await project.article(`${coder}/a.txt`, REPORT);
      await as(coder);
      await own.tagActor('JNIM', 'jnim');
      await own.tagActor('army', coder === 'moussa' ? 'fama' : null);
      const range = own.rangeOf(coder === 'moussa' ? '80 were killed' : '80');
      const claim = { harm: 'killed', count: { stated: 80, qualifier: 'exact', lower: 80, upper: 80 } };
      await command('sitrep.tagCasualty', { uri: own.uri, range, claim });
      if (coder === 'moussa') await own.tagActor('JNIM', 'jnim', 1);
    }
    await as('fatou');
    return project.article('a.txt', REPORT);
  }

  it('sets two folders side by side, in any host, and takes left, right and both into the project’s own sidecar', async function () {
    this.timeout(60_000);
    const article = await twoFolders();
    const { names, points, problems } = await adjudicate({ left: 'aminata', right: 'moussa' });
    assert.deepEqual(names, ['aminata', 'moussa']);
    assert.deepEqual(problems, []);
    assert.deepEqual(told(points), [
      'reading army / army: open',
      'span 80 / 80 were killed: open',
      'right - / JNIM: open',
      'alike JNIM / JNIM: open',
    ]);
    const key = await command<string>('sitrep.nextPoint');
    assert.equal(key, points[0]?.key);
    assert.deepEqual(selected(), ['army', 'army']);
    assert.deepEqual(
      readings().map(({ document }) => document.uri.path.split('/').at(-1)),
      ['aminata · a.txt', 'moussa · a.txt'],
    );
    assert.equal(vscode.window.activeTextEditor, readings()[0]);
    assert.equal(await command('sitrep.takeRight'), points[1]?.key);
    assert.deepEqual(selected(), ['80', '80 were killed']);
    assert.match(
      await article.sidecar(),
      /actor: fama\n.* {4}by: moussa\n {4}review:\n {6}state: accepted\n {6}by: fatou\n/s,
    );
    assert.equal(await command('sitrep.takeBoth'), points[2]?.key);
    assert.deepEqual(selected(), ['', 'JNIM']);
    assert.equal(await command('sitrep.takeLeft'), undefined);
    assert.deepEqual(ids(await article.sidecar()), ['army', '"80"', '80 were killed']);
    await command('sitrep.takeBoth', { key: 'a.txt#alike' });
    assert.deepEqual(ids(await article.sidecar()), ['JNIM', 'army', '"80"', '80 were killed']);
    assert.deepEqual(ids(await project.text(`aminata/${SIDECAR}`)), ['JNIM', 'army', '"80"']);
    assert.deepEqual(told((await adjudicate({ left: 'aminata', right: 'moussa' })).points), [
      'reading army / army: right',
      'span 80 / 80 were killed: both',
      'right - / JNIM: neither',
    ]);
  });

  it('goes on where it was left: what was skipped, and that neither was taken, is known the next time', async function () {
    this.timeout(60_000);
    const article = await twoFolders();
    const { points } = await adjudicate({ left: 'aminata', right: 'moussa' });
    const [army, claim, lone] = points.map(({ key }) => key);
    assert.equal(await command('sitrep.nextPoint'), army);
    assert.equal(await command('sitrep.takeNeither'), claim);
    assert.equal(await command('sitrep.skipPoint'), lone);
    await command('sitrep.endAdjudication');
    assert.match(
      await article.sidecar(),
      /rejected:\n {2}- type: actor\n {4}exact: army\n {4}start: 32\n {4}end: 36\n {4}by: fatou\n {4}why: "Adjudicated: \w{10} not taken. Adjudicated: \w{10} not taken."\n/,
    );
    const states = ['reading army / army: neither', 'span 80 / 80 were killed: skipped', 'right - / JNIM: open'];
    const again = await adjudicate({ left: 'aminata', right: 'moussa' });
    assert.deepEqual(told(again.points).slice(0, 3), states);
    assert.equal(await command('sitrep.nextPoint'), lone);
    // Whichever of them is named first: the two readings are the same.
    const turned = await adjudicate({ left: 'moussa', right: 'aminata' });
    assert.deepEqual(
      turned.points.slice(0, 3).map(({ state }) => state),
      ['neither', 'skipped', 'open'],
    );
    await command('sitrep.reopenPoint', { key: turned.points[1]?.key });
    await command('sitrep.takeNeither', { key: turned.points[2]?.key });
    await command('sitrep.undo');
    await command('sitrep.reopenPoint', { key: turned.points[0]?.key });
    assert.doesNotMatch(await article.sidecar(), /rejected/);
    await command('sitrep.undo');
    assert.match(await article.sidecar(), /rejected/);
    await command('sitrep.takeLeft', { key: turned.points[0]?.key });
    const text = await article.sidecar();
    assert.deepEqual(ids(text), ['army']);
    assert.doesNotMatch(text, /rejected/);
    assert.deepEqual(told((await adjudicate({ left: 'aminata', right: 'moussa' })).points).slice(0, 3), [
      'reading army / army: right',
      'span 80 / 80 were killed: open',
      'right - / JNIM: open',
    ]);
    // A reading that its coder changes is another one than was skipped.
    await command('sitrep.skipPoint', { key: claim });
    const own = await project.text(`moussa/${SIDECAR}`);
    await project.write(`moussa/${SIDECAR}`, own.replace('stated: 80', 'stated: 81'));
    const changed = await adjudicate({ left: 'aminata', right: 'moussa' });
    assert.equal(changed.points[1]?.state, 'open');
  });

  it('takes a decision back, also by the undo of tagging, and never replaces a third reading unasked', async function () {
    this.timeout(60_000);
    const article = await twoFolders();
    const { points } = await adjudicate({ left: 'aminata', right: 'moussa' });
    const [army, claim] = points.map(({ key }) => key);
    await command('sitrep.takeLeft', { key: army });
    await command('sitrep.takeRight', { key: claim });
    assert.deepEqual(ids(await article.sidecar()), ['army', '80 were killed']);
    await command('sitrep.undo');
    assert.deepEqual(ids(await article.sidecar()), ['army']);
    await command('sitrep.reopenPoint', { key: army });
    assert.ok(!(await article.hasSidecar()));
    await command('sitrep.takeLeft', { key: army });
    const [own] = await article.marked();
    assert.ok(own);
    await command('sitrep.editAnnotation', { uri: article.uri, id: own.id, changes: { actor: 'jnim' } });
    await rejectsWith(command('sitrep.takeRight', { key: army, replace: false }), /reads otherwise here/);
    assert.match(await article.sidecar(), /actor: jnim/);
    await command('sitrep.takeRight', { key: army, replace: true });
    assert.match(await article.sidecar(), /actor: fama/);
    await command('sitrep.undo');
    assert.match(await article.sidecar(), /actor: jnim/);
  });

  it('shows the coders as A and B, in one order, and tells their names nowhere', async function () {
    this.timeout(60_000);
    await twoFolders();
    const one = await adjudicate({ left: 'aminata', right: 'moussa', anonymous: true });
    const other = await adjudicate({ left: 'moussa', right: 'aminata', anonymous: true });
    assert.deepEqual(one.names, ['A', 'B']);
    assert.deepEqual(other.points, one.points);
    assert.doesNotMatch(JSON.stringify(one), /aminata|moussa/);
    await command('sitrep.nextPoint');
    for (const { document } of readings()) {
      assert.match(document.uri.path, /\/[AB] · a\.txt$/);
      const sidecar = await vscode.workspace.fs.readFile(
        document.uri.with({ path: `${document.uri.path}.sitrep.yaml` }),
      );
      assert.doesNotMatch(new TextDecoder().decode(sidecar), /aminata|moussa/);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        document.positionAt(REPORT.indexOf('army')),
      );
      const words = hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value));
      assert.ok(
        words.some((text) => text.includes('Actor')),
        words.join('\n'),
      );
      assert.doesNotMatch(words.join('\n'), /aminata|moussa/);
    }
    await rejectsWith(
      command('sitrep.tagActor', { uri: readings()[0]?.document.uri, actor: null }),
      /another revision/,
    );
  });

  it('says what it cannot compare, and what to do where there is no Git', async function () {
    this.timeout(60_000);
    await rejectsWith(command('sitrep.nextPoint'), /No adjudication is open/);
    await twoFolders();
    await project.write('moussa/b.txt.sitrep.yaml', 'sitrep: 1\narticle:\n  file: b.txt\n');
    await project.write('a.txt', `${REPORT}More.\n`);
    const { points, problems } = await adjudicate({ left: 'aminata', right: 'moussa' });
    assert.deepEqual(points, []);
    assert.deepEqual(
      problems.map(({ file }) => file),
      ['b.txt.sitrep.yaml', SIDECAR],
    );
    if (host === 'web') await rejectsWith(adjudicate({ left: 'main', right: 'side' }), /Git extension.*two folders/);
    await rejectsWith(adjudicate({ left: 'main' }), /left and right/);
  });

  it('compares two branches with each other, and writes to the files as they are', async function () {
    this.timeout(60_000);
    const git = await repositoryIn(project);
    if (!git) skipWithoutGit(this);
    const article = await project.article('a.txt', REPORT);
    await article.tagActor('JNIM', 'jnim');
    await commitAll(git, 'Code');
    await branch(git, article, 'aminata', null);
    await branch(git, article, 'moussa', 'fama');
    await git('checkout', '--quiet', 'main');
    await eventually(
      () => article.sidecar(),
      (text) => !text.includes('exact: army'),
    );
    const { points } = await adjudicate({ left: 'aminata', right: 'moussa' });
    assert.deepEqual(told(points), ['reading army / army: open']);
    await command('sitrep.takeRight', { key: points[0]?.key });
    const text = await article.sidecar();
    assert.deepEqual(ids(text), ['JNIM', 'army']);
    assert.match(text, /actor: fama/);
    assert.equal((await git('status', '--porcelain')).trim(), `M ${SIDECAR}`);
    assert.deepEqual(told((await adjudicate({ left: 'aminata', right: 'main' })).points), ['left army / -: open']);
    await rejectsWith(adjudicate({ left: 'none', right: 'main' }), /no branch, tag or commit “none”/);
  });

  async function branch(git: Git, article: OpenArticle, name: string, actor: string | null): Promise<void> {
    await git('checkout', '--quiet', '-b', name, 'main');
    await eventually(
      () => article.sidecar(),
      (text) => !text.includes('exact: army'),
    );
    await article.tagActor('army', actor);
    await commitAll(git, `Code as ${name}`);
  }
});
