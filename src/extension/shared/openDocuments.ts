import * as vscode from 'vscode';
import { SitrepError } from '../../core/problem';

/** The open document of a file, if any. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key && !document.isClosed);
}

/**
 * A sidecar that stands open with unsaved changes is saved first, on asking: writing below an unsaved editor would
 * leave its owner with a conflict. Rejects with `sidecar/unsaved` when she declines.
 */
export async function saveIfOpenAndDirty(uri: vscode.Uri): Promise<void> {
  const document = openDocument(uri);
  if (!document?.isDirty) return;
  const save = vscode.l10n.t('Save and continue');
  const name = vscode.workspace.asRelativePath(uri);
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} has unsaved changes in an editor. Sitrep must save it before it can write to it.', name),
    { modal: true },
    save,
  );
  if (answer !== save || !(await document.save())) {
    throw new SitrepError(
      'sidecar/unsaved',
      vscode.l10n.t('{0} has unsaved changes. Save or revert it, then try again.', name),
    );
  }
}
