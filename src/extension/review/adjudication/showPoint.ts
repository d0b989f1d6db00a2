import * as vscode from 'vscode';
import type { Annotation } from '../../../core/annotation/model';
import { firstOf } from '../../../core/review/adjudicate/points';
import type { Services } from '../../shared/services';
import type { Adjudication } from './adjudication';
import type { AdjudicatedArticle, AdjudicatedPoint } from './model';
import { READING_SCHEME } from './readingFiles';

/**
 * Shows a point in both coders' readings of the article, side by side, each with its own marks; the words are selected on
 * either side, and the left one has the focus. A diff editor would fold the two into one where the window is narrow.
 */
export async function showPoint(
  services: Services,
  adjudication: Adjudication,
  article: AdjudicatedArticle,
  { point }: AdjudicatedPoint,
): Promise<void> {
  const { sides, names, files } = adjudication;
  const shared = { uri: adjudication.uriOf(article.path), text: article.text.text, anonymous: sides.anonymous };
  const sha256 = await services.projects.at(sides.root).project.digestOf(shared.text);
  const show = async (side: 'left' | 'right'): Promise<vscode.TextEditor> => {
    const isLeft = side === 'left';
    const annotations = article[side] ?? [];
    const uri = files.add({ ...shared, side, sha256, annotations, name: names[isLeft ? 0 : 1] });
    const document = await vscode.workspace.openTextDocument(uri);
    await services.revisions.of(document);
    const viewColumn = isLeft ? vscode.ViewColumn.One : vscode.ViewColumn.Two;
    return vscode.window.showTextDocument(document, { viewColumn, preview: true, preserveFocus: !isLeft });
  };
  // Both are opened first: the second makes the first narrower, and what was in sight there no longer is.
  const editors = { left: await show('left'), right: await show('right') };
  for (const side of ['left', 'right'] as const) {
    const editor = editors[side];
    const own = point[side];
    // Where a coder has nothing, the words that the other tagged are shown without being selected.
    const range = rangeOf(editor.document, article, own ?? firstOf(point));
    editor.selection = new vscode.Selection(range.start, own ? range.end : range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** Closes the readings that are open in tabs. */
export async function closeReadings(): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap(({ tabs: own }) => own)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === READING_SCHEME);
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs);
}

/** The text is the one that the annotations are of. */
function rangeOf(
  document: vscode.TextDocument,
  { text }: AdjudicatedArticle,
  { start, end }: Annotation,
): vscode.Range {
  return new vscode.Range(document.positionAt(text.toUtf16(start)), document.positionAt(text.toUtf16(end)));
}
