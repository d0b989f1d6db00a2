import * as vscode from 'vscode';
import { LOSSES_FILE } from '../../core/dataset/lossReport';
import type { ExportResult } from '../../project/exportProject';
import { plainMessage } from '../shared/markdown';

/** Says what was written and what was not, and opens either on asking. */
export async function tellResult(result: ExportResult, folder: vscode.Uri, redacted: boolean): Promise<void> {
  const openFolder = vscode.l10n.t('Open folder');
  const showLosses = vscode.l10n.t('Show losses');
  const { leftOut } = result.counts;
  const show = leftOut > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const answer = await show(sentenceOf(result, folder, redacted), openFolder, showLosses);
  if (answer === showLosses) {
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, LOSSES_FILE));
  } else if (answer === openFolder) {
    await revealFolder(folder, result.files[0] ?? LOSSES_FILE);
  }
}

function sentenceOf({ counts, losses, removed }: ExportResult, folder: vscode.Uri, redacted: boolean): string {
  const { annotations, articles, claims, leftOut } = counts;
  const written = vscode.l10n.t(
    'Exported to {0}: annotations {1}, casualty claims {2}, articles {3}.',
    vscode.workspace.asRelativePath(folder),
    annotations,
    claims,
    articles,
  );
  const missing =
    leftOut > 0
      ? vscode.l10n.t('Left out: {0}; see the losses.', leftOut)
      : vscode.l10n.t('Nothing was left out; notes on the format: {0}.', losses.length);
  const names = redacted ? '' : vscode.l10n.t('Names of persons are in it: do not publish it.');
  const old = removed === 0 ? '' : vscode.l10n.t('Files of an earlier export removed: {0}.', removed);
  return plainMessage([written, missing, old, names].filter(Boolean).join(' '));
}

/** In the explorer where the folder is in the window; else in the system's, or in a window of its own. */
async function revealFolder(folder: vscode.Uri, file: string): Promise<void> {
  const uri = vscode.Uri.joinPath(folder, file);
  if (vscode.workspace.getWorkspaceFolder(uri)) {
    await vscode.commands.executeCommand('revealInExplorer', uri);
  } else if (vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined) {
    await vscode.commands.executeCommand('revealFileInOS', uri);
  } else {
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
  }
}
