import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotation/model';
import { command, openArticle, rejectsWith } from './fixture';
import { OwnProject } from './ownProject';

const ACTORS = 'sitrep: 1\nactors:\n  jnim:\n    name: JNIM\n    kind: Rebel group\n';

/** A name of its own for each case: the workspace holds the articles of all. */
let made = 0;
const name = (): string => `Zarnu${'abcdefgh'.charAt((made += 1))}`;

describe('tagging every occurrence', () => {
  it('tags the same words wherever else they stand in the article, and one undo takes all back', async () => {
    const town = name();
    const article = await openArticle(
      `Raid on ${town}\n\n${town.toUpperCase()} fell. ${town}’s mayor fled ${town}x, not ${town}.\n`,
    );
    const first = await command<Annotation>('sitrep.tagPlace', {
      uri: article.uri,
      range: article.rangeOf(town),
      place: 'bf-dori',
      role: 'attacked',
    });
    const before = await article.sidecar();
    const added = await command<Annotation[]>('sitrep.tagEveryOccurrence', {
      uri: article.uri,
      id: first.id,
      scope: 'article',
    });
    assert.deepEqual(
      added.map((one) => [one.exact, one.type === 'place' && one.place, one.type === 'place' && one.role]),
      [town.toUpperCase(), town, town].map((words) => [words, 'bf-dori', undefined]),
    );
    assert.deepEqual(
      (await article.marked()).map(({ state }) => state),
      ['anchored', 'anchored', 'anchored', 'anchored'],
    );
    const again = { uri: article.uri, id: first.id, scope: 'article' };
    assert.deepEqual(await command('sitrep.tagEveryOccurrence', again), [], 'nothing twice');
    await command('sitrep.undo');
    assert.equal(await article.sidecar(), before);
    await command('sitrep.redo');
    assert.equal((await article.marked()).length, 4);
  });

  it('leaves out what carries a tag of the type already, of whichever entry', async () => {
    const group = name();
    const article = await openArticle(`${group} struck. ${group} fled. ${group} denied it.\n`);
    const first = await article.tagActor(group, 'jnim');
    await article.tagActor(group, 'isgs', 1);
    const added = await command<Annotation[]>('sitrep.tagEveryOccurrence', {
      uri: article.uri,
      id: first.id,
      scope: 'article',
    });
    assert.deepEqual(
      added.map(({ start }) => start),
      [article.document.getText().lastIndexOf(group)],
    );
  });

  // In a project of its own: its work grows with the articles of the project, and all suites leave theirs in the workspace.
  describe('in the whole project', () => {
    let project: OwnProject;

    beforeEach(async () => {
      project = await OwnProject.make({ '.sitrep/actors.yaml': ACTORS });
    });

    afterEach(() => project.remove());

    it('tags in all articles of the project, open or not, saved or not, and one undo takes all back', async () => {
      const group = name();
      const closed = await project.article('closed.txt', `A closed article.\r\n\r\nFighters of ${group} left.\r\n`);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      const tagged = await project.article(
        'tagged.txt',
        `Another article, where ${group} is tagged and ${group} is not.\n`,
      );
      await tagged.tagActor(group, null);
      const article = await project.article('article.txt', `${group} struck.\n`);
      const unsaved = await project.article('unsaved.txt', 'An article that is not saved.\n');
      await unsaved.edit((edit) => edit.insert(new vscode.Position(0, 0), `😀 ${group} says: `));
      const first = await article.tagActor(group, 'jnim');
      const added = await command<Annotation[]>('sitrep.tagEveryOccurrence', {
        uri: article.uri,
        id: first.id,
        scope: 'workspace',
      });
      assert.equal(added.length, 3);
      for (const one of [closed, unsaved]) {
        assert.deepEqual(
          (await one.marked()).map(({ words, state }) => [words, state]),
          [[group, 'anchored']],
        );
      }
      assert.deepEqual(
        (await tagged.marked()).map(({ annotation }) => annotation.type === 'actor' && annotation.actor),
        [undefined, 'jnim'],
      );
      await command('sitrep.undo');
      assert.deepEqual([await closed.hasSidecar(), await unsaved.hasSidecar()], [false, false]);
      assert.equal((await tagged.marked()).length, 1);
    });

    it('writes no sidecar that cannot be read', async () => {
      const group = name();
      const broken = await project.article('broken.txt', `${group} is in an article whose sidecar is broken.\n`);
      const sidecar = broken.uri.with({ path: `${broken.uri.path}.sitrep.yaml` });
      await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode('sitrep: 1\narticle: [\n'));
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      const article = await project.article('article.txt', `${group} struck.\n`);
      const first = await article.tagActor(group, null);
      const added = await command('sitrep.tagEveryOccurrence', { uri: article.uri, id: first.id, scope: 'workspace' });
      assert.deepEqual(added, []);
      assert.equal(await broken.sidecar(), 'sitrep: 1\narticle: [\n');
    });
  });

  it('is refused for what is read anew each time', async () => {
    const article = await openArticle('Twelve died. Twelve died.\n');
    const claim = await command<Annotation>('sitrep.tagCasualty', {
      uri: article.uri,
      range: article.rangeOf('Twelve died'),
      claim: { harm: 'killed', count: { qualifier: 'exact', stated: 12, lower: 12, upper: 12 } },
    });
    await rejectsWith(
      command('sitrep.tagEveryOccurrence', { uri: article.uri, id: claim.id, scope: 'article' }),
      /Only actors, places and persons/,
    );
  });
});
