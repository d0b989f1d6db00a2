import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotation/model';
import type { Incident } from '../../src/core/incident/model';
import { workspaceUri } from '../harness/insideVsCode';
import { command, openArticle, rejectsWith, type OpenArticle } from './fixture';

const REPORT = 'Attack on Dori\n\nGunmen of the JNIM attacked Dori at dawn. Soldiers fled.\n';

let made = 0;
const freshTitle = (): string => `Attack ${++made} of ${Date.now().toString(36)}`;

const newIncident = (rest: object = {}): Promise<Incident> =>
  command<Incident>('sitrep.newIncident', { title: freshTitle(), ...rest });

const incidentFile = async (id: string): Promise<string> =>
  new TextDecoder().decode(
    await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceUri(), '.sitrep/incidents', `${id}.yaml`)),
  );

const incidentsOf = async (article: OpenArticle): Promise<(string[] | undefined)[]> =>
  (await article.marked()).map(({ annotation }) => annotation.incident);

describe('incidents', () => {
  afterEach(async () => command('sitrep.setCurrentIncident', { incident: null }));

  it('are files of their own, named by date and title', async () => {
    await openArticle(REPORT);
    const title = freshTitle();
    const incident = await newIncident({
      title,
      date: '2025-07-01',
      side_a: ['fama'],
      notes: 'Told by "two" sources: see below',
    });
    assert.equal(incident.id, `2025-07-01-${title.toLowerCase().replaceAll(' ', '-')}`);
    const yaml = await incidentFile(incident.id);
    assert.match(yaml, /^sitrep: 1\nincident:\n {2}id: "?2025-07-01-/);
    assert.match(yaml, / {2}date: "2025-07-01"\n/);
    assert.match(yaml, / {2}side_a: \[fama\]\n/);
  });

  it('are never written over, and refuse an id that is no file’s name', async () => {
    await openArticle(REPORT);
    const { id } = await newIncident();
    const before = await incidentFile(id);
    await rejectsWith(newIncident({ id }), /already an incident/);
    assert.equal(await incidentFile(id), before);
    await rejectsWith(newIncident({ id: '../../x' }), /cannot use its argument/);
    await rejectsWith(newIncident({ date: 'Tuesday' }), /cannot use its argument/);
  });

  it('become current when made, and new tags inherit the current one', async () => {
    const article = await openArticle(REPORT);
    const first = await newIncident();
    await article.tagActor('Gunmen', null);
    const second = await newIncident();
    await article.tagActor('JNIM', 'jnim');
    await command('sitrep.setCurrentIncident', { incident: first.id });
    await article.tagActor('Dori', null, 1);
    await command('sitrep.setCurrentIncident', { incident: null });
    await article.tagActor('Soldiers', null);
    assert.deepEqual(await incidentsOf(article), [[first.id], [second.id], [first.id], undefined]);
  });

  it('are not inherited once their file is gone', async () => {
    const article = await openArticle(REPORT);
    const { id } = await newIncident();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceUri(), '.sitrep/incidents', `${id}.yaml`));
    let tagged: Annotation = await article.tagActor('Gunmen', null);
    for (let look = 0; look < 50 && tagged.incident !== undefined; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      tagged = await article.tagActor('Gunmen', null);
    }
    assert.equal(tagged.incident, undefined);
  });

  it('are assigned to several annotations in one step, which one undo takes back', async () => {
    const article = await openArticle(REPORT);
    const ids = [(await article.tagActor('Gunmen', null)).id, (await article.tagActor('JNIM', 'jnim')).id];
    await article.tagActor('Soldiers', null);
    const before = await article.sidecar();
    const { id } = await newIncident();
    const changed = await command<Annotation[]>('sitrep.assignIncident', { uri: article.uri, ids, incident: id });
    assert.deepEqual(
      changed.map(({ incident }) => incident),
      [[id], [id]],
    );
    const after = await article.sidecar();
    assert.deepEqual(await incidentsOf(article), [[id], [id], undefined]);
    await command('sitrep.undo');
    assert.equal(await article.sidecar(), before);
    await command('sitrep.redo');
    assert.equal(await article.sidecar(), after);
    await command('sitrep.assignIncident', { uri: article.uri, ids, incident: null });
    assert.equal(await article.sidecar(), before);
  });

  it('are assigned to all or to none', async () => {
    const article = await openArticle(REPORT);
    const known = (await article.tagActor('Gunmen', null)).id;
    const before = await article.sidecar();
    const { id } = await newIncident();
    await rejectsWith(
      command('sitrep.assignIncident', { uri: article.uri, ids: [known, 'zzzzzzzzzz'], incident: id }),
      /zzzzzzzzzz/,
    );
    assert.equal(await article.sidecar(), before);
  });

  it('that do not exist are refused', async () => {
    const article = await openArticle(REPORT);
    const { id } = await article.tagActor('Gunmen', null);
    const before = await article.sidecar();
    const nowhere = { incident: 'no-such-incident' };
    await rejectsWith(command('sitrep.assignIncident', { uri: article.uri, ids: [id], ...nowhere }), /no incident/);
    await rejectsWith(command('sitrep.setCurrentIncident', nowhere), /no incident/);
    assert.equal(await article.sidecar(), before);
  });
});
