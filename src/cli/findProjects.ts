import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { SitrepError } from '../core/problem';
import { nodeDigest } from './nodeDigest';
import { PROJECT_FOLDER, isProjectPath, isSidecarPath, sidecarPathOf } from '../project/paths';
import type { Cancel } from '../project/ports';
import { Project } from '../project/project';
import { isCode, NodeFileSystem } from './nodeFileSystem';
import { NodeGit } from './nodeGit';

/** A project and what of it was asked for. */
export interface FoundProject {
  readonly project: Project;
  /** Real path of the project's folder. */
  readonly root: string;
  /** Whether a path of the project was asked for. */
  readonly only: (path: string) => boolean;
}

/** How deep below a folder projects are looked for. */
const MAX_DEPTH = 32;
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn', '.vscode', '.vscode-test', PROJECT_FOLDER]);

/**
 * The projects that paths lie in or hold: for a file, the nearest `.sitrep/` at or above it; for a folder, that one and
 * all below. Where there is none, a folder of sidecars or a file stands for itself. Throws `cli/path` where there is
 * nothing to look at.
 */
export async function findProjects(
  cwd: string,
  paths: readonly string[],
  cancel: Cancel,
): Promise<readonly FoundProject[]> {
  const asked = new Map<string, string[]>();
  for (const given of paths.length === 0 ? ['.'] : paths) {
    const { real, isFolder } = await look(path.resolve(cwd, given), given);
    const above = await rootAtOrAbove(isFolder ? real : path.dirname(real));
    const below = isFolder ? await rootsBelow(real, cancel) : [];
    const roots = new Set([...(above === undefined ? [] : [above]), ...below]);
    if (roots.size === 0) roots.add(isFolder ? real : path.dirname(real));
    for (const root of roots) {
      const way = below.includes(root) ? '' : slashed(path.relative(root, real));
      await assertOurs(root, way, isFolder, given, above !== undefined || below.length > 0, cancel);
      asked.set(root, [...(asked.get(root) ?? []), way]);
    }
  }
  const found = [...asked].sort(([left], [right]) => (left < right ? -1 : 1));
  return Promise.all(
    found.map(async ([root, ways]): Promise<FoundProject> => ({
      project: await openProject(root),
      root,
      only: (file) =>
        ways.some((way) => way === '' || file === way || file.startsWith(`${way}/`) || file === sidecarPathOf(way)),
    })),
  );
}

export async function openProject(root: string): Promise<Project> {
  return new Project({
    files: await NodeFileSystem.openFolder(root),
    digest: nodeDigest,
    // The default of `sitrep.articles`; an article with a sidecar is one whatever its name.
    isArticle: (file) =>
      file.endsWith('.txt') && !isProjectPath(file) && !file.split('/').some((part) => part.startsWith('.')),
    uniqueName: () => globalThis.crypto.randomUUID(),
    // A check only reads; a command that writes asks for repairs.
    repairs: false,
    // No copies last seen: the command line comes and goes, and a CI run must read what a colleague's would.
    git: new NodeGit(root),
  });
}

/** Also a name that no disk can hold, a link that leads back to itself, and a path with a NUL. */
const NOTHING_THERE = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'ERR_INVALID_ARG_VALUE'];

async function look(absolute: string, given: string): Promise<{ readonly real: string; readonly isFolder: boolean }> {
  try {
    const real = await realpath(absolute);
    return { real, isFolder: (await stat(real)).isDirectory() };
  } catch (cause) {
    if (!NOTHING_THERE.some((code) => isCode(cause, code))) throw cause;
    const message = `There is no file or folder “${given}”. Check the path.`;
    throw new SitrepError('cli/path', message, [], { cause });
  }
}

/** Refuses what is no part of a project: a mistyped path in CI must not pass as clean. */
async function assertOurs(
  root: string,
  way: string,
  isFolder: boolean,
  given: string,
  hasProject: boolean,
  cancel: Cancel,
): Promise<void> {
  if (isFolder && hasProject) return;
  const { articles, sidecars } = await (await openProject(root)).paths(cancel);
  if (isFolder) {
    if (sidecars.length > 0) return;
    const message = `There is no Sitrep project at, above or below “${given}”. Run “Sitrep: Set Up Workspace” in VS Code, or name another folder.`;
    throw new SitrepError('cli/no-project', message);
  }
  if (isSidecarPath(way) || isProjectPath(way) || articles.includes(way) || sidecars.includes(sidecarPathOf(way)))
    return;
  const message = `“${given}” is neither an article (.txt) nor a sidecar (.sitrep.yaml). Name one of these, or a folder.`;
  throw new SitrepError('cli/path', message);
}

/** The nearest folder at or above one that holds a `.sitrep/`. */
export async function rootAtOrAbove(folder: string): Promise<string | undefined> {
  // A path inside `.sitrep/` belongs to the folder that holds it.
  for (let here = folder; ; here = path.dirname(here)) {
    if (await isFolderAt(path.join(here, PROJECT_FOLDER))) return here;
    if (path.dirname(here) === here) return undefined;
  }
}

async function rootsBelow(folder: string, cancel: Cancel): Promise<readonly string[]> {
  const roots: string[] = [];
  let level = [folder];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const next: string[] = [];
    for (const here of level) {
      if (cancel.isCancellationRequested) return roots;
      const entries = await readdir(here, { withFileTypes: true });
      if (entries.some((entry) => entry.name === PROJECT_FOLDER && entry.isDirectory())) roots.push(here);
      for (const entry of entries) {
        if (entry.isDirectory() && !SKIPPED.has(entry.name)) next.push(path.join(here, entry.name));
      }
    }
    level = next;
  }
  return roots;
}

async function isFolderAt(absolute: string): Promise<boolean> {
  try {
    return (await stat(absolute)).isDirectory();
  } catch {
    return false;
  }
}

const slashed = (way: string): string => way.split(path.sep).join('/');
