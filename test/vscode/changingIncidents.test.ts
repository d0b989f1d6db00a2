import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { command, eventually, rejectsWith, type OpenArticle } from './fixture';
import { OwnProject } from './ownProject';

const RAID = `sitrep: 1
incident:
  id: raid
  title: Raid # by night
  date: "2025-07-01"
`;
const SIEGE = 'sitrep: 1\nincident:\n  id: siege\n  title: Siege\n  side_a: [fama]\n';
const REPORT = 'Riders struck at dawn. Riders left at noon. Guards fled.\n';

describe('incidents as wholes', () => {
  let project: OwnProject;
  let closed: OpenArticle;
  let open: OpenArticle;
  /** Of the three annotations: two of the raid, in the open article, and one of the siege, in the closed one. */
  let ids: readonly string[];

  const tag = async (article: OpenArticle, words: string, nth: number, incident: string): Promise<string> => {
    const { id } = await article.tagActor(words, null, nth);
    await command('sitrep.assignIncident', { uri: article.uri, ids: [id], incident });
    return id;
  };
  const files = async (): Promise<readonly string[]> =>
    (await vscode.workspace.fs.readDirectory(project.uri('.sitrep/incidents'))).map(([name]) => name).sort();
  /** An open article hears of what was written beside it a moment later. */
  const eachIs = (article: OpenArticle, incidents: readonly unknown[]): Promise<unknown> =>
    eventually(
      async () => (await article.marked()).map(({ annotation }) => annotation.incident),
      (now) => JSON.stringify(now) === JSON.stringify(incidents),
    );
  const everything = async (): Promise<readonly unknown[]> => {
    const names = await files();
    const texts = await Promise.all(names.map((name) => project.text(`.sitrep/incidents/${name}`)));
    return [names, texts, await closed.sidecar(), await open.sidecar()];
  };

  beforeEach(async () => {
    project = await OwnProject.make({
      '.sitrep/actors.yaml': 'sitrep: 1\nactors:\n  fama:\n    name: FAMa\n',
      '.sitrep/places.yaml': 'sitrep: 1\nplaces:\n  ford:\n    name: Ford\n',
      '.sitrep/incidents/raid.yaml': RAID,
      '.sitrep/incidents/siege.yaml': SIEGE,
    });
    closed = await project.article('closed.txt', REPORT);
    const third = await tag(closed, 'Guards', 0, 'siege');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    open = await project.article('open.txt', REPORT);
    ids = [await tag(open, 'Riders', 0, 'raid'), await tag(open, 'Riders', 1, 'raid'), third];
  });
  afterEach(() => project.remove());

  it('are merged over open and closed articles, and one undo takes all back', async () => {
    const before = await everything();
    await command('sitrep.setCurrentIncident', { incident: 'siege' });
    const result = await command('sitrep.mergeIncidents', { uri: open.uri, from: 'siege', into: 'raid' });
    assert.deepEqual(result, { from: 'siege', into: 'raid', files: 3, annotations: 1 });
    assert.deepEqual(await files(), ['raid.yaml']);
    assert.equal(await project.text('.sitrep/incidents/raid.yaml'), `${RAID}  side_a: [fama]\n`);
    assert.match(await closed.sidecar(), /incident: \[raid\]/);
    const { incident } = await open.tagActor('Guards', null);
    assert.deepEqual(incident, ['raid'], 'the current incident has followed');
    await command('sitrep.undo');
    await command('sitrep.undo');
    assert.deepEqual(await everything(), before);
    await command('sitrep.redo');
    assert.deepEqual(await files(), ['raid.yaml']);
    await command('sitrep.undo');
    await command('sitrep.setCurrentIncident', { incident: null });
  });

  it('are shown file by file before they are merged: Escape changes nothing, Enter does it', async () => {
    const before = await everything();
    const ask = async (key: string): Promise<unknown> => {
      let isDone = false;
      const merging = command('sitrep.mergeIncidents', { uri: open.uri, from: 'siege', into: 'raid', preview: true });
      const done = (): void => void (isDone = true);
      merging.then(done, done);
      await eventually(
        async () => {
          await vscode.commands.executeCommand(key);
          return isDone;
        },
        (is) => is,
      );
      return merging;
    };
    assert.equal(await ask('workbench.action.closeQuickOpen'), undefined);
    assert.deepEqual(await everything(), before);
    assert.ok(await ask('workbench.action.acceptSelectedQuickOpenItem'));
    assert.deepEqual(await files(), ['raid.yaml']);
  });

  it('are renamed: the id in the file’s name and in every annotation, the title, comments kept', async () => {
    const before = await everything();
    await command('sitrep.renameIncident', { uri: open.uri, incident: 'raid', id: 'night-raid', title: 'Night raid' });
    assert.deepEqual(await files(), ['night-raid.yaml', 'siege.yaml']);
    const text = RAID.replace('id: raid', 'id: night-raid').replace('title: Raid', 'title: Night raid');
    assert.equal(await project.text('.sitrep/incidents/night-raid.yaml'), text);
    await eachIs(open, [['night-raid'], ['night-raid']]);
    await command('sitrep.undo');
    assert.deepEqual(await everything(), before);
    await command('sitrep.renameIncident', { uri: open.uri, incident: 'raid', title: 'Another title' });
    assert.match(await project.text('.sitrep/incidents/raid.yaml'), /title: Another title # by night/);
    await rejectsWith(
      command('sitrep.renameIncident', { uri: open.uri, incident: 'raid', id: 'siege' }),
      /already an incident “siege”/,
    );
  });

  it('are split by annotation, and merging back gives what was before', async () => {
    const before = await everything();
    const part = { uri: open.uri, incident: 'raid', ids: [ids[1]], title: 'Noon ride' };
    const result = await command('sitrep.splitIncident', part);
    assert.deepEqual(result, { from: 'raid', into: '2025-07-01-noon-ride', files: 3, annotations: 1 });
    await eachIs(open, [['raid'], ['2025-07-01-noon-ride']]);
    assert.match(
      await project.text('.sitrep/incidents/2025-07-01-noon-ride.yaml'),
      /title: Noon ride\n {2}date: "2025-07-01"\n {2}not_duplicate_of: \[raid\]/,
    );
    await command('sitrep.mergeIncidents', { uri: open.uri, from: '2025-07-01-noon-ride', into: 'raid' });
    assert.deepEqual(await everything(), before);
  });

  it('refuse what is not there, and a split of what is not theirs', async () => {
    const before = await everything();
    const uri = open.uri;
    await rejectsWith(
      command('sitrep.mergeIncidents', { uri, from: 'siege', into: 'nowhere' }),
      /no incident “nowhere”/,
    );
    await rejectsWith(
      command('sitrep.splitIncident', { uri, incident: 'raid', ids: [ids[2]], title: 'x' }),
      /None of these annotations/,
    );
    await rejectsWith(command('sitrep.renameIncident', { uri, incident: 'nowhere', title: 'x' }), /no incident/);
    assert.deepEqual(await everything(), before);
  });

  it('are assigned to all annotations within the selection', async () => {
    open.editor.selection = new vscode.Selection(open.rangeOf('Riders').start, open.rangeOf('left').end);
    await command('sitrep.assignIncident', { incident: 'siege' });
    await eachIs(open, [['siege'], ['siege']]);
    await command('sitrep.undo');
    await eachIs(open, [['raid'], ['raid']]);
  });
});
