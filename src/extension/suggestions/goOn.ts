import * as vscode from 'vscode';
import type { ArticleSession } from '../shared/articleSession';
import type { OpenSuggestion } from '../shared/openSuggestion';
import type { Services } from '../shared/services';
import { editorOf } from '../shared/target';

/** In the order of the text; of those that begin at one place the innermost first. */
export const inOrder = (open: readonly OpenSuggestion[]): readonly OpenSuggestion[] =>
  [...open].sort((a, b) => a.start - b.start || a.end - b.end);

/** Puts the cursor on a suggestion and shows what it says. */
export async function showSuggestion(editor: vscode.TextEditor, { range }: OpenSuggestion): Promise<void> {
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (editor !== vscode.window.activeTextEditor) return;
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** Where the cursor stood when a person gave her answer. */
export interface Answered {
  readonly editor: vscode.TextEditor | undefined;
  readonly selection: vscode.Selection | undefined;
}

/** To be asked before anything is awaited. */
export function answeredHere(): Answered {
  const editor = vscode.window.activeTextEditor;
  return { editor, selection: editor?.selection };
}

/**
 * Moves on from an answered suggestion to the next one of the article, if it is on screen. Not where she has moved the
 * cursor while her answer was being written: her next key is meant for where it stands now.
 */
export async function goOn(
  { suggestions }: Services,
  session: ArticleSession,
  from: OpenSuggestion,
  answered: Answered,
): Promise<void> {
  const editor = editorOf(session.document);
  const hasMoved = (): boolean =>
    editor === answered.editor &&
    answered.selection !== undefined &&
    editor?.selection.isEqual(answered.selection) === false;
  if (!editor || hasMoved()) return;
  const open = inOrder(await suggestions.of(session)).filter(({ index }) => index !== from.index);
  if (hasMoved()) return;
  const next = open.find(({ start }) => start >= from.start) ?? open[0];
  if (next) await showSuggestion(editor, next);
  else {
    await vscode.commands.executeCommand('editor.action.hideHover');
    vscode.window.setStatusBarMessage(vscode.l10n.t('All suggestions of this article are answered.'), 5000);
  }
}
