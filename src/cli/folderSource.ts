import { lstat, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { SitrepError } from '../core/problem';
import { filesBelow, type ImportSource } from '../project/importSource';
import { isCode, NodeFileSystem } from './nodeFileSystem';

/** A file, or a folder with all below it, to import from. Links are not followed. */
export class FolderSource implements ImportSource {
  private constructor(
    private readonly root: string,
    private readonly files: NodeFileSystem,
    private readonly one: string | undefined,
  ) {}

  /** Throws `cli/path` where there is nothing. */
  static async open(absolute: string, given: string): Promise<FolderSource> {
    try {
      const real = await realpath(absolute);
      const isFolder = (await stat(real)).isDirectory();
      const root = isFolder ? real : path.dirname(real);
      return new FolderSource(root, await NodeFileSystem.openFolder(root), isFolder ? undefined : path.basename(real));
    } catch (cause) {
      if (!['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'ERR_INVALID_ARG_VALUE'].some((code) => isCode(cause, code)))
        throw cause;
      throw new SitrepError('cli/path', `There is no file or folder “${given}”. Check the path.`, [], { cause });
    }
  }

  get isOneFile(): boolean {
    return this.one !== undefined;
  }

  async list(): Promise<readonly string[]> {
    if (this.one !== undefined) return [this.one];
    return filesBelow(this.files);
  }

  async size(name: string): Promise<number | undefined> {
    try {
      // A link may lead out of the folder.
      const found = await lstat(path.join(this.root, ...name.split('/')));
      return found.isFile() ? found.size : undefined;
    } catch (error) {
      if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].some((code) => isCode(error, code))) return undefined;
      throw error;
    }
  }

  async read(name: string): Promise<Uint8Array> {
    return (await this.files.read(name)) ?? new Uint8Array();
  }
}
