import * as vscode from 'vscode';
import { settings } from './settings';

/** What is used of the API of VS Code's built-in Git extension (version 1). */
interface GitApi {
  getRepository(
    uri: vscode.Uri,
  ): { getConfig(key: string): Promise<string>; getGlobalConfig(key: string): Promise<string> } | null;
}
interface GitExtension {
  getAPI(version: 1): GitApi;
}

/** The name written as `by`: the setting, else Git's `user.name`, else none. */
export async function annotatorName(uri: vscode.Uri): Promise<string | undefined> {
  const named = settings.annotator(uri);
  if (named) return named;
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    if (!extension) return undefined;
    const git = (extension.isActive ? extension.exports : await extension.activate()).getAPI(1);
    const repository = git.getRepository(uri);
    const name = (await repository?.getConfig('user.name')) || (await repository?.getGlobalConfig('user.name'));
    return name?.trim() || undefined;
  } catch {
    // Git disabled, absent or without a name: an annotation without `by` is still an annotation.
    return undefined;
  }
}
