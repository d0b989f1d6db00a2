import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../src/extension/shared/liveAnnotations';
import { Marks } from '../../src/extension/marks/marks';
import { Projects } from '../../src/extension/shared/projects';
import { Revisions, sidecarOfRevision } from '../../src/extension/shared/revisions';
import { command, eventually, rejectsWith } from './fixture';
import { MemoryFiles } from './memoryFiles';
import { OwnProject } from './ownProject';

const REPORT = 'JNIM attacked Boni at dawn. The army said that 80 were killed.\n';

/** The files of a pull request: read-only, and named in the query, too. */
class PulledFiles extends MemoryFiles {
  put(path: string, text: string): void {
    super.writeFile(vscode.Uri.from({ scheme: 'pulled', path }), new TextEncoder().encode(text));
  }

  override readFile(uri: vscode.Uri): Uint8Array {
    const query = JSON.parse(uri.query) as unknown;
    assert.ok(typeof query === 'object' && query !== null && 'fileName' in query && query.fileName === uri.path);
    return super.readFile(uri);
  }

  override writeFile(): never {
    throw new Error('written');
  }
}

const pulled = (path: string): vscode.Uri =>
  vscode.Uri.from({ scheme: 'pulled', path, query: JSON.stringify({ prNumber: 7, fileName: path }) });

describe('an article of another revision', () => {
  let project: OwnProject;
  const files = new PulledFiles();
  let registered: vscode.Disposable;
  before(() => {
    registered = vscode.workspace.registerFileSystemProvider('pulled', files, {
      isReadonly: true,
      isCaseSensitive: true,
    });
  });
  after(() => {
    registered.dispose();
  });
  beforeEach(async () => (project = await OwnProject.make({})));
  afterEach(() => project.remove());

  it('is shown with the marks and hovers of its own sidecar, and cannot be written to', async () => {
    const article = await project.article('a.txt', REPORT);
    await article.tagActor('JNIM', 'jnim');
    const path = '/pull/a.txt';
    files.put(path, REPORT);
    files.put(`${path}.sitrep.yaml`, await article.sidecar());
    const log = vscode.window.createOutputChannel('Sitrep revisions test', { log: true });
    const projects = new Projects(log, () => 'revisions-test');
    const revisions = new Revisions(projects, log);
    const painted: string[] = [];
    const marks = new Marks([revisions], (editor, _type, ranges, key) => {
      painted.push(...ranges.map((range) => `${key} ${editor.document.getText(range)}`));
    });
    try {
      const document = await vscode.workspace.openTextDocument(pulled(path));
      await vscode.window.showTextDocument(document);
      await eventually(
        () => painted,
        (all) => all.includes('actor.sure.linked JNIM'),
      );
      const placed: readonly PlacedAnnotation[] = (await revisions.of(document))?.placed() ?? [];
      assert.deepEqual(
        placed.map(({ range }) => document.getText(range)),
        ['JNIM'],
      );
      const at = new vscode.Position(0, 1);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      const shown = hovers
        .flatMap(({ contents }) => contents)
        .flatMap((one) => (one instanceof vscode.MarkdownString ? [one.value] : []));
      assert.equal(shown.length, 1);
      assert.match(shown[0] ?? '', /^\*\*Actor\*\*/);
      assert.doesNotMatch(shown[0] ?? '', /command:/);
      const range = new vscode.Range(0, 0, 0, 4);
      await rejectsWith(command('sitrep.tagActor', { uri: document.uri, range, actor: null }), /another revision/);
      await rejectsWith(command('sitrep.acceptReview', { uri: document.uri }), /another revision/);
    } finally {
      for (const one of [marks, revisions, projects, log]) one.dispose();
    }
  });

  it('has no marks without a sidecar, or with one that cannot be read', async () => {
    const log = vscode.window.createOutputChannel('Sitrep revisions test', { log: true });
    const projects = new Projects(log, () => 'revisions-test');
    const revisions = new Revisions(projects, log);
    try {
      files.put('/pull/bare.txt', REPORT);
      files.put('/pull/torn.txt', REPORT);
      files.put('/pull/torn.txt.sitrep.yaml', 'sitrep: [');
      for (const name of ['bare', 'torn']) {
        const document = await vscode.workspace.openTextDocument(pulled(`/pull/${name}.txt`));
        assert.equal(await revisions.of(document), undefined, name);
        assert.equal(revisions.get(document), undefined);
      }
      const own = await project.article('a.txt', REPORT);
      assert.equal(await revisions.of(own.document), undefined);
    } finally {
      for (const one of [revisions, projects, log]) one.dispose();
    }
  });

  it('has its sidecar where its address says, with the same query', () => {
    const git = vscode.Uri.from({
      scheme: 'git',
      path: '/c:/a.txt',
      query: JSON.stringify({ path: 'c:\\a.txt', ref: '~' }),
    });
    assert.equal(sidecarOfRevision(git).path, '/c:/a.txt.sitrep.yaml');
    assert.deepEqual(JSON.parse(sidecarOfRevision(git).query), { path: 'c:\\a.txt.sitrep.yaml', ref: '~' });
    const plain = vscode.Uri.from({ scheme: 'other', path: '/a.txt', query: 'rev=3' });
    assert.equal(sidecarOfRevision(plain).toString(), 'other:/a.txt.sitrep.yaml?rev%3D3');
  });
});
