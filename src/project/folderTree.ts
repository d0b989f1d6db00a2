import { joinPath } from './paths';
import type { Cancel, FileSystem, FileTree } from './ports';

/** Folders that hold no files of ours and may be huge. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn', '.vscode', '.vscode-test']);
/** A folder this deep is a loop or a mistake. */
const MAX_DEPTH = 32;

/** A folder as it is now. Its files have no marks: whoever compares them reads them. */
export class FolderTree implements FileTree {
  constructor(private readonly files: FileSystem) {}

  async list(cancel?: Cancel): Promise<ReadonlyMap<string, undefined>> {
    const found = new Map<string, undefined>();
    let level = [''];
    for (let depth = 0; level.length > 0 && depth < MAX_DEPTH; depth++) {
      const next: string[] = [];
      for (const folder of level) {
        if (cancel?.isCancellationRequested) return found;
        for (const { name, kind } of await this.files.list(folder)) {
          if (kind === 'file') found.set(joinPath(folder, name), undefined);
          else if (kind === 'folder' && !SKIPPED.has(name)) next.push(joinPath(folder, name));
        }
      }
      level = next;
    }
    return found;
  }

  async read(paths: readonly string[], cancel?: Cancel): Promise<ReadonlyMap<string, Uint8Array>> {
    const found = new Map<string, Uint8Array>();
    for (const path of paths) {
      if (cancel?.isCancellationRequested) return found;
      const bytes = await this.files.read(path);
      if (bytes) found.set(path, bytes);
    }
    return found;
  }
}
