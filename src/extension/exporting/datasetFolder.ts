import * as vscode from 'vscode';
import { SitrepError } from '../../core/problem';
import { PROJECT_FOLDER, isProjectPath } from '../../project/paths';
import type { FileSystem } from '../../project/ports';
import { WorkspaceFileSystem } from '../shared/fileSystem';
import { relativePath } from '../shared/projects';

/** The folder of a dataset, through `workspace.fs`. A link in it is never followed: it may lead out of the folder. */
export class DatasetFolder implements Pick<FileSystem, 'read' | 'write' | 'rename' | 'remove'> {
  private readonly files: WorkspaceFileSystem;

  private constructor(
    private readonly folder: vscode.Uri,
    /** Its path in the project, '' for the project's own folder; undefined outside of it. */
    readonly inside: string | undefined,
  ) {
    this.files = new WorkspaceFileSystem(folder);
  }

  /**
   * Opens the folder; it is made once something is written. Rejects with `export/project-folder`, and with
   * `export/link` where it is reached through a link in the project `root`: whoever wrote the repository chose where
   * that leads. A link outside is the coder's own.
   */
  static async open(folder: vscode.Uri, root: vscode.Uri): Promise<DatasetFolder> {
    const inside = relativePath(root, folder);
    if (inside !== '' && isProjectPath(inside)) {
      throw new SitrepError(
        'export/project-folder',
        vscode.l10n.t('{0} is Sitrep’s own folder. Choose another folder for the dataset.', PROJECT_FOLDER),
      );
    }
    const names = inside.split('/').filter((name) => name !== '');
    for (const [index] of names.entries()) await refuseLink(vscode.Uri.joinPath(root, ...names.slice(0, index + 1)));
    const isRoot = folder.toString() === root.toString();
    return new DatasetFolder(folder, inside !== '' || isRoot ? inside : undefined);
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    await this.refuseLinkAt(name);
    return this.files.read(name);
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await this.refuseLinkAt(name);
    await this.files.write(name, bytes);
  }

  /** A link at `to` is replaced, not followed. */
  rename(from: string, to: string): Promise<void> {
    return this.files.rename(from, to);
  }

  remove(name: string): Promise<void> {
    return this.files.remove(name);
  }

  /** Neither the file nor a folder on the way to it. */
  private async refuseLinkAt(path: string): Promise<void> {
    const names = path.split('/');
    for (const [index] of names.entries()) {
      await refuseLink(vscode.Uri.joinPath(this.folder, ...names.slice(0, index + 1)));
    }
  }
}

async function refuseLink(uri: vscode.Uri): Promise<void> {
  if (!(await isLink(uri))) return;
  throw new SitrepError(
    'export/link',
    vscode.l10n.t('{0} is a link that may lead out of the folder. Choose another folder.', uri.path),
  );
}

async function isLink(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0;
  } catch (error) {
    // Nothing there yet. Anything else will show when it is written.
    if (error instanceof vscode.FileSystemError) return false;
    throw error;
  }
}
