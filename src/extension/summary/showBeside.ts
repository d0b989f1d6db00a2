import * as vscode from 'vscode';

/** Where to show what the page at `column` speaks of, so that the page itself stays in sight. */
function columnBeside(column: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const editor = vscode.window.visibleTextEditors.find(
    ({ viewColumn }) => viewColumn !== undefined && viewColumn !== column,
  );
  const group = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== column);
  return editor?.viewColumn ?? group?.viewColumn ?? vscode.ViewColumn.Beside;
}

/** Shows a file in another column than `column`: where it is visible already, else in the one with an editor. */
export async function showBeside(uri: vscode.Uri, column: vscode.ViewColumn | undefined): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const open = vscode.window.visibleTextEditors.find(
    (editor) => editor.document === document && editor.viewColumn !== column,
  );
  await vscode.window.showTextDocument(document, open?.viewColumn ?? columnBeside(column));
}
