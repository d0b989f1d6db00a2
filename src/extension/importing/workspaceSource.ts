import * as vscode from 'vscode';
import { SitrepError } from '../../core/problem';
import { filesBelow, type ImportSource } from '../../project/importSource';
import { WorkspaceFileSystem } from '../shared/fileSystem';

/** A file or a folder to import from, through `workspace.fs`. Links in a folder are not followed. */
export class WorkspaceSource implements ImportSource {
  private constructor(
    private readonly folder: vscode.Uri,
    private readonly files: WorkspaceFileSystem,
    private readonly one: string | undefined,
  ) {}

  /** Rejects with `import/source` where there is nothing. */
  static async open(source: vscode.Uri): Promise<WorkspaceSource> {
    try {
      const { type } = await vscode.workspace.fs.stat(source);
      const isFolder = (type & vscode.FileType.Directory) !== 0;
      const folder = isFolder ? source : vscode.Uri.joinPath(source, '..');
      const one = isFolder ? undefined : source.path.slice(source.path.lastIndexOf('/') + 1);
      return new WorkspaceSource(folder, new WorkspaceFileSystem(folder), one);
    } catch (cause) {
      if (!(cause instanceof vscode.FileSystemError)) throw cause;
      const message = vscode.l10n.t('There is no file or folder {0} to import from.', source.path);
      throw new SitrepError('import/source', message, [], { cause });
    }
  }

  get isOneFile(): boolean {
    return this.one !== undefined;
  }

  async list(): Promise<readonly string[]> {
    return this.one === undefined ? filesBelow(this.files) : [this.one];
  }

  async size(name: string): Promise<number | undefined> {
    try {
      const { type, size } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(this.folder, ...name.split('/')));
      // The file that a person chose may be a link of hers.
      return type === vscode.FileType.File || (name === this.one && (type & vscode.FileType.File) !== 0)
        ? size
        : undefined;
    } catch (error) {
      if (error instanceof vscode.FileSystemError) return undefined;
      throw error;
    }
  }

  async read(name: string): Promise<Uint8Array> {
    return (await this.files.read(name)) ?? new Uint8Array();
  }
}
