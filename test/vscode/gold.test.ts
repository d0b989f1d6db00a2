import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { skipWithoutShared } from '../harness/insideVsCode';
import { command, eventually, openArticle, type OpenArticle } from './fixture';

interface Span {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}
interface Gold {
  readonly file: string;
  readonly actors: readonly Span[];
  readonly places: readonly (Span & { role: string })[];
  readonly claims: readonly (Span & { harm: string })[];
}

/** The editor's range of a span in code points of the LF-normalised text. */
function rangeOf({ document }: OpenArticle, { start, end }: Span): vscode.Range {
  const units = (count: number): number => Array.from(document.getText()).slice(0, count).join('').length;
  return new vscode.Range(document.positionAt(units(start)), document.positionAt(units(end)));
}

describe('the five real reports', function () {
  this.timeout(300_000);

  it('can be tagged by the commands wherever gold has an actor, a place or a claim, and keep every tag', async function () {
    const shared = skipWithoutShared(this);
    const read = async (name: string): Promise<string> =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(shared, name)));
    const gold = JSON.parse(await read('gold.json')) as Gold[];
    assert.equal(gold.length, 5);
    for (const report of gold) {
      const article = await openArticle(await read(report.file));
      const tag = (id: string, span: Span, rest: object): Promise<unknown> =>
        command(`sitrep.${id}`, { uri: article.uri, range: rangeOf(article, span), ...rest });
      for (const span of report.actors) await tag('tagActor', span, { actor: null });
      for (const { role, ...span } of report.places) await tag('tagPlace', span, { place: null, role });
      for (const { harm, ...span } of report.claims) {
        await tag('tagCasualty', span, { claim: { harm, count: { qualifier: 'unstated' } } });
      }
      const expected = [...report.actors, ...report.places, ...report.claims].map(({ exact }) => exact).sort();
      const same = async (when: string): Promise<void> => {
        const marks = await article.marked();
        assert.deepEqual(
          marks.map(({ words }) => words?.replaceAll('\r\n', '\n')).sort(),
          expected,
          `${report.file}: ${when}`,
        );
        assert.ok(
          marks.every(({ state }) => state === 'anchored' || state === 'moved'),
          `${report.file}: ${when}`,
        );
      };
      await same('tagged');
      const marks = await article.marked();
      const spans = new Set(
        [...report.actors, ...report.places, ...report.claims].map(({ start, end }) => `${start}-${end}`),
      );
      assert.ok(
        marks.every(({ annotation }) => spans.has(`${annotation.start}-${annotation.end}`)),
        report.file,
      );
      await article.reopen();
      await same('reopened');
      await article.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A paragraph that an editor put above.\n\n'));
      await same('a paragraph above');
      await article.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
      await same('turned to CRLF');
      // A typo in a sentence of its own at the end, put in and mended.
      const end = article.document.positionAt(article.document.getText().length);
      await article.edit((edit) => edit.insert(end, '\r\nA sentance.'));
      await article.edit((edit) => edit.replace(article.rangeOf('sentance'), 'sentence'));
      await same('a typo mended');
      await article.document.save();
      await eventually(
        () => article.marked(),
        (all) => all.every(({ state }) => state === 'anchored'),
      );
      await article.reopen();
      await same('saved and reopened');
    }
  });
});
