import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotation/model';
import { command, eventually, rejectsWith, type OpenArticle } from './fixture';
import { OwnProject } from './ownProject';

const incident = (id: string, title: string): string =>
  `sitrep: 1\nincident:\n  id: ${id}\n  title: ${title}\n  date: "2025-07-01"\n  places:\n    - place: ford\n`;
const killed = (stated: number): object => ({
  harm: 'killed',
  count: { stated, qualifier: 'exact', lower: stated, upper: stated },
  victims: ['guards'],
});

/** Markdown as it reads. */
const plain = (markdown: string): string => markdown.replaceAll('\\', '');

const ask = async <T>(id: string, ...rest: readonly unknown[]): Promise<T> =>
  vscode.commands.executeCommand<T>(id, ...rest);

describe('the state of incidents', () => {
  let project: OwnProject;
  let article: OpenArticle;

  const tagClaim = async (words: string, claim: object): Promise<void> => {
    const { id } = await command<Annotation>('sitrep.tagCasualty', {
      uri: article.uri,
      range: article.rangeOf(words),
      claim,
    });
    await command('sitrep.assignIncident', { uri: article.uri, ids: [id], incident: 'raid' });
  };
  const notes = (document: vscode.TextDocument): readonly vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === 'incident/possible-duplicate');
  const opened = async (id: string): Promise<vscode.TextDocument> =>
    (await vscode.window.showTextDocument(project.uri(`.sitrep/incidents/${id}.yaml`))).document;
  const fixesOf = (document: vscode.TextDocument): Promise<vscode.CodeAction[]> =>
    eventually(
      async () => {
        const range = notes(document)[0]?.range ?? new vscode.Range(0, 0, 0, 0);
        const all = await ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
        return all.filter(({ title }) => title.includes('“Night raid”'));
      },
      (fixes) => fixes.length > 0,
    );
  const run = (fixes: readonly vscode.CodeAction[], title: RegExp): Promise<unknown> => {
    const fix = fixes.find((one) => title.test(one.title));
    assert.ok(fix?.command, String(title));
    return ask(fix.command.command, ...(fix.command.arguments as unknown[]));
  };
  beforeEach(async () => {
    project = await OwnProject.make({
      '.sitrep/actors.yaml': 'sitrep: 1\nactors:\n  guards:\n    name: Guards\n',
      '.sitrep/places.yaml': 'sitrep: 1\nplaces:\n  ford:\n    name: Ford\n',
      '.sitrep/incidents/raid.yaml': incident('raid', 'Raid'),
      '.sitrep/incidents/night.yaml': incident('night', 'Night raid'),
    });
    article = await project.article('a.txt', 'The mayor counted 12 killed guards. Riders claimed 40 killed.\n');
  });
  afterEach(() => project.remove());

  it('is told by the hover of an annotation, and told anew when a claim comes in', async () => {
    await tagClaim('12 killed', killed(12));
    const hover = (): Promise<string> =>
      ask<vscode.Hover[]>('vscode.executeHoverProvider', article.uri, article.rangeOf('12 killed').start).then((all) =>
        all.flatMap(({ contents }) => contents.map((one) => plain((one as vscode.MarkdownString).value))).join('\n'),
      );
    const says = (words: RegExp): Promise<string> => eventually(hover, (text) => words.test(text));
    await says(/Raid \(sources: 1, possible duplicates: 1\)/);
    await tagClaim('40 killed', killed(40));
    await says(/sources: 1, contradictions: 1, possible/);
  });

  it('is told by the hover of its id in our files', async () => {
    await tagClaim('12 killed', killed(12));
    const sidecar = await vscode.workspace.openTextDocument(project.uri('a.txt.sitrep.yaml'));
    const at = sidecar.positionAt(sidecar.getText().indexOf('[raid]') + 2);
    await eventually(
      async () => {
        const all = await ask<vscode.Hover[]>('vscode.executeHoverProvider', sidecar.uri, at);
        return all
          .flatMap(({ contents }) => contents.map((one) => plain((one as vscode.MarkdownString).value)))
          .join('\n');
      },
      (text) => text.includes('sources: 1'),
    );
  });

  it('proposes a possible duplicate in its file, which the light bulb answers, and an undo brings back', async () => {
    const document = await opened('raid');
    const [note] = await eventually(
      () => notes(document),
      (all) => all.length > 0,
    );
    assert.match(
      note?.message ?? '',
      /same event as “Night raid” \(night\): date \(same\), place \(same\), actors not known/,
    );
    assert.equal(note?.severity, vscode.DiagnosticSeverity.Information);
    const fixes = await fixesOf(document);
    assert.equal(fixes.length, 3);
    await run(fixes, /^Not a duplicate/);
    assert.equal(
      await project.text('.sitrep/incidents/raid.yaml'),
      `${incident('raid', 'Raid')}  not_duplicate_of: [night]\n`,
    );
    await eventually(
      () => notes(document).length,
      (count) => count === 0,
    );
    await command('sitrep.undo');
    assert.equal(await project.text('.sitrep/incidents/raid.yaml'), incident('raid', 'Raid'));
    await eventually(
      () => notes(document).length,
      (count) => count === 1,
    );
  });

  it('keeps a possible duplicate that a coder has written down, and merges only on asking', async () => {
    const document = await opened('raid');
    await run(await fixesOf(document), /^Write down/);
    assert.match(await project.text('.sitrep/incidents/raid.yaml'), /possible_duplicate_of: \[night\]/);
    await eventually(
      () => notes(document).map(({ message }) => message),
      ([message]) => message?.includes('written down by a coder') === true,
    );
    const fixes = await eventually(
      () => fixesOf(document),
      (all) => all.length === 2,
    );
    let isDone = false;
    const done = (): void => void (isDone = true);
    run(fixes, /^Merge/).then(done, done);
    await eventually(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return isDone;
      },
      (is) => is,
    );
    assert.equal(await project.text('.sitrep/incidents/raid.yaml'), incident('raid', 'Raid'));
    await assert.rejects(project.text('.sitrep/incidents/night.yaml'));
  });

  it('is copied as a Markdown report by either rule, with the contradiction named', async () => {
    await tagClaim('12 killed', killed(12));
    await tagClaim('40 killed', killed(40));
    const text = await command<string>('sitrep.copySummary', { uri: article.uri, incident: 'raid' });
    assert.match(plain(text), /^# Incident summary\n[^]*## Raid\n[^]*by the ACLED-like rule\n\nFatalities: 12/);
    assert.match(plain(text), /### Contradictions\n\n- Guards: (?:12|40) killed[^\n]*against (?:12|40) killed/);
    assert.equal(await vscode.env.clipboard.readText(), text);
    const ucdp = await command<string>('sitrep.copySummary', { uri: article.uri, incident: 'raid', rule: 'ucdp' });
    assert.match(ucdp, /Low 12, best 12, high 40/);
    await rejectsWith(command('sitrep.copySummary', { uri: article.uri, incident: 'nothing' }), /no incident/);
  });

  it('is judged by a command, too', async () => {
    const uri = article.uri;
    const said = await command('sitrep.judgeDuplicate', { uri, incident: 'raid', other: 'night', verdict: 'not' });
    assert.deepEqual(said, { incident: 'raid', other: 'night', verdict: 'not' });
    assert.match(await project.text('.sitrep/incidents/raid.yaml'), /not_duplicate_of: \[night\]/);
  });
});
