import { FILE_START, SitrepError, type Problem } from '../core/problem';
import type { FileSystem, FolderEntry } from './ports';
import { decodeUtf8 } from './utf8';

// Reading that goes on: a file that must not or cannot be read is a problem to be listed, and keeps nothing else from
// being read.

/** The text of a file; undefined where there is none, and the problem where it is a link that leads out, or not UTF-8. */
export async function readFileText(files: FileSystem, path: string): Promise<string | Problem | undefined> {
  try {
    const bytes = await files.read(path);
    return bytes && decodeUtf8(bytes, path);
  } catch (error) {
    return problemOf(error, path);
  }
}

/** What a folder holds, or the problem that it is a link that leads out. */
export async function readFolder(files: FileSystem, folder: string): Promise<readonly FolderEntry[] | Problem> {
  try {
    return await files.list(folder);
  } catch (error) {
    return problemOf(error, folder);
  }
}

/** An error of ours as a problem of a file; any other is thrown on. */
export function problemOf(error: unknown, file: string): Problem {
  if (!SitrepError.is(error)) throw error;
  return { code: error.code, severity: 'error', message: error.message, file, range: FILE_START };
}
