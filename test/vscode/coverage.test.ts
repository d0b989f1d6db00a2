import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { UnreadMarks } from '../../src/extension/coverage/unreadMarks';
import { Articles } from '../../src/extension/shared/articles';
import { Projects } from '../../src/extension/shared/projects';
import { command, eventually, openArticle, rejectsWith, type OpenArticle } from './fixture';

const DAWN = 'Gunmen came 😀 at dawn.';
const NOON = 'The army fled at noon.';
const NIGHT = 'Two trucks left at night.';
const TEXT = `Raid on Dori\r\n\r\n${DAWN} ${NOON}\r\n${NIGHT}\r\n`;

const nameMe = async (name: string | undefined): Promise<void> =>
  vscode.workspace.getConfiguration('sitrep').update('annotator', name, vscode.ConfigurationTarget.Workspace);

const markRead = async (article: OpenArticle, words: string): Promise<string | undefined> => {
  const next = await command<vscode.Range | undefined>('sitrep.markRead', {
    uri: article.uri,
    range: article.rangeOf(words),
  });
  return next && article.document.getText(next);
};

/** What the sidecar says was read by whom, in words of the article as saved. */
async function readBy(article: OpenArticle): Promise<Record<string, string[]>> {
  const points = Array.from(article.document.getText().replaceAll('\r\n', '\n'));
  const read: Record<string, string[]> = {};
  const yaml = await article.sidecar();
  for (const [, by = '', spans = ''] of yaml.matchAll(
    /- by: (\w+)\n {6}status: \w+\n(?: {6}seen:\n((?: {8}- .*\n)+))?/g,
  )) {
    read[by] = Array.from(spans.matchAll(/\[(\d+), (\d+)\]/g), ([, start, end]) =>
      points.slice(Number(start), Number(end)).join('').trim(),
    );
  }
  return read;
}

describe('what a coder has read', () => {
  beforeEach(async () => nameMe('aminata'));
  afterEach(async () => {
    await nameMe(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is marked by the sentence, and the cursor goes on to the next one that is not', async () => {
    const article = await openArticle(TEXT);
    article.select('army');
    assert.deepEqual(await command('sitrep.markRead'), article.rangeOf(NIGHT));
    assert.deepEqual(article.editor.selection.active, article.rangeOf(NIGHT).start);
    assert.deepEqual(await readBy(article), { aminata: [NOON] });
    // Behind the last one is the first again; what is read is passed over.
    assert.deepEqual(await command('sitrep.markRead'), article.rangeOf('Raid on Dori'));
    assert.deepEqual(await command('sitrep.markRead'), article.rangeOf(DAWN));
    assert.equal(await command('sitrep.markRead'), undefined);
    assert.match(await article.sidecar(), /seen:\n {8}- \[0, \d+\]\n(?! )/);
  });

  it('is neither what is tagged nor what was shown, and to mark it anew or on an empty line writes nothing', async () => {
    const article = await openArticle(TEXT);
    await article.tagActor('Gunmen', null);
    await command('sitrep.nextUnread');
    assert.doesNotMatch(await article.sidecar(), /coding/);
    article.editor.selection = new vscode.Selection(1, 0, 1, 0);
    await command('sitrep.markRead');
    assert.doesNotMatch(await article.sidecar(), /coding/);
    await markRead(article, NOON);
    const before = await article.sidecar();
    await markRead(article, 'fled');
    assert.equal(await article.sidecar(), before);
    await command('sitrep.undo');
    assert.doesNotMatch(await article.sidecar(), /coding/);
  });

  it('is marked by a script without moving the cursor, taken back by undo and by mark as not read', async () => {
    const article = await openArticle(TEXT);
    const start = article.editor.selection.active;
    assert.equal(await markRead(article, `${DAWN} ${NOON}`), NIGHT);
    assert.deepEqual(article.editor.selection.active, start);
    await markRead(article, NIGHT);
    await command('sitrep.undo');
    assert.deepEqual(await readBy(article), { aminata: [`${DAWN} ${NOON}`] });
    await command('sitrep.markUnread', { uri: article.uri, range: article.rangeOf('dawn') });
    assert.deepEqual(await readBy(article), { aminata: [NOON] });
    await command('sitrep.undo');
    assert.deepEqual(await readBy(article), { aminata: [`${DAWN} ${NOON}`] });
    await command('sitrep.undo');
    assert.equal(await article.hasSidecar(), false);
    await command('sitrep.redo');
    assert.deepEqual(await readBy(article), { aminata: [`${DAWN} ${NOON}`] });
  });

  it('is of what was selected when it was asked for, and leaves the cursor to whoever has moved it meanwhile', async () => {
    const article = await openArticle(TEXT);
    article.select('Gunmen');
    const marking = command('sitrep.markRead');
    article.select('trucks');
    assert.deepEqual(await marking, article.rangeOf(NOON));
    assert.equal(article.document.getText(article.editor.selection), 'trucks');
    assert.deepEqual(await readBy(article), { aminata: [DAWN] });
    const going = command('sitrep.nextUnread');
    await vscode.commands.executeCommand('workbench.action.files.newUntitledFile');
    await going;
    assert.ok(vscode.window.activeTextEditor?.document.isUntitled);
  });

  it('is each coder’s own, and needs a name', async () => {
    const article = await openArticle(TEXT);
    await markRead(article, NOON);
    await nameMe('moussa');
    await markRead(article, NIGHT);
    assert.deepEqual(await readBy(article), { aminata: [NOON], moussa: [NIGHT] });
    await nameMe(undefined);
    for (const id of ['sitrep.markRead', 'sitrep.markUnread', 'sitrep.nextUnread'])
      await rejectsWith(command(id, { uri: article.uri, range: article.rangeOf(DAWN) }), /sitrep\.annotator/);
    await rejectsWith(command('sitrep.toggleUnread', { show: true }), /sitrep\.annotator/);
    assert.equal(await command('sitrep.toggleUnread', { show: false }), false);
  });

  it('moves with the text, and is unread again where its words change', async () => {
    const article = await openArticle(TEXT);
    await markRead(article, `${NOON}\r\n${NIGHT}`);
    await article.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Update 😀.\r\n\r\n'));
    await article.document.save();
    await eventually(
      () => readBy(article),
      (read) => JSON.stringify(read) === JSON.stringify({ aminata: [`${NOON}\n${NIGHT}`] }),
    );
    await article.edit((edit) => edit.replace(article.rangeOf('noon'), 'two in the afternoon'));
    // Before it is saved, too.
    article.editor.selection = new vscode.Selection(article.rangeOf(NIGHT).end, article.rangeOf(NIGHT).end);
    await command('sitrep.nextUnread');
    article.select(DAWN);
    assert.deepEqual(await command('sitrep.nextUnread'), article.rangeOf('The army fled at two in the afternoon.'));
    await article.document.save();
    await eventually(
      () => readBy(article),
      (read) => JSON.stringify(read) === JSON.stringify({ aminata: [NIGHT] }),
    );
    await markRead(article, 'afternoon');
    assert.deepEqual(await readBy(article), { aminata: [`The army fled at two in the afternoon.\n${NIGHT}`] });
  });

  it('is kept where someone types on while a save is being written down', async () => {
    const article = await openArticle(TEXT);
    await markRead(article, `${NOON}\r\n${NIGHT}`);
    for (const words of ['One. ', 'Two. ', 'Three. ', 'Four. ']) {
      await article.edit((edit) => edit.insert(article.rangeOf('Gunmen').start, words));
      await article.document.save();
    }
    await eventually(
      () => readBy(article),
      (read) => JSON.stringify(read) === JSON.stringify({ aminata: [`${NOON}\n${NIGHT}`] }),
    );
  });

  it('is marked in an unsaved article, which is saved first', async () => {
    const article = await openArticle(TEXT);
    await article.edit((edit) => edit.replace(article.rangeOf('noon'), 'one'));
    await markRead(article, 'The army fled at one.');
    assert.equal(article.document.isDirty, false);
    assert.deepEqual(await readBy(article), { aminata: ['The army fled at one.'] });
  });

  it('is left as it is by a status, and a status by it', async () => {
    const article = await openArticle(TEXT);
    await command('sitrep.setArticleStatus', { uri: article.uri, status: 'coded' });
    await markRead(article, NOON);
    assert.match(await article.sidecar(), /- by: aminata\n {6}status: coded\n {6}seen:\n/);
    await command('sitrep.setArticleStatus', { uri: article.uri, status: 'reviewed' });
    assert.deepEqual(await readBy(article), { aminata: [NOON] });
  });
});

describe('the marks of what is unread', () => {
  beforeEach(async () => nameMe('aminata'));
  afterEach(async () => {
    await nameMe(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('are off until asked for, shade the sentences of this coder that are left, and wait while someone types', async () => {
    const log = vscode.window.createOutputChannel('Sitrep unread test', { log: true });
    const projects = new Projects(log, () => 'unread');
    const articles = new Articles(projects, log);
    const painted: string[][] = [];
    const marks = new UnreadMarks({ log, articles }, (editor, _shade, ranges) => {
      painted.push(ranges.map((range) => editor.document.getText(range)));
    });
    const shaded = (...words: readonly string[]): Promise<unknown> =>
      eventually(
        () => painted.at(-1) ?? [],
        (now) => now.join('|') === words.join('|'),
      );
    try {
      const article = await openArticle(TEXT);
      await articles.of(article.document);
      assert.deepEqual([marks.isOn, painted], [false, []]);
      marks.show();
      await shaded('Raid on Dori', DAWN, NOON, NIGHT);
      await markRead(article, NOON);
      await shaded('Raid on Dori', DAWN, NIGHT);
      await nameMe('moussa');
      await shaded('Raid on Dori', DAWN, NOON, NIGHT);
      await nameMe('aminata');
      await shaded('Raid on Dori', DAWN, NIGHT);
      const drawn = painted.length;
      for (const letter of 'Update. ') {
        await article.edit((edit) => edit.insert(article.rangeOf('Gunmen').start, letter));
      }
      await new Promise((resolve) => setTimeout(resolve, 600));
      assert.equal(painted.length, drawn, 'drawn while someone typed');
      await article.document.save();
      await shaded('Raid on Dori', 'Update.', DAWN, NIGHT);
      marks.hide();
      await markRead(article, NIGHT);
      const last = painted.length;
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.equal(painted.length, last, 'drawn while they are off');
    } finally {
      vscode.Disposable.from(marks, articles, projects, log).dispose();
    }
  });
});
