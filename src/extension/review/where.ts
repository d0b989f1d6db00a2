import * as vscode from 'vscode';
import { SitrepError } from '../../core/problem';
import { relativePath } from '../shared/projects';
import type { Services } from '../shared/services';

/** The file in front, if it is of a project; else the first project. */
export async function whereToLook({ projects }: Services): Promise<vscode.Uri> {
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active && vscode.workspace.getWorkspaceFolder(active)) return active;
  const [first] = await projects.all();
  if (first) return vscode.Uri.joinPath(first.root, '_');
  throw new SitrepError('review/no-folder', vscode.l10n.t('Open the folder of a project first.'));
}

/** The folders of the projects in a repository. */
export async function rootsIn(
  { projects }: Services,
  repository: vscode.Uri,
  where: vscode.Uri,
): Promise<readonly vscode.Uri[]> {
  const own = await projects.of(where);
  const all = [own, ...(await projects.all())].map(({ root }) => [root.toString(), root] as const);
  const isInside = (root: vscode.Uri): boolean =>
    relativePath(repository, root) !== '' || relativePath(root, vscode.Uri.joinPath(repository, '_')) !== '';
  return [...new Map(all).values()].filter(isInside);
}
