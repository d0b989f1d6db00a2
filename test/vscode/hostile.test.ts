import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { WORDS } from '../fixtures/hostile/words';
import { command, openArticle, rejectsWith } from './fixture';

const REPORT = 'Raid on Boni\n\nJNIM attacked Boni, the army said.\n';

describe('hostile words in the editor', () => {
  for (const name of ['script', 'a command link', 'an icon', 'turned reading', 'what is not seen', 'a long word']) {
    it(`${name}: are plain text in the hover`, async () => {
      const words = WORDS[name] ?? '';
      const article = await openArticle(REPORT);
      const { id } = await article.tagActor('JNIM', 'jnim');
      await command('sitrep.editAnnotation', { uri: article.uri, id, changes: { note: words } });
      const at = article.rangeOf('JNIM').start;
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        article.uri,
        at,
      );
      const contents = hovers
        .flatMap((hover) => hover.contents)
        .filter((content) => content instanceof vscode.MarkdownString);
      assert.ok(contents.length > 0);
      for (const { value, supportHtml, supportThemeIcons } of contents) {
        assert.equal(supportHtml ?? false, false);
        assert.equal(supportThemeIcons ?? false, false);
        assert.doesNotMatch(value, /<|\$\(|[\u202a-\u202e\u200b]|command:workbench/);
        assert.ok(value.length < 6000, 'a hover of its usual size');
      }
    });
  }
});

describe('hostile arguments of commands', () => {
  for (const [id, argument] of [
    ['sitrep.tagActor', 'JNIM'],
    ['sitrep.tagActor', { uri: 7 }],
    ['sitrep.tagActor', { uri: 'no address' }],
    ['sitrep.tagActor', { range: { start: { line: -1, character: Number.NaN }, end: 'there' } }],
    ['sitrep.tagActor', { actor: '../../x' }],
    ['sitrep.tagPlace', { place: ['ml-boni'] }],
    ['sitrep.tagCasualty', { claim: { harm: 'vaporised' } }],
    ['sitrep.editAnnotation', { id: 7 }],
    ['sitrep.removeAnnotation', { id: { toString: 'x' } }],
    ['sitrep.decide', { id: 7 }],
    ['sitrep.decide', { decision: 'killed' }],
    ['sitrep.decide', { decision: { harm: 'vaporised' } }],
    ['sitrep.decide', { decision: { best: -1 } }],
    ['sitrep.decide', { decision: { best: 1.5 } }],
    ['sitrep.decide', { decision: { harm: 'killed', date: 'today' } }],
    ['sitrep.decide', { decision: { harm: 'killed', why: ['a'] } }],
    ['sitrep.exportDataset', { format: 'exe' }],
    ['sitrep.importAnnotations', { format: 'exe' }],
    ['sitrep.importAnnotations', { labels: { ORG: '../actor' } }],
    ['sitrep.importAnnotations', { columns: { constructor: 'x' } }],
    ['sitrep.newIncident', { title: 7 }],
    ['sitrep.setCurrentIncident', { incident: '../x' }],
  ] as const) {
    it(`${id} refuses ${JSON.stringify(argument)} in a sentence`, async () => {
      await rejectsWith(command(id, argument), new RegExp(`${id} cannot use its argument`));
    });
  }
});
