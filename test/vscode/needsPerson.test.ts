import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changedWhileClosed, notes, stateOf } from './changedWhileClosed';
import { command, eventually, type OpenArticle } from './fixture';

async function actionsAt(article: OpenArticle, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', article.uri, range);
}

async function run(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
  const action = actions.find((one) => one.title === title);
  assert.ok(action?.command, `“${title}” is not among ${actions.map((one) => one.title).join(' | ')}`);
  const given: readonly unknown[] = action.command.arguments ?? [];
  await command(action.command.command, given[0]);
}

const quickFixes = (actions: readonly vscode.CodeAction[]): string[] =>
  actions.filter(({ kind }) => kind?.value.startsWith('quickfix.sitrep.place')).map(({ title }) => title);

describe('the light bulb of what needs a person', () => {
  it('confirms, prefers that, and offers another place, other words and removal', async () => {
    const { article, ids } = await changedWhileClosed();
    const at = article.rangeOf('governor').start;
    const actions = await actionsAt(article, new vscode.Range(at, at));
    assert.deepEqual(quickFixes(actions), [
      'Confirm “The governor” as the tagged words',
      'Pick another place for “The govenor” …',
      'Remove actor “The govenor”',
    ]);
    assert.deepEqual(
      actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title),
      ['Confirm “The governor” as the tagged words'],
    );
    assert.equal(actions.filter(({ title }) => title.startsWith('Remove')).length, 1);
    await run(actions, 'Confirm “The governor” as the tagged words');
    assert.equal(await stateOf(article, ids.governor), 'anchored');
  });

  it('stands at the note in the Problems panel', async () => {
    const { article } = await changedWhileClosed();
    const [first] = await eventually(
      () => notes(article),
      (found) => found.length === 3,
    );
    assert.ok(first);
    assert.deepEqual(quickFixes(await actionsAt(article, first.range)).slice(0, 2), [
      'Confirm “At least 21 soldiers were killed” as the tagged words',
      'Pick another place for “At least 12 soldiers were killed” …',
    ]);
  });

  it('offers selected words to the mark they are in, and to orphans', async () => {
    const { article, ids } = await changedWhileClosed();
    const actions = await actionsAt(article, article.rangeOf('governor'));
    assert.deepEqual(quickFixes(actions).slice(0, 2), [
      'Confirm “The governor” as the tagged words',
      'Use the selected words for “The govenor”',
    ]);
    assert.ok(quickFixes(actions).includes('Use the selected words for “Markets reopened on Thursday”'));
    await run(actions, 'Use the selected words for “The govenor”');
    const mark = (await article.marked()).find(({ id }) => id === ids.governor);
    assert.deepEqual([mark?.state, mark?.words], ['anchored', 'governor']);
  });

  it('stands at the place where the words of an orphan stood', async () => {
    const { article, ids } = await changedWhileClosed();
    const note = await eventually(
      () => notes(article).find(({ code }) => code === 'anchor/orphaned'),
      (found) => found !== undefined,
    );
    assert.equal(note?.range.start.line, 6);
    const actions = await actionsAt(article, note.range);
    assert.deepEqual(quickFixes(actions).slice(-2), [
      'Pick a place for “Markets reopened on Thursday” …',
      'Remove actor “Markets reopened on Thursday”',
    ]);
    await run(actions, 'Remove actor “Markets reopened on Thursday”');
    assert.equal(await stateOf(article, ids.markets), undefined);
  });

  it('offers tags after them for words that are selected', async () => {
    const { article } = await changedWhileClosed();
    const offered = (await actionsAt(article, article.rangeOf('Fighters'))).map(({ title }) => title);
    assert.equal(offered[0], 'Use the selected words for “Markets reopened on Thursday”');
    assert.ok(offered.includes('Tag as actor …'));
  });
});

describe('the hover of what needs a person', () => {
  async function hoverAt(article: OpenArticle, position: vscode.Position): Promise<string> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      article.uri,
      position,
    );
    const contents = hovers.flatMap((hover) => hover.contents);
    return contents
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
      .join('\n')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1');
  }

  it('says why, in words, with the words tagged and those of today', async () => {
    const { article } = await changedWhileClosed();
    const governor = await hoverAt(article, article.rangeOf('governor').start);
    assert.match(
      governor,
      /\*Uncertain:\* .*spelling.*\n\*Tagged words:\* “The govenor” *\n\*Words now:\* “The governor”/,
    );
    assert.match(governor, /\[Confirm These Words\]\(command:sitrep\.confirmAnnotation\?/);
    assert.match(governor, /\[Pick Another Place\]\(command:sitrep\.placeAnnotation\?/);
    assert.match(await hoverAt(article, article.rangeOf('21 soldiers').start), /\*Uncertain:\* A figure/);
    const moved = await hoverAt(article, article.rangeOf('JNIM').start);
    assert.match(moved, /\*Moved:\*/);
    assert.doesNotMatch(moved, /Confirm These Words|Tagged words/);
  });

  it('tells of an orphan where its words stood', async () => {
    const { article } = await changedWhileClosed();
    const orphan = await hoverAt(article, article.rangeOf('a cowardly attack.').end);
    assert.match(orphan, /\*Orphaned:\*[^]*“Markets reopened on Thursday”[^]*\[Pick a Place\]/);
    assert.doesNotMatch(orphan, /Confirm These Words/);
  });
});
