import * as vscode from 'vscode';
import { pageFolder } from './pageHtml';

/** The outlines of the countries, as they are shipped beside the page (test/harness/landShapes.cjs). */
export async function landText(extensionUri: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(pageFolder(extensionUri), 'land.json'));
  return new TextDecoder().decode(bytes);
}
