import { PROJECT_FOLDER, isProjectPath, isSidecarPath, joinPath } from './paths';
import type { Cancel, FileSystem } from './ports';

/** Folders that hold no articles and may be huge. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn', '.vscode', '.vscode-test']);
/** A folder this deep is a loop or a mistake. */
const MAX_DEPTH = 32;

export interface ProjectPaths {
  readonly articles: readonly string[];
  readonly sidecars: readonly string[];
}

/** Walks the project folder, breadth first, in name order; links are not followed. */
export async function listProject(
  files: FileSystem,
  isArticle: (path: string) => boolean,
  cancel?: Cancel,
): Promise<ProjectPaths> {
  const articles: string[] = [];
  const sidecars: string[] = [];
  let level = [''];
  for (let depth = 0; level.length > 0 && depth < MAX_DEPTH; depth++) {
    const next: string[] = [];
    for (const folder of level) {
      if (cancel?.isCancellationRequested) return { articles, sidecars };
      const entries = [...(await files.list(folder))].sort(byName);
      // A folder with a project of its own is that project's business.
      if (folder !== '' && entries.some(({ name, kind }) => name === PROJECT_FOLDER && kind === 'folder')) continue;
      for (const entry of entries) {
        const path = joinPath(folder, entry.name);
        if (entry.kind === 'folder') {
          if (!SKIPPED.has(entry.name) && !isProjectPath(path)) next.push(path);
        } else if (entry.kind === 'file') {
          if (isSidecarPath(path)) sidecars.push(path);
          else if (isArticle(path)) articles.push(path);
        }
      }
    }
    level = next;
  }
  return { articles: articles.sort(), sidecars: sidecars.sort() };
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
