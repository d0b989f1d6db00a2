import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotation/model';
import { articlePathOf } from '../../src/project/paths';
import { workspaceUri } from '../harness/insideVsCode';
import { command, eventually, openArticle, type OpenArticle } from './fixture';

const REPORT = 'Attack on Dori\n\nGunmen of the JNIM attacked Dori at dawn. The army said 12 were killed.\n';

const sidecarOf = (article: OpenArticle): vscode.Uri => article.uri.with({ path: `${article.uri.path}.sitrep.yaml` });

const write = (uri: vscode.Uri, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

/** Files that do not parse, which no other suite must meet. */
const broken: vscode.Uri[] = [];

/** The position of the `|` in a text, which is taken out, in a file of the project. */
async function openAtCursor(
  path: string,
  marked: string,
): Promise<{ document: vscode.TextDocument; position: vscode.Position }> {
  const uri = vscode.Uri.joinPath(workspaceUri(), ...path.split('/'));
  broken.push(uri);
  await write(uri, marked.replace('|', ''));
  const document = await vscode.workspace.openTextDocument(uri);
  return { document, position: document.positionAt(marked.indexOf('|')) };
}

function positionOf(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `“${words}” stands in the file`);
  return document.positionAt(at + words.length);
}

async function definitions(
  uri: vscode.Uri,
  position: vscode.Position,
): Promise<{ path: string; range: vscode.Range }[]> {
  const found = await execute<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    uri,
    position,
  );
  return found.map((one) =>
    'targetUri' in one
      ? { path: one.targetUri.path, range: one.targetSelectionRange ?? one.targetRange }
      : { path: one.uri.path, range: one.range },
  );
}

async function lineAt({ path, range }: { path: string; range: vscode.Range }): Promise<string> {
  const document = await vscode.workspace.openTextDocument(workspaceUri().with({ path }));
  return document.lineAt(range.start.line).text.trim();
}

const execute = <T>(id: string, ...rest: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(id, ...rest);

async function completions(
  path: string,
  marked: string,
): Promise<{ labels: string[]; items: vscode.CompletionItem[] }> {
  const { document, position } = await openAtCursor(path, marked);
  const { items } = await execute<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  const ours = items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
  return { items: ours, labels: ours.map(({ label }) => (typeof label === 'string' ? label : label.label)) };
}

async function tagged(): Promise<{ article: OpenArticle; annotation: Annotation; sidecar: vscode.TextDocument }> {
  const article = await openArticle(REPORT);
  const annotation = await article.tagActor('JNIM', 'jnim');
  const sidecar = await vscode.workspace.openTextDocument(sidecarOf(article));
  return { article, annotation, sidecar };
}

describe('our files by hand', () => {
  afterEach(async () => {
    for (const uri of broken.splice(0)) await vscode.workspace.fs.delete(uri);
  });

  it('go from an actor’s id to its entry in the codebook', async () => {
    const { sidecar } = await tagged();
    const [found] = await definitions(sidecar.uri, positionOf(sidecar, 'actor: jn'));
    assert.ok(found);
    assert.match(found.path, /\/\.sitrep\/actors\.yaml$/);
    assert.equal(await lineAt(found), 'jnim:');
  });

  it('go from a selector to its words in the article', async () => {
    const { article, sidecar } = await tagged();
    for (const place of ['exact: JN', 'start', 'end: ', '- id: ']) {
      const [found] = await definitions(sidecar.uri, positionOf(sidecar, place));
      assert.ok(found, place);
      assert.equal(found.path, articlePathOf(sidecar.uri.path));
      assert.equal(article.document.getText(found.range), 'JNIM');
    }
  });

  it('go from a link to the other annotation, in another sidecar, too', async () => {
    const first = await openArticle('Rebels say 21 dead.\n');
    const { id: to } = await first.tagActor('Rebels', null);
    const { article } = await tagged();
    const [mark] = await article.marked();
    await command('sitrep.linkAnnotations', { uri: article.uri, from: mark?.id, to, kind: 'denies' });
    const sidecar = await vscode.workspace.openTextDocument(sidecarOf(article));
    const at = await eventually(
      () => sidecar.getText().indexOf(`denies: ${to}`),
      (index) => index >= 0,
    );
    const [found] = await definitions(sidecar.uri, sidecar.positionAt(at + 'denies: '.length));
    assert.ok(found);
    assert.equal(found.path, sidecarOf(first).path);
    assert.match(await lineAt(found), new RegExp(`id: ${to}$`));
  });

  it('go from an incident’s id to its file, and never out of the project', async () => {
    // The project is that of the active editor; other suites have made others.
    await openArticle(REPORT);
    const { id } = await command<{ id: string }>('sitrep.newIncident', { title: 'Raid on Dori' });
    const known = `sitrep: 1\nannotations:\n  - id: a\n    incident: [${id.slice(0, 3)}|${id.slice(3)}]\n`;
    const { document, position } = await openAtCursor('broken-a.txt.sitrep.yaml', known);
    const [found] = await definitions(document.uri, position);
    assert.ok(found?.path.endsWith(`/.sitrep/incidents/${id}.yaml`), found?.path);
    const evil = 'sitrep: 1\nannotations:\n  - id: a\n    incident: [../|../actors]\n';
    const outside = await openAtCursor('broken-b.txt.sitrep.yaml', evil);
    assert.deepEqual(await definitions(outside.document.uri, outside.position), []);
  });

  it('go from “within” to the region, and from a tagged name in the article to its entry', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('JNIM', 'jnim');
    const [entry] = await definitions(article.uri, article.rangeOf('JNIM').start.translate(0, 1));
    assert.ok(entry);
    assert.equal(await lineAt(entry), 'jnim:');
    const places = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(workspaceUri(), '.sitrep', 'places.yaml'),
    );
    const within = /within: ([a-z0-9-]+)/.exec(places.getText());
    assert.ok(within?.[1]);
    const [region] = await definitions(places.uri, places.positionAt(within.index + 'within: '.length + 1));
    assert.ok(region);
    assert.equal(await lineAt(region), `${within[1]}:`);
  });

  it('complete actors where an actor stands, in a file that does not parse', async () => {
    const { labels, items } = await completions(
      'broken-c.txt.sitrep.yaml',
      'sitrep: 1\nannotations:\n<<<<<<< ours\n  - id: a\n    type: actor\n    actor: |\n',
    );
    assert.ok(labels.includes('jnim') && labels.includes('fama'), labels.join());
    const jnim = items.find(({ label }) => typeof label !== 'string' && label.label === 'jnim');
    assert.ok(jnim);
    assert.ok(jnim.filterText?.includes('GSIM'), 'an alias finds it');
    assert.equal(jnim.insertText, 'jnim');
  });

  it('complete a list in brackets, and inside it what it does not hold yet', async () => {
    const head = 'sitrep: 1\nannotations:\n  - id: a\n    type: casualty\n    claim:\n      victims: ';
    const bare = await completions('broken-d.txt.sitrep.yaml', `${head}|\n`);
    assert.equal(bare.items[bare.labels.indexOf('jnim')]?.insertText, '[jnim]');
    const inside = await completions('broken-e.txt.sitrep.yaml', `${head}[jnim, |]\n`);
    assert.ok(inside.labels.includes('fama'));
    assert.ok(!inside.labels.includes('jnim'));
  });

  it('complete closed lists, roles by type, places and keys', async () => {
    const entry = 'sitrep: 1\nannotations:\n  - id: a\n    type: place\n';
    assert.deepEqual((await completions('broken-f.txt.sitrep.yaml', `${entry}    role: |\n`)).labels, [
      'attacked',
      'reference',
      'besieged',
      'context',
    ]);
    assert.ok((await completions('broken-g.txt.sitrep.yaml', `${entry}    place: |\n`)).labels.includes('bf-dori'));
    const keys = await completions('broken-h.txt.sitrep.yaml', `${entry}    ro|\n`);
    assert.deepEqual(keys.items[keys.labels.indexOf('role')]?.insertText, 'role: ');
    assert.ok(!keys.labels.includes('type'), 'keys that are there already are not offered');
  });

  it('say who an id is, as text and never as Markdown', async () => {
    const { sidecar } = await tagged();
    const text = await hoverText(sidecar, positionOf(sidecar, 'actor: jn'));
    assert.match(text, /Rebel group/);
    assert.match(text, /GSIM/);
    const actors = vscode.Uri.joinPath(workspaceUri(), '.sitrep', 'actors.yaml');
    const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(actors));
    await write(actors, `${before}  evil-name:\n    name: "[Run](command:x) <img src=x> https://example.org"\n`);
    const evil = await openAtCursor('broken-i.txt.sitrep.yaml', 'annotations:\n  - id: a\n    actor: evil|-name\n');
    const shown = await eventually(
      () => hoverText(evil.document, evil.position),
      (words) => words.includes('Run'),
    );
    await write(actors, before);
    assert.doesNotMatch(shown, /\]\(command|<img|https:\/\//);
  });
});

async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await execute<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  const contents = hovers.flatMap((hover) => hover.contents);
  const ours = contents.filter((one) => one instanceof vscode.MarkdownString);
  assert.ok(ours.every(({ isTrusted, supportHtml }) => !isTrusted && !supportHtml));
  return ours.map(({ value }) => value).join('\n');
}
