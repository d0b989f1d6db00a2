import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { newProjectFile } from '../../core/codebook/codebookFile';
import { suggestId } from '../../core/codebook/slug';
import { SitrepError } from '../../core/problem';
import { ACTORS_FILE, PLACES_FILE, PROJECT_FILE } from '../../project/paths';
import { inBackground, registerCommand, uriSchema } from '../shared/commands';
import { addGitAttributes } from '../shared/gitAttributes';
import { pick } from '../shared/pick';
import type { Services } from '../shared/services';
import { offerExtras } from './offerExtras';

/** A sidecar checked out with CRLF would change on every line. */
const GIT_LINE = '*.sitrep.yaml text eol=lf';

/** `folder`: where to set up, for scripts; a window with several folders asks. Resolves to the URIs of new files. */
export const registerSetUpWorkspace = (services: Services): vscode.Disposable =>
  registerCommand(
    services.log,
    'sitrep.setUpWorkspace',
    () => z.object({ folder: z.optional(uriSchema()) }),
    async (argument) => {
      const folder = argument.folder ?? (await chooseFolder());
      if (!folder) return undefined;
      const { project } = services.projects.at(folder);
      const files: [string, string][] = [
        [PROJECT_FILE, newProjectFile({ rule: 'acled', dataset: { name: datasetName(folder) } })],
        [ACTORS_FILE, await starter(services, 'actors.yaml')],
        [PLACES_FILE, await starter(services, 'places.yaml')],
      ];
      const created: vscode.Uri[] = [];
      for (const [path, text] of files) {
        if (await project.writer.create(path, text)) created.push(vscode.Uri.joinPath(folder, ...path.split('/')));
      }
      if (created.length > 0) services.projects.reload();
      await addGitAttributes(project, [GIT_LINE]);
      inBackground(services.log, 'offering extras', offerExtras(folder, created.length));
      return created;
    },
  );

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    throw new SitrepError(
      'set-up/no-folder',
      vscode.l10n.t('Open the folder that holds your articles first (File: Open Folder).'),
    );
  }
  if (folders.length === 1) return folders[0]?.uri;
  return pick(
    folders.map(({ name, uri }) => ({ label: name, description: uri.path, value: uri })),
    { title: vscode.l10n.t('Set up Sitrep in which folder?') },
  );
}

const datasetName = (folder: vscode.Uri): string => suggestId(folder.path.split('/').pop() ?? 'dataset', new Set());

async function starter(services: Services, name: string): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(services.extensionUri, 'media', 'starter', name),
  );
  return new TextDecoder().decode(bytes);
}
