import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotation/model';
import { command, eventually, openArticle, rejectsWith } from './fixture';

const REPORT =
  'Attack on Dori\n\nGunmen of the JNIM attacked Dori at dawn. At least 12 soldiers were killed, the army said.\n';

describe('tagging', () => {
  it('writes an actor beside the article, with selector, id and the words it stands on', async () => {
    const article = await openArticle(REPORT);
    const annotation = await article.tagActor('JNIM', 'jnim');
    assert.match(annotation.id, /^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{9}$/);
    const yaml = await article.sidecar();
    assert.match(yaml, /^sitrep: 1\narticle:\n {2}file: case/);
    assert.match(yaml, / {4}type: actor\n {4}exact: JNIM\n {4}start: 30\n {4}end: 34\n/);
    assert.match(yaml, / {4}actor: jnim\n/);
    assert.deepEqual(
      (await article.marked()).map(({ words, state }) => [words, state]),
      [['JNIM', 'anchored']],
    );
  });

  it('takes the selection of the active editor, and the word under a bare cursor', async () => {
    const article = await openArticle(REPORT);
    article.select('JNIM');
    await command('sitrep.tagActor', { actor: 'jnim' });
    const inDori = article.rangeOf('Dori', 1).start.translate(0, 2);
    article.editor.selection = new vscode.Selection(inDori, inDori);
    await command('sitrep.tagPlace', { place: 'bf-dori', role: 'attacked' });
    assert.deepEqual(
      (await article.marked()).map(({ words }) => words),
      ['JNIM', 'Dori'],
    );
  });

  it('leaves white space at the ends of a selection outside', async () => {
    const article = await openArticle(REPORT);
    const range = article.rangeOf(' JNIM ');
    await command('sitrep.tagActor', { uri: article.uri, range, actor: 'jnim' });
    assert.deepEqual(
      (await article.marked()).map(({ words }) => words),
      ['JNIM'],
    );
  });

  it('counts code points over emoji and CRLF', async () => {
    const article = await openArticle('\ufeffHead 😀\r\n\r\nThe 𝔍NIM struck.\r\nJNIM said so.\r\n');
    const annotation = await article.tagActor('JNIM', 'jnim');
    const normal = Array.from('Head 😀\n\nThe 𝔍NIM struck.\nJNIM said so.\n');
    assert.equal(normal.slice(annotation.start, annotation.end).join(''), 'JNIM');
    assert.deepEqual(
      (await article.marked()).map(({ words, state }) => [words, state]),
      [['JNIM', 'anchored']],
    );
  });

  it('tags place, casualty, date, statement and person', async () => {
    const article = await openArticle(REPORT);
    const at = (words: string): { uri: vscode.Uri; range: vscode.Range } => ({
      uri: article.uri,
      range: article.rangeOf(words),
    });
    await command('sitrep.tagPlace', { ...at('Dori at'), place: null });
    await command('sitrep.tagCasualty', {
      ...at('At least 12 soldiers were killed'),
      claim: { harm: 'killed', count: { stated: 12, qualifier: 'at_least', lower: 12 }, claimant: 'burkina-forces' },
    });
    await command('sitrep.tagDate', { ...at('at dawn'), granularity: 'vague' });
    await command('sitrep.tagStatement', { ...at('the army said'), kind: 'attribution' });
    await command('sitrep.tagPerson', { ...at('Gunmen'), role: 'other' });
    const yaml = await article.sidecar();
    assert.match(
      yaml,
      / {4}claim:\n {6}harm: killed\n {6}count:\n {8}stated: 12\n {8}qualifier: at_least\n {8}lower: 12\n {6}claimant: burkina-forces\n/,
    );
    const types = (await article.marked()).map(({ annotation }) => annotation.type);
    assert.deepEqual(types, ['person', 'place', 'date', 'casualty', 'statement']);
  });

  it('adds a tag as a few lines and leaves every other byte', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('Gunmen', null);
    const before = (await article.sidecar()).split('\n');
    await article.tagActor('JNIM', 'jnim');
    const after = (await article.sidecar()).split('\n');
    const added = after.length - before.length;
    assert.ok(added > 0 && added <= 9, `${added} lines were added`);
    assert.deepEqual([...after.slice(0, before.length - 1)], before.slice(0, -1));
  });

  it('saves an unsaved article first', async () => {
    const article = await openArticle(REPORT);
    await article.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Update: '));
    const annotation = await article.tagActor('JNIM', 'jnim');
    assert.equal(article.document.isDirty, false);
    assert.equal(annotation.start, 38);
  });

  it('repeats the last tag with its reading', async () => {
    const article = await openArticle('JNIM and again JNIM.\n');
    await command('sitrep.tagActor', {
      uri: article.uri,
      range: article.rangeOf('JNIM'),
      actor: 'jnim',
      role: 'claimant',
    });
    article.select('JNIM', 1);
    const second = await command<Annotation>('sitrep.repeatLastTag');
    assert.equal(second.type === 'actor' && second.actor, 'jnim');
    assert.deepEqual(second.type === 'actor' && second.role, ['claimant']);
    assert.equal(second.start, 15);
  });

  it('edits by key, removes a key by null, and takes a review back to proposed', async () => {
    const article = await openArticle(REPORT);
    const { id } = await article.tagActor('JNIM', 'jnim');
    await command('sitrep.editAnnotation', {
      uri: article.uri,
      id,
      changes: { role: ['perpetrator'], note: 'seen', review: { state: 'accepted', by: 'moussa' } },
    });
    await command('sitrep.editAnnotation', { uri: article.uri, id, changes: { note: null } });
    const yaml = await article.sidecar();
    assert.match(yaml, /role: \[perpetrator\]/);
    assert.doesNotMatch(yaml, /note:/);
    assert.match(yaml, /state: proposed/);
  });

  it('refuses to change an offset or to write nonsense', async () => {
    const article = await openArticle(REPORT);
    const { id } = await article.tagActor('JNIM', 'jnim');
    const before = await article.sidecar();
    await rejectsWith(
      command('sitrep.editAnnotation', { uri: article.uri, id, changes: { start: 3 } }),
      /cannot be changed/,
    );
    await rejectsWith(command('sitrep.editAnnotation', { uri: article.uri, id, changes: { role: ['king'] } }), /role/);
    await rejectsWith(
      command('sitrep.editAnnotation', { uri: article.uri, id: 'zzzzzzzzzz', changes: {} }),
      /no annotation/i,
    );
    assert.equal(await article.sidecar(), before);
  });

  it('undoes and redoes a tag, an edit and a removal, byte for byte', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('Gunmen', null);
    const one = await article.sidecar();
    const { id } = await article.tagActor('JNIM', 'jnim');
    const two = await article.sidecar();
    await command('sitrep.editAnnotation', { uri: article.uri, id, changes: { role: ['perpetrator'] } });
    const three = await article.sidecar();
    await command('sitrep.removeAnnotation', { uri: article.uri, id });
    const seen: string[] = [];
    for (const step of ['undo', 'undo', 'undo', 'redo', 'redo', 'redo']) {
      await command(`sitrep.${step}`);
      seen.push(await article.sidecar());
    }
    assert.deepEqual(seen, [three, two, one, two, three, one]);
  });

  it('refuses to undo what someone has changed since', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('JNIM', 'jnim');
    const changed = (await article.sidecar()).replace('actor: jnim', 'actor: isgs');
    await vscode.workspace.fs.writeFile(
      article.uri.with({ path: `${article.uri.path}.sitrep.yaml` }),
      new TextEncoder().encode(changed),
    );
    await rejectsWith(command('sitrep.undo'), /changed since/i);
    assert.equal(await article.sidecar(), changed);
  });

  it('links two annotations, over articles too', async () => {
    const first = await openArticle('Rebels say 21 dead.\n');
    const { id: to } = await command<Annotation>('sitrep.tagStatement', {
      uri: first.uri,
      range: first.rangeOf('say 21 dead'),
      kind: 'other',
    });
    const second = await openArticle('Residents confirm it.\n');
    const { id: from } = await second.tagActor('Residents', null);
    await command('sitrep.linkAnnotations', { uri: second.uri, from, to, kind: 'corroborates' });
    assert.match(await second.sidecar(), new RegExp(`links:\\n {6}- corroborates: ${to}`));
    await rejectsWith(
      command('sitrep.linkAnnotations', { uri: second.uri, from, to: from, kind: 'repeats' }),
      /itself/,
    );
    await rejectsWith(
      command('sitrep.linkAnnotations', { uri: second.uri, from, to: 'zzzzzzzzzz', kind: 'repeats' }),
      /id zzzzzzzzzz/,
    );
  });

  it('never writes over a sidecar it cannot read', async () => {
    const article = await openArticle(REPORT);
    const broken = 'sitrep: 1\narticle:\n<<<<<<< ours\n  file: x\n=======\n>>>>>>> theirs\n';
    await vscode.workspace.fs.writeFile(
      article.uri.with({ path: `${article.uri.path}.sitrep.yaml` }),
      new TextEncoder().encode(broken),
    );
    await rejectsWith(article.tagActor('JNIM', 'jnim'), /was not changed/);
    assert.equal(await article.sidecar(), broken);
  });

  it('sees a tag that something else wrote', async () => {
    const article = await openArticle(REPORT);
    const { id } = await article.tagActor('JNIM', 'jnim');
    const other = (await article.sidecar()).replace('actor: jnim', 'actor: isgs');
    await vscode.workspace.fs.writeFile(
      article.uri.with({ path: `${article.uri.path}.sitrep.yaml` }),
      new TextEncoder().encode(other),
    );
    await eventually(
      () => article.marked(),
      (marked) =>
        marked.some(
          ({ annotation }) => annotation.id === id && annotation.type === 'actor' && annotation.actor === 'isgs',
        ),
    );
  });

  it('refuses a range with no words, and a document that is no article', async () => {
    const article = await openArticle(REPORT);
    const empty = new vscode.Range(1, 0, 1, 0);
    await rejectsWith(
      command('sitrep.tagActor', { uri: article.uri, range: empty, actor: 'jnim' }),
      /[Ss]elect the words/,
    );
    const sidecar = vscode.Uri.joinPath(article.uri, '..', '.sitrep', 'actors.yaml');
    await rejectsWith(
      command('sitrep.tagActor', { uri: sidecar, range: new vscode.Range(0, 0, 0, 3), actor: 'jnim' }),
      /not an article/,
    );
  });
});
