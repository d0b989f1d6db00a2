import * as vscode from 'vscode';
import { readSidecar } from '../../core/annotation/sidecar';
import { digestOfText, webCryptoDigest } from '../../project/digest';
import { SIDECAR_SUFFIX } from '../../project/paths';
import { decodeUtf8 } from '../../project/utf8';
import { mayBeRevision } from './articles';
import { inBackground } from './commands';
import { LiveAnnotations, type PlacedAnnotation } from './liveAnnotations';
import type { ProjectFileRef, Projects } from './projects';
import { SidecarTexts } from './sidecarTexts';

/** An article as another revision has it, with that revision's annotations. It is looked at and never written. */
export interface Revision {
  readonly document: vscode.TextDocument;
  /** What the same file is in a project of this window today, for the names of its codebook. */
  readonly file: ProjectFileRef | undefined;
  placed(): readonly PlacedAnnotation[];
  needing(): readonly PlacedAnnotation[];
  at(where: vscode.Position | vscode.Range): readonly PlacedAnnotation[];
  find(id: string): PlacedAnnotation | undefined;
}

interface Known {
  readonly version: number;
  readonly reading: Promise<Revision | undefined>;
}

/** The articles of other revisions that are open: in a diff editor, a timeline, a pull request. */
export class Revisions implements vscode.Disposable {
  private readonly known = new Map<string, Known>();
  private readonly ready = new Map<string, Revision>();
  private readonly changes = new vscode.EventEmitter<Revision>();
  private readonly disposables: vscode.Disposable[];
  /** Fires when the annotations of one have been read. */
  readonly onDidChange = this.changes.event;

  constructor(
    private readonly projects: Projects,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.disposables = [
      this.changes,
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.show(editors)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri.toString())),
      // What is staged, or where a branch points, changes while it is shown.
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.known.has(document.uri.toString())) this.look(document);
      }),
    ];
    this.show(vscode.window.visibleTextEditors);
  }

  /** The revision that a document shows, read if need be; undefined where it is none, or has no sidecar that can be read. */
  async of(document: vscode.TextDocument): Promise<Revision | undefined> {
    if (!mayBeRevision(document)) return undefined;
    const key = document.uri.toString();
    const known = this.known.get(key);
    if (known?.version === document.version) return known.reading;
    const reading = this.read(document);
    const started: Known = { version: document.version, reading };
    this.known.set(key, started);
    const revision = await reading.catch((error: unknown) => {
      if (this.known.get(key) === started) this.known.delete(key);
      throw error;
    });
    if (this.known.get(key) !== started) return revision;
    if (revision) {
      this.ready.set(key, revision);
      this.changes.fire(revision);
    } else {
      this.ready.delete(key);
    }
    return revision;
  }

  /** The revision of a document, if it has been read already. */
  get(document: vscode.TextDocument): Revision | undefined {
    return this.ready.get(document.uri.toString());
  }

  private show(editors: readonly vscode.TextEditor[]): void {
    for (const { document } of editors) this.look(document);
  }

  private look(document: vscode.TextDocument): void {
    if (mayBeRevision(document)) inBackground(this.log, 'reading annotations of a revision', this.of(document));
  }

  private async read(document: vscode.TextDocument): Promise<Revision | undefined> {
    const { uri } = document;
    const text = await sidecarText(uri);
    const read = text === undefined ? undefined : readSidecar(text, `${uri.path}${SIDECAR_SUFFIX}`);
    if (!read?.ok) return undefined;
    const { article, annotations = [] } = read.sidecar;
    const shown = document.getText();
    const sha256 = await digestOfText(shown, webCryptoDigest);
    const file = await this.fileOf(uri);
    // What is staged, or was committed without its sidecar, may be another text than the sidecar describes.
    const old = file && new SidecarTexts(file, article.sha256, annotations);
    await old?.fetch(sha256);
    const live = new LiveAnnotations(document, this.log, () => undefined);
    await live.place({
      text: shown,
      sha256,
      annotations,
      articleSha256: article.sha256,
      old: (of) => old?.get(of),
      anew: true,
    });
    return {
      document,
      file,
      placed: () => live.placed(),
      needing: () => live.needing(),
      at: (where) => live.at(where),
      find: (id) => live.find(id),
    };
  }

  /** The same path in the workspace, whatever revision this is of. */
  private async fileOf({ path }: vscode.Uri): Promise<ProjectFileRef | undefined> {
    const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => path.startsWith(`${uri.path}/`));
    return folder && this.projects.of(folder.uri.with({ path }));
  }

  private forget(key: string): void {
    this.known.delete(key);
    this.ready.delete(key);
  }

  dispose(): void {
    this.known.clear();
    this.ready.clear();
    vscode.Disposable.from(...this.disposables).dispose();
  }
}

/** Where the sidecar of the same revision is. Git and pull requests name the file in a query of JSON, too. */
export function sidecarOfRevision(uri: vscode.Uri): vscode.Uri {
  const path = `${uri.path}${SIDECAR_SUFFIX}`;
  const query = ((): unknown => {
    try {
      return JSON.parse(uri.query);
    } catch {
      return undefined;
    }
  })();
  if (typeof query !== 'object' || query === null) return uri.with({ path });
  const named = Object.entries(query).map(([key, value]: [string, unknown]) =>
    (key === 'path' || key === 'fileName') && typeof value === 'string'
      ? [key, `${value}${SIDECAR_SUFFIX}`]
      : [key, value],
  );
  return uri.with({ path, query: JSON.stringify(Object.fromEntries(named)) });
}

/** Of the sidecar of the same revision; undefined where there is none. */
async function sidecarText(uri: vscode.Uri): Promise<string | undefined> {
  const sidecar = sidecarOfRevision(uri);
  try {
    if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined) {
      const bytes = await vscode.workspace.fs.readFile(sidecar);
      return bytes.length === 0 ? undefined : decodeUtf8(bytes, sidecar.path);
    }
    // No files, but documents alone, as some tools show them.
    return (await vscode.workspace.openTextDocument(sidecar)).getText();
  } catch {
    return undefined;
  }
}
