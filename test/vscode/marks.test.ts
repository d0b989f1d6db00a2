import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ANNOTATION_TYPES } from '../../src/core/annotation/values';
import { Marks } from '../../src/extension/marks/marks';
import { markStyle } from '../../src/extension/marks/markStyle';
import { Articles } from '../../src/extension/shared/articles';
import { Projects } from '../../src/extension/shared/projects';
import { command, eventually, openArticle } from './fixture';

const REPORT = 'Raid on Boni\n\nThe army said it had neutralised over 80 fighters of JNIM at Boni.\n';

const CLAIM = { harm: 'neutralised', count: { stated: 80, qualifier: 'more_than', lower: 81 } };

/** The feature on its own, with a painter that remembers: no API tells what an editor is decorated with. */
class Watched implements vscode.Disposable {
  readonly painted = new Map<vscode.TextEditor, Map<string, string[]>>();
  private readonly disposables: vscode.Disposable[];
  calls = 0;

  constructor() {
    const log = vscode.window.createOutputChannel('Sitrep marks test', { log: true });
    const projects = new Projects(log, () => 'marks-test');
    const articles = new Articles(projects, log);
    const marks = new Marks([articles], (editor, _type, ranges, key) => {
      this.calls += 1;
      const known = this.painted.get(editor) ?? new Map<string, string[]>();
      this.painted.set(editor, known);
      if (ranges.length === 0) known.delete(key);
      else
        known.set(
          key,
          ranges.map((range) => editor.document.getText(range)),
        );
    });
    this.disposables = [marks, articles, projects, log];
  }

  on(editor: vscode.TextEditor): Record<string, string[]> {
    return Object.fromEntries(this.painted.get(editor) ?? []);
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }
}

async function watching(work: (watched: Watched) => Promise<void>): Promise<void> {
  const watched = new Watched();
  try {
    await work(watched);
  } finally {
    watched.dispose();
  }
}

describe('the marks', () => {
  it('stand on the words, by type, with badges for what is open', () =>
    watching(async (watched) => {
      const article = await openArticle(REPORT);
      const at = (words: string, nth = 0): object => ({ uri: article.uri, range: article.rangeOf(words, nth) });
      await article.tagActor('JNIM', 'jnim');
      await article.tagActor('The army', null);
      await command('sitrep.tagPlace', { ...at('Boni', 1), place: 'ml-boni' });
      await command('sitrep.tagCasualty', { ...at('over 80 fighters'), claim: CLAIM });
      const marks = await eventually(
        () => watched.on(article.editor),
        (shown) => 'badge.decide' in shown,
      );
      assert.deepEqual(marks, {
        'actor.sure.linked': ['JNIM'],
        'actor.sure.unlinked': ['The army'],
        'place.sure.linked': ['Boni'],
        'casualty.sure.linked': ['over 80 fighters'],
        'badge.decide': ['over 80 fighters'],
      });
    }));

  it('go when the annotation goes', () =>
    watching(async (watched) => {
      const article = await openArticle(REPORT);
      const { id } = await article.tagActor('JNIM', 'jnim');
      await eventually(
        () => watched.on(article.editor),
        (shown) => 'actor.sure.linked' in shown,
      );
      await command('sitrep.removeAnnotation', { uri: article.uri, id });
      await eventually(
        () => watched.on(article.editor),
        (shown) => Object.keys(shown).length === 0,
      );
    }));

  it('turn uncertain when a figure changes under them', () =>
    watching(async (watched) => {
      const article = await openArticle(REPORT);
      await command('sitrep.tagCasualty', {
        uri: article.uri,
        range: article.rangeOf('over 80 fighters'),
        claim: CLAIM,
      });
      const eighty = article.rangeOf('80');
      await eventually(
        () => watched.on(article.editor),
        (shown) => 'casualty.sure.linked' in shown,
      );
      await article.edit((edit) => edit.replace(eighty, '30'));
      const marks = await eventually(
        () => watched.on(article.editor),
        (shown) => 'casualty.uncertain.linked' in shown,
      );
      assert.deepEqual(marks['badge.uncertain'], ['over 30 fighters']);
      assert.equal('casualty.sure.linked' in marks, false);
    }));

  it('stand in both editors of a split, and paint nothing on keystrokes beside them', () =>
    watching(async (watched) => {
      const article = await openArticle(REPORT);
      const beside = await vscode.window.showTextDocument(article.document, vscode.ViewColumn.Beside);
      await article.tagActor('JNIM', 'jnim');
      const both = vscode.window.visibleTextEditors.filter(({ document }) => document === article.document);
      assert.equal(both.length, 2);
      await eventually(
        () => both.map((editor) => watched.on(editor)['actor.sure.linked']?.[0]),
        (shown) => shown.every((words) => words === 'JNIM'),
      );
      const before = watched.calls;
      for (const letter of ['x', 'y', 'z']) {
        assert.ok(await beside.edit((edit) => edit.insert(new vscode.Position(0, 0), letter)));
      }
      // Longer than the rest after which touched marks are looked at.
      await new Promise((resolve) => setTimeout(resolve, 400));
      assert.equal(watched.calls, before);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }));

  it('mark the parts of a discontinuous span', () =>
    watching(async (watched) => {
      const article = await openArticle(REPORT);
      const { id } = await article.tagActor('over 80 fighters of JNIM', 'jnim');
      const yaml = await article.sidecar();
      const start = article.document.offsetAt(article.rangeOf('over 80').start);
      const end = start + 'over 80 fighters of JNIM'.length;
      const fragments = `    fragments:\n      - [${start}, ${start + 16}]\n      - [${end - 4}, ${end}]\n`;
      const uri = article.uri.with({ path: `${article.uri.path}.sitrep.yaml` });
      const changed = yaml.replace(`    end: ${end}\n`, `    end: ${end}\n${fragments}`);
      assert.notEqual(changed, yaml);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(changed));
      const marks = await eventually(
        () => watched.on(article.editor),
        (shown) => shown['actor.sure.linked']?.length === 2,
      );
      assert.deepEqual(marks['actor.sure.linked'], ['over 80 fighters', 'JNIM']);
      assert.ok(id);
    }));

  it('tell types apart by form, not by colour alone, in the theme’s colours', () => {
    const styles = ANNOTATION_TYPES.flatMap((type) =>
      [true, false].map((linked) => markStyle({ type, uncertain: false, linked })),
    );
    const linked = ANNOTATION_TYPES.map((type) => markStyle({ type, uncertain: false, linked: true }));
    const forms = linked.map(({ borderStyle, borderWidth }) => `${borderStyle ?? ''} ${borderWidth ?? ''}`);
    assert.equal(new Set(forms).size, ANNOTATION_TYPES.length);
    for (const { borderColor, backgroundColor, overviewRulerColor } of styles) {
      for (const colour of [borderColor, overviewRulerColor]) assert.ok(colour instanceof vscode.ThemeColor);
      assert.ok(backgroundColor === undefined || backgroundColor instanceof vscode.ThemeColor);
    }
  });
});
