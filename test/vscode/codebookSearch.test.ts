import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { command, eventually } from './fixture';
import { OwnProject } from './ownProject';

const ACTORS = 'sitrep: 1\nactors:\n  riders:\n    name: Zubriders of Night\n    aliases: [ZRN]\n';
const PLACES = 'sitrep: 1\nplaces:\n  ford:\n    name: Oldford\n';

const symbols = async (query: string): Promise<vscode.SymbolInformation[]> =>
  vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);

describe('codebook: search and hints', () => {
  let project: OwnProject;
  before(async () => {
    project = await OwnProject.make({ '.sitrep/actors.yaml': ACTORS, '.sitrep/places.yaml': PLACES });
  });
  after(() => project.remove());

  it('finds entries by name and alias, and annotations in closed articles at their words', async () => {
    const article = await project.article('a.txt', '😀 Then Zubriders struck.\r\n');
    await article.tagActor('Zubriders', 'riders');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const found = await eventually(
      async () => (await symbols('zubriders')).map(({ name, location }) => ({ name, location })),
      (all) => all.length === 2,
    );
    assert.deepEqual(found.map(({ name }) => name).sort(), ['Zubriders', 'Zubriders of Night']);
    const tag = found.find(({ name }) => name === 'Zubriders');
    assert.ok(tag);
    const document = await vscode.workspace.openTextDocument(tag.location.uri);
    assert.equal(document.getText(tag.location.range), 'Zubriders');
    const alias = (await symbols('ZRN')).find(({ name }) => name === 'ZRN');
    assert.ok(alias);
    assert.equal(alias.containerName, 'riders');
    const codebook = await vscode.workspace.openTextDocument(alias.location.uri);
    assert.equal(codebook.getText(alias.location.range), 'riders');
  });

  it('shows values behind the words of sure annotations, once asked for', async () => {
    const article = await project.article('b.txt', 'Over 80 were neutralised near the old town on Tuesday.\n');
    const { uri, document } = article;
    await command('sitrep.tagCasualty', {
      uri,
      range: article.rangeOf('Over 80 were neutralised'),
      claim: { harm: 'neutralised', count: { qualifier: 'more_than', stated: 80, lower: 81 } },
    });
    await command('sitrep.tagPlace', { uri, range: article.rangeOf('the old town'), place: 'ford' });
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = async (): Promise<string[]> =>
      (await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, all)).map(
        ({ label, position }) => `${document.offsetAt(position)} ${typeof label === 'string' ? label : ''}`,
      );
    assert.deepEqual(await hints(), []);
    const settings = vscode.workspace.getConfiguration('sitrep');
    await settings.update('inlayHints', true, vscode.ConfigurationTarget.Workspace);
    try {
      assert.deepEqual((await hints()).sort(), ['24 ≥ 81 “neutralised”', '42 Oldford']);
    } finally {
      await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
