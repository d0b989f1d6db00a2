import { stat } from 'node:fs/promises';
import path from 'node:path';
import { SitrepError } from '../core/problem';
import { FolderTree } from '../project/folderTree';
import type { Cancel, FileTree } from '../project/ports';
import { rootAtOrAbove } from './findProjects';
import { NodeFileSystem } from './nodeFileSystem';
import { NodeRevisions } from './nodeRevisions';

/** The folder whose states are compared: the project's at or above the current one, else the current one. */
export async function reviewRoot(cwd: string): Promise<string> {
  return (await rootAtOrAbove(cwd)) ?? cwd;
}

/** The folder as it is now. */
export async function folderTree(folder: string): Promise<FileTree> {
  return new FolderTree(await NodeFileSystem.openFolder(folder));
}

/** The state of a folder that a branch, a tag or a commit names. Throws `cli/revision`. */
export async function revisionTree(root: string, revision: string, cancel: Cancel): Promise<FileTree> {
  const tree = await new NodeRevisions(root).tree(revision, cancel);
  if (tree) return tree;
  throw new SitrepError(
    'cli/revision',
    `There is no branch, tag or commit “${revision}” here. Check its name; in CI, fetch it first (fetch-depth: 0).`,
  );
}

/** The last commit that two revisions have in common. Throws `cli/revision`. */
export async function mergeBaseOf(root: string, one: string, other: string, cancel: Cancel): Promise<string> {
  const base = await new NodeRevisions(root).mergeBase(one, other, cancel);
  if (base !== undefined) return base;
  throw new SitrepError(
    'cli/revision',
    `“${one}” and “${other}” have no commit in common here. Check their names; in CI, fetch both whole (fetch-depth: 0).`,
  );
}

/** A folder if there is one of that name, else a revision of the project. */
export async function treeOf(cwd: string, given: string, cancel: Cancel): Promise<FileTree> {
  const folder = path.resolve(cwd, given);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? folderTree(folder) : revisionTree(await reviewRoot(cwd), given, cancel);
}
