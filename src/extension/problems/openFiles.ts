import * as vscode from 'vscode';
import type { ProjectChange } from '../../project/project';
import { decodeUtf8 } from '../../project/utf8';
import { isIncidentPath, isSidecarPath, sidecarPathOf } from '../../project/paths';
import { SitrepError } from '../../core/problem';
import { inBackground } from '../shared/commands';
import { projectFileKind } from '../shared/projectFileKind';
import type { ProjectChangeEvent } from '../shared/projects';
import type { Services } from '../shared/services';
import { fileProblems } from './fileProblems';
import type { ProblemBoard } from './problemBoard';
import { RegistersCache } from './registersCache';

/** How long after the last keystroke a file is looked at again. */
const REST_MS = 300;

/** Looks at sidecars, codebook and incidents that stand open, unsaved changes included, and again when they change. */
export class OpenFiles implements vscode.Disposable {
  private readonly registers = new RegistersCache();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly disposables: vscode.Disposable[];

  constructor(
    private readonly services: Services,
    private readonly board: ProblemBoard,
  ) {
    const { projects } = services;
    this.disposables = [
      vscode.workspace.onDidOpenTextDocument((document) => this.schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0 || !isOurs(document)) return;
        this.board.outdate(document.uri);
        this.schedule(document, REST_MS);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.cancel(document.uri);
        if (isOurs(document)) this.board.setLive(document.uri, undefined);
      }),
      projects.onDidChange((event) => this.projectChanged(event)),
      projects.onDidReload(() => {
        this.registers.clear();
        this.lookAtAllOpen();
      }),
    ];
    this.lookAtAllOpen();
  }

  private lookAtAllOpen(): void {
    for (const document of vscode.workspace.textDocuments) this.schedule(document, 0);
  }

  private projectChanged({ project, root, change }: ProjectChangeEvent): void {
    const isRegister = change.kind === 'codebook' || change.kind === 'incidents';
    if (isRegister) this.registers.forget(project);
    const isTouched = touchedBy(change, (path) => vscode.Uri.joinPath(root, ...path.split('/')).toString());
    for (const document of vscode.workspace.textDocuments) {
      if (isTouched(document.uri.toString())) this.schedule(document, REST_MS);
    }
    for (const uri of this.board.checkedFiles) {
      if (isTouched(uri.toString())) this.later(uri, `saved ${uri.toString()}`, REST_MS, () => this.lookAtSaved(uri));
    }
  }

  private schedule(document: vscode.TextDocument, delay: number): void {
    if (isOurs(document)) this.later(document.uri, document.uri.toString(), delay, () => this.look(document));
  }

  private later(uri: vscode.Uri, key: string, delay: number, work: () => Promise<void>): void {
    clearTimeout(this.timers.get(key));
    const run = (): void => {
      this.timers.delete(key);
      inBackground(this.services.log, `looking for problems in ${vscode.workspace.asRelativePath(uri)}`, work());
    };
    this.timers.set(key, setTimeout(run, delay));
  }

  private cancel(uri: vscode.Uri): void {
    clearTimeout(this.timers.get(uri.toString()));
    this.timers.delete(uri.toString());
  }

  private async look(document: vscode.TextDocument): Promise<void> {
    if (document.isClosed) return;
    const { version } = document;
    const { project, path } = await this.services.projects.of(document.uri);
    const isGone = !document.isDirty && (await project.files.read(path)) === undefined;
    // VS Code keeps a document for a while after its file and its editor are gone.
    if (isGone) {
      this.board.setLive(document.uri, undefined);
      return;
    }
    const registers = await this.registers.of(project);
    const problems = await fileProblems(path, document.getText(), { project, registers });
    const isCurrent = (): boolean => !document.isClosed && document.version === version;
    if (isCurrent()) this.board.setLive(document.uri, problems);
  }

  /** A file that the last check complained of: as it is on disk now. One that is gone has no problems. */
  private async lookAtSaved(uri: vscode.Uri): Promise<void> {
    const { project, path } = await this.services.projects.of(uri);
    const bytes = await project.files.read(path);
    // A codebook file that is missing is a finding of its own, and stays one until it is there.
    if (!bytes && !isSidecarPath(path) && !isIncidentPath(path)) return;
    const registers = await this.registers.of(project);
    if (!bytes) {
      this.board.renew(uri, []);
      return;
    }
    try {
      this.board.renew(uri, await fileProblems(path, decodeUtf8(bytes, path), { project, registers }));
    } catch (error) {
      if (!SitrepError.is(error, 'file/not-utf8')) throw error;
    }
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }
}

/** Which files a change concerns: a change of the codebook concerns all that may name its ids. */
function touchedBy(change: ProjectChange, keyOf: (path: string) => string): (key: string) => boolean {
  switch (change.kind) {
    case 'sidecar':
    case 'article': {
      const keys = [keyOf(change.article), keyOf(sidecarPathOf(change.article))];
      return (key) => keys.includes(key);
    }
    case 'codebook':
    case 'incidents': {
      const root = keyOf('');
      return (key) => key.startsWith(root.endsWith('/') ? root : `${root}/`);
    }
  }
}

/** Not the versions that Git or a pull request shows beside a file. */
function isOurs({ uri }: vscode.TextDocument): boolean {
  return projectFileKind(uri.path) !== undefined && vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
