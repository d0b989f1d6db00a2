import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { SitrepError } from '../../core/problem';
import { registerCommand, uriSchema } from '../shared/commands';
import { addGitAttributes } from '../shared/gitAttributes';
import type { GitRepository } from '../shared/gitApi';
import type { Services } from '../shared/services';
import { repositoryOf } from './gitSides';
import { ATTRIBUTES, DRIVER, DRIVER_FOLDER, PROGRAM_NAME, SCRIPT, SCRIPT_NAME } from './mergeScript';
import { rootsIn, whereToLook } from './where';

const schema = () => z.object({ uri: z.optional(uriSchema()) });

/**
 * Sets Git's merge driver up in the repository: the command line is copied into its own folder, where no update of the
 * extension takes it away, and named in its configuration and in the `.gitattributes` of each project. Done again, it
 * brings the copy up to date. Resolves to the folder of the copy.
 */
export const registerInstallMergeDriver = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.installMergeDriver', schema, async (argument) => {
    const where = argument.uri ?? (await whereToLook(services));
    const { repository } = await repositoryOf(where);
    const folder = vscode.Uri.joinPath(await sharedFolder(repository.rootUri), DRIVER_FOLDER);
    const program = await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(services.extensionUri, 'dist', PROGRAM_NAME),
    );
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, PROGRAM_NAME), program);
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, SCRIPT_NAME), new TextEncoder().encode(SCRIPT));
    await setConfig(repository, 'merge.sitrep.name', 'Sitrep');
    await setConfig(repository, 'merge.sitrep.driver', DRIVER);
    for (const root of await rootsIn(services, repository.rootUri, where)) {
      await addGitAttributes(services.projects.at(root).project, ATTRIBUTES);
    }
    const message = vscode.l10n.t(
      'Git now merges sidecars, codebook and incidents of this clone by annotation and field. Commit .gitattributes; every other clone needs this command once, too.',
    );
    void vscode.window.showInformationMessage(message);
    return folder;
  });

/** VS Code's Git adds a value to those that are there, so an old one is taken away first. */
async function setConfig(repository: GitRepository, key: string, value: string): Promise<void> {
  const before = (await repository.getConfig(key)).trim();
  if (before === value) return;
  if (before !== '') await repository.unsetConfig(key);
  await repository.setConfig(key, value);
  if ((await repository.getConfig(key)).trim() === value) return;
  throw new SitrepError(
    'review/config',
    vscode.l10n.t('Git did not take the setting {0}. Set it by hand: {1}', key, value),
  );
}

/** The folder that a repository shares with its worktrees: `.git`, or what the file of that name leads to. */
async function sharedFolder(root: vscode.Uri): Promise<vscode.Uri> {
  const own = vscode.Uri.joinPath(root, '.git');
  if (((await vscode.workspace.fs.stat(own)).type & vscode.FileType.Directory) !== 0) return own;
  const folder = within(root, (await textOf(own)).replace(/^gitdir: /, ''));
  return textOf(vscode.Uri.joinPath(folder, 'commondir')).then(
    (common) => within(folder, common),
    // A submodule has a folder of its own.
    () => folder,
  );
}

const textOf = async (file: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(file)).trim();

/** A path as Git writes it down: absolute, or from the folder that names it. */
const within = (folder: vscode.Uri, path: string): vscode.Uri =>
  /^(?:\/|[a-z]:)/i.test(path) ? folder.with({ path: vscode.Uri.file(path).path }) : vscode.Uri.joinPath(folder, path);
