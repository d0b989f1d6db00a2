import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openWindow, type Window, type WindowOptions } from './window';

/** The texts of a project's files, by their paths in its folder. */
export type ProjectFiles = Readonly<Record<string, string>>;

/** Opens a window on a folder of these files. It works on a copy, so what that was made from goes at once. */
export async function openProject(
  files: ProjectFiles,
  options: Omit<WindowOptions, 'folder' | 'withShared'> = {},
): Promise<Window> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-project-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await openWindow({ ...options, folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
