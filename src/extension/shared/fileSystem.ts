import * as vscode from 'vscode';
import { assertInside, assertWindowsName } from '../../project/paths';
import { isRecent } from '../../project/recent';
import type { FileSystem, FolderEntry } from '../../project/ports';
import { keepTab } from './keepTab';

/** A folder through `workspace.fs`: local, remote and virtual alike. */
export class WorkspaceFileSystem implements FileSystem {
  /** `now` in milliseconds since 1970. */
  constructor(
    private readonly root: vscode.Uri,
    private readonly now: () => number = Date.now,
  ) {}

  async read(path: string): Promise<Uint8Array | undefined> {
    return unlessMissing(() => vscode.workspace.fs.readFile(this.uri(path)));
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    await vscode.workspace.fs.writeFile(this.uri(path), bytes);
  }

  async rename(from: string, to: string): Promise<void> {
    const [source, target] = [this.uri(from), this.uri(to)];
    await keepTab(target, () => vscode.workspace.fs.rename(source, target, { overwrite: true }));
  }

  async isReadOnly(path: string): Promise<boolean> {
    const stat = await unlessMissing(() => vscode.workspace.fs.stat(this.uri(path)));
    return ((stat?.permissions ?? 0) & vscode.FilePermission.Readonly) !== 0;
  }

  /** Time and size, by which VS Code itself tells whether a file has changed (`FileStat.mtime`). A link has no stamp. */
  async stamp(path: string): Promise<string | undefined> {
    const stat = await unlessMissing(() => vscode.workspace.fs.stat(this.uri(path)));
    if (stat?.type !== vscode.FileType.File || !(stat.mtime > 0) || isRecent(stat.mtime, this.now())) return undefined;
    return `${stat.mtime}:${stat.size}`;
  }

  async remove(path: string): Promise<void> {
    await unlessMissing(() => vscode.workspace.fs.delete(this.uri(path)));
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    const uri = folder === '' ? this.root : this.uri(folder);
    const entries = (await unlessMissing(() => vscode.workspace.fs.readDirectory(uri))) ?? [];
    return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
  }

  private uri(path: string): vscode.Uri {
    assertInside(path);
    if (isOnWindows(this.root)) assertWindowsName(path);
    return vscode.Uri.joinPath(this.root, ...path.split('/'));
  }
}

// A link carries a second bit, so that it equals neither: it may lead out of the project.
function kindOf(type: vscode.FileType): FolderEntry['kind'] {
  if (type === vscode.FileType.File) return 'file';
  return type === vscode.FileType.Directory ? 'folder' : 'other';
}

/** A folder on a Windows disk, local or remote: its path begins with a drive. */
const isOnWindows = (root: vscode.Uri): boolean => /^\/[a-z]:/i.test(root.path);

async function unlessMissing<T>(work: () => Thenable<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof vscode.FileSystemError && MISSING.has(error.code)) return undefined;
    throw error;
  }
}

const MISSING = new Set(['FileNotFound', 'EntryNotFound', 'FileNotADirectory']);
