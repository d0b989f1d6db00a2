import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotation/model';
import type { ApiSuggestion } from '../../src/extension/shared/api';
import { workspaceUri } from '../harness/insideVsCode';
import { api, command, eventually, openArticle, rejectsWith, type OpenArticle } from './fixture';

const REPORT = [
  'Raid on a market',
  '',
  'Fighters of JNIM entered Djibo at dawn. At least 12 people were killed in the attack, among them three children.',
  '',
  'JNIM left Djibo by noon, and JNIM has not spoken of it.',
  '',
].join('\n');

const suggested = async (article: OpenArticle): Promise<readonly ApiSuggestion[]> =>
  (await api()).suggestions(article.uri);

const wordsOf = async (article: OpenArticle): Promise<readonly string[]> =>
  (await suggested(article)).map(({ range }) => article.document.getText(range)).sort();

function at(article: OpenArticle, words: string, nth = 0): { uri: vscode.Uri; range: vscode.Range } {
  return { uri: article.uri, range: article.rangeOf(words, nth) };
}

const cursorWords = ({ editor, document }: OpenArticle, length: number): string => {
  const { start } = editor.selection;
  return document.getText(new vscode.Range(start, start.translate(0, length)));
};

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('sitrep').update(name, value, vscode.ConfigurationTarget.Workspace);
}

describe('suggestions', () => {
  it('are offered for an article as it is read, and nothing is written', async () => {
    const article = await openArticle(REPORT);
    const all = await suggested(article);
    for (const { suggestion, range } of all) assert.equal(article.document.getText(range), suggestion.exact);
    const words = await wordsOf(article);
    assert.equal(words.filter((one) => one === 'JNIM').length, 3);
    assert.equal(words.filter((one) => one === 'Djibo').length, 2);
    assert.ok(words.includes('At least 12 people were killed'));
    assert.equal(await article.hasSidecar(), false);
    assert.equal(article.document.isDirty, false);
  });

  it('stand on their words over emoji, a byte order mark and CRLF', async () => {
    const article = await openArticle(`\ufeffRaid 😀\r\n\r\n${REPORT.replaceAll('\n', '\r\n')}`);
    const all = await suggested(article);
    assert.ok(all.length >= 6);
    for (const { suggestion, range } of all) assert.equal(article.document.getText(range), suggestion.exact);
    await command('sitrep.acceptSuggestion', at(article, 'Djibo', 1));
    const [marked] = await article.marked();
    assert.deepEqual([marked?.words, marked?.state], ['Djibo', 'anchored']);
  });

  it('leave the cursor where it was put while the answer was being written', async () => {
    const article = await openArticle(REPORT);
    article.select('JNIM');
    const words = (): string => article.document.getText(article.editor.selection);
    const accepted = command('sitrep.acceptSuggestion', at(article, 'JNIM'));
    article.select('noon');
    await accepted;
    assert.equal(words(), 'noon');
    const rejected = command('sitrep.rejectSuggestion', at(article, 'Djibo'));
    article.select('market');
    await rejected;
    assert.equal(words(), 'market');
  });

  it('become annotations when they are accepted, with the name of who did, and the cursor moves on', async () => {
    const article = await openArticle(REPORT);
    await set('annotator', 'aminata');
    try {
      const cursor = article.rangeOf('JNIM').start.translate(0, 2);
      article.editor.selection = new vscode.Selection(cursor, cursor);
      const annotation = await command<Annotation>('sitrep.acceptSuggestion');
      assert.deepEqual(
        [annotation.type, annotation.exact, annotation.by, annotation.type === 'actor' && annotation.actor],
        ['actor', 'JNIM', 'aminata', 'jnim'],
      );
      assert.doesNotMatch(await article.sidecar(), /why:|relations:|new:/);
      assert.equal(cursorWords(article, 5), 'Djibo');
      assert.equal((await wordsOf(article)).filter((one) => one === 'JNIM').length, 2);
    } finally {
      await set('annotator', undefined);
    }
  });

  it('carry the reading of a claim into the sidecar', async () => {
    const article = await openArticle(REPORT);
    await command('sitrep.acceptSuggestion', at(article, 'At least 12 people were killed'));
    assert.match(
      await article.sidecar(),
      / {4}claim:\n {6}harm: killed\n {6}count:\n {8}stated: 12\n {8}qualifier: at_least\n {8}lower: 12\n/,
    );
  });

  it('get the current incident as other tags do', async () => {
    const article = await openArticle(REPORT);
    const incident = await command<{ id: string }>('sitrep.newIncident', { title: 'Market raid', date: '2026-10-06' });
    await command('sitrep.setCurrentIncident', { incident: incident.id });
    try {
      const annotation = await command<Annotation>('sitrep.acceptSuggestion', at(article, 'JNIM'));
      assert.deepEqual(annotation.incident, [incident.id]);
    } finally {
      await command('sitrep.setCurrentIncident', { incident: null });
    }
  });

  it('are undone to the byte, and offered again', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('market', null);
    const before = await article.sidecar();
    const waiting = await wordsOf(article);
    await command('sitrep.acceptSuggestion', at(article, 'JNIM'));
    await command('sitrep.undo');
    assert.equal(await article.sidecar(), before);
    assert.deepEqual(await wordsOf(article), waiting);
    await command('sitrep.redo');
    assert.match(await article.sidecar(), /actor: jnim/);
  });

  it('stay away once they are rejected, also when the text has moved and the article is opened anew', async () => {
    const article = await openArticle(REPORT);
    await command('sitrep.rejectSuggestion', at(article, 'JNIM', 1));
    assert.match(await article.sidecar(), /rejected:\n {2}- type: actor\n {4}exact: JNIM\n {4}start: \d+\n/);
    const offered = async (): Promise<readonly number[]> =>
      (await suggested(article))
        .filter(({ suggestion }) => suggestion.exact === 'JNIM')
        .map(({ range }) => range.start.line - article.rangeOf('Fighters').start.line);
    assert.deepEqual(await offered(), [0, 2]);
    await article.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Update: JNIM again.\n\n'));
    assert.deepEqual(await offered(), [-4, 0, 2]);
    await article.document.save();
    await eventually(
      () => article.sidecar(),
      (yaml) => !yaml.includes(`start: ${REPORT.indexOf('JNIM left')}`),
    );
    assert.deepEqual(await offered(), [-4, 0, 2]);
    await article.reopen();
    assert.deepEqual(await offered(), [-4, 0, 2]);
    assert.match(await article.sidecar(), new RegExp(`start: ${REPORT.indexOf('JNIM left') + 21}\n`));
  });

  it('come back when the rejection is undone, and no sidecar is left of it', async () => {
    const article = await openArticle(REPORT);
    await command('sitrep.rejectSuggestion', at(article, 'JNIM'));
    await command('sitrep.undo');
    assert.equal(await article.hasSidecar(), false);
    assert.equal((await wordsOf(article)).filter((one) => one === 'JNIM').length, 3);
  });

  it('of one type are accepted together, and taken back by one undo', async () => {
    const article = await openArticle(REPORT);
    const written = await command<Annotation[]>('sitrep.acceptAllSuggestions', { uri: article.uri, type: 'actor' });
    assert.deepEqual(
      written.map(({ exact }) => exact),
      ['JNIM', 'JNIM', 'JNIM'],
    );
    assert.ok(!(await wordsOf(article)).includes('JNIM'));
    assert.ok((await wordsOf(article)).includes('Djibo'));
    await command('sitrep.undo');
    assert.equal(await article.hasSidecar(), false);
  });

  it('that belong together are linked when both are accepted, in either order', async () => {
    for (const order of [
      ['At least 12 people were killed', 'among them three children'],
      ['among them three children', 'At least 12 people were killed'],
    ]) {
      const article = await openArticle(REPORT);
      for (const words of order) await command('sitrep.acceptSuggestion', at(article, words));
      const marked = await article.marked();
      const [whole, part] = ['12 people', 'three children'].map(
        (words) => marked.find((one) => one.words?.includes(words))?.annotation,
      );
      assert.deepEqual(part?.links, [{ part_of: whole?.id }], order.join(', then '));
      assert.equal(whole?.links, undefined);
      await command('sitrep.undo');
      assert.equal((await article.marked()).length, 1);
      assert.doesNotMatch(await article.sidecar(), /part_of/);
    }
  });

  it('follow the text: what is typed is read when typing rests, what is touched is not offered', async () => {
    const article = await openArticle(REPORT);
    await suggested(article);
    await article.edit((edit) => edit.replace(article.rangeOf('Djibo'), 'Djiboxyz'));
    await article.edit((edit) => edit.insert(article.rangeOf('JNIM left').start, 'Two soldiers were wounded. '));
    const words = await wordsOf(article);
    assert.equal(words.filter((one) => one === 'Djibo').length, 1);
    assert.ok(words.includes('Two soldiers were wounded'), words.join(' | '));
    for (const { suggestion, range } of await suggested(article)) {
      assert.equal(article.document.getText(range), suggestion.exact);
    }
  });

  it('are not made of words that carry a tag already', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('Fighters of JNIM', 'isgs');
    await command('sitrep.tagPlace', { ...at(article, 'Djibo'), place: null });
    const words = await wordsOf(article);
    assert.equal(words.filter((one) => one === 'JNIM').length, 2);
    assert.equal(words.filter((one) => one === 'Djibo').length, 1);
  });

  it('get a new codebook entry in one step, and one undo takes back both', async () => {
    const article = await openArticle(REPORT);
    const actors = vscode.Uri.joinPath(workspaceUri(), '.sitrep', 'actors.yaml');
    const read = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(actors));
    const before = await read();
    const made = { name: 'Brigade of the Market', kind: 'Rebel group', country: 'BF' };
    const annotation = await command<Annotation>('sitrep.acceptSuggestion', { ...at(article, 'JNIM'), new: made });
    assert.equal(annotation.type === 'actor' && annotation.actor, 'brigade-of-the-market');
    assert.match(await read(), /\n {2}brigade-of-the-market:\n {4}name: Brigade of the Market\n/);
    await command('sitrep.undo');
    assert.equal(await read(), before);
    assert.equal(await article.hasSidecar(), false);
    await command('sitrep.redo');
    assert.match(await read(), /brigade-of-the-market/);
    assert.match(await article.sidecar(), /actor: brigade-of-the-market/);
    await command('sitrep.undo');
  });

  it('are walked through in the order of the text, round its end', async () => {
    const article = await openArticle(REPORT);
    article.editor.selection = new vscode.Selection(0, 0, 0, 0);
    await command('sitrep.nextSuggestion');
    assert.equal(cursorWords(article, 4), 'JNIM');
    await command('sitrep.nextSuggestion');
    assert.equal(cursorWords(article, 5), 'Djibo');
    await command('sitrep.previousSuggestion');
    await command('sitrep.previousSuggestion');
    assert.equal(cursorWords(article, 8), 'JNIM has');
  });

  it('are switched off for a workspace and for a language, and shown on asking', async () => {
    const article = await openArticle(REPORT);
    try {
      await set('suggestions.enabled', false);
      assert.deepEqual(await suggested(article), []);
      const shown = await command<readonly { exact: string; range: vscode.Range }[]>('sitrep.suggest', {
        uri: article.uri,
      });
      assert.ok(shown.some(({ exact }) => exact === 'JNIM'));
      assert.ok((await suggested(article)).length > 0, 'asked for');
      await set('suggestions.enabled', undefined);
      await set('suggestions.languages', ['fr']);
      assert.deepEqual(await suggested(await openArticle(REPORT)), []);
    } finally {
      await set('suggestions.enabled', undefined);
      await set('suggestions.languages', undefined);
    }
  });

  it('are not made where the sidecar cannot be read, and none can be answered there', async () => {
    const article = await openArticle(REPORT);
    const sidecar = article.uri.with({ path: `${article.uri.path}.sitrep.yaml` });
    const broken = 'sitrep: 1\narticle: [\n';
    await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(broken));
    await eventually(
      () => suggested(article),
      (all) => all.length === 0,
    );
    await rejectsWith(command('sitrep.acceptSuggestion', at(article, 'JNIM')), /No suggestion waits here/);
    await rejectsWith(command('sitrep.suggest', { uri: article.uri }), /cannot be read/);
    assert.equal(await article.sidecar(), broken);
  });

  it('say what is wrong where none stands', async () => {
    const article = await openArticle('Nothing of note\n\nThe weather was fine.\n');
    await rejectsWith(command('sitrep.acceptSuggestion'), /No suggestion waits for an answer/);
    await rejectsWith(command('sitrep.rejectSuggestion', at(article, 'weather')), /No suggestion waits here/);
  });

  it('tell in a hover what they read and why, with links that answer them', async () => {
    const article = await openArticle(REPORT);
    await suggested(article);
    const position = article.rangeOf('At least 12').start;
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      article.uri,
      position,
    );
    const [content] = hovers
      .flatMap(({ contents }) => contents)
      .filter((one): one is vscode.MarkdownString => one instanceof vscode.MarkdownString);
    const text = (content?.value ?? '').replace(/\\([!-/:-@[-`{-~])/g, '$1');
    assert.match(text, /Suggestion: casualty claim/);
    assert.match(text, /12 or more killed/);
    assert.match(text, /Why:/);
    const links = [...(content?.value ?? '').matchAll(/\]\(command:([\w.]+)\?([^)]*)\)/g)];
    assert.deepEqual(links.map(([, id]) => id).slice(0, 3), [
      'sitrep.acceptSuggestion',
      'sitrep.editSuggestion',
      'sitrep.rejectSuggestion',
    ]);
    const [given] = JSON.parse(decodeURIComponent(links[0]?.[2] ?? '')) as unknown[];
    await command('sitrep.acceptSuggestion', given);
    assert.equal((await article.marked())[0]?.words, 'At least 12 people were killed');
  });

  it('are answered from the light bulb', async () => {
    const article = await openArticle(REPORT);
    await suggested(article);
    const actions = async (): Promise<vscode.CodeAction[]> =>
      vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        article.uri,
        new vscode.Range(article.rangeOf('Djibo').start, article.rangeOf('Djibo').start),
        'quickfix',
      );
    const run = async (title: RegExp): Promise<void> => {
      const found = (await actions()).find((one) => title.test(one.title));
      assert.ok(found?.command, String(title));
      const given: readonly unknown[] = found.command.arguments ?? [];
      await command(found.command.command, given[0]);
    };
    assert.match((await actions()).find(({ isPreferred }) => isPreferred)?.title ?? '', /^Accept: place · Djibo/);
    await run(/^Reject$/);
    assert.match(await article.sidecar(), /rejected:\n {2}- type: place/);
    assert.deepEqual(
      (await actions()).filter(({ title }) => /^Accept/.test(title)),
      [],
    );
  });
});
