import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation, Decision } from '../../src/core/annotation/model';
import { command, eventually, rejectsWith, type OpenArticle } from './fixture';
import { OwnProject } from './ownProject';

const REPORT =
  'Raids on seven towns\n\nThe army "neutralized" over 80 militants. Up to 30 civilians were killed, a reporter said. ' +
  'At the hospital lay 17 dead, of the army and its allies.\n';
const TOWNS = ['diboli', 'kayes', 'sandare', 'nioro', 'gogui', 'molodo', 'niono'];

/** As other programs call it: keys and figures of these two articles of domain.md, "Worked examples". */
const NEUTRALISED = {
  harm: 'neutralised',
  count: { stated: 80, qualifier: 'more_than', lower: 81 },
  victims: ['jnim'],
  victim_status: 'combatant',
  claimant: 'fama',
};
const CIVILIANS = {
  harm: 'killed',
  count: { stated: 30, qualifier: 'up_to', upper: 30 },
  victims: ['civilians'],
  victim_status: 'civilian',
  claimant_text: 'a reporter',
};
const HOSPITAL = {
  harm: 'killed',
  count: { stated: 17, qualifier: 'exact', lower: 17, upper: 17 },
  victims: ['fama', 'allies'],
  victim_status: 'combatant',
  claimant_text: 'hospital',
};

const DAY = { by: 'aminata', date: '2025-07-03' };

describe('decide', () => {
  let project: OwnProject;
  let article: OpenArticle;

  const file = (id: string, places: readonly string[]): string =>
    `sitrep: 1\nincident:\n  id: ${id}\n  title: Raids ${id}\n  date: "2025-07-01"\n  date_precision: 1\n  places:\n` +
    places.map((place) => `    - place: ${place}\n`).join('') +
    '  side_a: [fama, allies]\n  side_b: [jnim]\n  sub_event_type: Armed clash\n';
  const places = TOWNS.map(
    (id, at) => `  ${id}:\n    name: ${id}\n    kind: town\n    country: ML\n    lat: ${at}\n    lon: 1\n`,
  );

  beforeEach(async () => {
    project = await OwnProject.make({
      '.sitrep/actors.yaml':
        'sitrep: 1\nactors:\n  fama:\n    name: FAMa\n    kind: State forces\n  allies:\n    name: Allies\n    kind: External/Other forces\n' +
        '  jnim:\n    name: JNIM\n    kind: Rebel group\n  civilians:\n    name: Civilians\n    kind: Civilians\n',
      '.sitrep/places.yaml': `sitrep: 1\nplaces:\n${places.join('')}`,
      '.sitrep/incidents/towns.yaml': file('towns', TOWNS),
      '.sitrep/incidents/hospital.yaml': file('hospital', ['kayes']),
    });
    article = await project.article('report.txt', REPORT);
  });
  afterEach(() => project.remove());

  async function claim(words: string, reading: object, incident?: string): Promise<string> {
    const where = { uri: article.uri, range: article.rangeOf(words) };
    const { id } = await command<Annotation>('sitrep.tagCasualty', { ...where, claim: reading });
    if (incident !== undefined)
      await command('sitrep.editAnnotation', { uri: article.uri, id, changes: { incident: [incident] } });
    return id;
  }
  const decide = (id: string, decision: object | null): Promise<Annotation> =>
    command<Annotation>('sitrep.decide', { uri: article.uri, id, decision });
  const decisionOf = async (id: string): Promise<Decision | undefined> => {
    const found = (await article.marked()).find((one) => one.id === id)?.annotation;
    return found?.type === 'casualty' ? found.claim.decision : undefined;
  };
  const figures = async (incident: string): Promise<string> => {
    const [acled, ucdp] = await Promise.all(
      ['acled', 'ucdp'].map((rule) => command<string>('sitrep.copySummary', { uri: article.uri, incident, rule })),
    );
    const [, fatalities] = /Fatalities\\?: (\d+)/.exec(acled ?? '') ?? [];
    const [, low, best, high] = /Low (\d+), best (\d+), high (\d+)/.exec(ucdp ?? '') ?? [];
    return `ACLED ${fatalities}; UCDP ${low}/${best}/${high}`;
  };

  it('gives the worked example of over 80 "neutralised" to the digit, its rows included', async () => {
    const id = await claim('"neutralized" over 80 militants', NEUTRALISED, 'towns');
    assert.equal(await figures('towns'), 'ACLED 0; UCDP 0/0/80');
    await decide(id, { harm: 'killed', ...DAY });
    assert.equal(await figures('towns'), 'ACLED 80; UCDP 0/0/80');
    const target = project.uri('export');
    await command('sitrep.exportDataset', { uri: article.uri, format: 'acled', target });
    const [head = '', ...rows] = (await project.text('export/events-acled.csv')).trimEnd().split('\r\n');
    const at = head.split(',').indexOf('fatalities');
    // No cell before it holds a comma here but the notes, which are quoted.
    const fatalities = rows
      .filter((row) => row.startsWith('towns-'))
      .map((row) => row.replace(/"(?:[^"]|"")*"/g, '').split(',')[at]);
    assert.deepEqual(fatalities, ['12', '12', '12', '11', '11', '11', '11']);
  });

  it('gives the worked example of up to 30 civilians at a hospital to the digit', async () => {
    await claim('17 dead', HOSPITAL, 'hospital');
    const id = await claim('Up to 30 civilians were killed', CIVILIANS, 'hospital');
    assert.equal(await figures('hospital'), 'ACLED 17; UCDP 17/17/47');
    await decide(id, { low: 5, best: 10, high: 30 });
    assert.equal(await figures('hospital'), 'ACLED 27; UCDP 22/27/47');
    await decide(id, null);
    assert.equal(await figures('hospital'), 'ACLED 17; UCDP 17/17/47');
  });

  it('writes the keys in their order and nothing else, and resolves to the annotation', async () => {
    const id = await claim('"neutralized" over 80 militants', NEUTRALISED);
    const before = await article.sidecar();
    const decided = await decide(id, { why: 'A party’s word.', high: 80, low: 0, best: 0, harm: 'killed', ...DAY });
    assert.ok(decided.type === 'casualty');
    assert.deepEqual(decided.claim.decision, await decisionOf(id));
    const added =
      '      decision:\n        harm: killed\n        low: 0\n        best: 0\n        high: 80\n        by: aminata\n' +
      '        date: "2025-07-03"\n        why: A party’s word.\n';
    const after = await article.sidecar();
    assert.ok(after.includes(added), after);
    assert.equal(after.replace(added, ''), before);
  });

  it('says who decided, and on which day, where it is not told', async () => {
    const configuration = vscode.workspace.getConfiguration('sitrep', article.uri);
    await configuration.update('annotator', 'moussa', vscode.ConfigurationTarget.Global);
    try {
      const id = await claim('"neutralized" over 80 militants', NEUTRALISED);
      await decide(id, { harm: 'captured' });
      const { by, date } = (await decisionOf(id)) ?? {};
      assert.equal(by, 'moussa');
      assert.match(date ?? '', /^\d{4}-\d{2}-\d{2}$/);
    } finally {
      await configuration.update('annotator', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('is taken back and done again, and a reading that was accepted is proposed again', async () => {
    const id = await claim('"neutralized" over 80 militants', NEUTRALISED);
    await command('sitrep.editAnnotation', { uri: article.uri, id, changes: { review: { state: 'accepted' } } });
    const before = await article.sidecar();
    await decide(id, { harm: 'killed', ...DAY });
    const after = await article.sidecar();
    assert.match(after, /state: proposed/);
    await command('sitrep.undo');
    assert.equal(await article.sidecar(), before);
    await command('sitrep.redo');
    assert.equal(await article.sidecar(), after);
    await decide(id, null);
    assert.equal(await decisionOf(id), undefined);
    await command('sitrep.undo');
    assert.equal(await article.sidecar(), after);
  });

  it('refuses what is no claim, no annotation or no decision, and writes nothing', async () => {
    const actor = await article.tagActor('army', 'fama');
    const id = await claim('"neutralized" over 80 militants', NEUTRALISED);
    const before = await article.sidecar();
    await rejectsWith(decide(actor.id, { harm: 'killed' }), /is no casualty claim/);
    await rejectsWith(decide('zzzzzzzzzz', { harm: 'killed' }), /no annotation zzzzzzzzzz/);
    await rejectsWith(decide(id, { why: 'x' }), /neither what befell them nor how many/);
    await rejectsWith(decide(id, { low: 3, best: 2 }), /0 ≤ low ≤ best ≤ high/);
    await rejectsWith(decide(id, { harm: 'none', best: 2 }), /nobody was harmed/);
    await rejectsWith(decide(id, { harm: 'vaporised' }), /cannot use its argument/);
    article.editor.selection = new vscode.Selection(0, 0, 0, 0);
    await rejectsWith(command('sitrep.decide', { decision: { harm: 'killed' } }), /cursor on a casualty claim/);
    assert.equal(await article.sidecar(), before);
  });

  it('takes the claim at the cursor, whatever stands in it', async () => {
    const id = await claim('"neutralized" over 80 militants', NEUTRALISED);
    await article.tagActor('militants', 'jnim');
    const { start } = article.rangeOf('militants');
    article.editor.selection = new vscode.Selection(start, start);
    await command('sitrep.decide', { decision: { harm: 'killed', ...DAY } });
    assert.equal((await decisionOf(id))?.harm, 'killed');
  });

  it('leaves a sidecar alone that cannot be read', async () => {
    const id = await claim('"neutralized" over 80 militants', NEUTRALISED);
    const broken = (await article.sidecar()).replace('article:', '<<<<<<< ours\narticle:');
    await project.write('report.txt.sitrep.yaml', broken);
    await rejectsWith(decide(id, { harm: 'killed' }), /no annotation|merge|not changed/i);
    assert.equal(await article.sidecar(), broken);
  });

  /** Presses a key of the form again and again until the command is done; first `keys`, each once something is open. */
  async function answering(id: string, ...keys: readonly string[]): Promise<unknown> {
    let isDone = false;
    const asking = command('sitrep.decide', { uri: article.uri, id });
    const done = (): void => void (isDone = true);
    asking.then(done, done);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    for (const key of keys) {
      await vscode.commands.executeCommand(key);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    await eventually(
      () => isDone,
      (is) => is,
    );
    return asking;
  }
  const ENTER = 'workbench.action.acceptSelectedQuickOpenItem';
  const ESCAPE = 'workbench.action.closeQuickOpen';

  it('asks step by step: what befell them, then why', async () => {
    const id = await claim('"neutralized" over 80 militants', NEUTRALISED, 'towns');
    assert.ok(await answering(id, ENTER, ENTER));
    const { harm, low, best, high, why } = (await decisionOf(id)) ?? {};
    assert.deepEqual([harm, low, best, high, why], ['killed', undefined, undefined, undefined, undefined]);
  });

  it('writes nothing where a step is left, and goes back a step', async () => {
    const id = await claim('"neutralized" over 80 militants', NEUTRALISED, 'towns');
    const before = await article.sidecar();
    assert.equal(await answering(id, ESCAPE), undefined);
    assert.equal(await answering(id, ENTER, ESCAPE), undefined);
    assert.equal(await answering(id, ENTER, 'workbench.action.quickInputBack', ESCAPE), undefined);
    assert.equal(await article.sidecar(), before);
    assert.ok(await answering(id, ENTER, 'workbench.action.quickInputBack', ENTER, ENTER));
    assert.equal((await decisionOf(id))?.harm, 'killed');
  });

  it('goes on with figures only once they are given', async () => {
    const id = await claim('Up to 30 civilians were killed', CIVILIANS, 'hospital');
    const before = await article.sidecar();
    // The words say no more than "– / – / 30", which settles nothing: Enter stays where it is.
    assert.equal(await answering(id, ENTER, ENTER, ENTER, ESCAPE), undefined);
    assert.equal(await article.sidecar(), before);
    await decide(id, { low: 5, best: 10, high: 30, ...DAY, why: 'Named.' });
    assert.ok(await answering(id, ENTER, ENTER, ENTER));
    const { low, best, high, why } = (await decisionOf(id)) ?? {};
    assert.deepEqual([low, best, high, why], [5, 10, 30, 'Named.']);
  });

  it('is offered by the light bulb on a claim that waits or was decided, and by its hover', async () => {
    const id = await claim('"neutralized" over 80 militants', NEUTRALISED);
    await claim('17 dead', HOSPITAL);
    const offered = async (words: string): Promise<string> => {
      const range = article.rangeOf(words);
      const [actions, hovers] = await Promise.all([
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          article.uri,
          new vscode.Range(range.start, range.start),
        ),
        vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', article.uri, range.start),
      ]);
      const bulb = actions.filter((action) => action.command?.command === 'sitrep.decide').map(({ title }) => title);
      const texts = hovers.flatMap(({ contents }) => contents).map((one) => (one as vscode.MarkdownString).value);
      const links = [...texts.join('\n').matchAll(/\[([^\]]*)\]\(command:sitrep\.decide\?/g)].map(([, label]) => label);
      return [...bulb, ...links].join(' | ');
    };
    assert.equal(await offered('"neutralized"'), 'Decide on “"neutralized" over 80 militants” … | Decide');
    assert.equal(await offered('17 dead'), '');
    await decide(id, { harm: 'killed' });
    assert.equal(
      await offered('"neutralized"'),
      'Change the decision on “"neutralized" over 80 militants” … | Change Decision',
    );
  });
});
