import * as vscode from 'vscode';
import { SitrepError } from '../../../core/problem';
import { webCryptoDigest } from '../../../project/digest';
import { FolderTree } from '../../../project/folderTree';
import { isSidecarPath, joinPath } from '../../../project/paths';
import type { FileTree } from '../../../project/ports';
import { WorkspaceFileSystem } from '../../shared/fileSystem';
import { relativePath } from '../../shared/projects';
import { ChosenTree } from '../chosenTree';
import { bytesAt, commitOf, differingPaths, repositoryOf, type Repository } from '../gitSides';

/** One coder's readings of the project's articles; paths are those of the project. */
export interface CoderSide {
  /** As a person named it. */
  readonly name: string;
  readonly tree: FileTree;
}

/** A branch, tag or commit, or a folder. */
export type SideSource =
  | { readonly kind: 'revision'; readonly name: string }
  | { readonly kind: 'folder'; readonly name: string; readonly uri: vscode.Uri };

/** What a name means: a folder of the project, or any folder by its address; else a revision. */
export async function sourceOf(root: vscode.Uri, given: string | vscode.Uri): Promise<SideSource> {
  if (given instanceof vscode.Uri) return folderSource(root, given);
  const named = /^[\w-]{2,}:\//.test(given) ? vscode.Uri.parse(given, true) : vscode.Uri.joinPath(root, given);
  return (await isFolder(named)) ? folderSource(root, named) : { kind: 'revision', name: given };
}

export function folderSource(root: vscode.Uri, uri: vscode.Uri): SideSource {
  const name = relativePath(root, uri) || (uri.path.split('/').findLast((part) => part !== '') ?? uri.path);
  return { kind: 'folder', name, uri };
}

/** The two sides of an adjudication, in the order given. Throws `review/no-git`, `review/no-repository`, `review/revision`. */
export async function openSides(
  root: vscode.Uri,
  sources: readonly [SideSource, SideSource],
): Promise<readonly [CoderSide, CoderSide]> {
  const isGit = sources.some(({ kind }) => kind === 'revision');
  const found = isGit ? await repositoryFor(root) : undefined;
  const commits = new Map<SideSource, string>();
  for (const source of sources) {
    if (source.kind === 'revision' && found) commits.set(source, await commitOf(found.repository, source.name));
  }
  const paths = found ? await sidecarsOf(found, root, [...commits.values()], commits.size < sources.length) : [];
  const side = (source: SideSource): CoderSide => {
    const { name } = source;
    if (source.kind === 'folder') return { name, tree: new FolderTree(new WorkspaceFileSystem(source.uri)) };
    const below = found ? relativePath(found.repository.rootUri, root) : '';
    const read = (path: string): Promise<Uint8Array | undefined> =>
      found ? bytesAt(found.repository, commits.get(source) ?? '', joinPath(below, path)) : Promise.resolve(undefined);
    return { name, tree: new ChosenTree(paths, read) };
  };
  return [side(sources[0]), side(sources[1])];
}

/**
 * The order in which anonymous coders are shown: the same whenever these two are compared, whichever was named first, and
 * with nothing of their names in it.
 */
export async function isTurned(names: readonly [string, string]): Promise<boolean> {
  const sorted = names.toSorted();
  const digest = await webCryptoDigest(new TextEncoder().encode(sorted.join('\n')));
  const isOdd = parseInt(digest.slice(0, 2), 16) % 2 === 1;
  return (sorted[0] === names[0]) === isOdd;
}

async function repositoryFor(root: vscode.Uri): Promise<Repository> {
  try {
    return await repositoryOf(vscode.Uri.joinPath(root, '_'));
  } catch (error) {
    if (!SitrepError.is(error, 'review/no-git')) throw error;
    const message = vscode.l10n.t(
      'Branches and commits are read through VS Code’s own Git extension, which is switched off or, as in a browser, not there. Open the folder on the desktop or in a remote window, or name two folders.',
    );
    throw new SitrepError('adjudicate/no-git', message, [], { cause: error });
  }
}

/**
 * Paths in the project of the sidecars that may differ between two commits, or from those that are here now. `all`: beside
 * a folder, of which Git knows nothing, every sidecar counts.
 */
async function sidecarsOf(
  { repository }: Repository,
  root: vscode.Uri,
  commits: readonly string[],
  all: boolean,
): Promise<readonly string[]> {
  const [one = '', other] = commits;
  const differing = [
    ...(await differingPaths(repository, one, undefined)),
    ...(other === undefined ? [] : await differingPaths(repository, one, other)),
  ];
  const below = relativePath(repository.rootUri, root);
  const inProject = differing.flatMap((path) => {
    if (below === '') return [path];
    return path.startsWith(`${below}/`) ? [path.slice(below.length + 1)] : [];
  });
  const here = all ? [...(await new FolderTree(new WorkspaceFileSystem(root)).list()).keys()] : [];
  return [...new Set([...inProject, ...here])].filter(isSidecarPath).toSorted();
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
