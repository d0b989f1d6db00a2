import type * as vscode from 'vscode';
import type { CacheFile } from '../../project/cacheFile';
import { webCryptoDigest } from '../../project/digest';
import { WorkspaceFileSystem } from './fileSystem';

/** Gives each project of this window a file for what checks found. */
export type ReadingCache = (root: vscode.Uri) => CacheFile;

/**
 * Keeps them in the folder that VS Code gives this workspace, outside every project; undefined in a window without a
 * workspace, which has no such folder. VS Code deletes the folder with the workspace.
 */
export function readingCache(storageUri: vscode.Uri | undefined, version: string): ReadingCache | undefined {
  if (!storageUri) return undefined;
  const files = new WorkspaceFileSystem(storageUri);
  return (root) => ({ files, name: `checks/${shortName(root.toString())}`, version, digest: webCryptoDigest });
}

/** Two projects may, once in a long while, share a name, and then a file: what it holds is of use to none by mistake. */
function shortName(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
