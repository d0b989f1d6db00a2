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

  it('is saved as one HTML file with its charts, which names no person and runs nothing', async () => {
    const { article, incident, target } = await raidOnDori();
    const saved = await command<vscode.Uri>('sitrep.saveSummary', {
      uri: article.uri,
      incident,
      target: target('html'),
    });
    const html = await textOf(saved);
    assert.match(html, /<h3>Map<\/h3>\n<figure>\n<svg [^]*Burkina Faso[^]*<\/svg>/);
    assert.match(html, /<h3>Timeline<\/h3>\n<figure>\n<svg [^]*12 or more killed[^]*<\/svg>/);
    assert.doesNotMatch(html, /<script|Traor/);
    assert.match(html, /\[redacted\]: 12 or more killed/);
    const whole = { uri: article.uri, incident, target: target('whole.html'), redactPersons: false };
    assert.match(await textOf(await command<vscode.Uri>('sitrep.saveSummary', whole)), /Traor[^]*<svg [^]*Traor/);
  });

  it('gives its map as SVG', async () => {
    const { save } = await raidOnDori();
    assert.match(await textOf(await save('map')), /^<svg [^]*<title>Dori: attacked \(14\.0354, −0\.0345\)<\/title>/);
  });

  it('gives its timeline as SVG, which names no person', async () => {
    const { save } = await raidOnDori();
    const timeline = await textOf(await save('timeline'));
    assert.match(timeline, /<desc>1 claim about “Attack on Dori”, by claimant and date\.<\/desc>/);
    assert.doesNotMatch(timeline, /Traor/);
  });

  it('gives the bounds of its claims as SVG, with the figures by the rule', async () => {
    const { save } = await raidOnDori();
    const bounds = await textOf(await save('intervals'));
    assert.match(bounds, /^<svg [^]*<desc>1 claim about “Attack on Dori”, by victims and harm/);
    assert.match(bounds, /12 or more killed/);
    assert.doesNotMatch(bounds, /Traor/);
  });

  it('says where there is no map, no timeline and no incident', async () => {
    const article = await openArticle('Nothing is known yet.\n');
    const target = (name: string): vscode.Uri => vscode.Uri.joinPath(article.uri, '..', name);
    const { id } = await command<Incident>('sitrep.newIncident', { title: 'Nothing yet', date: '2026-11-02' });
    const none = { uri: article.uri, incident: id, target: target('none.svg') };
    await rejectsWith(command('sitrep.saveSummary', { ...none, what: 'map' }), /has coordinates in the codebook/);
    await rejectsWith(command('sitrep.saveSummary', { ...none, what: 'timeline' }), /No claim belongs/);
    await rejectsWith(command('sitrep.saveSummary', { ...none, what: 'intervals' }), /no bounds to draw/);
    await rejectsWith(command('sitrep.saveSummary', { ...none, incident: 'ml-nowhere' }), /no incident “ml-nowhere”/);
    await rejectsWith(Promise.resolve(vscode.workspace.fs.stat(target('none.svg'))), /./);
  });
});

/** An incident with a town on the map and a claim by somebody who is named. */
async function raidOnDori(): Promise<{
  article: Awaited<ReturnType<typeof openArticle>>;
  incident: string;
  target: (ending: string) => vscode.Uri;
  save: (what: string) => Thenable<vscode.Uri>;
}> {
  const article = await openArticle(
    'Gunmen attacked Dori at dawn. At least 12 soldiers were killed, said Captain Amadou Traoré.\n',
  );
  const { id: incident } = await command<Incident>('sitrep.newIncident', {
    title: 'Attack on Dori',
    date: '2026-11-02',
  });
  const tag = async (what: string, words: string, more: Record<string, unknown>): Promise<string> => {
    const argument = { uri: article.uri, range: article.rangeOf(words), ...more };
    return (await command<{ id: string }>(`sitrep.tag${what}`, argument)).id;
  };
  const ids = [
    await tag('Place', 'Dori', { place: 'bf-dori', role: 'attacked' }),
    await tag('Person', 'Amadou Traoré', { role: 'official' }),
    await tag('Casualty', 'At least 12 soldiers were killed', {
      claim: {
        harm: 'killed',
        count: { stated: 12, qualifier: 'at_least', lower: 12 },
        claimant_text: 'Amadou Traoré',
        as_of: '2026-11-02',
      },
    }),
  ];
  await command('sitrep.assignIncident', { uri: article.uri, ids, incident });
  const target = (ending: string): vscode.Uri => vscode.Uri.joinPath(article.uri, '..', `${incident}.${ending}`);
  const save = (what: string): Thenable<vscode.Uri> =>
    command('sitrep.saveSummary', { uri: article.uri, incident, what, target: target(`${what}.svg`) });
  return { article, incident, target, save };
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
