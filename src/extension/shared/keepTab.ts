import * as vscode from 'vscode';

/** How long after a rename its tab may still be closed. */
const CLOSING_MS = 500;

/**
 * Renames over a file that may stand open. VS Code deletes what is renamed over first, and closes the tab of what is
 * deleted: then it is opened again where it was, and the focus stays where it is.
 */
export async function keepTab(uri: vscode.Uri, rename: () => Thenable<void>): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter((tab) => isOf(tab, uri));
  if (tabs.length === 0) {
    await rename();
    return;
  }
  const places = new Map(tabs.map((tab) => [tab, tab.group.viewColumn]));
  const closing = vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
    for (const tab of closed) if (isOf(tab, uri)) void reopen(uri, tab, places.get(tab));
  });
  try {
    await rename();
  } finally {
    setTimeout(() => void closing.dispose(), CLOSING_MS);
  }
}

const isOf = ({ input }: vscode.Tab, uri: vscode.Uri): boolean =>
  input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();

async function reopen(uri: vscode.Uri, { isPreview }: vscode.Tab, column = vscode.ViewColumn.Beside): Promise<void> {
  try {
    await vscode.window.showTextDocument(uri, { viewColumn: column, preview: isPreview, preserveFocus: true });
  } catch {
    // The file may be gone again by now: a tab is no more than a tab.
  }
}
