import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { SitrepError } from '../core/problem';
import type { ImportSource } from '../project/importSource';
import { joinPath } from '../project/paths';
import { isCode, NodeFileSystem } from './nodeFileSystem';

/** How deep files are looked for. */
const MAX_DEPTH = 32;

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
    const found: string[] = [];
    const walk = async (folder: string, depth: number): Promise<void> => {
      if (depth > MAX_DEPTH) return;
      for (const { name, kind } of await this.files.list(folder)) {
        if (name.startsWith('.') || name === 'node_modules') continue;
        if (kind === 'folder') await walk(joinPath(folder, name), depth + 1);
        else if (kind === 'file') found.push(joinPath(folder, name));
      }
    };
    await walk('', 0);
    return found.sort();
  }

  async size(name: string): Promise<number | undefined> {
    try {
      const found = await stat(path.join(this.root, ...name.split('/')));
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
