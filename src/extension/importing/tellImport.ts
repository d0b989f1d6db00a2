import * as vscode from 'vscode';
import { importLossReport } from '../../core/import/lossReport';
import type { ImportResult } from '../../project/importProject';
import { plainMessage } from '../shared/markdown';

/** Says what was added and what was not, and shows the losses on asking. */
export async function tellImport({ counts, losses }: ImportResult): Promise<void> {
  const { added, alreadyThere, uncertain, lost } = counts;
  const sentence = vscode.l10n.t(
    'Imported annotations: {0}. Already there: {1}, to be confirmed: {2}, lost: {3}. One undo takes all back.',
    added,
    alreadyThere,
    uncertain,
    lost,
  );
  const showLosses = vscode.l10n.t('Show losses');
  const show = lost + uncertain > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const answer = await show(plainMessage(sentence), ...(losses.length > 0 ? [showLosses] : []));
  if (answer !== showLosses) return;
  const document = await vscode.workspace.openTextDocument({
    language: 'markdown',
    content: importLossReport(losses),
  });
  await vscode.window.showTextDocument(document);
}
