import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotation/model';
import { changedWhileClosed, notes, REPORT, stateOf, TODAY } from './changedWhileClosed';
import { command, eventually, openArticle, rejectsWith } from './fixture';

describe('an article that changed while it was closed', () => {
  it('shows by the copy last seen what moved, what needs a person, and why', async () => {
    const { article, ids } = await changedWhileClosed();
    const marks = await article.marked();
    assert.deepEqual(
      [ids.jnim, ids.claim, ids.governor, ids.markets].map((id) => {
        const { state, words } = marks.find((one) => one.id === id) ?? {};
        return [state, words];
      }),
      [
        ['moved', 'JNIM'],
        ['uncertain', 'At least 21 soldiers were killed'],
        ['uncertain', 'The governor'],
        ['orphaned', undefined],
      ],
    );
    const said = await eventually(
      () => notes(article),
      (found) => found.length === 3,
    );
    assert.deepEqual(
      said.map(({ message, range }) => [message.match(/figure|spelling|no longer/)?.[0], range.start.line]),
      [
        ['figure', 4],
        ['spelling', 6],
        ['no longer', 6],
      ],
    );
  });

  it('is carried over by sitrep.reanchor, which says how many are what and writes only what is sure', async () => {
    const { article, ids } = await changedWhileClosed();
    const result = await command<{ states: unknown; needs: unknown }>('sitrep.reanchor', { uri: article.uri });
    assert.deepEqual(result, {
      states: { anchored: 0, moved: 1, uncertain: 2, orphaned: 1 },
      needs: [
        { id: ids.claim, state: 'uncertain', reason: 'figure-changed' },
        { id: ids.governor, state: 'uncertain', reason: 'corrected' },
        { id: ids.markets, state: 'orphaned' },
      ],
    });
    const sidecar = await article.sidecar();
    assert.match(
      sidecar,
      new RegExp(`id: ${ids.jnim}\\n.*\\n {4}exact: JNIM\\n {4}start: ${TODAY.indexOf('JNIM')}\\n`),
    );
    assert.match(sidecar, /exact: At least 12 soldiers were killed\n/);
    assert.match(sidecar, /exact: The govenor\n/);
    assert.equal(await stateOf(article, ids.jnim), 'anchored');
    const again = await command<{ states: unknown }>('sitrep.reanchor', { uri: article.uri });
    assert.deepEqual(again.states, { anchored: 1, moved: 0, uncertain: 2, orphaned: 1 });
  });

  it('is saved by sitrep.reanchor when it is unsaved', async () => {
    const { article, ids } = await changedWhileClosed();
    await article.edit((edit) => edit.insert(new vscode.Position(0, 0), '!'));
    await command('sitrep.reanchor', { uri: article.uri });
    assert.equal(article.document.isDirty, false);
    assert.match(await article.sidecar(), new RegExp(`exact: JNIM\\n {4}start: ${TODAY.indexOf('JNIM') + 1}\\n`));
    assert.equal(await stateOf(article, ids.jnim), 'anchored');
  });
});

describe('sitrep.confirmAnnotation', () => {
  it('makes the words shown the tagged ones, and is undone and redone', async () => {
    const { article, ids } = await changedWhileClosed();
    const confirmed = await command<Annotation>('sitrep.confirmAnnotation', { uri: article.uri, id: ids.governor });
    assert.equal(confirmed.exact, 'The governor');
    assert.equal(TODAY.slice(confirmed.start, confirmed.end), 'The governor');
    assert.equal(await stateOf(article, ids.governor), 'anchored');
    await command('sitrep.undo');
    assert.match(await article.sidecar(), /exact: The govenor\n/);
    assert.equal(await stateOf(article, ids.governor), 'uncertain');
    await command('sitrep.redo');
    assert.match(await article.sidecar(), /exact: The governor\n/);
    assert.equal(await stateOf(article, ids.governor), 'anchored');
  });

  it('leaves the reading of a changed figure as it is', async () => {
    const { article, ids } = await changedWhileClosed();
    const confirmed = await command<Annotation>('sitrep.confirmAnnotation', { uri: article.uri, id: ids.claim });
    assert.equal(confirmed.exact, 'At least 21 soldiers were killed');
    assert.deepEqual(confirmed.type === 'casualty' && confirmed.claim.count.lower, 12);
  });

  it('confirms the words at the cursor', async () => {
    const { article, ids } = await changedWhileClosed();
    article.select('governor');
    await command('sitrep.confirmAnnotation');
    assert.equal(await stateOf(article, ids.governor), 'anchored');
  });

  it('confirms words that were edited in the open article', async () => {
    const article = await openArticle(REPORT);
    const { id } = await article.tagActor('Fighters of JNIM', 'jnim');
    await article.edit((edit) => edit.replace(article.rangeOf('Fighters'), 'Gunmen'));
    await command('sitrep.confirmAnnotation', { uri: article.uri, id });
    assert.equal(article.document.isDirty, false);
    const [mark] = await article.marked();
    assert.deepEqual([mark?.state, mark?.annotation.exact], ['anchored', 'Gunmen of JNIM']);
  });

  it('ends a doubt about words that may have changed places with their like, though the sidecar says what it said', async () => {
    const [one, two] = ['JNIM fled.\n', 'Dori fell.\n'];
    const article = await openArticle(`${one}${two}${one}`);
    const { id } = await article.tagActor('JNIM', 'jnim');
    const sidecar = await article.sidecar();
    // At once: both are taken out, and two like them put in.
    await article.edit((edit) => {
      edit.delete(new vscode.Range(0, 0, 1, 0));
      edit.insert(new vscode.Position(1, 0), one);
      edit.replace(new vscode.Range(2, 0, 3, 0), one);
    });
    assert.equal(await stateOf(article, id), 'uncertain');
    await command('sitrep.confirmAnnotation', { uri: article.uri, id });
    assert.equal(await stateOf(article, id), 'anchored');
    assert.equal(await article.sidecar(), sidecar);
  });

  it('has nothing to do with words that are sure, and no words to confirm of an orphan', async () => {
    const { article, ids } = await changedWhileClosed();
    const before = await article.sidecar();
    assert.equal(
      (await command<Annotation>('sitrep.confirmAnnotation', { uri: article.uri, id: ids.jnim })).exact,
      'JNIM',
    );
    await rejectsWith(command('sitrep.confirmAnnotation', { uri: article.uri, id: ids.markets }), /no longer in the/);
    assert.equal(await article.sidecar(), before);
  });

  it('does nothing for a row that VS Code has lost', async () => {
    const { article, ids } = await changedWhileClosed();
    article.select('governor');
    for (const id of ['sitrep.confirmAnnotation', 'sitrep.placeAnnotation']) {
      await rejectsWith(Promise.resolve(vscode.commands.executeCommand(id, undefined, undefined)), /nothing was done/);
    }
    assert.equal(await stateOf(article, ids.governor), 'uncertain');
  });
});

describe('sitrep.confirmCorrections', () => {
  it('confirms all that differ in spelling only, in one step of undo', async () => {
    const today = REPORT.replace('govenor', 'governor').replace('Markets reopened', 'Markets re-opened');
    const { article, ids } = await changedWhileClosed(today);
    const chosen = [ids.governor, ids.markets];
    const confirmed = await command<Annotation[]>('sitrep.confirmCorrections', { uri: article.uri, ids: chosen });
    assert.deepEqual(
      confirmed.map(({ exact }) => exact),
      ['The governor', 'Markets re-opened on Thursday'],
    );
    assert.deepEqual(
      (await article.marked()).map(({ state }) => state),
      ['anchored', 'anchored', 'anchored', 'anchored'],
    );
    await command('sitrep.undo');
    assert.match(await article.sidecar(), /exact: The govenor\n[^]*exact: Markets reopened on Thursday\n/);
  });

  it('never confirms a changed figure', async () => {
    const { article, ids } = await changedWhileClosed();
    const both = { uri: article.uri, ids: [ids.governor, ids.claim] };
    await rejectsWith(command('sitrep.confirmCorrections', both), /more than its spelling/);
    assert.equal(await stateOf(article, ids.governor), 'uncertain');
  });

  it('says so where there is nothing to confirm', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('JNIM', 'jnim');
    assert.deepEqual(await command('sitrep.confirmCorrections', { uri: article.uri }), []);
  });
});

describe('sitrep.reselectAnnotation', () => {
  it('gives an orphan the words of a range, and is undone', async () => {
    const { article, ids } = await changedWhileClosed();
    const range = article.rangeOf('a cowardly attack');
    const annotation = await command<Annotation>('sitrep.reselectAnnotation', {
      uri: article.uri,
      id: ids.markets,
      range,
    });
    assert.equal(annotation.exact, 'a cowardly attack');
    assert.equal(await stateOf(article, ids.markets), 'anchored');
    await command('sitrep.undo');
    assert.match(await article.sidecar(), /exact: Markets reopened on Thursday\n/);
    assert.equal(await stateOf(article, ids.markets), 'orphaned');
  });

  it('takes the selection, without the white space at its ends', async () => {
    const { article, ids } = await changedWhileClosed();
    article.select(' a cowardly attack');
    await command('sitrep.reselectAnnotation', { id: ids.markets });
    const mark = (await article.marked()).find(({ id }) => id === ids.markets);
    assert.deepEqual([mark?.state, mark?.words], ['anchored', 'a cowardly attack']);
  });

  it('refuses a bare cursor', async () => {
    const { article, ids } = await changedWhileClosed();
    article.editor.selection = new vscode.Selection(0, 0, 0, 0);
    await rejectsWith(command('sitrep.reselectAnnotation', { id: ids.markets }), /Select the words/);
  });
});

describe('sitrep.placeAnnotation', () => {
  const twice = `${REPORT}\nUpdate: the army said at least 12 soldiers were killed. JNIM said more.\n`;

  it('puts an annotation at another of the places offered, and is undone', async () => {
    const { article, ids } = await changedWhileClosed(twice);
    const start = twice.lastIndexOf('JNIM');
    const placed = await command<Annotation>('sitrep.placeAnnotation', { uri: article.uri, id: ids.jnim, start });
    assert.deepEqual([placed.start, placed.exact], [start, 'JNIM']);
    await command('sitrep.undo');
    assert.doesNotMatch(await article.sidecar(), new RegExp(`start: ${start}\\n`));
  });

  it('refuses a place that is none of those, and names them', async () => {
    const { article, ids } = await changedWhileClosed(twice);
    const argument = { uri: article.uri, id: ids.jnim, start: 1 };
    await rejectsWith(command('sitrep.placeAnnotation', argument), new RegExp(String(twice.lastIndexOf('JNIM'))));
  });

  it('says so where nothing in the article is like the words', async () => {
    const { article, ids } = await changedWhileClosed();
    await article.edit((edit) => edit.replace(article.rangeOf('Corrected on Friday.'), 'Corrected.'));
    assert.equal(await command('sitrep.placeAnnotation', { uri: article.uri, id: ids.markets }), undefined);
  });
});

describe('sitrep.forgetCopies', () => {
  it('deletes the copies last seen, and says how many there were', async () => {
    await changedWhileClosed();
    const count = await eventually(
      () => command<number>('sitrep.forgetCopies'),
      (deleted) => deleted > 0,
    );
    assert.ok(count > 0);
    assert.equal(await command<number>('sitrep.forgetCopies'), 0);
  });
});
