import * as vscode from 'vscode';
import { ACTORS_FILE, PLACES_FILE, joinPath } from '../../project/paths';
import { kindOfPath } from '../../core/review/fileKind';
import { SitrepError } from '../../core/problem';

import { WorkspaceFileSystem } from '../shared/fileSystem';
import { gitApi, type GitApi, type GitChange, type GitRepository } from '../shared/gitApi';
import { relativePath } from '../shared/projects';
import { ChosenTree } from './chosenTree';

/** A repository, through VS Code's own Git extension. */
export interface Repository {
  readonly git: GitApi;
  readonly repository: GitRepository;
}

/** Two states of the projects in a repository; paths are of the repository. */
export interface ReviewSides extends Repository {
  /** The commit compared with, by its hash, and as it was named. */
  readonly base: string;
  readonly baseName: string;
  /** Undefined: the files as they are now. */
  readonly head: string | undefined;
  readonly before: ChosenTree;
  readonly after: ChosenTree;
}

/** The repository around a file. Throws `review/no-git` or `review/no-repository`, each with what can be done. */
export async function repositoryOf(uri: vscode.Uri): Promise<Repository> {
  const git = await gitApi();
  if (!git) {
    const message = vscode.l10n.t(
      'Earlier revisions are read through VS Code’s own Git extension, which is switched off or, as in a browser, not there. Open the folder on the desktop or in a remote window, or run “sitrep diff”.',
    );
    throw new SitrepError('review/no-git', message);
  }
  const repository = git.getRepository(uri);
  if (repository) return { git, repository };
  const message = vscode.l10n.t('There is no Git repository around {0} that VS Code has opened.', uri.path);
  throw new SitrepError('review/no-repository', message);
}

/**
 * The two states that names of branches, tags or commits mean. `base...` is the last commit that it has in common with
 * the head, as a pull request has it. A head that is checked out means the files as they are, so that what the review
 * writes is seen. Throws `review/revision`.
 */
export async function sidesOf(
  { git, repository }: Repository,
  roots: readonly vscode.Uri[],
  named: { readonly base: string; readonly head?: string | undefined },
): Promise<ReviewSides> {
  const current = repository.state.HEAD?.commit;
  const given = named.head === undefined ? undefined : await commitOf(repository, named.head);
  const head = given === current ? undefined : given;
  const isCommon = named.base.endsWith('...');
  const baseName = isCommon ? named.base.slice(0, -3) : named.base;
  const own = await commitOf(repository, baseName);
  const base = isCommon ? await repository.getMergeBase(own, head ?? 'HEAD') : own;
  if (!base) {
    throw new SitrepError(
      'review/revision',
      vscode.l10n.t('“{0}” has no commit in common with this branch.', baseName),
    );
  }
  const inProject = (path: string): boolean =>
    roots.some((root) => {
      const below = relativePath(repository.rootUri, root);
      return below === '' || path.startsWith(`${below}/`);
    });
  const differing = await differingPaths(repository, base, head);
  const paths = [...differing].filter((path) => kindOfPath(path) !== undefined && inProject(path));
  const registers = roots.flatMap((root) =>
    [ACTORS_FILE, PLACES_FILE].map((file) => joinPath(relativePath(repository.rootUri, root), file)),
  );
  const listed = [...new Set([...paths, ...registers])];
  const before = new ChosenTree(listed, (path) => bytesAt(repository, base, path));
  const files = new WorkspaceFileSystem(repository.rootUri);
  const after = new ChosenTree(listed, (path) =>
    head === undefined ? files.read(path) : bytesAt(repository, head, path),
  );
  return { git, repository, base, baseName, head, before, after };
}

/** The hash of the commit that a name means. What begins as an option of Git's would be read as one. */
export async function commitOf(repository: GitRepository, name: string): Promise<string> {
  const commit =
    name === '' || name.startsWith('-') ? undefined : await repository.getCommit(name).catch(() => undefined);
  if (commit) return commit.hash;
  throw new SitrepError(
    'review/revision',
    vscode.l10n.t('There is no branch, tag or commit “{0}” here. Fetch it first, or check its name.', name),
  );
}

/** At least all files that differ, as paths of the repository. */
export async function differingPaths(
  repository: GitRepository,
  base: string,
  head: string | undefined,
): Promise<ReadonlySet<string>> {
  const changes = await (async (): Promise<readonly GitChange[]> => {
    // Git compares two commits by what the second did since they parted: both ways, nothing is missed.
    if (head !== undefined) {
      return [...(await repository.diffBetween(base, head)), ...(await repository.diffBetween(head, base))];
    }
    const tracked = await repository.diffWith(base);
    // New files that Git has not been told of.
    await repository.status();
    return [...tracked, ...repository.state.workingTreeChanges, ...(repository.state.untrackedChanges ?? [])];
  })();
  const uris = changes.flatMap(({ uri, originalUri, renameUri }) => [
    uri,
    originalUri,
    ...(renameUri ? [renameUri] : []),
  ]);
  return new Set(uris.map((uri) => relativePath(repository.rootUri, uri)).filter((path) => path !== ''));
}

/** A file in a commit; undefined where it is not in it. Rejects where Git could not be asked: nothing is known then. */
export async function bytesAt(
  repository: GitRepository,
  commit: string,
  path: string,
): Promise<Uint8Array | undefined> {
  const { fsPath } = vscode.Uri.joinPath(repository.rootUri, ...path.split('/'));
  try {
    return await repository.buffer(commit, fsPath);
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'exitCode' in error && error.exitCode !== undefined) {
      return undefined;
    }
    throw new SitrepError('review/git', vscode.l10n.t('Git could not read {0}.', path), [], { cause: error });
  }
}
