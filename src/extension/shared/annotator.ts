import * as vscode from 'vscode';
import { SitrepError } from '../../core/problem';
import { gitApi } from './gitApi';
import { settings } from './settings';

/** The name written as `by`: the setting, else Git's `user.name`, else none. */
export async function annotatorName(uri: vscode.Uri): Promise<string | undefined> {
  const named = settings.annotator(uri);
  if (named) return named;
  try {
    const repository = (await gitApi(false))?.getRepository(uri);
    const name = (await repository?.getConfig('user.name')) || (await repository?.getGlobalConfig('user.name'));
    return name?.trim() || undefined;
  } catch {
    // Git without a name: an annotation without `by` is still an annotation.
    return undefined;
  }
}

/** The same for what cannot be written without one: rejects with `annotator/none`. */
export async function neededAnnotator(uri: vscode.Uri): Promise<string> {
  const name = await annotatorName(uri);
  if (name !== undefined) return name;
  const message = vscode.l10n.t('This needs a name: set “sitrep.annotator” in the settings, or Git’s user.name.');
  throw new SitrepError('annotator/none', message);
}
