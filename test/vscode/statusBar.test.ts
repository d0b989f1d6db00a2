import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { registerStatusBar } from '../../src/extension/statusBar/register';
import { Articles } from '../../src/extension/shared/articles';
import { CurrentIncident } from '../../src/extension/shared/currentIncident';
import { Projects } from '../../src/extension/shared/projects';
import { workspaceUri } from '../harness/insideVsCode';
import { command, eventually, openArticle } from './fixture';

const REPORT = 'Attack on Dori\n\nGunmen of the JNIM attacked Dori at dawn. The army said 12 were killed.\n';

/** A status bar item that keeps what it is told: VS Code lets nobody read one. */
class ItemOnPaper {
  text = '';
  tooltip: vscode.StatusBarItem['tooltip'];
  accessibilityInformation: vscode.AccessibilityInformation | undefined;
  command: vscode.StatusBarItem['command'];
  name: string | undefined;
  color: undefined;
  backgroundColor: undefined;
  visible = false;
  constructor(
    readonly id: string,
    readonly alignment: vscode.StatusBarAlignment,
    readonly priority: number,
  ) {}
  show(): void {
    this.visible = true;
  }
  hide(): void {
    this.visible = false;
  }
  dispose(): void {
    this.visible = false;
  }
}

class Memory implements vscode.Memento {
  private readonly kept = new Map<string, unknown>();
  keys(): readonly string[] {
    return [...this.kept.keys()];
  }
  get<T>(key: string, otherwise?: T): T | undefined {
    const value = this.kept.get(key);
    return value === undefined ? otherwise : (value as T);
  }
  update(key: string, value: unknown): Promise<void> {
    this.kept.set(key, value);
    return Promise.resolve();
  }
}

/** The status bar as the extension makes it, with items that can be read. */
function statusBar(): { items: ItemOnPaper[]; currentIncident: CurrentIncident; dispose: () => void } {
  const log = vscode.window.createOutputChannel('Sitrep status bar test', { log: true });
  const projects = new Projects(log, () => 'status-bar');
  const articles = new Articles(projects, log);
  const currentIncident = new CurrentIncident(new Memory());
  const items: ItemOnPaper[] = [];
  const bar = registerStatusBar({ log, projects, articles, currentIncident }, (...made) => {
    const item = new ItemOnPaper(...made);
    items.push(item);
    return item;
  });
  const all = vscode.Disposable.from(bar, articles, projects, currentIncident, log);
  return { items, currentIncident, dispose: () => void all.dispose() };
}

/** Both items, which are made for the first article. */
async function made(items: readonly ItemOnPaper[]): Promise<readonly [ItemOnPaper, ItemOnPaper]> {
  await eventually(
    () => items.length,
    (count) => count === 2,
  );
  const [counts, incident] = items;
  assert.ok(counts && incident);
  return [counts, incident];
}

describe('the status bar', () => {
  it('counts the active article’s annotations, claims and what is not linked, and says its status', async () => {
    const article = await openArticle(REPORT);
    const { items, dispose } = statusBar();
    const [counts] = await made(items);
    await article.tagActor('JNIM', 'jnim');
    await article.tagActor('Gunmen', null);
    await command('sitrep.tagCasualty', {
      uri: article.uri,
      range: article.rangeOf('12 were killed'),
      claim: { harm: 'killed', count: { stated: 12, qualifier: 'exact' } },
    });
    await eventually(
      () => counts.text,
      (text) => text === '$(tag) 3 · 1 claim · 1 not linked',
    );
    assert.ok(counts.visible);
    assert.equal(counts.command, 'sitrep.setArticleStatus');
    assert.equal(counts.accessibilityInformation?.label, 'Sitrep, this article: annotations: 3, 1 claim, 1 not linked');
    const settings = vscode.workspace.getConfiguration('sitrep');
    await settings.update('annotator', 'aminata', vscode.ConfigurationTarget.Workspace);
    await command('sitrep.setArticleStatus', { uri: article.uri, status: 'coded' });
    await eventually(
      () => counts.text,
      (text) => text.endsWith('· coded'),
    );
    await settings.update('annotator', undefined, vscode.ConfigurationTarget.Workspace);
    dispose();
  });

  it('tells how much this coder has read, once she has marked something, and not anew while someone types', async () => {
    const settings = vscode.workspace.getConfiguration('sitrep');
    await settings.update('annotator', 'aminata', vscode.ConfigurationTarget.Workspace);
    const article = await openArticle(REPORT);
    const { items, dispose } = statusBar();
    const [counts] = await made(items);
    const says = (end: RegExp): Promise<string> =>
      eventually(
        () => counts.text,
        (text) => end.test(text),
      );
    await says(/^\$\(tag\) 0$/);
    await command('sitrep.markRead', { uri: article.uri, range: article.rangeOf('Gunmen') });
    await says(/ · draft · 33% read$/);
    assert.match(counts.accessibilityInformation?.label ?? '', /, 33% read$/);
    await command('sitrep.markRead', { uri: article.uri, range: article.rangeOf('12') });
    await says(/ · 66% read$/);
    await article.edit((edit) => edit.insert(article.rangeOf('The army').start, 'Two fled. '));
    await article.tagActor('JNIM', 'jnim');
    await says(/^\$\(tag\) 1 .* · 50% read$/);
    await settings.update('annotator', 'moussa', vscode.ConfigurationTarget.Workspace);
    await says(/^\$\(tag\) 1$/);
    await settings.update('annotator', undefined, vscode.ConfigurationTarget.Workspace);
    dispose();
  });

  it('names what is uncertain while the text is edited', async () => {
    const article = await openArticle(REPORT);
    const { items, dispose } = statusBar();
    await article.tagActor('Gunmen', 'jnim');
    await article.edit((edit) => edit.replace(article.rangeOf('Gunmen of'), 'Men of'));
    await eventually(
      () => items[0]?.text ?? '',
      (text) => /1 (?:uncertain|orphaned)/.test(text),
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    dispose();
  });

  it('shows the current incident by its title, of which nothing is an icon', async () => {
    await openArticle(REPORT);
    const { items, currentIncident, dispose } = statusBar();
    const [, incident] = await made(items);
    await eventually(
      () => incident.text,
      (text) => text === '$(pinned) no incident',
    );
    const { id } = await command<{ id: string }>('sitrep.newIncident', { title: 'Raid $(bug) on Dori' });
    await currentIncident.set(workspaceUri(), id);
    await eventually(
      () => incident.text,
      (text) => text === '$(pinned) Raid $ (bug) on Dori',
    );
    assert.equal(incident.command, 'sitrep.setCurrentIncident');
    dispose();
  });

  it('is hidden while no article is active', async () => {
    await openArticle(REPORT);
    const { items, dispose } = statusBar();
    const visible = (): boolean[] => items.map((item) => item.visible);
    await eventually(visible, (now) => now.join() === 'true,true');
    const actors = vscode.Uri.joinPath(workspaceUri(), '.sitrep', 'actors.yaml');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(actors));
    await eventually(visible, (now) => now.join() === 'false,false');
    dispose();
  });
});
