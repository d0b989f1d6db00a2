import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openArticle, type OpenArticle } from './fixture';

const REPORT = [
  'Attack on Dori',
  '',
  'Gunmen of the JNIM attacked Dori at dawn 😀. At least 12 soldiers were killed, the army said.',
  '',
  'Residents of Dori fled. JNIM did not comment on the atack.',
  '',
].join('\n');

/** An article with four tags, one of them a second mention and one over a whole clause. */
async function tagged(text = REPORT): Promise<OpenArticle> {
  const article = await openArticle(text);
  await article.tagActor('JNIM', 'jnim');
  await article.tagActor('JNIM', 'jnim', 1);
  await article.tagActor('Dori', null, 1);
  await article.tagActor('At least 12 soldiers were killed', null);
  return article;
}

const WORDS = ['JNIM', 'Dori', 'At least 12 soldiers were killed', 'JNIM'];

async function words(article: OpenArticle): Promise<(string | undefined)[]> {
  return (await article.marked()).map((mark) => mark.words);
}

/** The sidecar describes the article as saved, and every span verifies against it. */
async function verify(article: OpenArticle): Promise<void> {
  const yaml = await article.sidecar();
  const text = Array.from(article.document.getText().replace(/\r\n?/g, '\n'));
  const entries = [...yaml.matchAll(/ {4}exact: (.+)\n {4}start: (\d+)\n {4}end: (\d+)/g)];
  assert.ok(entries.length > 0);
  for (const [, exact, start, end] of entries) assert.equal(text.slice(Number(start), Number(end)).join(''), exact);
}

describe('marks that follow the text', () => {
  it('keep their words through typing above, saving and reopening', async () => {
    const article = await tagged();
    await article.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A paragraph put above it all 😀.\n\n'));
    assert.deepEqual(await words(article), WORDS);
    await article.document.save();
    await eventually(
      () => article.sidecar(),
      (yaml) => yaml.includes('start: 63'),
    );
    await verify(article);
    await article.reopen();
    await eventually(
      () => article.marked(),
      (marks) => marks.every(({ state }) => state === 'anchored'),
    );
    assert.deepEqual(await words(article), WORDS);
  });

  it('write nothing while typing', async () => {
    const article = await tagged();
    const before = await article.sidecar();
    await article.edit((edit) => edit.insert(new vscode.Position(2, 0), 'Late at night: '));
    assert.equal(await article.sidecar(), before);
    assert.deepEqual(await words(article), WORDS);
  });

  it('keep their words when the file turns to CRLF and back', async () => {
    const article = await tagged();
    await article.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    assert.deepEqual(await words(article), WORDS);
    await article.document.save();
    await verify(article);
    await article.reopen();
    assert.equal(article.document.eol, vscode.EndOfLine.CRLF);
    assert.deepEqual(await words(article), WORDS);
    await article.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.LF));
    assert.deepEqual(await words(article), WORDS);
  });

  it('keep their words when a typo in another sentence is mended', async () => {
    const article = await tagged();
    await article.edit((edit) => edit.replace(article.rangeOf('atack'), 'attack'));
    await article.document.save();
    assert.deepEqual(await words(article), WORDS);
    await article.reopen();
    await eventually(
      () => article.marked(),
      (marks) => marks.every(({ state }) => state === 'anchored'),
    );
    assert.deepEqual(await words(article), WORDS);
  });

  it('do not change the sidecar’s other bytes when offsets move', async () => {
    const article = await tagged();
    const before = await article.sidecar();
    await article.edit((edit) => edit.insert(article.rangeOf('Residents').start, 'Some. '));
    await article.document.save();
    const after = await eventually(
      () => article.sidecar(),
      (yaml) => yaml !== before,
    );
    const old = before.split('\n');
    assert.equal(after.split('\n').length, old.length);
    const changed = after.split('\n').filter((line, index) => line !== old[index]);
    // The hash, and of the one mark below the edit its two offsets and its prefix.
    assert.ok(
      changed.every((line) => /^ +(sha256|start|end|prefix|suffix):/.test(line)),
      changed.join('\n'),
    );
  });

  it('become uncertain when their own words are edited, and sure again when that is undone', async () => {
    const article = await tagged();
    await article.edit((edit) => edit.replace(article.rangeOf('12 soldiers'), '13 soldiers'));
    const doubtful = await eventually(
      () => article.marked(),
      (marks) => marks.some(({ state }) => state === 'uncertain'),
    );
    assert.deepEqual(
      doubtful.map(({ state }) => state === 'uncertain'),
      [false, false, true, false],
    );
    assert.equal(doubtful[2]?.words, 'At least 13 soldiers were killed');
    assert.equal(doubtful[2].annotation.exact, 'At least 12 soldiers were killed');
    await article.document.save();
    // Its offsets are of the text before, and say so.
    await eventually(
      () => article.marked(),
      (marks) => marks.every(({ state, annotation }) => (state === 'uncertain') === (annotation.sha256 !== undefined)),
    );
    await article.edit((edit) => edit.replace(article.rangeOf('13 soldiers'), '12 soldiers'));
    await article.document.save();
    await eventually(
      () => article.marked(),
      (marks) => marks.every(({ state }) => state === 'anchored' || state === 'moved'),
    );
    assert.deepEqual(await words(article), WORDS);
    await eventually(
      () => article.sidecar(),
      (yaml) => yaml.match(/sha256:/g)?.length === 1,
    );
  });

  it('survive the loss of all words by undo', async () => {
    const article = await tagged();
    const all = new vscode.Range(0, 0, article.document.lineCount, 0);
    await article.edit((edit) => edit.delete(all));
    await eventually(
      () => article.marked(),
      (marks) => marks.every(({ state }) => state === 'orphaned'),
    );
    await vscode.commands.executeCommand('undo');
    await eventually(
      () => article.marked(),
      (marks) => marks.every(({ state }) => state !== 'orphaned' && state !== 'uncertain'),
    );
    assert.deepEqual(await words(article), WORDS);
  });

  it('are found again after a change from outside, or named uncertain or orphaned', async () => {
    const article = await tagged();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const text =
      'New first paragraph.\r\n\r\n' +
      REPORT.replace('Residents of Dori fled. JNIM did not', 'People left. They did not');
    await vscode.workspace.fs.writeFile(article.uri, new TextEncoder().encode(text));
    await article.reopen();
    // A window that had kept the document reads the file anew when it hears of the change.
    await eventually(
      () => article.document.getText(),
      (now) => now.includes('They did not'),
    );
    const marks = await eventually(
      () => article.marked(),
      (now) => now[3]?.state === 'uncertain' || now[3]?.state === 'orphaned',
    );
    assert.deepEqual(
      marks.slice(0, 3).map((mark) => mark.words),
      WORDS.slice(0, 3),
    );
    // Moved, or anchored where the window had kept the document and followed its change.
    assert.ok(marks.slice(0, 3).every(({ state }) => state === 'moved' || state === 'anchored'));
  });

  it('refuses to tag an article that the editor shows otherwise than the disk holds it', async () => {
    const article = await openArticle('Caf\u00e9 attacked.\n');
    const range = article.rangeOf('attacked');
    await vscode.workspace.fs.writeFile(article.uri, latin1('Caf\u00e9 attacked.\n'));
    const tagging = vscode.commands.executeCommand('sitrep.tagActor', { uri: article.uri, range, actor: null });
    await assert.rejects(async () => tagging, /UTF-8/);
    assert.equal(await article.hasSidecar(), false);
  });
});

/** A text as an old program would have saved it. */
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
