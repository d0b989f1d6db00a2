import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { command, rejectsWith } from './fixture';
import { OwnProject } from './ownProject';

const ACTORS = 'sitrep: 1\nactors:\n  riders:\n    name: Night Riders\n  raiders: # the same?\n    name: Raiders\n';
const PLACES = 'sitrep: 1\nplaces:\n  ford:\n    name: Oldford\n  oldford:\n    name: Old Ford\n';

describe('codebook: merging', () => {
  let project: OwnProject;
  beforeEach(async () => {
    project = await OwnProject.make({ '.sitrep/actors.yaml': ACTORS, '.sitrep/places.yaml': PLACES });
  });
  afterEach(() => project.remove());

  it('re-points every annotation, in open and closed articles, and one undo takes all back', async () => {
    const closed = await project.article('closed.txt', 'Raiders left.\n');
    await closed.tagActor('Raiders', 'raiders');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const open = await project.article('open.txt', 'Raiders struck. Night Riders struck.\n');
    await open.tagActor('Raiders', 'raiders');
    await open.tagActor('Night Riders', 'riders');
    const before = [await closed.sidecar(), await open.sidecar()];
    const result = await command('sitrep.mergeActors', { from: 'raiders', into: 'riders' });
    assert.deepEqual(result, { from: 'raiders', into: 'riders', files: 2, mentions: 2 });
    assert.equal(
      await project.text('.sitrep/actors.yaml'),
      'sitrep: 1\nactors:\n  riders:\n    name: Night Riders\n    aliases: [Raiders]\n',
    );
    for (const article of [closed, open]) {
      const actors = (await article.marked()).map(({ annotation }) => annotation.type === 'actor' && annotation.actor);
      assert.ok(actors.length > 0 && actors.every((actor) => actor === 'riders'), actors.join());
    }
    await vscode.window.showTextDocument(open.document);
    await command('sitrep.undo');
    assert.equal(await project.text('.sitrep/actors.yaml'), ACTORS);
    assert.deepEqual([await closed.sidecar(), await open.sidecar()], before);
    await command('sitrep.redo');
    assert.match(await closed.sidecar(), /actor: riders/);
    await command('sitrep.undo');
  });

  it('merges places, and refuses what the codebook lacks', async () => {
    const article = await project.article('a.txt', 'Old Ford fell.\n');
    await command('sitrep.tagPlace', { uri: article.uri, range: article.rangeOf('Old Ford'), place: 'oldford' });
    await rejectsWith(command('sitrep.mergePlaces', { from: 'oldford', into: 'nowhere' }), /no place nowhere/);
    await command('sitrep.mergePlaces', { from: 'oldford', into: 'ford' });
    assert.match(await article.sidecar(), /place: ford/);
    assert.match(await project.text('.sitrep/places.yaml'), /aliases: \[Old Ford\]/);
  });

  it('is refused as a whole where a sidecar cannot be read', async () => {
    await project.write('broken.txt.sitrep.yaml', 'sitrep: 1\narticle: [\n');
    const article = await project.article('a.txt', 'Raiders struck.\n');
    await article.tagActor('Raiders', 'raiders');
    const before = await article.sidecar();
    await rejectsWith(
      command('sitrep.mergeActors', { from: 'raiders', into: 'riders' }),
      /broken\.txt\.sitrep\.yaml cannot be read/,
    );
    assert.equal(await article.sidecar(), before);
    assert.equal(await project.text('.sitrep/actors.yaml'), ACTORS);
  });
});
