import * as vscode from 'vscode';
import { summaryShell } from '../../core/report/shell';
import { localeFor } from '../../core/report/wordsFor';

export const pageFolder = (extensionUri: vscode.Uri): vscode.Uri =>
  vscode.Uri.joinPath(extensionUri, 'dist', 'webview');

/** What the page may do: run its own script, and load files of its own folder only. */
export const pageOptions = (extensionUri: vscode.Uri): vscode.WebviewOptions => ({
  enableScripts: true,
  localResourceRoots: [pageFolder(extensionUri)],
});

/** The page's HTML with a nonce of its own. */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, title: string): string {
  const uriOf = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extensionUri), name)).toString();
  return summaryShell({
    scriptUri: uriOf('summary.js'),
    styleUris: [uriOf('summary-style.css')],
    // 122 random bits.
    nonce: globalThis.crypto.randomUUID().replaceAll('-', ''),
    cspSource: webview.cspSource,
    title,
    locale: localeFor(vscode.env.language),
  });
}
