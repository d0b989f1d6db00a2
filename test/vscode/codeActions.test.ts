import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { command, openArticle, type OpenArticle } from './fixture';

const REPORT =
  'Raid on Dori\n\nFighters of JNIM entered Dori at dawn on Tuesday. At least 12 soldiers were killed, the army said.\n';

async function actionsAt(
  article: OpenArticle,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    article.uri,
    range,
    ...(kind ? [kind.value] : []),
  );
}

const titles = (actions: readonly vscode.CodeAction[]): string[] => actions.map(({ title }) => title);

async function run(actions: readonly vscode.CodeAction[], title: RegExp): Promise<void> {
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action?.command, `${String(title)} is not among ${titles(actions).join(' | ')}`);
  const given: readonly unknown[] = action.command.arguments ?? [];
  await command(action.command.command, given[0]);
}

describe('the light bulb', () => {
  it('tags the best-ranked actor in one pick, and prefers that', async () => {
    const article = await openArticle(REPORT);
    const actions = await actionsAt(article, article.rangeOf('JNIM'));
    assert.match(actions[0]?.title ?? '', /^Tag as actor: .*Nusrat/);
    assert.deepEqual(
      actions.map(({ isPreferred }) => isPreferred === true),
      actions.map((_, index) => index === 0),
    );
    await run(actions, /^Tag as actor: /);
    const [marked] = await article.marked();
    assert.equal(marked?.words, 'JNIM');
    assert.deepEqual(
      [marked.annotation.type, 'actor' in marked.annotation && marked.annotation.actor],
      ['actor', 'jnim'],
    );
  });

  it('tags the best-ranked town in one pick', async () => {
    const article = await openArticle(REPORT);
    const actions = await actionsAt(article, article.rangeOf('Dori', 1));
    assert.equal(actions[0]?.title, 'Tag as town: Dori');
    await run(actions, /^Tag as town: /);
    const [marked] = await article.marked();
    assert.deepEqual(marked?.annotation.type === 'place' && [marked.words, marked.annotation.place], [
      'Dori',
      'bf-dori',
    ]);
  });

  it('tags a claim as its words read in one pick', async () => {
    const article = await openArticle(REPORT);
    const actions = await actionsAt(article, article.rangeOf('At least 12 soldiers were killed'));
    assert.equal(actions[0]?.title, 'Tag as casualty claim: 12 or more killed');
    await run(actions, /^Tag as casualty claim: /);
    const [marked] = await article.marked();
    assert.ok(marked?.annotation.type === 'casualty');
    assert.equal(marked.words, 'At least 12 soldiers were killed');
    assert.equal(marked.annotation.claim.count.lower, 12);
  });

  it('offers every kind of tag on any words', async () => {
    const article = await openArticle(REPORT);
    const offered = titles(await actionsAt(article, article.rangeOf('entered')));
    assert.deepEqual(
      offered.filter((title) => title.endsWith('…')),
      [
        'Tag as actor …',
        'Tag as town or place …',
        'Tag as casualty claim …',
        'Tag as date …',
        'Tag as statement …',
        'Tag as person …',
      ],
    );
  });

  it('guesses nothing where the codebook has no answer, and nothing of a long passage', async () => {
    const article = await openArticle(`${REPORT}${'Nobody saw JNIM there. '.repeat(12)}\n`);
    const direct = /^Tag as [^:]+: /;
    assert.deepEqual(
      titles(await actionsAt(article, article.rangeOf('entered'))).filter((one) => direct.test(one)),
      [],
    );
    const passage = article.rangeOf('Nobody saw JNIM there. '.repeat(12));
    assert.deepEqual(
      titles(await actionsAt(article, passage)).filter((one) => direct.test(one)),
      [],
    );
  });

  it('does not offer the tag that these words already have', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('JNIM', 'jnim');
    const offered = titles(await actionsAt(article, article.rangeOf('JNIM')));
    assert.deepEqual(
      offered.filter((title) => title.startsWith('Tag as actor: ')),
      [],
    );
    assert.ok(offered.includes('Tag as actor …'));
  });

  it('repeats the last tag, and says which', async () => {
    const article = await openArticle(REPORT);
    await command('sitrep.tagPerson', { uri: article.uri, range: article.rangeOf('Fighters'), role: 'witness' });
    const actions = await actionsAt(article, article.rangeOf('soldiers'));
    assert.ok(titles(actions).includes('Repeat last tag (person: witness)'));
    await run(actions, /^Repeat last tag/);
    assert.deepEqual(
      (await article.marked()).map(({ words, annotation }) => [words, annotation.type]),
      [
        ['Fighters', 'person'],
        ['soldiers', 'person'],
      ],
    );
  });

  it('acts on the innermost annotation at the cursor', async () => {
    const article = await openArticle(REPORT);
    await command('sitrep.tagStatement', {
      uri: article.uri,
      range: article.rangeOf('Fighters of JNIM'),
      kind: 'other',
    });
    await article.tagActor('JNIM', 'jnim');
    const at = article.rangeOf('JNIM').start.translate(0, 2);
    const actions = await actionsAt(article, new vscode.Range(at, at));
    assert.deepEqual(titles(actions), [
      'Edit actor “JNIM” …',
      'Set role: perpetrator',
      'Set role: target',
      'Set role: victim',
      'Set role: claimant',
      'Set role: context',
      'Tag every occurrence of “JNIM” …',
      'Assign to incident …',
      'Link to another annotation …',
      'Open in sidecar',
      'Remove actor “JNIM”',
    ]);
  });

  it('sets a role and removes the annotation', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('JNIM', 'jnim');
    const actions = await actionsAt(article, article.rangeOf('JNIM'));
    await run(actions, /^Set role: perpetrator$/);
    const [marked] = await article.marked();
    assert.deepEqual(marked?.annotation.type === 'actor' && marked.annotation.role, ['perpetrator']);
    await run(actions, /^Remove actor “JNIM”$/);
    assert.deepEqual(await article.marked(), []);
  });

  it('is dark where there is nothing to tag and nothing tagged', async () => {
    const article = await openArticle(REPORT);
    const at = article.rangeOf('entered').start;
    assert.deepEqual(await actionsAt(article, new vscode.Range(at, at)), []);
  });

  it('stays out of menus of other kinds', async () => {
    const article = await openArticle(REPORT);
    const organise = await actionsAt(article, article.rangeOf('JNIM'), vscode.CodeActionKind.SourceOrganizeImports);
    assert.deepEqual(organise, []);
  });
});
