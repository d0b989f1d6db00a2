import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotation/model';
import { command, eventually, type OpenArticle } from './fixture';
import { OwnProject } from './ownProject';

const RAID =
  'sitrep: 1\nincident:\n  id: raid\n  title: "Raid $(bug) on\\u202e Boni"\n  date: "2025-07-01"\n  places:\n    - place: ford\n';
const figure = (harm: string, stated: number): object => ({
  ...{ harm, count: { stated, qualifier: 'exact', lower: stated, upper: stated } },
  victims: ['guards'],
});

describe('lenses above claims', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('sitrep');
  let project: OwnProject;
  let article: OpenArticle;

  const tag = (words: string, claim: object): Promise<Annotation> =>
    command<Annotation>('sitrep.tagCasualty', { uri: article.uri, range: article.rangeOf(words), claim });
  /** Sorted: VS Code gives them in the order in which their words are known. */
  const lenses = async (): Promise<readonly string[]> =>
    (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', article.uri, 100))
      .map(({ range, command: own }) => `${range.start.line} ${own?.title ?? ''} → ${own?.command ?? ''}`)
      .sort();

  beforeEach(async () => {
    project = await OwnProject.make({
      '.sitrep/actors.yaml': 'sitrep: 1\nactors:\n  guards:\n    name: Guards\n',
      '.sitrep/places.yaml': 'sitrep: 1\nplaces:\n  ford:\n    name: Ford\n',
      '.sitrep/incidents/raid.yaml': RAID,
    });
    article = await project.article(
      'a.txt',
      'The mayor counted 12 killed guards.\n\nRiders said 40 were neutralised.\n',
    );
  });
  afterEach(async () => {
    await settings().update('codeLens', undefined, vscode.ConfigurationTarget.Workspace);
    await project.remove();
  });

  it('are not there until they are asked for', async () => {
    await tag('12 killed', figure('killed', 12));
    assert.deepEqual(await lenses(), []);
  });

  it('tell how a claim’s incident stands, and lead to what it waits for; they follow what is tagged', async () => {
    await settings().update('codeLens', true, vscode.ConfigurationTarget.Workspace);
    const { id } = await tag('12 killed', figure('killed', 12));
    const { id: other } = await tag('40 were neutralised', figure('neutralised', 40));
    assert.deepEqual(await lenses(), [
      '0 not assigned: 1 → sitrep.assignIncident',
      '2 not assigned: 1 → sitrep.assignIncident',
      '2 undecided: 1 → sitrep.decide',
    ]);
    await command('sitrep.assignIncident', { uri: article.uri, ids: [id], incident: 'raid' });
    const [first] = await eventually(lenses, ([lens]) => lens?.includes('sources') === true);
    assert.equal(first, '0 Raid $ (bug) on⟦U+202E⟧ Boni · sources: 1 → sitrep.showSummary');
    // What repeats a claim of its incident is left out there, and so waits for nothing.
    await command('sitrep.assignIncident', { uri: article.uri, ids: [other], incident: 'raid' });
    const waits = (all: readonly string[]): boolean => all.some((lens) => lens.includes('undecided'));
    assert.ok(waits(await eventually(lenses, (all) => all.some((lens) => lens.startsWith('2 Raid')))));
    await command('sitrep.linkAnnotations', { from: other, to: id, kind: 'repeats' });
    await eventually(lenses, (all) => !waits(all));
  });

  it('their commands do what they say, with the arguments they have', async () => {
    await settings().update('codeLens', true, vscode.ConfigurationTarget.Workspace);
    const { id } = await tag('12 killed', figure('killed', 12));
    const [lens] = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      article.uri,
      100,
    );
    assert.deepEqual(lens?.command?.arguments, [{ uri: article.uri.toString(), ids: [id] }]);
    const [argument] = lens.command.arguments as [object];
    const [assigned] = await command<Annotation[]>(lens.command.command, { ...argument, incident: 'raid' });
    assert.deepEqual([assigned?.id, assigned?.incident], [id, ['raid']]);
  });
});
