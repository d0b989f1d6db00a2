import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { workspaceUri } from '../harness/insideVsCode';
import { command } from './fixture';

let made = 0;

async function freshFolder(): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(workspaceUri(), `set-up-${++made}-${Date.now().toString(36)}`);
  await vscode.workspace.fs.createDirectory(folder);
  return folder;
}

const read = async (folder: vscode.Uri, name: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));

const write = async (folder: vscode.Uri, name: string, text: string): Promise<void> =>
  vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));

/** Sets the folder up and names the files made, relative to it. */
async function setUp(folder: vscode.Uri): Promise<string[]> {
  const created = await command<vscode.Uri[]>('sitrep.setUpWorkspace', { folder });
  return created.map(({ path }) => path.slice(folder.path.length + 1));
}

describe('setting up', () => {
  const folders: vscode.Uri[] = [];
  const fresh = async (): Promise<vscode.Uri> => {
    const folder = await freshFolder();
    folders.push(folder);
    return folder;
  };
  after(async () => {
    for (const folder of folders) await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('makes the project, the starter codebook and the line for Git', async () => {
    const folder = await fresh();
    assert.deepEqual(await setUp(folder), ['.sitrep/project.yaml', '.sitrep/actors.yaml', '.sitrep/places.yaml']);
    assert.match(await read(folder, '.sitrep/project.yaml'), /^sitrep: 1\nrule: acled\ndataset:\n {2}name: set-up-/);
    assert.match(await read(folder, '.sitrep/actors.yaml'), /^sitrep: 1\n(?:.*\n)*actors:\n(?:.*\n)* {2}jnim:\n/);
    assert.match(await read(folder, '.sitrep/places.yaml'), / {2}ml-diboli:\n/);
    assert.equal(await read(folder, '.gitattributes'), '*.sitrep.yaml text eol=lf\n');
  });

  it('does nothing the second time', async () => {
    const folder = await fresh();
    await setUp(folder);
    const before = await Promise.all(
      ['.sitrep/project.yaml', '.sitrep/actors.yaml', '.sitrep/places.yaml', '.gitattributes'].map((name) =>
        read(folder, name),
      ),
    );
    assert.deepEqual(await setUp(folder), []);
    const after = await Promise.all(
      ['.sitrep/project.yaml', '.sitrep/actors.yaml', '.sitrep/places.yaml', '.gitattributes'].map((name) =>
        read(folder, name),
      ),
    );
    assert.deepEqual(after, before);
  });

  it('writes over no file, not even an empty one, and adds what is missing', async () => {
    const folder = await fresh();
    await write(
      folder,
      '.sitrep/actors.yaml',
      'sitrep: 1\nactors:\n  ours:\n    name: Ours # kept\n    kind: Civilians\n',
    );
    await write(folder, '.sitrep/places.yaml', '');
    assert.deepEqual(await setUp(folder), ['.sitrep/project.yaml']);
    assert.match(await read(folder, '.sitrep/actors.yaml'), /name: Ours # kept\n/);
    assert.equal(await read(folder, '.sitrep/places.yaml'), '');
  });

  it('adds its line below what Git was told before, once', async () => {
    const folder = await fresh();
    await write(folder, '.gitattributes', '# *.sitrep.yaml is ours\n*.png binary');
    await setUp(folder);
    await setUp(folder);
    const expected = '# *.sitrep.yaml is ours\n*.png binary\n*.sitrep.yaml text eol=lf\n';
    assert.equal(await read(folder, '.gitattributes'), expected);
  });

  it('leaves a line about sidecars as someone wrote it', async () => {
    const folder = await fresh();
    await write(folder, '.gitattributes', '*.sitrep.yaml -text\r\n');
    await setUp(folder);
    assert.equal(await read(folder, '.gitattributes'), '*.sitrep.yaml -text\r\n');
  });

  it('leaves no file of its own work behind', async () => {
    const folder = await fresh();
    await setUp(folder);
    const names = [folder, vscode.Uri.joinPath(folder, '.sitrep')].map((uri) => vscode.workspace.fs.readDirectory(uri));
    const all = (await Promise.all(names)).flat().map(([name]) => name);
    assert.deepEqual(all.sort(), ['.gitattributes', '.sitrep', 'actors.yaml', 'places.yaml', 'project.yaml']);
  });
});
