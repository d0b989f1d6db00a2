import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotation/model';
import { workspaceUri } from '../harness/insideVsCode';
import { OpenArticle, api, command, eventually, openArticle, rejectsWith } from './fixture';
import { MemoryFiles } from './memoryFiles';

const REPORT = 'Attack on Dori\n\nGunmen of the JNIM attacked Dori at dawn. The army and the police came at noon.\n';

const wordsOf = async (article: OpenArticle): Promise<(string | undefined)[]> =>
  (await article.marked()).map(({ words }) => words);

/** Answers the quick pick that `work` opens by accepting the row it stands on. */
async function acceptingFirst<T>(work: Promise<T>): Promise<T> {
  let isDone = false;
  const done = (): void => void (isDone = true);
  work.then(done, done);
  await eventually(
    async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    },
    (is) => is,
  );
  return work;
}

describe('the commands', () => {
  it('that the manifest declares are registered, and no others', async () => {
    const extension = vscode.extensions.getExtension('sitrep.sitrep');
    assert.ok(extension);
    await extension.activate();
    const { contributes } = extension.packageJSON as {
      contributes: { commands: { command: string }[]; views: Record<string, { id: string }[]> };
    };
    const views = Object.values(contributes.views).flatMap((list) => list.map(({ id }) => `${id}.`));
    const registered = (await vscode.commands.getCommands(true)).filter(
      // VS Code makes commands of its own for each view.
      (id) => id.startsWith('sitrep.') && !views.some((view) => id.startsWith(view)),
    );
    assert.deepEqual(registered.sort(), contributes.commands.map(({ command: id }) => id).sort());
  });

  it('say in a sentence what is wrong with an argument', async () => {
    const article = await openArticle(REPORT);
    await rejectsWith(
      command('sitrep.tagActor', { uri: article.uri, range: 'here', actor: 'jnim' }),
      /sitrep\.tagActor cannot use its argument \(range\)/,
    );
    await rejectsWith(
      command('sitrep.tagActor', { uri: article.uri, range: article.rangeOf('JNIM'), actor: '../jnim' }),
      /cannot use its argument \(actor\)/,
    );
    assert.equal(await article.hasSidecar(), false);
  });

  it('take addresses and ranges as a script in JSON has them', async () => {
    const article = await openArticle(REPORT);
    const { start, end } = article.rangeOf('JNIM');
    const argument = JSON.stringify({
      uri: article.uri.toString(),
      range: {
        start: { line: start.line, character: start.character },
        end: { line: end.line, character: end.character },
      },
      actor: 'jnim',
    });
    await command('sitrep.tagActor', JSON.parse(argument));
    assert.deepEqual(await wordsOf(article), ['JNIM']);
  });
});

describe('tagging in a hurry', () => {
  it('loses none of many tags set at once', async () => {
    const article = await openArticle(REPORT);
    const words = ['Dori', 'Gunmen', 'JNIM', 'dawn', 'army', 'police', 'noon'];
    await Promise.all(words.map((one) => article.tagActor(one, null)));
    assert.deepEqual(await wordsOf(article), words);
    assert.equal((await article.sidecar()).match(/- id:/g)?.length, words.length);
  });

  it('loses none in an unsaved article, and places them by the text as saved', async () => {
    const article = await openArticle(REPORT);
    await article.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Update 😀: '));
    const words = ['JNIM', 'dawn', 'police'];
    await Promise.all(words.map((one) => article.tagActor(one, null)));
    assert.deepEqual(await wordsOf(article), words);
    const text = Array.from(article.document.getText());
    for (const { annotation } of await article.marked()) {
      assert.equal(text.slice(annotation.start, annotation.end).join(''), annotation.exact);
    }
  });

  it('keeps tagging and typing apart: each tag stands on its words, or is refused', async () => {
    const article = await openArticle(REPORT);
    const outcomes: Promise<unknown>[] = [];
    for (const one of ['Gunmen', 'JNIM', 'army', 'police']) {
      outcomes.push(article.tagActor(one, null).catch((error: unknown) => String(error)));
      await article.edit((edit) => edit.insert(new vscode.Position(2, 0), 'Then: '));
    }
    const refused = (await Promise.all(outcomes)).filter((outcome) => typeof outcome === 'string');
    for (const why of refused) assert.match(why, /text changed|differs from what the editor shows/);
    await article.document.save();
    const marks = await eventually(
      () => article.marked(),
      (all) => all.every(({ state }) => state === 'anchored'),
    );
    assert.equal(marks.length, 4 - refused.length);
    for (const { words, annotation } of marks) assert.equal(words, annotation.exact);
  });
});

describe('tagging a place', () => {
  it('finds it in a GeoNames file of the project and adds it to the codebook', async () => {
    const article = await openArticle('Shells fell on Zarkoumbila overnight.\n');
    const file = vscode.Uri.joinPath(workspaceUri(), '.sitrep/gazetteers/zz.txt');
    const line = ['9900001', 'Zarkoumbila', 'Zarkoumbila', 'Zarkumbila', '14.25', '-3.5', 'P', 'PPL', 'ML', ''];
    const rest = ['04', '', '', '', '120', '', '260', 'Africa/Bamako', '2020-01-01'];
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`${[...line, ...rest].join('\t')}\n`));
    try {
      const tagging = async (): Promise<Annotation> =>
        acceptingFirst(
          command<Annotation>('sitrep.tagPlace', { uri: article.uri, range: article.rangeOf('Zarkoumbila') }),
        );
      let tagged = await tagging();
      // The file may not have been noticed yet; then the mention was tagged without a link.
      for (let look = 0; look < 20 && tagged.type === 'place' && tagged.place === undefined; look += 1) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        await command('sitrep.removeAnnotation', { uri: article.uri, id: tagged.id });
        tagged = await tagging();
      }
      assert.equal(tagged.type === 'place' && tagged.place, 'ml-zarkoumbila');
      const places = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceUri(), '.sitrep/places.yaml'));
      assert.match(
        new TextDecoder().decode(places),
        / {2}ml-zarkoumbila:\n {4}name: Zarkoumbila\n(?: {4}.*\n)* {4}lat: 14\.25\n {4}lon: -3\.5\n/,
      );
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });
});

describe('files that are gone, or cannot be written', () => {
  it('refuses to tag an article that has been deleted', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('JNIM', 'jnim');
    await article.edit((edit) => edit.insert(new vscode.Position(2, 0), 'x'));
    await article.document.save();
    await vscode.workspace.fs.delete(article.uri);
    await rejectsWith(article.tagActor('Gunmen', null), /no article|could not be saved|nonexistent|not found|Unable/i);
  });

  it('takes the marks away when the sidecar is deleted, and begins a new one with the next tag', async () => {
    const article = await openArticle(REPORT);
    const sidecar = article.uri.with({ path: `${article.uri.path}.sitrep.yaml` });
    // VS Code tells nothing of a file that is made and deleted within one breath.
    const seen: string[] = [];
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(workspaceUri(), '*.sitrep.yaml'),
    );
    watcher.onDidCreate(({ path }) => seen.push(path));
    await article.tagActor('JNIM', 'jnim');
    await eventually(
      () => seen,
      (paths) => paths.includes(sidecar.path),
    );
    watcher.dispose();
    await vscode.workspace.fs.delete(sidecar);
    await eventually(
      () => article.marked(),
      (marks) => marks.length === 0,
    );
    await article.tagActor('Gunmen', null);
    assert.deepEqual(await wordsOf(article), ['Gunmen']);
  });

  it('works where there is no disk, and leaves all as it was when a write fails', async () => {
    const files = new MemoryFiles();
    const provider = vscode.workspace.registerFileSystemProvider('sitrep-memory', files);
    try {
      const uri = vscode.Uri.parse('sitrep-memory:/desk/reports/one.txt');
      files.writeFile(uri, new TextEncoder().encode(REPORT));
      const document = await vscode.workspace.openTextDocument(uri);
      const article = new OpenArticle(uri, await vscode.window.showTextDocument(document));
      const sidecar = '/desk/reports/one.txt.sitrep.yaml';
      for (const refuses of ['write', 'rename'] as const) {
        files.refuses = refuses;
        await rejectsWith(article.tagActor('JNIM', 'jnim'), /could not be written.*nothing was changed/);
        assert.deepEqual(files.names(), [uri.path], refuses);
      }
      files.refuses = 'nothing';
      await article.tagActor('JNIM', 'jnim');
      const before = files.text(sidecar);
      assert.match(before ?? '', /actor: jnim/);
      files.refuses = 'rename';
      await rejectsWith(article.tagActor('Gunmen', null), /could not be written/);
      assert.equal(files.text(sidecar), before);
      assert.deepEqual(files.names(), [uri.path, sidecar]);
      files.refuses = 'nothing';
      await command('sitrep.undo');
      assert.doesNotMatch(files.text(sidecar) ?? '', /jnim/);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    } finally {
      provider.dispose();
    }
  });
});

describe('two projects in one window', () => {
  it('keep their codebooks, incidents and tags apart', async () => {
    const outer = await openArticle(REPORT);
    const folder = vscode.Uri.joinPath(workspaceUri(), `inner-${Date.now().toString(36)}`);
    await vscode.workspace.fs.createDirectory(folder);
    await command('sitrep.setUpWorkspace', { folder });
    const name = folder.path.split('/').at(-1) ?? '';
    const inner = await openArticle(REPORT, `${name}/deep/report.txt`);
    try {
      await inner.tagActor('JNIM', 'jnim');
      const { id } = await command<{ id: string }>('sitrep.newIncident', { title: `Raid of ${name}` });
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, '.sitrep/incidents', `${id}.yaml`));
      const mine = await inner.tagActor('Gunmen', null);
      assert.deepEqual(mine.incident, [id]);
      const theirs = await outer.tagActor('JNIM', 'jnim');
      assert.equal(theirs.incident, undefined);
      await rejectsWith(
        command('sitrep.assignIncident', { uri: outer.uri, ids: [theirs.id], incident: id }),
        /no incident/,
      );
      const known = await (await api()).incidents();
      assert.equal(known.filter((incident) => incident.id === id).length, 1);
    } finally {
      await command('sitrep.setCurrentIncident', { incident: null });
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });
});
