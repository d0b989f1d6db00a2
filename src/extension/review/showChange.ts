import * as vscode from 'vscode';
import { articlePathOf, fileName } from '../../project/paths';
import { mayBeArticle } from '../shared/articles';
import { goTo } from '../shared/goTo';
import { visibleText } from '../shared/markdown';
import type { Services } from '../shared/services';
import type { Review } from './review';
import type { ReviewedChange } from './reviewModel';

/**
 * Shows a change where its words stand: in a diff editor of the article, base against now, or in the one of both that
 * there is. What is no annotation is shown in its own file.
 */
export async function showChange(services: Services, review: Review, change: ReviewedChange): Promise<void> {
  const { sides } = review;
  const { file, article, told } = change;
  const renamedFrom = review.groups.find((group) => group.file === file)?.renamedFrom;
  const now = article ?? file;
  const was = renamedFrom === undefined ? now : article === undefined ? renamedFrom : articlePathOf(renamedFrom);
  const [isBefore, isAfter] = await Promise.all([
    sides.before.read([was]).then((found) => found.has(was)),
    sides.after.read([now]).then((found) => found.has(now)),
  ]);
  const left = sides.git.toGitUri(review.uriOf(was), sides.base);
  const right = sides.head === undefined ? review.uriOf(now) : sides.git.toGitUri(review.uriOf(now), sides.head);
  const isGone = told.change.kind === 'removed';
  const id = told.change.subject === 'annotation' ? told.change.key : undefined;
  if (isBefore && isAfter) {
    const title = `${visibleText(fileName(now))} (${visibleText(sides.baseName)} ↔ ${sides.head === undefined ? vscode.l10n.t('now') : sides.head.slice(0, 8)})`;
    const shown = isGone ? left : right;
    const range = await rangeOf(services, shown, id);
    const selection = range && !isGone ? { selection: range } : {};
    await vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: true, ...selection });
    // A row that was clicked keeps the focus, and the keys of a review are those of the article.
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    const editor = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === shown.toString(),
    );
    if (!editor || !range) return;
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
  const only = isAfter ? right : left;
  const range = await rangeOf(services, only, id);
  await goTo(await vscode.workspace.openTextDocument(only), range ?? new vscode.Range(0, 0, 0, 0));
}

/** Where the words of an annotation stand in an article, as it is or as it was. */
async function rangeOf(
  { articles, revisions }: Services,
  uri: vscode.Uri,
  id: string | undefined,
): Promise<vscode.Range | undefined> {
  if (id === undefined) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  const marked = (await revisions.of(document)) ?? (mayBeArticle(document) ? await articles.of(document) : undefined);
  const range = marked?.find(id)?.range;
  return range?.isEmpty === true ? undefined : range;
}
