import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { command, eventually, openArticle, type OpenArticle } from './fixture';

const REPORT = 'Raid on Boni\n\nThe army said JNIM had lost 12 men at Boni.\n';

const symbolsOf = async (article: OpenArticle): Promise<vscode.DocumentSymbol[]> =>
  (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    article.uri,
  )) ?? [];

const lines = (symbols: readonly vscode.DocumentSymbol[]): string[] =>
  symbols.flatMap(({ name, detail, children }) => [
    `${name} — ${detail}`,
    ...lines(children).map((line) => `  ${line}`),
  ]);

/** The outline once it has that many lines: VS Code keeps the last one until annotations have rested a moment. */
const listedAs = (article: OpenArticle, count: number): Promise<string[]> =>
  eventually(
    async () => lines(await symbolsOf(article)),
    (listed) => listed.length === count,
  );

describe('the outline', () => {
  it('lists annotations in text order, nested as they stand, with their readings', async () => {
    const article = await openArticle(REPORT);
    const claim = { harm: 'killed', count: { qualifier: 'exact', stated: 12, lower: 12, upper: 12 } };
    const at = (words: string, nth = 0): object => ({ uri: article.uri, range: article.rangeOf(words, nth) });
    await command('sitrep.tagPlace', { ...at('Boni', 1), place: 'ml-boni', role: 'attacked' });
    await command('sitrep.tagCasualty', { ...at('JNIM had lost 12 men'), claim });
    await article.tagActor('JNIM', 'jnim');
    await article.tagActor('The army', null);
    const listed = await listedAs(article, 4);
    const [army, casualty, place] = listed.filter((line) => !line.startsWith(' '));
    assert.equal(army, 'The army — actor · not linked');
    assert.equal(casualty, 'JNIM had lost 12 men — casualty claim · 12 killed');
    assert.equal(place, 'Boni — place · Boni · attacked');
    assert.match(listed[2] ?? '', /^ {2}JNIM — actor · .*Nusrat/);
  });

  it('gives each type a kind of its own, and ranges that stand in the text', async () => {
    const article = await openArticle(REPORT);
    const at = (words: string): object => ({ uri: article.uri, range: article.rangeOf(words) });
    await command('sitrep.tagPerson', { ...at('The army'), role: 'other' });
    await command('sitrep.tagDate', { ...at('Raid'), value: '2026-10-06' });
    await article.tagActor('JNIM', 'jnim');
    await listedAs(article, 3);
    const symbols = await symbolsOf(article);
    assert.equal(new Set(symbols.map(({ kind }) => kind)).size, 3);
    assert.deepEqual(
      symbols.map(({ range }) => article.document.getText(range)),
      ['Raid', 'The army', 'JNIM'],
    );
  });

  it('is empty for an article without annotations', async () => {
    assert.deepEqual(await symbolsOf(await openArticle(REPORT)), []);
  });
});
