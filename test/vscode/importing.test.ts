import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ImportResult } from '../../src/project/importProject';
import { workspaceUri } from '../harness/insideVsCode';
import { command, eventually, openArticle, rejectsWith, type OpenArticle } from './fixture';

const REPORT =
  '\ufeffRaid 🔥 on Dori\r\n\r\nGunmen of the JNIM attacked Dori. At least 12 soldiers were killed, said nurse Awa Barry.\r\n';

let sources = 0;

/** A file of another tool, outside the articles. */
async function source(text: string, ending: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceUri(), 'export', `source-${++sources}${ending}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

const nameOf = (article: OpenArticle): string => vscode.workspace.asRelativePath(article.uri);

/** Rows of a CSV whose offsets are those of the editor: UTF-16 of the text with its CRLF. */
const csvOf = (article: OpenArticle, tags: readonly (readonly [label: string, words: string])[]): string => {
  const text = article.document.getText();
  const rows = tags.map(([label, words]) => {
    const at = text.lastIndexOf(words);
    return [nameOf(article), at, at + words.length, words, label].join(',');
  });
  return `${['file,start,end,quote,label', ...rows].join('\n')}\n`;
};

const importCsv = (uri: vscode.Uri, more: object = {}): Promise<ImportResult> =>
  command<ImportResult>('sitrep.importAnnotations', { format: 'csv', source: uri, ...more });

const wordsOf = async (article: OpenArticle): Promise<readonly (readonly [string, string, string | undefined])[]> =>
  (await article.marked()).map(({ annotation, state, words }) => [annotation.type, state, words]);

describe('importing', () => {
  it('places spans counted in UTF-16 with CRLF on the right words, and one undo takes all back', async () => {
    const article = await openArticle(REPORT);
    const other = await openArticle(REPORT);
    const tags = [
      ['ORG', 'JNIM'],
      ['LOC', 'Dori'],
      ['CASUALTY', 'At least 12 soldiers were killed'],
      ['PER', 'Awa Barry'],
    ] as const;
    const table = csvOf(article, tags) + csvOf(other, tags).split('\n').slice(1).join('\n');
    const { counts, articles } = await importCsv(await source(table, '.csv'));
    assert.deepEqual([counts.added, counts.lost, counts.uncertain, articles.length], [8, 0, 0, 2]);
    for (const one of [article, other]) {
      assert.deepEqual(
        await eventually(
          () => wordsOf(one),
          (found) => found.length === 4,
        ),
        [
          ['actor', 'anchored', 'JNIM'],
          ['place', 'anchored', 'Dori'],
          ['casualty', 'anchored', 'At least 12 soldiers were killed'],
          ['person', 'anchored', 'Awa Barry'],
        ],
      );
    }
    await command('sitrep.undo');
    await eventually(
      () => Promise.all([article.hasSidecar(), other.hasSidecar()]),
      (there) => !there.includes(true),
    );
    await command('sitrep.redo');
    await eventually(
      () => wordsOf(article),
      (found) => found.length === 4,
    );
  });

  it('adds to what is tagged and changes none of it, in an article that is saved first', async () => {
    const article = await openArticle(REPORT);
    const tag = await article.tagActor('JNIM', 'jnim');
    await article.edit((edit) =>
      edit.insert(article.document.positionAt(article.document.getText().length), 'More.\r\n'),
    );
    const uri = await source(
      csvOf(article, [
        ['ACTOR', 'JNIM'],
        ['PLACE', 'Dori'],
      ]),
      '.csv',
    );
    const first = await importCsv(uri);
    assert.deepEqual([first.counts.added, first.counts.alreadyThere], [1, 1]);
    assert.equal(article.document.isDirty, false);
    const found = await eventually(
      () => article.marked(),
      (marks) => marks.length === 2,
    );
    assert.ok(
      found.some(({ id, annotation }) => id === tag.id && annotation.type === 'actor' && annotation.actor === 'jnim'),
    );
    assert.deepEqual((await importCsv(uri)).counts.added, 0);
  });

  it('shows as uncertain what cannot be placed for sure, and names what is lost', async () => {
    const article = await openArticle(REPORT);
    const name = nameOf(article);
    const uri = await source(`file,quote,label\n${name},Dori,PLACE\n${name},Gao,PLACE\n${name},JNIM,MISC\n`, '.csv');
    const { counts, losses } = await importCsv(uri);
    assert.deepEqual([counts.added, counts.uncertain, counts.lost], [1, 1, 2]);
    assert.deepEqual(
      losses.map(({ line, kind }) => [line, kind]),
      [
        [2, 'uncertain'],
        [3, 'lost'],
        [4, 'lost'],
      ],
    );
    const [mark] = await eventually(
      () => article.marked(),
      (marks) => marks.length === 1,
    );
    assert.equal(mark?.state, 'uncertain');
  });

  it('remembers labels, reads folders, and makes articles only where it is told', async () => {
    const article = await openArticle(REPORT);
    const uri = await source(csvOf(article, [['ARMED', 'JNIM']]), '.csv');
    assert.equal((await importCsv(uri)).counts.lost, 1);
    assert.equal((await importCsv(uri, { labels: { ARMED: 'actor' } })).counts.added, 1);
    assert.equal((await importCsv(uri)).counts.alreadyThere, 1);
    const folder = vscode.Uri.joinPath(workspaceUri(), 'export', `brat-${++sources}`);
    const text = `Only here ${sources}: a raid on Gao.\n`;
    const write = (file: string, content: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, file), new TextEncoder().encode(content));
    const at = text.indexOf('Gao');
    await write('sub/one.ann', `T1\tPlace ${at} ${at + 3}\tGao\n`);
    await write('sub/one.txt', text);
    const brat = { format: 'brat', source: folder.toString() };
    // Its own text file is an article of the workspace by its ending; the name says which is meant.
    const { counts } = await command<ImportResult>('sitrep.importAnnotations', brat);
    assert.equal(counts.added + counts.lost, 1);
    const made = await source(
      JSON.stringify({ text: `Raid ${Date.now()} on Ansongo.`, label: [[22, 29, 'PLACE']] }),
      '.jsonl',
    );
    const target = vscode.Uri.joinPath(workspaceUri(), 'export', 'made');
    const result = await command<ImportResult>('sitrep.importAnnotations', { format: 'doccano', source: made, target });
    assert.deepEqual([result.counts.added, result.counts.newArticles], [1, 1]);
  });

  it('refuses in a sentence what it cannot read or use', async () => {
    await openArticle(REPORT);
    const broken = await source('x\n', '.jsonl');
    const nowhere = vscode.Uri.joinPath(workspaceUri(), 'export', 'nowhere');
    const run = (argument: object): Promise<unknown> => command('sitrep.importAnnotations', argument);
    await rejectsWith(run({ format: 'doccano', source: broken }), /is not JSON/);
    await rejectsWith(run({ format: 'doccano', source: nowhere }), /no file or folder/);
    await rejectsWith(run({ format: 'xml', source: broken }), /cannot use its argument/);
    await rejectsWith(run({ format: 'csv', source: broken, labels: { A: 'ship' } }), /cannot use its argument/);
    await rejectsWith(
      run({ format: 'doccano', source: await source('{"text":"x","label":[]}\n', '.jsonl'), target: 'file:///' }),
      /no folder of the project/,
    );
  });
});
