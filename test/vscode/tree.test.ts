import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnnotationTree } from '../../src/extension/tree/annotationTree';
import { TreeStore } from '../../src/extension/tree/treeStore';
import type { TreeElement } from '../../src/extension/tree/treeElements';
import { withStates } from '../../src/extension/tree/withStates';
import type { Grouping } from '../../src/extension/tree/treeModel';
import { Articles } from '../../src/extension/shared/articles';
import { ArticleSuggestions } from '../../src/extension/shared/articleSuggestions';
import { CurrentIncident } from '../../src/extension/shared/currentIncident';
import { History } from '../../src/extension/shared/history';
import { IncidentStates } from '../../src/extension/shared/incidentStates';
import { Mentions } from '../../src/extension/shared/mentions';
import { Projects } from '../../src/extension/shared/projects';
import { Revisions } from '../../src/extension/shared/revisions';
import { command, eventually, openArticle, rejectsWith, type OpenArticle } from './fixture';

const REPORT = 'Attack on Dori\n\nGunmen of the JNIM attacked Dori at dawn. The army said 12 were killed.\n';

const MEMORY: vscode.Memento = { keys: () => [], get: () => undefined, update: () => Promise.resolve() };

/** The tree as the extension makes it, with a count of what it reads and of what it draws again. */
function makeTree(by: Grouping = 'article'): {
  tree: AnnotationTree;
  /** Settles when the first reading, which may take a while in a full workspace, is over. */
  read: () => Promise<unknown>;
  drawn: (TreeElement[] | undefined)[];
  hide: (hidden: boolean) => void;
  dispose: () => void;
} {
  const log = vscode.window.createOutputChannel('Sitrep tree test', { log: true });
  const projects = new Projects(log, () => 'tree');
  const articles = new Articles(projects, log);
  const revisions = new Revisions(projects, log);
  const currentIncident = new CurrentIncident(MEMORY);
  const extensionUri = vscode.Uri.parse('untitled:none');
  const suggestions = new ArticleSuggestions(articles, projects, log);
  const history = new History();
  const mentions = new Mentions(articles, projects);
  const incidentStates = new IncidentStates(projects, log);
  const services = {
    log,
    projects,
    articles,
    revisions,
    suggestions,
    mentions,
    currentIncident,
    incidentStates,
    extensionUri,
    history,
    memory: MEMORY,
    version: '1.2.3',
  };
  let visible = true;
  const store = new TreeStore(services, () => visible);
  const shown = withStates(store, incidentStates, () => visible && by === 'incident');
  const tree = new AnnotationTree(shown, () => by);
  const drawn: (TreeElement[] | undefined)[] = [];
  const all = vscode.Disposable.from(
    store.onDidChange(() => tree.refresh()),
    incidentStates.onDidChange(() => tree.refresh()),
    tree.onDidChangeTreeData((what) => drawn.push(what)),
    tree,
    store,
    suggestions,
    mentions,
    incidentStates,
    revisions,
    articles,
    projects,
    currentIncident,
    log,
  );
  const hide = (hidden: boolean): void => {
    visible = !hidden;
    if (visible) store.wake();
  };
  const isRead = (): boolean =>
    store.projects().length > 0 &&
    store.projects().every(({ articles: known }) => known.every(({ content }) => content.kind !== 'pending'));
  const read = async (): Promise<unknown> => {
    await tree.getChildren();
    return eventually(
      () => isRead() && store.progress === undefined,
      (over) => over,
    );
  };
  return { tree, read, drawn, hide, dispose: () => void all.dispose() };
}

async function rowOf(tree: AnnotationTree, article: OpenArticle): Promise<TreeElement> {
  const roots = await tree.getChildren();
  const found = roots.find(({ uri, key }) => uri === article.uri.toString() && key.startsWith('article/'));
  assert.ok(found, 'the article has a row');
  return found;
}

describe('the tree’s provider', () => {
  it('gives the menu’s commands what they need: an annotation is removed by its row', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('JNIM', 'jnim');
    await article.tagActor('Gunmen', null);
    const { tree, read, dispose } = makeTree();
    await read();
    const rows = await tree.getChildren(await rowOf(tree, article));
    assert.equal(rows.length, 2);
    await command('sitrep.editAnnotation', { ...rows[1], changes: { note: 'by its row' } });
    assert.match(await article.sidecar(), /exact: JNIM[^]*note: by its row/);
    await command('sitrep.removeAnnotation', rows[1]);
    assert.deepEqual(
      (await article.marked()).map(({ words }) => words),
      ['Gunmen'],
    );
    dispose();
  });

  it('tells how an incident stands, and tells it anew when a claim comes in', async () => {
    const article = await openArticle(REPORT);
    const incident = await command<{ id: string }>('sitrep.newIncident', { title: `Dori ${Date.now().toString(36)}` });
    await article.tagActor('JNIM', 'jnim');
    const { tree, read, dispose } = makeTree('incident');
    await read();
    const row = (await tree.getChildren()).find((one) => one.incident === incident.id);
    assert.ok(row);
    const description = (): string => String(tree.getTreeItem(row).description);
    await eventually(description, (text) => text.endsWith('1 · sources: 1'));
    await command('sitrep.tagCasualty', {
      uri: article.uri,
      range: article.rangeOf('12 were killed'),
      claim: { harm: 'killed_or_wounded', count: { stated: 12, qualifier: 'exact', lower: 12, upper: 12 } },
    });
    await eventually(description, (text) => text.endsWith('2 · sources: 1 · undecided: 1'));
    await command('sitrep.setCurrentIncident', { incident: null });
    dispose();
  });

  it('never takes the annotation at the cursor for a row that VS Code has lost', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('JNIM', 'jnim');
    article.select('JNIM');
    for (const id of ['removeAnnotation', 'editAnnotation', 'assignIncident', 'decide'].map((one) => `sitrep.${one}`)) {
      await rejectsWith(Promise.resolve(vscode.commands.executeCommand(id, undefined, undefined)), /nothing was done/);
    }
    assert.equal((await article.marked()).length, 1);
  });

  it('says type, reading and words of a row, and opens at the words', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('Gunmen', 'jnim');
    const { tree, read, dispose } = makeTree();
    await read();
    const [row] = await tree.getChildren(await rowOf(tree, article));
    assert.ok(row);
    const item = tree.getTreeItem(row);
    assert.equal(item.contextValue, 'annotation');
    assert.match(item.accessibilityInformation?.label ?? '', /^actor, JNIM, “Gunmen”$/);
    assert.ok(item.iconPath instanceof vscode.ThemeIcon && item.iconPath.color?.id === 'sitrep.actorBorder');
    assert.ok(item.command);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const given: readonly unknown[] | undefined = item.command.arguments;
    await command(item.command.command, given?.[0]);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), 'Gunmen');
    dispose();
  });

  it('draws again only the article that changed, and keeps its element', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('JNIM', 'jnim');
    const { tree, read, drawn, dispose } = makeTree();
    await read();
    const before = await rowOf(tree, article);
    await tree.getChildren(before);
    drawn.length = 0;
    await article.tagActor('Gunmen', null);
    await eventually(
      () => drawn.some((rows) => rows?.includes(before)),
      (isDrawn) => isDrawn,
    );
    assert.ok(!drawn.includes(undefined), 'the whole was not drawn again');
    assert.match(String(tree.getTreeItem(before).description), /^2/);
    assert.equal((await tree.getChildren(before)).length, 2);
    dispose();
  });

  it('reads nothing while the view is hidden, and catches up when it is shown', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('JNIM', 'jnim');
    const { tree, read, drawn, hide, dispose } = makeTree();
    await read();
    const row = await rowOf(tree, article);
    hide(true);
    drawn.length = 0;
    await article.tagActor('Gunmen', null);
    await command('sitrep.check', {});
    assert.deepEqual(drawn, []);
    hide(false);
    await eventually(
      () => tree.getTreeItem(row).description,
      (text) => String(text).startsWith('2'),
    );
    dispose();
  });

  it('shows first what is uncertain, in words, as soon as it is', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('Gunmen', null);
    const { tree, dispose } = makeTree('type');
    await tree.getChildren();
    await article.edit((edit) => edit.replace(article.rangeOf('Gunmen of'), 'Men of'));
    const said = async (): Promise<readonly string[]> => {
      const [first] = await tree.getChildren();
      if (first?.key !== 'needs') return [];
      const rows = await tree.getChildren(first);
      return rows.map((row) => tree.getTreeItem(row).accessibilityInformation?.label ?? '');
    };
    await eventually(said, (labels) => labels.some((label) => /^actor, (?:uncertain|orphaned) · Gunmen/.test(label)));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    dispose();
  });

  it('remembers how it is grouped', async () => {
    assert.equal(await command('sitrep.groupAnnotations', { by: 'claimant' }), 'claimant');
    await assert.rejects(command('sitrep.groupAnnotations', { by: 'colour' }));
    assert.equal(await command('sitrep.groupAnnotations', { by: 'article' }), 'article');
  });
});
