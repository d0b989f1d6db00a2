import * as vscode from 'vscode';
import { SitrepError } from '../../core/problem';
import { articlePathOf, isProjectPath, isSidecarPath } from '../../project/paths';
import { inBackground } from '../shared/commands';
import type { Project } from '../../project/project';
import type { Services } from '../shared/services';
import { moveSidecar, renameInSidecar } from './moveSidecar';
import { kindAt, sidecarUriOf, whereNow, type Rename } from './renames';
import { renewSources } from './renewSources';

/**
 * What is renamed or moved in VS Code takes its annotations along. Only after the fact: an edit that took part in the
 * rename would ask the coder each time, and would have moved the sidecar of an article that then stays. Undoing the
 * rename is a rename back.
 */
export function registerFollowRenames(services: Services): vscode.Disposable {
  let queue: Promise<void> = Promise.resolve();
  return vscode.workspace.onDidRenameFiles(({ files }) => {
    const renames = files.map(({ oldUri, newUri }) => ({ from: oldUri, to: newUri }));
    // One after the other: a swap of two names is three renames.
    queue = queue.then(() => follow(services, renames));
    inBackground(services.log, 'following renamed files', queue);
    queue = queue.catch(() => undefined);
  });
}

async function follow(services: Services, renames: readonly Rename[]): Promise<void> {
  const { projects, history } = services;
  await history.moved((uri) => whereNow(renames, uri));
  const kinds = await Promise.all(renames.map(({ to }) => kindAt(to)));
  // A folder may hold projects, and its files tell nothing of their own.
  if (kinds.includes('folder')) projects.reload();
  const concerned: Rename[] = [];
  for (const [index, rename] of renames.entries()) {
    if (kinds[index] === 'folder') concerned.push(rename);
    else if (await followFile(services, rename)) concerned.push(rename);
  }
  if (concerned.length === 0) return;
  const touched = new Map<Project, vscode.Uri>();
  for (const { from, to } of concerned) {
    for (const uri of [from, to]) {
      const { project, root } = await projects.of(uri);
      touched.set(project, root);
    }
  }
  for (const [project, root] of touched) await told(services, renewSources(project, root, concerned));
}

/** Whether the renamed file was an article that others may name. */
async function followFile(services: Services, { from, to }: Rename): Promise<boolean> {
  if (isProjectPath(from.path) || isProjectPath(to.path)) return false;
  if (isSidecarPath(to.path)) {
    // Renamed by hand to stand beside an article: nesting in the explorer invites to rename both.
    const article = to.with({ path: articlePathOf(to.path) });
    if (await kindAt(article)) await told(services, nameIn(services, article));
    return false;
  }
  if (isSidecarPath(from.path)) return false;
  await told(services, moveSidecar(services, { from, to }));
  // It may have been moved with the article by whoever moved both.
  if (!(await kindAt(sidecarUriOf(to)))) return true;
  await told(services, nameIn(services, to));
  await told(services, services.articles.sidecarCame(to));
  return true;
}

async function nameIn({ projects }: Services, article: vscode.Uri): Promise<void> {
  const { project, path } = await projects.of(article);
  await renameInSidecar(project, path);
}

/** A failure leaves all files in place; she must hear of it, and what was to come next is done all the same. */
async function told({ log }: Services, work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    log.warn('following a rename', SitrepError.is(error) ? error.code : String(error));
    void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
  }
}
