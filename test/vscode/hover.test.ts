import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotation/model';
import { command, eventually, openArticle, type OpenArticle } from './fixture';

const REPORT =
  'Raid on Boni\n\nThe army said it had neutralised over 80 fighters of JNIM at Boni. Residents spoke of 21 dead soldiers.\n';

const CLAIM = {
  harm: 'neutralised',
  count: { stated: 80, qualifier: 'more_than', lower: 81 },
  victims: ['jnim'],
  claimant: 'fama',
  epistemic: 'claimed',
};

/** Each annotation's text in the hover at the start of these words, or `offset` characters further. */
async function hoverAt(article: OpenArticle, words: string, offset = 0, nth = 0): Promise<vscode.MarkdownString[]> {
  const position = article.rangeOf(words, nth).start.translate(0, offset);
  const hovers = await command3<vscode.Hover[]>('vscode.executeHoverProvider', article.uri, position);
  return hovers.flatMap(({ contents }) =>
    contents.filter((content): content is vscode.MarkdownString => content instanceof vscode.MarkdownString),
  );
}

const command3 = <T>(id: string, ...args: readonly unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(id, ...args);

/** As it reads on screen, but for links and emphasis. */
const plain = (content: vscode.MarkdownString | undefined): string =>
  (content?.value ?? '').replace(/\\([!-/:-@[-`{-~])/g, '$1');

function tag(article: OpenArticle, id: string, words: string, reading: object, nth = 0): Promise<Annotation> {
  return command<Annotation>(id, { uri: article.uri, range: article.rangeOf(words, nth), ...reading });
}

function linksOf({ value }: vscode.MarkdownString): { label: string; command: string; argument: unknown }[] {
  return [...value.matchAll(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(command:([\w.]+)\?([^)]*)\)/g)].map((match) => {
    const [argument] = JSON.parse(decodeURIComponent(match[3] ?? '')) as unknown[];
    return { label: match[1] ?? '', command: match[2] ?? '', argument };
  });
}

describe('the hover', () => {
  it('tells an actor by name, id, kind and role, and whose words they are', async () => {
    const article = await openArticle(REPORT);
    await tag(article, 'sitrep.tagActor', 'JNIM', { actor: 'jnim', role: 'target' });
    const [content] = await hoverAt(article, 'JNIM', 1);
    assert.match(plain(content), /^\*\*Actor\*\* — .+ \(jnim\) /);
    assert.match(plain(content), /\*Kind:\* Rebel group/);
    assert.match(plain(content), /\*Role:\* target/);
    assert.doesNotMatch(plain(content), /Tagged words/);
  });

  it('says nothing where no annotation stands', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('JNIM', 'jnim');
    assert.deepEqual(await hoverAt(article, 'Residents', 2), []);
  });

  it('tells a place with its region, and a mention that is not linked', async () => {
    const article = await openArticle(REPORT);
    await tag(article, 'sitrep.tagPlace', 'Boni', { place: 'ml-boni', role: 'attacked' });
    await article.tagActor('Residents', null);
    const [place] = await hoverAt(article, 'Boni', 1);
    assert.match(plain(place), /^\*\*Place\*\* — Boni \(ml-boni\) /);
    assert.match(plain(place), /\*Where:\* town, .*ML/);
    assert.match(plain(place), /\*Role:\* attacked/);
    assert.match(plain((await hoverAt(article, 'Residents'))[0]), /^\*\*Actor\*\* — not linked to the codebook yet/);
  });

  it('shows nested annotations, the innermost first', async () => {
    const article = await openArticle(REPORT);
    await tag(article, 'sitrep.tagCasualty', 'over 80 fighters of JNIM', { claim: CLAIM });
    await article.tagActor('JNIM', 'jnim');
    assert.deepEqual(
      (await hoverAt(article, 'JNIM', 1)).map((content) => plain(content).split(' — ')[0]),
      ['**Actor**', '**Casualty claim**'],
    );
  });

  it('tells a claim: figure, victims, claimant, how sure, and that it needs a decision', async () => {
    const article = await openArticle(REPORT);
    await tag(article, 'sitrep.tagCasualty', 'over 80 fighters', { claim: CLAIM });
    const text = plain((await hoverAt(article, 'over 80'))[0]);
    assert.match(text, /^\*\*Casualty claim\*\* — 81 or more “neutralised” /);
    assert.match(text, /\*Victims:\* \S.*\n/);
    assert.match(text, /\*Said by:\* .+ \(fama\) /);
    assert.match(text, /\*How sure:\* claimed/);
    assert.match(text, /\*Needs a decision:\* \S/);
    assert.doesNotMatch(text, /party to the conflict/);
  });

  it('tells a decision in place of the question', async () => {
    const article = await openArticle(REPORT);
    const claim = { ...CLAIM, decision: { harm: 'killed', low: 0, best: 0, high: 80, why: 'Party claim.' } };
    await tag(article, 'sitrep.tagCasualty', 'over 80 fighters', { claim });
    const text = plain((await hoverAt(article, 'over 80'))[0]);
    assert.match(text, /\*Decision:\* killed, 0 \/ 0 \/ 80 · Party claim\./);
    assert.doesNotMatch(text, /Needs a decision/);
  });

  it('calls a claimant that is a side of the incident a party to the conflict, and names the incident', async () => {
    const article = await openArticle(REPORT);
    const { id } = await command<{ id: string }>('sitrep.newIncident', {
      title: 'Raid on Boni <told twice>',
      date: '2026-10-06',
      side_a: ['fama'],
      side_b: ['jnim'],
    });
    await tag(article, 'sitrep.tagCasualty', 'over 80 fighters', { claim: CLAIM });
    await command('sitrep.setCurrentIncident', { incident: null });
    const text = plain((await hoverAt(article, 'over 80'))[0]);
    assert.match(text, /\*Said by:\* .+ \(fama\) · party to the conflict/);
    assert.match(text, /\*Incident:\* Raid on Boni &lt;told twice&gt;/);
    assert.ok(id);
  });

  it('tells dates, statements and persons', async () => {
    const article = await openArticle(REPORT);
    await tag(article, 'sitrep.tagDate', 'Raid', { value: '2026-10-06', granularity: 'day', role: 'event' });
    await tag(article, 'sitrep.tagStatement', 'The army said', { kind: 'denial', claimant_text: 'the army' });
    await tag(article, 'sitrep.tagPerson', 'soldiers', { role: 'witness' });
    assert.match(plain((await hoverAt(article, 'Raid'))[0]), /^\*\*Date\*\* — 2026-10-06 [^]*\*Role:\* event/);
    assert.match(
      plain((await hoverAt(article, 'The army'))[0]),
      /^\*\*Statement\*\* — denial [^]*\*Said by:\* “the army”/,
    );
    assert.match(plain((await hoverAt(article, 'soldiers'))[0]), /^\*\*Person\*\* — witness [^]*redacted/);
  });

  it('tells in words what an annotation links to, in this article and in another', async () => {
    const other = await openArticle(REPORT);
    const there = await other.tagActor('JNIM', 'jnim');
    const article = await openArticle(REPORT);
    const here = await tag(article, 'sitrep.tagCasualty', 'over 80 fighters', { claim: CLAIM });
    const from = await tag(article, 'sitrep.tagStatement', 'Residents spoke', { kind: 'other' });
    await command('sitrep.linkAnnotations', { uri: article.uri, from: from.id, to: here.id, kind: 'contradicts' });
    await command('sitrep.linkAnnotations', { uri: article.uri, from: from.id, to: there.id, kind: 'attributed_by' });
    const text = plain((await hoverAt(article, 'Residents'))[0]);
    assert.match(text, /\*Contradicts:\* “over 80 fighters” \(81 or more “neutralised” · [^\n]+\) /);
    assert.match(text, /\*Attributed by:\* “JNIM” \([^\n]+\) in case-[^\n]+\.txt/);
  });

  it('shows the words as tagged once they have changed', async () => {
    const article = await openArticle(REPORT);
    await tag(article, 'sitrep.tagCasualty', 'over 80 fighters', { claim: CLAIM });
    const eighty = article.rangeOf('80');
    await article.edit((edit) => edit.replace(eighty, '30'));
    await eventually(
      () => article.marked(),
      ([one]) => one?.state === 'uncertain',
    );
    const text = plain((await hoverAt(article, '30 fighters'))[0]);
    assert.match(text, /\*Uncertain:\* A figure, a number word or a “not” in these words has changed/);
    assert.match(text, /\*Tagged words:\* “over 80 fighters”/);
  });

  it('keeps what a file says plain text', async () => {
    const article = await openArticle(REPORT);
    const { id } = await article.tagActor('JNIM', 'jnim');
    const note =
      '[x](command:workbench.action.quit) <img src=x onerror=y> `c` https://example.org \u202egnp.exe $(trash)';
    await command('sitrep.editAnnotation', { uri: article.uri, id, changes: { note } });
    const [content] = await hoverAt(article, 'JNIM');
    assert.ok(content);
    assert.equal(content.supportHtml ?? false, false);
    assert.equal(content.supportThemeIcons ?? false, false);
    assert.match(content.value, /⟦U\\\+202E⟧gnp/);
    assert.doesNotMatch(content.value, /<|https:|(?<!\\)`|\$\(|(?<!\\)\[x/);
    assert.deepEqual(
      linksOf(content).map((link) => link.command),
      ['sitrep.editAnnotation', 'sitrep.removeAnnotation', 'sitrep.assignIncident', 'sitrep.openSidecar'],
    );
  });

  it('has links that run just four commands, on this annotation', async () => {
    const article = await openArticle(REPORT, '50% of (it) is noise.txt');
    const { id } = await article.tagActor('JNIM', 'jnim');
    const [content] = await hoverAt(article, 'JNIM');
    assert.ok(content);
    const links = linksOf(content);
    assert.deepEqual(
      links.map(({ argument }) => argument),
      links.map(() => ({ uri: article.uri.toString(), id })),
    );
    const remove = links.find(({ label }) => label === 'Remove');
    assert.ok(remove);
    await command(remove.command, remove.argument);
    assert.deepEqual(await article.marked(), []);
  });
});
