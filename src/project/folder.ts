import { PROJECT_FOLDER, isProjectPath, isSidecarPath, joinPath } from './paths';
import type { Cancel, FileSystem } from './ports';
import { pause } from './slices';
import { leftoverAt } from './tickets';

/** Folders that hold no articles and may be huge. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn', '.vscode', '.vscode-test']);
/** Between two looks at the clock. */
const ENTRIES_A_LOOK = 256;
/** A folder this deep is a loop or a mistake. */
const MAX_DEPTH = 32;

export interface ProjectPaths {
  readonly articles: readonly string[];
  readonly sidecars: readonly string[];
  /** What unfinished writes of sidecars have left beside them, or are writing. */
  readonly leftovers: readonly string[];
}

/** Walks the project folder, breadth first; paths are in order, links are not followed. Lets others work now and then. */
export async function listProject(
  files: FileSystem,
  isArticle: (path: string) => boolean,
  cancel?: Cancel,
): Promise<ProjectPaths> {
  const articles: string[] = [];
  const sidecars: string[] = [];
  const leftovers: string[] = [];
  let level = [''];
  for (let depth = 0; level.length > 0 && depth < MAX_DEPTH; depth++) {
    const next: string[] = [];
    for (const folder of level) {
      if (cancel?.isCancellationRequested) return { articles, sidecars, leftovers };
      const entries = await files.list(folder);
      // A folder with a project of its own is that project's business.
      if (folder !== '' && entries.some(({ name, kind }) => name === PROJECT_FOLDER && kind === 'folder')) continue;
      for (const [index, entry] of entries.entries()) {
        if (index % ENTRIES_A_LOOK === 0) await pause();
        const path = joinPath(folder, entry.name);
        if (entry.kind === 'folder') {
          if (!SKIPPED.has(entry.name) && !isProjectPath(path)) next.push(path);
        } else if (entry.kind === 'file') {
          if (isSidecarPath(path)) sidecars.push(path);
          else if (isArticle(path)) articles.push(path);
          else if (isSidecarPath(leftoverAt(path)?.target ?? '')) leftovers.push(path);
        }
      }
    }
    level = next;
  }
  articles.sort();
  await pause();
  return { articles, sidecars: sidecars.sort(), leftovers: leftovers.sort() };
}
