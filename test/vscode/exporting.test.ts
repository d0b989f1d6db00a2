import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotation/model';
import { DATASET_FORMATS } from '../../src/core/dataset/formats';
import type { ExportResult } from '../../src/project/exportProject';
import { workspaceUri } from '../harness/insideVsCode';
import { command, openArticle, rejectsWith, type OpenArticle } from './fixture';

const REPORT =
  '\ufeffRaid 🔥 on Dori\r\n\r\nGunmen of the JNIM attacked Dori. At least 12 soldiers were killed, said nurse Awa Barry.\r\n';

type Row = Readonly<Record<string, string>>;

const FILES = [
  'CODEBOOK.md',
  'LOSSES.md',
  'README.md',
  'annotations.csv',
  'claims.csv',
  'datapackage.json',
  'incidents.csv',
];

let folders = 0;

/** A folder of the case's own, outside every other case's, below which no text is an article. */
const newTarget = (): vscode.Uri => vscode.Uri.joinPath(workspaceUri(), '.export', `case-${++folders}`);

const read = async (folder: vscode.Uri, name: string): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)),
  );

const nameOf = (article: OpenArticle): string => vscode.workspace.asRelativePath(article.uri);

/** A reader of RFC 4180 of the test's own, so that the writer's library is not its own judge. */
function parseCsv(text: string): readonly Row[] {
  const lines: string[][] = [[]];
  for (const [whole, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (whole === '') break;
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') lines.push([]);
  }
  const [head = [], ...rest] = lines.filter((cells) => cells.length > 0);
  for (const cells of rest) assert.equal(cells.length, head.length, cells.join(' | '));
  return rest.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
}

const csvRows = async (folder: vscode.Uri, name: string, article: OpenArticle): Promise<readonly Row[]> =>
  parseCsv(await read(folder, name)).filter(({ file }) => file === nameOf(article));

async function tagAll(article: OpenArticle): Promise<void> {
  const at = (words: string): { uri: vscode.Uri; range: vscode.Range } => ({
    uri: article.uri,
    range: article.rangeOf(words),
  });
  await article.tagActor('JNIM', 'jnim');
  await command('sitrep.tagCasualty', {
    ...at('At least 12 soldiers were killed'),
    claim: { harm: 'killed', count: { stated: 12, qualifier: 'at_least', lower: 12 }, victims: ['burkina-forces'] },
  });
  await command('sitrep.tagPerson', { ...at('Awa Barry'), role: 'witness' });
}

describe('exporting', () => {
  it('writes CSV whose spans are the words of the article by code point, with persons redacted', async () => {
    const article = await openArticle(REPORT);
    await tagAll(article);
    const target = newTarget();
    const result = await command<ExportResult>('sitrep.exportDataset', { format: 'csv', target });
    assert.deepEqual([...result.files].sort(), FILES);
    const points = Array.from(REPORT.slice(1).replaceAll('\r\n', '\n'));
    const rows = await csvRows(target, 'annotations.csv', article);
    assert.deepEqual(
      rows.map(({ type, exact, offset_unit: unit }) => [type, exact, unit]),
      [
        ['actor', 'JNIM', 'code-point'],
        ['casualty', 'At least 12 soldiers were killed', 'code-point'],
        ['person', '[redacted]', 'code-point'],
      ],
    );
    for (const { start, end, exact } of rows.slice(0, 2)) {
      assert.equal(points.slice(Number(start), Number(end)).join(''), exact);
    }
    const [claim] = await csvRows(target, 'claims.csv', article);
    assert.deepEqual([claim?.['harm'], claim?.['lower'], claim?.['victims']], ['killed', '12', 'burkina-forces']);
    for (const file of result.files) assert.doesNotMatch(await read(target, file), /Awa Barry/, file);
    assert.ok(result.counts.redacted >= 1);
  });

  it('writes JSON Lines, with names on asking, to a folder given as text', async () => {
    const article = await openArticle(REPORT);
    await tagAll(article);
    const target = newTarget();
    await command('sitrep.exportDataset', {
      format: 'jsonl',
      target: target.toString(),
      options: { redactPersons: false },
    });
    const rows = (await read(target, 'annotations.jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; exact: string; start: number; end: number })
      .filter(({ file }) => file === nameOf(article));
    const points = Array.from(REPORT.slice(1).replaceAll('\r\n', '\n'));
    assert.deepEqual(
      rows.map(({ start, end }) => points.slice(start, end).join('')),
      ['JNIM', 'At least 12 soldiers were killed', 'Awa Barry'],
    );
    assert.deepEqual(
      rows.map(({ exact }) => exact),
      ['JNIM', 'At least 12 soldiers were killed', 'Awa Barry'],
    );
    assert.match(await read(target, 'LOSSES.md'), /Do not publish/);
  });

  for (const format of DATASET_FORMATS) {
    it(`writes ${format}, and hides a name in all of its files`, async () => {
      await tagAll(await openArticle(REPORT));
      const target = newTarget();
      const options = { hxl: true, actorNumbers: true, hardNegatives: true, rule: 'ucdp' };
      const { files } = await command<ExportResult>('sitrep.exportDataset', { format, target, options });
      for (const name of ['datapackage.json', 'CODEBOOK.md', 'README.md', 'LOSSES.md']) assert.ok(files.includes(name));
      for (const file of files) assert.doesNotMatch(await read(target, file), /Awa Barry/, file);
    });
  }

  it('writes no texts to where they would be articles', async () => {
    await tagAll(await openArticle(REPORT));
    const target = vscode.Uri.joinPath(workspaceUri(), 'export', `case-${++folders}`);
    await rejectsWith(command('sitrep.exportDataset', { format: 'brat', target }), /would become an article/);
    await rejectsWith(read(target, 'annotation.conf'), /./);
  });

  it('writes brat’s spans as the words at their places, in a text whose length redaction leaves', async () => {
    const article = await openArticle(REPORT);
    await tagAll(article);
    const target = newTarget();
    await command('sitrep.exportDataset', { format: 'brat', target });
    const name = nameOf(article).replace(/\.txt$/, '');
    const text = await read(target, `${name}.txt`);
    assert.equal(text, REPORT.slice(1).replaceAll('\r\n', '\n').replace('Awa Barry', '█'.repeat(9)));
    const points = Array.from(text);
    const spans = [...(await read(target, `${name}.ann`)).matchAll(/^T\d+\t\w+ (\d+) (\d+)\t(.*)$/gm)];
    assert.equal(spans.length, 3);
    for (const [, start, end, words] of spans) assert.equal(points.slice(Number(start), Number(end)).join(''), words);
  });

  it('follows the setting where nothing is said of redaction', async () => {
    const article = await openArticle(REPORT);
    await tagAll(article);
    const target = newTarget();
    const settings = vscode.workspace.getConfiguration('sitrep');
    await settings.update('export.redactPersons', false, vscode.ConfigurationTarget.Workspace);
    try {
      await command('sitrep.exportDataset', { format: 'csv', target });
    } finally {
      await settings.update('export.redactPersons', undefined, vscode.ConfigurationTarget.Workspace);
    }
    const words = (await csvRows(target, 'annotations.csv', article)).map(({ exact }) => exact);
    assert.ok(words.includes('Awa Barry'), words.join(', '));
  });

  it('names what it left out: an annotation whose words are gone, a sidecar that cannot be read', async () => {
    const article = await openArticle(REPORT);
    const { id } = await article.tagActor('JNIM', 'jnim');
    await article.tagActor('nurse', null);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const changed = REPORT.replace('of the JNIM ', '');
    await vscode.workspace.fs.writeFile(article.uri, new TextEncoder().encode(changed));
    const broken = await openArticle(REPORT);
    await vscode.workspace.fs.writeFile(
      broken.uri.with({ path: `${broken.uri.path}.sitrep.yaml` }),
      new TextEncoder().encode('<<<<<<< ours\n'),
    );
    const target = newTarget();
    const { losses, counts } = await command<ExportResult>('sitrep.exportDataset', { format: 'csv', target });
    const ours = losses.filter(({ file }) => file === nameOf(article));
    assert.deepEqual(
      ours.map(({ kind, annotation, what }) => [kind, annotation, what]),
      [['left-out', id, 'actor annotation']],
    );
    assert.match(ours[0]?.why ?? '', /[Oo]rphaned/);
    assert.ok(losses.some(({ file, kind }) => file === `${nameOf(broken)}.sitrep.yaml` && kind === 'left-out'));
    assert.ok(counts.leftOut >= 2);
    assert.match(await read(target, 'LOSSES.md'), new RegExp(id));
    const rows = await csvRows(target, 'annotations.csv', article);
    assert.deepEqual(
      rows.map(({ exact }) => exact),
      ['nurse'],
    );
    await vscode.workspace.fs.delete(broken.uri.with({ path: `${broken.uri.path}.sitrep.yaml` }));
  });

  it('lets no cell run as a formula', async () => {
    const formula = '=HYPERLINK("https://example.org";"12 dead")';
    const article = await openArticle(REPORT);
    const { id } = await article.tagActor('JNIM', 'jnim');
    await command('sitrep.editAnnotation', { uri: article.uri, id, changes: { note: formula } });
    const target = newTarget();
    await command('sitrep.exportDataset', { format: 'csv', target });
    const [row] = await csvRows(target, 'annotations.csv', article);
    assert.equal(row?.['note'], `'${formula}`);
    assert.match(await read(target, 'annotations.csv'), /"'=HYPERLINK\(""https/);
  });

  it('writes over its own last export, and over nobody else’s folder', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('JNIM', 'jnim');
    const target = newTarget();
    await command('sitrep.exportDataset', { format: 'csv', target });
    const one: Annotation = await article.tagActor('Gunmen', null);
    await command('sitrep.exportDataset', { format: 'csv', target });
    assert.match(await read(target, 'annotations.csv'), new RegExp(one.id));
    const entries = await vscode.workspace.fs.readDirectory(target);
    assert.deepEqual(entries.map(([name]) => name).sort(), FILES);
    const foreign = newTarget();
    const readme = vscode.Uri.joinPath(foreign, 'README.md');
    await vscode.workspace.fs.writeFile(readme, new TextEncoder().encode('Mine.\n'));
    await rejectsWith(command('sitrep.exportDataset', { format: 'csv', target: foreign }), /no export wrote/);
    assert.equal(await read(foreign, 'README.md'), 'Mine.\n');
  });

  it('refuses Sitrep’s own folder, a format it lacks and a target that is no address', async () => {
    await openArticle(REPORT);
    const own = vscode.Uri.joinPath(workspaceUri(), '.sitrep', 'exported');
    await rejectsWith(command('sitrep.exportDataset', { format: 'csv', target: own }), /own folder/);
    await assert.rejects(async () => vscode.workspace.fs.stat(own));
    await rejectsWith(command('sitrep.exportDataset', { format: 'xlsx', target: newTarget() }), /format/);
  });

  it('writes through no link that lies in the folder', async () => {
    const article = await openArticle(REPORT);
    await article.tagActor('JNIM', 'jnim');
    const provider = new LinkingFolder(['/out/.claims.csv.partial']);
    const registered = vscode.workspace.registerFileSystemProvider(LinkingFolder.scheme, provider);
    try {
      const target = vscode.Uri.from({ scheme: LinkingFolder.scheme, path: '/out' });
      await rejectsWith(command('sitrep.exportDataset', { format: 'csv', target }), /is a link/);
      assert.deepEqual([...provider.files.keys()], []);
      provider.links.add('/out/claims.csv');
      const { files } = await command<ExportResult>('sitrep.exportDataset', { format: 'csv', target });
      assert.deepEqual([...provider.files.keys()].sort(), files.map((name) => `/out/${name}`).sort());
    } finally {
      registered.dispose();
    }
  });
});

/** A virtual folder in which someone has put a link where the export writes. */
class LinkingFolder implements vscode.FileSystemProvider {
  static readonly scheme = 'sitrep-test';
  readonly files = new Map<string, Uint8Array>();
  readonly links: Set<string>;
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;

  constructor(links: readonly string[]) {
    this.links = new Set(links);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.files.get(path);
    const times = { ctime: 0, mtime: 0, size: file?.length ?? 0 };
    if (this.links.has(path)) return { ...times, type: vscode.FileType.File | vscode.FileType.SymbolicLink };
    if (file) return { ...times, type: vscode.FileType.File };
    if (path === '/' || path === '/out') return { ...times, type: vscode.FileType.Directory };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.files.set(path, content);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.files.set(to.path, this.readFile(from));
    this.files.delete(from.path);
    this.links.delete(to.path);
  }

  delete({ path }: vscode.Uri): void {
    this.files.delete(path);
    this.links.delete(path);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(): void {
    // Every folder is there.
  }
}
