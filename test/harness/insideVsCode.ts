import type { Context } from 'mocha';
import { hasShared, host } from 'sitrep-run';
import * as vscode from 'vscode';

/** The extension host this suite runs in. */
export { host };

/** The writable workspace of this run, opened in the window. */
export function workspaceUri(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('The harness opened no folder.');
  return folder.uri;
}

/**
 * The folder of real reports (`*.txt` and `gold.json`) in the workspace; where they are absent,
 * skips the running test, which the run's output shows and counts as pending.
 */
export function skipWithoutShared(context: Context): vscode.Uri {
  if (!hasShared) {
    console.log('      skipped: ../shared/articles does not stand beside this checkout');
    context.skip();
  }
  return vscode.Uri.joinPath(workspaceUri(), 'shared');
}
