import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Incident } from '../../src/core/incident/model';
import { workspaceUri } from '../harness/insideVsCode';
import { api, command, eventually, openArticle } from './fixture';

const REPORT = 'Attack on Dori\n\nGunmen of the JNIM attacked Dori at dawn.\n';

describe('the extension’s exports', () => {
  it('are version 1, and hold what the interface says', async () => {
    const exported = await api();
    assert.equal(exported.version, 1);
    assert.deepEqual(Object.keys(exported).sort(), [
      'annotations',
      'incidents',
      'onDidChangeAnnotations',
      'suggestions',
      'version',
    ]);
    const article = await openArticle(REPORT);
    const suggestions = await exported.suggestions(article.uri);
    const jnim = suggestions.find(({ suggestion }) => suggestion.exact === 'JNIM');
    assert.ok(jnim?.range.isEqual(article.rangeOf('JNIM')));
  });

  it('give ranges that follow edits before they are saved', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('JNIM', 'jnim');
    await article.edit((edit) => edit.insert(new vscode.Position(0, 0), 'One 😀\nTwo\n'));
    const [one] = await (await api()).annotations(article.uri);
    assert.ok(one?.range);
    assert.ok(one.range.isEqual(article.rangeOf('JNIM')));
    assert.equal(one.annotation.start, 30);
  });

  it('give no range for words that are gone', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('JNIM', 'jnim');
    await article.edit((edit) => edit.delete(article.rangeOf(' of the JNIM')));
    const [one] = await eventually(
      async () => (await api()).annotations(article.uri),
      ([first]) => first?.state === 'orphaned',
    );
    assert.equal(one?.range, undefined);
  });

  it('give copies: what is done to them does not reach Sitrep', async () => {
    const article = await openArticle(REPORT);
    const { id } = await article.tagActor('JNIM', 'jnim');
    await command('sitrep.newIncident', { title: `Copies ${Date.now().toString(36)}`, side_a: ['jnim'] });
    const [one] = await (await api()).annotations(article.uri);
    assert.ok(one);
    Object.assign(one.annotation, { actor: 'isgs', exact: 'gone' });
    const incidents = await (await api()).incidents();
    for (const incident of incidents) Object.assign(incident, { title: 'gone' });
    const [again] = await (await api()).annotations(article.uri);
    assert.deepEqual(
      [again?.annotation.id, again?.annotation.exact, again?.annotation.type === 'actor' && again.annotation.actor],
      [id, 'JNIM', 'jnim'],
    );
    const titles = (await (await api()).incidents()).map(({ title }: Incident) => title);
    assert.ok(titles.length > 0 && !titles.includes('gone'));
    await command('sitrep.setCurrentIncident', { incident: null });
  });

  it('know of no annotations in what is no article', async () => {
    await openArticle(REPORT);
    const codebook = vscode.Uri.joinPath(workspaceUri(), '.sitrep/actors.yaml');
    assert.deepEqual(await (await api()).annotations(codebook), []);
  });

  it('tell of tags, and of an article that is read anew because its language changed', async () => {
    const article = await openArticle(REPORT);
    const heard: string[] = [];
    const listening = (await api()).onDidChangeAnnotations((uri) => heard.push(uri.toString()));
    try {
      await article.tagActor('JNIM', 'jnim');
      assert.ok(heard.includes(article.uri.toString()));
      heard.length = 0;
      await vscode.languages.setTextDocumentLanguage(article.document, 'conflict-report');
      await eventually(
        () => heard,
        (uris) => uris.includes(article.uri.toString()),
      );
      await article.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Update: '));
      const [mark] = await article.marked();
      assert.equal(mark?.words, 'JNIM');
    } finally {
      listening.dispose();
    }
  });
});
