import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { command, eventually, openArticle, type OpenArticle } from './fixture';
import {
  at,
  folder,
  openAt,
  rename,
  reopened,
  REPORT,
  settled,
  sidecarOf,
  tagged,
  text,
  words,
  write,
} from './movedFiles';

describe('renaming an article in VS Code', function () {
  this.timeout(60_000);

  it('takes its sidecar along, whose other bytes stay, and the marks', async () => {
    const dir = folder();
    const article = await tagged(`${dir}/a.txt`);
    const before = await article.sidecar();
    await rename(`${dir}/a.txt`, `${dir}/b.txt`);
    const after = await settled(`${dir}/b.txt`, 'b.txt');
    assert.equal(after, before.replace('  file: a.txt\n', '  file: b.txt\n'));
    assert.equal(await text(sidecarOf(`${dir}/a.txt`)), undefined);
    assert.deepEqual(await words(await reopened(`${dir}/b.txt`)), ['Dori', 'JNIM']);
  });

  it('and renaming it back leaves all as it was', async () => {
    const dir = folder();
    const before = await (await tagged(`${dir}/a.txt`)).sidecar();
    await rename(`${dir}/a.txt`, `${dir}/b.txt`);
    await settled(`${dir}/b.txt`, 'b.txt');
    await rename(`${dir}/b.txt`, `${dir}/a.txt`);
    assert.equal(await settled(`${dir}/a.txt`, 'a.txt'), before);
    assert.equal(await text(sidecarOf(`${dir}/b.txt`)), undefined);
    assert.deepEqual(await words(await reopened(`${dir}/a.txt`)), ['Dori', 'JNIM']);
  });

  it('swaps two articles with their sidecars', async () => {
    const dir = folder();
    await tagged(`${dir}/a.txt`);
    const other = await openArticle('Soldiers left Boni.\n', `${dir}/b.txt`);
    await other.tagActor('Soldiers', null);
    await rename(`${dir}/a.txt`, `${dir}/c.txt`);
    await rename(`${dir}/b.txt`, `${dir}/a.txt`);
    await rename(`${dir}/c.txt`, `${dir}/b.txt`);
    await settled(`${dir}/a.txt`, 'a.txt');
    await settled(`${dir}/b.txt`, 'b.txt');
    assert.deepEqual(await words(await reopened(`${dir}/a.txt`, 1)), ['Soldiers']);
    assert.deepEqual(await words(await reopened(`${dir}/b.txt`)), ['Dori', 'JNIM']);
  });

  for (const [when, wait] of [
    ['later', settled],
    ['at once, before its sidecar may have come', () => Promise.resolve()],
  ] as const) {
    it(`keeps what is typed and not saved, and its marks: saved ${when}`, async function () {
      this.timeout(120_000);
      const dir = folder();
      const article = await tagged(`${dir}/a.txt`);
      await article.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Breaking. '));
      await rename(`${dir}/a.txt`, `${dir}/b.txt`);
      await wait(`${dir}/b.txt`, 'b.txt');
      const moved = await openAt(`${dir}/b.txt`);
      assert.ok(moved.document.isDirty);
      assert.ok(await moved.document.save(), 'the article is saved');
      // Where no copy of the old text is kept any more, Git is asked for it first.
      await eventually(
        async () => (await text(sidecarOf(`${dir}/b.txt`))) ?? '',
        (yaml) => yaml.includes('start: 20') && yaml.includes('  file: b.txt\n'),
        40,
      );
      assert.ok(moved.document.getText().startsWith('Breaking. Attack'));
      assert.deepEqual(await words(await reopened(`${dir}/b.txt`)), ['Dori', 'JNIM']);
    });
  }

  it('keeps what is typed where VS Code saves by itself, as it does in a browser', async function () {
    this.timeout(120_000);
    const dir = folder();
    const article = await tagged(`${dir}/a.txt`);
    const settings = vscode.workspace.getConfiguration('files');
    await settings.update('autoSaveDelay', 200, vscode.ConfigurationTarget.Workspace);
    await settings.update('autoSave', 'afterDelay', vscode.ConfigurationTarget.Workspace);
    try {
      await article.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Breaking. '));
      await rename(`${dir}/a.txt`, `${dir}/b.txt`);
      // Where no copy of the old text is kept any more, Git is asked for it first.
      await eventually(
        async () => (await text(sidecarOf(`${dir}/b.txt`))) ?? '',
        (yaml) => yaml.includes('start: 20') && yaml.includes('  file: b.txt\n'),
        40,
      );
      assert.equal(await text(at(`${dir}/b.txt`)), `Breaking. ${REPORT}`);
      assert.deepEqual(await words(await reopened(`${dir}/b.txt`)), ['Dori', 'JNIM']);
    } finally {
      await settings.update('autoSave', undefined, vscode.ConfigurationTarget.Workspace);
      await settings.update('autoSaveDelay', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('never writes over another sidecar: both are kept', async () => {
    const dir = folder();
    const before = await (await tagged(`${dir}/a.txt`)).sidecar();
    await vscode.workspace.fs.writeFile(sidecarOf(`${dir}/b.txt`), new TextEncoder().encode('# mine\nsitrep: 1\n'));
    await rename(`${dir}/a.txt`, `${dir}/b.txt`);
    // Its marks would have come by now.
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await text(sidecarOf(`${dir}/a.txt`)), before);
    assert.equal(await text(sidecarOf(`${dir}/b.txt`)), '# mine\nsitrep: 1\n');
  });

  it('moves a sidecar that cannot be read byte for byte', async () => {
    const dir = folder();
    const broken = 'sitrep: 1\n<<<<<<< HEAD\narticle:\n';
    await write(`${dir}/a.txt`, REPORT);
    await vscode.workspace.fs.writeFile(sidecarOf(`${dir}/a.txt`), new TextEncoder().encode(broken));
    await rename(`${dir}/a.txt`, `${dir}/b.txt`);
    await eventually(
      () => text(sidecarOf(`${dir}/b.txt`)),
      (now) => now === broken,
    );
    assert.equal(await text(sidecarOf(`${dir}/a.txt`)), undefined);
  });

  it('leaves undo its last tag', async () => {
    const dir = folder();
    await tagged(`${dir}/a.txt`);
    await rename(`${dir}/a.txt`, `${dir}/b.txt`);
    await settled(`${dir}/b.txt`, 'b.txt');
    const moved = await reopened(`${dir}/b.txt`);
    await command('sitrep.undo');
    assert.deepEqual(await words(moved), ['JNIM']);
    await command('sitrep.redo');
    assert.deepEqual(await words(moved), ['Dori', 'JNIM']);
  });

  it('finds nothing to do where both were renamed', async () => {
    const dir = folder();
    await tagged(`${dir}/a.txt`);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at(`${dir}/a.txt`), at(`${dir}/b.txt`));
    edit.renameFile(sidecarOf(`${dir}/a.txt`), sidecarOf(`${dir}/b.txt`), { ignoreIfExists: true });
    await vscode.workspace.applyEdit(edit);
    await settled(`${dir}/b.txt`, 'b.txt');
    assert.equal(await text(sidecarOf(`${dir}/a.txt`)), undefined);
    assert.deepEqual(await words(await reopened(`${dir}/b.txt`)), ['Dori', 'JNIM']);
  });

  it('takes along a sidecar that is open in an editor', async () => {
    const dir = folder();
    const before = await (await tagged(`${dir}/a.txt`)).sidecar();
    await vscode.window.showTextDocument(sidecarOf(`${dir}/a.txt`));
    await rename(`${dir}/a.txt`, `${dir}/b.txt`);
    assert.equal(await settled(`${dir}/b.txt`, 'b.txt'), before.replace('file: a.txt', 'file: b.txt'));
    assert.equal(await text(sidecarOf(`${dir}/a.txt`)), undefined);
  });

  /** An article that says to be a copy of `a.txt` beside it. */
  async function copyOfA(dir: string): Promise<OpenArticle> {
    await write(`${dir}/a.txt`, REPORT);
    const copy = await openArticle('A copy of JNIM news.\n', `${dir}/copy.txt`);
    await copy.tagActor('JNIM', 'jnim');
    await command('sitrep.editArticleDetails', { uri: copy.uri, changes: { copy_of: 'a.txt' } });
    assert.match(await copy.sidecar(), /copy_of: a\.txt\n/);
    return copy;
  }

  it('renews what copies and translations say of their source', async () => {
    const dir = folder();
    const copy = await copyOfA(dir);
    await rename(`${dir}/a.txt`, `${dir}/b.txt`);
    await eventually(
      () => copy.sidecar(),
      (yaml) => yaml.includes('copy_of: b.txt\n'),
    );
  });

  it('renews what a copy says of its source when it moves away from it', async () => {
    const dir = folder();
    await copyOfA(dir);
    await rename(`${dir}/copy.txt`, `${dir}/in/copy.txt`);
    await eventually(
      () => text(sidecarOf(`${dir}/in/copy.txt`)),
      (yaml) => yaml?.includes(`copy_of: ${dir}/a.txt\n`) === true,
    );
  });

  for (const name of ['12:30 Dori.txt', 'a b.txt', 'Été à Dori.txt', '100%25.txt', 'no. #1?.txt']) {
    it(`takes a name like “${name}”`, async () => {
      const dir = folder();
      const article = await tagged(`${dir}/${name}`);
      assert.match(await article.sidecar(), /exact: JNIM/);
      await rename(`${dir}/${name}`, `${dir}/new ${name}`);
      await eventually(
        () => text(sidecarOf(`${dir}/new ${name}`)),
        (yaml) => yaml !== undefined && /^ {2}file: "?new /m.test(yaml),
      );
      const moved = await reopened(`${dir}/new ${name}`);
      await moved.tagActor('Gunmen', null);
      assert.deepEqual(await words(moved), ['Dori', 'Gunmen', 'JNIM']);
      assert.equal(await text(sidecarOf(`${dir}/${name}`)), undefined);
    });
  }
});

describe('moving a folder in VS Code', function () {
  this.timeout(60_000);

  it('keeps open articles and their marks, and later tags go beside them', async () => {
    const dir = folder();
    await tagged(`${dir}/in/a.txt`);
    await rename(`${dir}/in`, `${dir}/out`);
    const moved = await reopened(`${dir}/out/a.txt`);
    assert.deepEqual(await words(moved), ['Dori', 'JNIM']);
    await moved.tagActor('Gunmen', null);
    assert.deepEqual(await words(moved), ['Dori', 'Gunmen', 'JNIM']);
    assert.equal(await text(sidecarOf(`${dir}/in/a.txt`)), undefined);
  });

  it('with a project of its own keeps the project', async () => {
    const dir = folder();
    await write(`${dir}/in/.sitrep/project.yaml`, 'sitrep: 1\nrule: ucdp\n');
    await write(`${dir}/in/.sitrep/actors.yaml`, 'sitrep: 1\nactors:\n  own:\n    name: Own Group\n');
    const article = await openArticle('Own Group left.\n', `${dir}/in/a.txt`);
    await article.tagActor('Own Group', 'own');
    await rename(`${dir}/in`, `${dir}/out`);
    const moved = await reopened(`${dir}/out/a.txt`, 1);
    await moved.tagActor('left', null);
    // The project above does not know its actor.
    const problems = await command<readonly { file: string; message: string }[]>('sitrep.check');
    assert.deepEqual(
      problems.filter(({ file, message }) => file.startsWith(dir) || message.includes('“own”')),
      [],
    );
  });
});

describe('moving an article to another project', () => {
  it('takes the sidecar along', async () => {
    const dir = folder();
    await write(`${dir}/other/.sitrep/project.yaml`, 'sitrep: 1\nrule: ucdp\n');
    await tagged(`${dir}/a.txt`);
    await rename(`${dir}/a.txt`, `${dir}/other/b.txt`);
    await settled(`${dir}/other/b.txt`, 'b.txt');
    assert.deepEqual(await words(await reopened(`${dir}/other/b.txt`)), ['Dori', 'JNIM']);
    assert.equal(await text(sidecarOf(`${dir}/a.txt`)), undefined);
  });
});
