import * as vscode from 'vscode';
import { SIDECAR_SUFFIX } from '../../project/paths';

/** A file or folder that has moved. */
export interface Rename {
  readonly from: vscode.Uri;
  readonly to: vscode.Uri;
}

/** The address of an article's sidecar. */
export const sidecarUriOf = (article: vscode.Uri): vscode.Uri =>
  article.with({ path: `${article.path}${SIDECAR_SUFFIX}` });

/** Where a file of before the renames stands now; the same address where it has not moved. */
export function whereNow(renames: readonly Rename[], uri: vscode.Uri): vscode.Uri {
  return follow(renames, uri, ({ from, to }) => [from, to]);
}

/** Where a file of now stood before the renames. */
export function whereBefore(renames: readonly Rename[], uri: vscode.Uri): vscode.Uri {
  return follow(renames, uri, ({ from, to }) => [to, from]);
}

function follow(
  renames: readonly Rename[],
  uri: vscode.Uri,
  ends: (rename: Rename) => readonly [vscode.Uri, vscode.Uri],
): vscode.Uri {
  for (const rename of renames) {
    const [from, to] = ends(rename);
    if (from.scheme !== uri.scheme || from.authority !== uri.authority) continue;
    if (uri.path === from.path) return to;
    if (uri.path.startsWith(`${from.path}/`)) return to.with({ path: to.path + uri.path.slice(from.path.length) });
  }
  return uri;
}

/** What stands at an address; undefined where nothing does. */
export async function kindAt(uri: vscode.Uri): Promise<'file' | 'folder' | undefined> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.Directory) !== 0 ? 'folder' : 'file';
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
