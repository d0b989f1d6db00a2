import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { command, rejectsWith, type OpenArticle } from './fixture';
import { OwnProject } from './ownProject';

const ACTORS = 'sitrep: 1\nactors:\n  riders: # night riders\n    name: Night Riders\n  guard:\n    name: Home Guard\n';
const PLACES = 'sitrep: 1\nplaces:\n  ford:\n    name: Oldford\n';

const execute = <T>(id: string, ...rest: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(id, ...rest);

/** What references lead to, as file and words, in their order. */
async function references(uri: vscode.Uri, position: vscode.Position): Promise<string[]> {
  const found = await execute<vscode.Location[]>('vscode.executeReferenceProvider', uri, position);
  const shown = found.map(async (one) => {
    const document = await vscode.workspace.openTextDocument(one.uri);
    return `${one.uri.path.slice(one.uri.path.lastIndexOf('/') + 1)}: ${document.getText(one.range)}`;
  });
  return (await Promise.all(shown)).sort();
}

const at = (article: OpenArticle, words: string, nth = 0): vscode.Position =>
  article.rangeOf(words, nth).start.translate(0, 1);

async function positionIn(project: OwnProject, path: string, words: string): Promise<[vscode.Uri, vscode.Position]> {
  const document = await vscode.workspace.openTextDocument(project.uri(path));
  const offset = document.getText().indexOf(words);
  assert.ok(offset >= 0, `“${words}” stands in ${path}`);
  return [document.uri, document.positionAt(offset + words.length)];
}

describe('codebook: entries in the editor', () => {
  let project: OwnProject;
  let one: OpenArticle;
  let two: OpenArticle;

  before(async () => {
    project = await OwnProject.make({ '.sitrep/actors.yaml': ACTORS, '.sitrep/places.yaml': PLACES });
    two = await project.article('two.txt', '😀 Oldford.\r\n\r\nThe riders left. The Guard came.\r\n');
    await two.tagActor('riders', 'riders');
    await two.tagActor('Guard', 'guard');
    await execute('workbench.action.closeActiveEditor');
    one = await project.article('one.txt', 'Riders struck. Twelve died, the Guard said.\n');
    await one.tagActor('Riders', 'riders');
    await one.tagActor('Guard', 'guard');
    await command('sitrep.tagCasualty', {
      uri: one.uri,
      range: one.rangeOf('Twelve died'),
      claim: {
        harm: 'killed',
        count: { qualifier: 'exact', stated: 12, lower: 12, upper: 12 },
        perpetrator: ['riders'],
        claimant: 'guard',
      },
    });
  });
  after(() => project.remove());

  const RIDERS = ['actors.yaml: riders', 'one.txt: Riders', 'one.txt: Twelve died', 'two.txt: riders'];

  it('lead from the article to every mention in all articles, and to the entry', async () => {
    assert.deepEqual(await references(one.uri, at(one, 'Riders')), RIDERS);
  });

  it('lead there from the sidecar and from the codebook alike', async () => {
    assert.deepEqual(await references(...(await positionIn(project, 'two.txt.sitrep.yaml', 'actor: rid'))), RIDERS);
    assert.deepEqual(await references(...(await positionIn(project, '.sitrep/actors.yaml', '  rid'))), RIDERS);
    assert.deepEqual(await references(...(await positionIn(project, '.sitrep/actors.yaml', 'name: Nig'))), RIDERS);
  });

  it('are found where they stand now, before the article is saved', async () => {
    one.editor = await vscode.window.showTextDocument(one.document);
    await one.edit((edit) => edit.insert(new vscode.Position(0, 0), '😀\n'));
    assert.deepEqual(await references(one.uri, at(one, 'Guard')), [
      'actors.yaml: guard',
      'one.txt: Guard',
      'one.txt: Twelve died',
      'two.txt: Guard',
    ]);
    await execute('undo');
    assert.ok(await one.document.save());
  });

  it('are none on words without a tag', async () => {
    assert.deepEqual(await references(one.uri, at(one, 'struck')), []);
  });

  it('are renamed in the codebook alone, with the old name as an alias, and one undo takes it back', async () => {
    const where = at(one, 'Riders');
    const ready = await execute<{ placeholder: string }>('vscode.prepareRename', one.uri, where);
    assert.equal(ready.placeholder, 'Night Riders');
    const article = one.document.getText();
    const sidecar = await one.sidecar();
    await execute('vscode.executeDocumentRenameProvider', one.uri, where, 'Riders of the Night');
    const renamed = ACTORS.replace('name: Night Riders', 'name: Riders of the Night\n    aliases: [Night Riders]');
    assert.equal(await project.text('.sitrep/actors.yaml'), renamed);
    assert.deepEqual([one.document.getText(), await one.sidecar()], [article, sidecar]);
    await command('sitrep.undo');
    assert.equal(await project.text('.sitrep/actors.yaml'), ACTORS);
  });

  it('are renamed from a sidecar’s id and from the codebook, too', async () => {
    const [sidecar, id] = await positionIn(project, 'two.txt.sitrep.yaml', 'actor: gu');
    await execute('vscode.executeDocumentRenameProvider', sidecar, id, 'The Guard');
    assert.match(await project.text('.sitrep/actors.yaml'), /name: The Guard\n {4}aliases: \[Home Guard\]\n$/);
    const [places, name] = await positionIn(project, '.sitrep/places.yaml', 'name: Old');
    await execute('vscode.executeDocumentRenameProvider', places, name, 'Old Ford');
    assert.equal(
      await project.text('.sitrep/places.yaml'),
      PLACES.replace('name: Oldford', 'name: Old Ford\n    aliases: [Oldford]'),
    );
    await command('sitrep.undo');
    await command('sitrep.undo');
    assert.equal(await project.text('.sitrep/actors.yaml'), ACTORS);
  });

  it('are not renamed where nothing, or more than one, is named', async () => {
    await rejectsWith(
      Promise.resolve(execute('vscode.executeDocumentRenameProvider', one.uri, at(one, 'struck'), 'X')),
      /actor or place/,
    );
    await rejectsWith(
      Promise.resolve(execute('vscode.executeDocumentRenameProvider', one.uri, at(one, 'Twelve died'), 'X')),
      /several entries/,
    );
    assert.equal(await project.text('.sitrep/actors.yaml'), ACTORS);
  });
});
