import { realpath } from 'node:fs/promises';
import path from 'node:path';

/** Where a folder is in another, with forward slashes, '' for the other itself; undefined outside of it. Links are followed. */
export async function pathInside(root: string, folder: string): Promise<string | undefined> {
  const way = path.relative(await realpath(root), await realpath(folder));
  if (path.isAbsolute(way) || way.split(path.sep)[0] === '..') return undefined;
  return way.replaceAll(path.sep, '/');
}
