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
  const show = async (side: 'left' | 'right'): Promise<void> => {
    const isLeft = side === 'left';
    const annotations = article[side] ?? [];
    const uri = files.add({ ...shared, side, sha256, annotations, name: names[isLeft ? 0 : 1] });
    const document = await vscode.workspace.openTextDocument(uri);
    await services.revisions.of(document);
    const own = point[side];
    // Where a coder has nothing, the words that the other tagged are shown without being selected.
    const range = rangeOf(document, article, own ?? firstOf(point));
    const viewColumn = isLeft ? vscode.ViewColumn.One : vscode.ViewColumn.Two;
    const editor = await vscode.window.showTextDocument(document, {
      viewColumn,
      preview: true,
      preserveFocus: !isLeft,
    });
    editor.selection = own
      ? new vscode.Selection(range.start, range.end)
      : new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  await show('left');
  await show('right');
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
