import * as vscode from 'vscode';
import { ARTICLE_SELECTOR, mayBeArticle } from '../shared/articles';
import type { Services } from '../shared/services';
import { ANNOTATION_KIND, annotationActions } from './annotationActions';
import { offersFor } from './offers';
import { TAG_KIND, tagActions } from './tagActions';

/** The light bulb: tags for selected words, and what can be done with the annotation at the cursor. */
export function registerCodeActions(services: Services): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range, context, token) =>
      mayBeArticle(document) ? actionsAt(services, document, range, context.only, token) : undefined,
  };
  return vscode.languages.registerCodeActionsProvider(ARTICLE_SELECTOR, provider, {
    providedCodeActionKinds: [TAG_KIND, ANNOTATION_KIND],
  });
}

async function actionsAt(
  { articles, history }: Services,
  document: vscode.TextDocument,
  range: vscode.Range,
  only: vscode.CodeActionKind | undefined,
  token: vscode.CancellationToken,
): Promise<vscode.CodeAction[] | undefined> {
  const session = await articles.of(document);
  if (token.isCancellationRequested) return undefined;
  const tags: vscode.CodeAction[] = [];
  if (wanted(TAG_KIND, only) && !document.validateRange(range).isEmpty) {
    const target = { session, range };
    const offers = await offersFor(target, token);
    const codebook = await session.file.project.codebook.load();
    tags.push(...tagActions(target, offers, history.lastTagged, codebook));
  }
  const here = wanted(ANNOTATION_KIND, only)
    ? session.at(range).find((placed) => placed.range.contains(range))
    : undefined;
  return [...tags, ...(here ? annotationActions(document.uri, here.annotation) : [])];
}

/** Nothing is read for a save or a menu that asks for other kinds. */
const wanted = (kind: vscode.CodeActionKind, only: vscode.CodeActionKind | undefined): boolean =>
  only === undefined || only.intersects(kind);
