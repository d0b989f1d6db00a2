import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Incident } from '../../src/core/incident/model';
import { command, eventually, openArticle, rejectsWith } from './fixture';

const REPORT = 'Gunmen of the JNIM attacked Dori at dawn. At least 12 soldiers were killed, the army said.\n';

/** The tabs of summary pages, with their columns. */
const pages = (): { tab: vscode.Tab; column: vscode.ViewColumn }[] =>
  vscode.window.tabGroups.all.flatMap(({ tabs, viewColumn: column }) =>
    tabs
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('sitrep.summary'))
      .map((tab) => ({ tab, column })),
  );

async function closePages(): Promise<void> {
  await vscode.window.tabGroups.close(pages().map(({ tab }) => tab));
  await eventually(pages, (open) => open.length === 0);
}

describe('summary', () => {
  afterEach(closePages);

  it('opens beside the article and leaves it in sight', async () => {
    const article = await openArticle(REPORT);
    const column = article.editor.viewColumn;
    await command('sitrep.showSummary');
    const [page] = await eventually(pages, (open) => open.length === 1);
    assert.equal(page?.tab.label, 'Incident Summary');
    assert.notEqual(page.column, column);
    assert.ok(vscode.window.visibleTextEditors.some(({ document }) => document === article.document));
  });

  it('has one page a project, which is brought forward', async () => {
    const article = await openArticle(REPORT);
    await command('sitrep.showSummary');
    await eventually(pages, (open) => open.length === 1);
    await vscode.window.showTextDocument(article.document, { viewColumn: vscode.ViewColumn.One, preview: false });
    await command('sitrep.showSummary', article.uri);
    const [page, ...more] = await eventually(pages, (open) => open.some(({ tab }) => tab.isActive));
    assert.equal(more.length, 0);
    assert.equal(page?.tab.isActive, true);
  });

  it('takes an incident, from a script and from an item of the tree', async () => {
    await openArticle(REPORT);
    const { id } = await command<Incident>('sitrep.newIncident', { title: 'Attack on Dori', date: '2026-11-02' });
    await command('sitrep.showSummary', { incident: id });
    await eventually(pages, (open) => open.length === 1);
    await command('sitrep.showSummary', { label: 'Attack on Dori', contextValue: 'incident', incident: id });
    assert.equal(pages().length, 1);
  });

  it('takes an incident that only annotations name, and refuses one that nobody names', async () => {
    const article = await openArticle(REPORT);
    const { id } = await article.tagActor('JNIM', 'jnim');
    await command('sitrep.editAnnotation', { uri: article.uri, id, changes: { incident: ['ml-only-named'] } });
    await rejectsWith(command('sitrep.showSummary', { incident: 'ml-nowhere' }), /no incident “ml-nowhere”/);
    assert.deepEqual(pages(), []);
    await command('sitrep.showSummary', { incident: 'ml-only-named' });
    await eventually(pages, (open) => open.length === 1);
  });

  it('opens anew after it was closed', async () => {
    await openArticle(REPORT);
    await command('sitrep.showSummary');
    await eventually(pages, (open) => open.length === 1);
    await closePages();
    await command('sitrep.showSummary', { incident: 'unassigned:' });
    await eventually(pages, (open) => open.length === 1);
  });
});
