import * as vscode from 'vscode';
import { editorOf } from './target';

/** Shows a range of an article and selects it. */
export async function goTo(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.TextEditor> {
  const open = editorOf(document);
  const editor = await vscode.window.showTextDocument(document, open?.viewColumn ?? vscode.ViewColumn.Active);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
