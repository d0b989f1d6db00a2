import * as vscode from 'vscode';
import { workspaceUri } from '../harness/insideVsCode';

const entries = async (): Promise<readonly string[]> =>
  (await vscode.workspace.fs.readDirectory(workspaceUri())).map(([name]) => name);

/**
 * Gives what deletes all that has come into the workspace folder since, but for what VS Code and Sitrep keep for the whole
 * run: with the articles of sixty suites beside it, whatever looks at all articles takes long.
 */
export async function clearing(): Promise<() => Promise<void>> {
  const kept = new Set([...(await entries()), '.sitrep', '.vscode', '.git', '.gitattributes']);
  return async () => {
    const leftovers = (await entries()).filter((name) => !kept.has(name));
    await Promise.all(leftovers.map((name) => clear(vscode.Uri.joinPath(workspaceUri(), name))));
  };
}

async function clear(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri, { recursive: true, useTrash: false });
  } catch (error) {
    // Sitrep itself removes a sidecar that holds nothing any more, also just after a case has ended.
    if (!(error instanceof vscode.FileSystemError) || error.code !== 'FileNotFound') throw error;
  }
}
