import * as vscode from 'vscode';
import picomatch from 'picomatch/posix';
import { PROJECT_FILE, PROJECT_FOLDER, isProjectPath, isSidecarPath } from '../../project/paths';
import type { TextCopies } from '../../project/ports';
import { webCryptoDigest } from '../../project/digest';
import { Project } from '../../project/project';
import { WorkspaceFileSystem } from './fileSystem';
import { GitHistory } from './gitHistory';
import { saveIfOpenAndDirty } from './openDocuments';
import type { ReadingCache } from './readingCache';
import { settings } from './settings';

/** A file of a project: the project, its folder, and the file's path in it. */
export interface ProjectFileRef {
  readonly project: Project;
  readonly root: vscode.Uri;
  readonly path: string;
}

export interface ProjectChangeEvent {
  readonly project: Project;
  readonly root: vscode.Uri;
  readonly change: Parameters<Parameters<Project['onDidChange']>[0]>[0];
}

/** Folders that change in crowds and hold no articles. */
const IGNORED = /\/(?:\.git|node_modules)(?:\/|$)/;

/** How long after the last of several folders has gone its projects are looked at anew. */
const REST_MS = 200;

/** How far up a project folder is looked for. */
const MAX_PARENTS = 24;

/** Finds and keeps the projects of this window: the nearest `.sitrep/` at or above a file. */
export class Projects implements vscode.Disposable {
  private readonly byRoot = new Map<string, { project: Project; root: vscode.Uri }>();
  private readonly rootOfFolder = new Map<string, Promise<vscode.Uri>>();
  private readonly matchers = new Map<string, (path: string) => boolean>();
  private readonly changes = new vscode.EventEmitter<ProjectChangeEvent>();
  private readonly reloads = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[] = [this.changes, this.reloads];
  private reloading: ReturnType<typeof setTimeout> | undefined;
  readonly onDidChange = this.changes.event;
  /** Projects begin elsewhere now: whoever holds one must ask again. */
  readonly onDidReload = this.reloads.event;

  constructor(
    private readonly log: vscode.LogOutputChannel,
    /** Gives a name that no other process uses. */
    private readonly uniqueName: () => string,
    /** Copies last seen of articles, for all projects of this window. */
    private readonly copies?: TextCopies,
    private readonly cache?: ReadingCache,
  ) {
    this.watch();
    this.disposables.push(
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.rootOfFolder.clear()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('sitrep.articles')) {
          this.matchers.clear();
          this.reload();
        }
        if (event.affectsConfiguration('sitrep.gazetteers')) {
          for (const { project } of this.byRoot.values()) project.gazetteers.refresh();
        }
      }),
    );
  }

  /** The project a file belongs to: by the nearest `.sitrep/`, else its workspace folder, else its own folder. */
  async of(uri: vscode.Uri): Promise<ProjectFileRef> {
    const root = await this.rootOf(uri);
    return { project: this.open(root).project, root, path: relativePath(root, uri) };
  }

  /** The project whose folder this is, or is to be. */
  at(root: vscode.Uri): { readonly project: Project; readonly root: vscode.Uri } {
    return this.open(root);
  }

  /** The projects of all workspace folders, for commands that need no article. */
  async all(): Promise<readonly { project: Project; root: vscode.Uri }[]> {
    const found = await vscode.workspace.findFiles(`**/${PROJECT_FOLDER}/project.yaml`, '**/node_modules/**', 100);
    const inside = found.map((uri) => vscode.Uri.joinPath(uri, '../..'));
    const folders = vscode.workspace.workspaceFolders ?? [];
    const roots = await Promise.all(folders.map((folder) => this.rootOf(vscode.Uri.joinPath(folder.uri, '_'))));
    const known = new Map([...inside, ...roots].map((root) => [root.toString(), root]));
    // A workspace folder that only holds projects is none itself.
    for (const [key, root] of known) {
      const holder = inside.length > 0 && !inside.some((uri) => uri.toString() === key) && !(await hasProject(root));
      if (holder) known.delete(key);
    }
    return [...known.values()].sort((a, b) => (a.toString() < b.toString() ? -1 : 1)).map((root) => this.open(root));
  }

  /**
   * Forgets where projects begin and what was read of them: one was made, or has gone. The projects themselves stay,
   * for each holds the one queue through which its files are written.
   */
  reload(): void {
    this.rootOfFolder.clear();
    for (const { project } of this.byRoot.values()) project.refreshAll();
    this.reloads.fire();
  }

  /** Deletes the copies last seen of articles, in memory and where they are stored. */
  async forgetTexts(): Promise<void> {
    await this.copies?.clear();
    for (const { project } of this.byRoot.values()) await project.forgetTexts();
  }

  private open(root: vscode.Uri): { project: Project; root: vscode.Uri } {
    const key = root.toString();
    const known = this.byRoot.get(key);
    if (known) return known;
    const project = new Project({
      files: new WorkspaceFileSystem(root),
      digest: webCryptoDigest,
      git: new GitHistory(root),
      ...(this.copies && { copies: this.copies }),
      ...(this.cache && { cache: this.cache(root) }),
      isArticle: (path) => this.matcher(root)(path) && !isProjectPath(path) && !isSidecarPath(path),
      uniqueName: this.uniqueName,
      beforeWrite: (path) => saveIfOpenAndDirty(vscode.Uri.joinPath(root, ...path.split('/'))),
      gazetteers: () => settings.gazetteers(root),
      onError: (error) => this.log.error(error instanceof Error ? error : String(error)),
    });
    project.onDidChange((change) => this.changes.fire({ project, root, change }));
    const opened = { project, root };
    this.byRoot.set(key, opened);
    return opened;
  }

  /** The `sitrep.articles` globs of a project, made anew when the setting has changed. */
  private matcher(root: vscode.Uri): (path: string) => boolean {
    const key = root.toString();
    const known = this.matchers.get(key);
    if (known) return known;
    const matches = picomatch([...settings.articles(root)], { dot: false });
    this.matchers.set(key, matches);
    return matches;
  }

  private rootOf(uri: vscode.Uri): Promise<vscode.Uri> {
    const folder = vscode.Uri.joinPath(uri, '..');
    const key = folder.toString();
    let root = this.rootOfFolder.get(key);
    if (!root) {
      root = findRoot(folder);
      this.rootOfFolder.set(key, root);
    }
    return root;
  }

  /**
   * One watcher hears of all files of the workspace, which VS Code watches anyhow; each project picks out its own by the
   * globs of today. A folder that comes or goes is told by its own name alone.
   */
  private watch(): void {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const touched = (uri: vscode.Uri): void =>
      void this.refresh(uri).catch((error: unknown) => this.log.warn('refresh failed', String(error)));
    const cameOrWent = (uri: vscode.Uri): void => {
      if (uri.path.endsWith(`/${PROJECT_FILE}`) || uri.path.endsWith(`/${PROJECT_FOLDER}`)) this.reload();
      if (!IGNORED.test(uri.path)) touched(uri);
    };
    const went = (uri: vscode.Uri): void => {
      cameOrWent(uri);
      if (!IGNORED.test(uri.path) && mayBeFolder(uri)) this.reloadSoon();
    };
    this.disposables.push(
      watcher,
      watcher.onDidChange(touched),
      watcher.onDidCreate(cameOrWent),
      watcher.onDidDelete(went),
    );
  }

  /** Folders go in crowds, and whatever was known of what they held is no longer so. */
  private reloadSoon(): void {
    clearTimeout(this.reloading);
    this.reloading = setTimeout(() => this.reload(), REST_MS);
  }

  /** Only projects already open hear of a change: nothing is loaded because a file moved. */
  private async refresh(uri: vscode.Uri): Promise<void> {
    for (const { project, root } of [...this.byRoot.values()]) {
      const path = relativePath(root, uri);
      if (path !== '') await project.refresh(path);
    }
  }

  dispose(): void {
    clearTimeout(this.reloading);
    for (const { project } of this.byRoot.values()) project.dispose();
    this.byRoot.clear();
    vscode.Disposable.from(...this.disposables).dispose();
  }
}

/** Whether a path that is there no more may have been a folder: a file of ours has an ending. */
const mayBeFolder = ({ path }: vscode.Uri): boolean => !/\.[^./]+$/.test(path.slice(path.lastIndexOf('/') + 1));

/** The path of `uri` below `root`, or '' where it is not below. */
export function relativePath(root: vscode.Uri, uri: vscode.Uri): string {
  const base = root.path.endsWith('/') ? root.path : `${root.path}/`;
  const same = root.scheme === uri.scheme && root.authority === uri.authority && uri.path.startsWith(base);
  return same ? uri.path.slice(base.length) : '';
}

async function findRoot(folder: vscode.Uri): Promise<vscode.Uri> {
  let here = folder;
  for (let step = 0; step < MAX_PARENTS; step++) {
    if (here.path.endsWith(`/${PROJECT_FOLDER}`)) return vscode.Uri.joinPath(here, '..');
    if (await hasProject(here)) return here;
    const parent = vscode.Uri.joinPath(here, '..');
    if (parent.path === here.path) break;
    here = parent;
  }
  return vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder;
}

async function hasProject(root: vscode.Uri): Promise<boolean> {
  try {
    return (
      (await vscode.workspace.fs.stat(vscode.Uri.joinPath(root, PROJECT_FOLDER))).type === vscode.FileType.Directory
    );
  } catch {
    return false;
  }
}
