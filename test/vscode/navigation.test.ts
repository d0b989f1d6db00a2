import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotation/model';
import { command, openArticle, rejectsWith, type OpenArticle } from './fixture';

const REPORT = 'Attack on Dori\n\nGunmen of the JNIM attacked Dori.\n\nSoldiers 😀 fled to Djibo.\n';

/** Four annotations: one alone, one nested at the start of another, one behind an astral character. */
async function tagged(): Promise<OpenArticle> {
  const article = await openArticle(REPORT);
  await article.tagActor('Gunmen of the JNIM', null);
  await article.tagActor('Gunmen', null);
  await article.tagActor('Dori', null);
  await article.tagActor('Djibo', null);
  return article;
}

function stand(article: OpenArticle, words: string): void {
  const { start } = article.rangeOf(words);
  article.editor.selection = new vscode.Selection(start, start);
}

/** What a step reaches, by the words of the annotation, and where the cursor then stands. */
async function go(article: OpenArticle, way: 'next' | 'previous'): Promise<string | undefined> {
  const annotation = await command<Annotation | undefined>(`sitrep.${way}Annotation`);
  if (!annotation) return undefined;
  const { active, isEmpty } = article.editor.selection;
  assert.ok(isEmpty);
  assert.ok(article.document.getText(new vscode.Range(active, active.translate(0, 40))).startsWith(annotation.exact));
  return annotation.exact;
}

describe('going from annotation to annotation', () => {
  it('goes forward by position, one stop for those that begin together, and round the end', async () => {
    const article = await tagged();
    stand(article, 'Attack');
    const seen: (string | undefined)[] = [];
    for (let step = 0; step < 4; step += 1) seen.push(await go(article, 'next'));
    assert.deepEqual(seen, ['Dori', 'Gunmen', 'Djibo', 'Dori']);
  });

  it('goes back, first to the start of the one it stands in, and round the start', async () => {
    const article = await tagged();
    stand(article, 'JNIM');
    const seen: (string | undefined)[] = [];
    for (let step = 0; step < 4; step += 1) seen.push(await go(article, 'previous'));
    assert.deepEqual(seen, ['Gunmen', 'Dori', 'Djibo', 'Gunmen']);
  });

  it('passes over words that are gone', async () => {
    const article = await tagged();
    await article.edit((edit) => edit.delete(article.rangeOf(' to Djibo')));
    await article.document.save();
    stand(article, 'Attack');
    const seen: (string | undefined)[] = [];
    for (let step = 0; step < 3; step += 1) seen.push(await go(article, 'next'));
    assert.deepEqual(seen, ['Dori', 'Gunmen', 'Dori']);
  });

  it('stays where it is in an article without annotations', async () => {
    const article = await openArticle(REPORT);
    stand(article, 'JNIM');
    const before = article.editor.selection;
    assert.equal(await go(article, 'next'), undefined);
    assert.ok(article.editor.selection.isEqual(before));
  });
});

describe('going between article and sidecar', () => {
  it('stands at the same annotation, both ways', async () => {
    const article = await tagged();
    stand(article, 'Djibo');
    const uri = await command<vscode.Uri>('sitrep.openSidecar');
    assert.equal(uri.path, `${article.uri.path}.sitrep.yaml`);
    const sidecar = vscode.window.activeTextEditor;
    assert.equal(sidecar?.document.uri.toString(), uri.toString());
    const from = sidecar.selection.active.with({ character: 0 });
    const entry = sidecar.document.getText(new vscode.Range(from, from.translate(3)));
    assert.match(entry, /^ {2}- id: \w{10}\n {4}type: actor\n {4}exact: Djibo\n/);
    // Anywhere in the entry.
    const inside = from.translate(3, 0).with({ character: 6 });
    sidecar.selection = new vscode.Selection(inside, inside);
    await command('sitrep.openArticle');
    const back = vscode.window.activeTextEditor;
    assert.equal(back?.document.uri.toString(), article.uri.toString());
    assert.equal(back.document.getText(back.selection), 'Djibo');
  });

  it('goes to the annotation that is asked for', async () => {
    const article = await tagged();
    const { id } = await article.tagActor('fled', null);
    await command('sitrep.openSidecar', { uri: article.uri, id });
    const sidecar = vscode.window.activeTextEditor;
    assert.ok(sidecar);
    assert.match(sidecar.document.lineAt(sidecar.selection.active.line).text, new RegExp(`- id: ${id}`));
    await command('sitrep.openArticle', { uri: article.uri, id });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), 'fled');
  });

  it('says so where there is no sidecar yet', async () => {
    const article = await openArticle(REPORT);
    await rejectsWith(command('sitrep.openSidecar', { uri: article.uri }), /no sidecar yet/);
  });
});
