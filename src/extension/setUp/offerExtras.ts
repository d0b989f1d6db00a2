import * as vscode from 'vscode';

/** After set-up: what makes the folder nicer to work in, on asking, as workspace settings. */
export async function offerExtras(folder: vscode.Uri, created: number): Promise<void> {
  const both = vscode.l10n.t('Nest and colour');
  const done =
    created > 0
      ? vscode.l10n.t('Sitrep is set up: the codebook is in .sitrep.')
      : vscode.l10n.t('Sitrep was set up here before: no file was changed.');
  const question = vscode.l10n.t(
    'Nest sidecars under their articles in the Explorer, and colour .txt files as conflict reports?',
  );
  const answer = await vscode.window.showInformationMessage(`${done} ${question}`, both, vscode.l10n.t('Not now'));
  if (answer !== both) return;
  const target = vscode.workspace.getWorkspaceFolder(folder)
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await vscode.workspace.getConfiguration('explorer', folder).update('fileNesting.enabled', true, target);
  const files = vscode.workspace.getConfiguration('files', folder);
  const associations = files.get<Record<string, string>>('associations', {});
  await files.update('associations', { ...associations, '*.txt': 'conflict-report' }, target);
}
