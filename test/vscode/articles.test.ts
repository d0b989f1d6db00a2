import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { workspaceUri } from '../harness/insideVsCode';
import { command, openArticle, rejectsWith, type OpenArticle } from './fixture';

const TEXT = 'Market attacked\n\nBy A. Writer, 3 March 2025\n\nGunmen attacked the market. Two died.\n';

let made = 0;
const freshName = (): string => `added-${++made}-${Date.now().toString(36)}.txt`;

const read = async (uri: vscode.Uri): Promise<Uint8Array> => vscode.workspace.fs.readFile(uri);
const text = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await read(uri));
const sidecarOf = (uri: vscode.Uri): vscode.Uri => uri.with({ path: `${uri.path}.sitrep.yaml` });

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = await globalThis.crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const exists = async (name: string): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(vscode.Uri.joinPath(workspaceUri(), name))).then(
    () => true,
    () => false,
  );

/** The project that articles are added to is that of the active editor. */
const anyArticle = (): Promise<OpenArticle> => openArticle('Some report.\n');

describe('adding an article', () => {
  it('writes the words and what is known of them, with hash and time', async () => {
    await anyArticle();
    const file = freshName();
    const uri = await command<vscode.Uri>('sitrep.addArticle', {
      text: TEXT,
      file,
      outlet: 'Example Wire',
      url: 'https://example.org/1',
      published: '2025-03-03',
    });
    assert.equal(uri.path, vscode.Uri.joinPath(workspaceUri(), file).path);
    assert.equal(await text(uri), TEXT);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    const yaml = await text(sidecarOf(uri));
    const hash = await sha256(new TextEncoder().encode(TEXT));
    assert.match(yaml, new RegExp(`^sitrep: 1\narticle:\n {2}file: ${file}\n {2}sha256: "?${hash}"?\n`));
    assert.match(yaml, / {2}headline: Market attacked\n/);
    assert.match(yaml, / {2}outlet: Example Wire\n/);
    assert.match(yaml, / {2}published: "2025-03-03"\n/);
    assert.match(yaml, / {2}retrieved: "\d{4}-\d{2}-\d{2}T\d{2}:\d{2}"\n/);
    assert.match(yaml, new RegExp(` {2}original_sha256: "?${hash}"?\n`));
  });

  it('reads a file, hashes its original bytes and writes LF without BOM', async () => {
    await anyArticle();
    const source = vscode.Uri.joinPath(workspaceUri(), `source-${Date.now()}.html-text`);
    const bytes = new TextEncoder().encode(`\ufeff${TEXT.replaceAll('\n', '\r\n')}`);
    await vscode.workspace.fs.writeFile(source, bytes);
    const uri = await command<vscode.Uri>('sitrep.addArticle', {
      source,
      file: freshName(),
      retrieved: '2025-03-04T10:00',
    });
    assert.equal(await text(uri), TEXT);
    const yaml = await text(sidecarOf(uri));
    assert.match(yaml, new RegExp(`original_sha256: "?${await sha256(bytes)}"?\n`));
    assert.match(yaml, new RegExp(`^ {2}sha256: "?${await sha256(new TextEncoder().encode(TEXT))}"?$`, 'm'));
    assert.match(yaml, /retrieved: "2025-03-04T10:00"\n/);
    await vscode.workspace.fs.delete(source);
  });

  it('names the file by its headline, beside others of that name', async () => {
    await anyArticle();
    const headline = `Raid number ${Date.now()}`;
    const add = (): Promise<vscode.Uri> => command<vscode.Uri>('sitrep.addArticle', { text: TEXT, headline });
    const names = [(await add()).path, (await add()).path].map((path) => path.split('/').at(-1));
    const slug = headline.toLowerCase().replaceAll(' ', '-');
    assert.deepEqual(names, [`${slug}.txt`, `${slug}-2.txt`]);
  });

  it('refuses what is no UTF-8 text, and writes nothing', async () => {
    await anyArticle();
    const source = vscode.Uri.joinPath(workspaceUri(), `source-${Date.now()}.bin`);
    const file = freshName();
    for (const [bytes, words] of [
      [Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x0a]), /source-.*not UTF-8/],
      [Uint8Array.from([0xff, 0xfe, 0x41, 0x00]), /UTF-16/],
      [Uint8Array.from([0x41, 0x00, 0x42]), /no plain text/],
      [new TextEncoder().encode(' \n'), /no text to add/],
    ] as const) {
      await vscode.workspace.fs.writeFile(source, bytes);
      await rejectsWith(command('sitrep.addArticle', { source, file }), words);
      assert.equal(await exists(file), false);
    }
    await vscode.workspace.fs.delete(source);
  });

  it('refuses names that are taken, lead outside, or are not for articles', async () => {
    const article = await anyArticle();
    const taken = article.uri.path.split('/').at(-1) ?? '';
    await rejectsWith(command('sitrep.addArticle', { text: TEXT, file: taken }), /already a file/);
    assert.equal(await text(article.uri), 'Some report.\n');
    for (const [file, words] of [
      ['../outside.txt', /inside the project folder/],
      ['a/../../outside.txt', /inside the project folder/],
      ['/tmp/outside.txt', /inside the project folder/],
      ['C:\\outside.txt', /holds a backslash/],
      ['.sitrep/hidden.txt', /below \.sitrep/],
      ['x.txt.sitrep.yaml', /name of a sidecar/],
      ['', /inside the project folder/],
    ] as const) {
      await rejectsWith(command('sitrep.addArticle', { text: TEXT, file }), words);
    }
    const left = freshName();
    const orphan = vscode.Uri.joinPath(workspaceUri(), `${left}.sitrep.yaml`);
    const yaml = `sitrep: 1\narticle:\n  file: ${left}\n  sha256: ${'0'.repeat(64)}\n`;
    await vscode.workspace.fs.writeFile(orphan, new TextEncoder().encode(yaml));
    await rejectsWith(command('sitrep.addArticle', { text: TEXT, file: left }), /already a file/);
    assert.deepEqual([await exists(left), await text(orphan)], [false, yaml]);
    await vscode.workspace.fs.delete(orphan);
  });
});

describe('an article’s details', () => {
  it('are changed and removed by key, and nothing else is touched', async () => {
    const article = await openArticle(TEXT);
    await article.tagActor('Gunmen', null);
    await command('sitrep.editArticleDetails', { uri: article.uri, changes: { outlet: 'Wire', language: 'en' } });
    const before = await article.sidecar();
    assert.match(before, / {2}outlet: Wire\n/);
    await command('sitrep.editArticleDetails', {
      uri: article.uri,
      changes: { outlet: null, url: 'https://example.org' },
    });
    const after = await article.sidecar();
    assert.doesNotMatch(after, /outlet/);
    const without = (yaml: string): string => yaml.replace(/ {2}(?:outlet|url): .*\n/g, '');
    assert.equal(without(after), without(before));
    await command('sitrep.undo');
    assert.equal(await article.sidecar(), before);
  });

  it('may be set before anything is tagged, and a guess be taken out', async () => {
    const article = await openArticle(TEXT);
    await command('sitrep.editArticleDetails', { uri: article.uri, changes: { headline: null, outlet: 'Wire' } });
    const yaml = await article.sidecar();
    assert.match(yaml, /outlet: Wire/);
    assert.doesNotMatch(yaml, /headline/);
  });

  it('are refused in a sentence where they are wrong, and hash and file are nobody’s to change', async () => {
    const article = await openArticle(TEXT);
    await article.tagActor('Gunmen', null);
    const before = await article.sidecar();
    await rejectsWith(
      command('sitrep.editArticleDetails', { uri: article.uri, changes: { published: 'yesterday' } }),
      /“published” cannot be saved/,
    );
    await rejectsWith(
      command('sitrep.editArticleDetails', { uri: article.uri, changes: { sha256: '0'.repeat(64) } }),
      /cannot use its argument/,
    );
    assert.equal(await article.sidecar(), before);
  });
});

describe('an article’s status', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('sitrep');
  const nameMe = async (name: string | undefined): Promise<void> =>
    settings().update('annotator', name, vscode.ConfigurationTarget.Workspace);
  afterEach(async () => nameMe(undefined));

  it('is each coder’s own', async () => {
    const article = await openArticle(TEXT);
    await article.tagActor('Gunmen', null);
    await nameMe('aminata');
    await command('sitrep.setArticleStatus', { uri: article.uri, status: 'draft' });
    const hers = (await article.sidecar()).replace(
      'status: draft\n',
      'status: draft\n      seen:\n        - [0, 20]\n',
    );
    await vscode.workspace.fs.writeFile(sidecarOf(article.uri), new TextEncoder().encode(hers));
    await nameMe('moussa');
    await command('sitrep.setArticleStatus', { uri: article.uri, status: 'coded' });
    await command('sitrep.setArticleStatus', { uri: article.uri, status: 'reviewed' });
    assert.match(
      await article.sidecar(),
      / {2}coding:\n {4}- by: aminata\n {6}status: draft\n {6}seen:\n {8}- \[0, 20\]\n {4}- by: moussa\n {6}status: reviewed\n/,
    );
    const tagged = await article.tagActor('market', null);
    assert.equal(tagged.by, 'moussa');
  });

  it('needs a name, and says where to set it', async () => {
    const article = await openArticle(TEXT);
    await rejectsWith(command('sitrep.setArticleStatus', { uri: article.uri, status: 'coded' }), /sitrep\.annotator/);
    assert.equal(await article.hasSidecar(), false);
  });
});
