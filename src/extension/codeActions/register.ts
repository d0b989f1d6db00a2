import * as vscode from 'vscode';
import { ARTICLE_SELECTOR, mayBeArticle } from '../shared/articles';
import { needsPerson } from '../shared/standing';
import type { Services } from '../shared/services';
import { ANNOTATION_KIND, annotationActions } from './annotationActions';
import { offersFor } from './offers';
import { isNote, PLACE_KIND, placeActions } from './placeActions';
import { TAG_KIND, tagActions } from './tagActions';

/**
 * The light bulb: what annotations need whose words are not sure or gone, tags for selected words, and what can be done
 * with the annotation at the cursor.
 */
export function registerCodeActions(services: Services): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range, context, token) =>
      mayBeArticle(document) ? actionsAt(services, document, range, context, token) : undefined,
  };
  return vscode.languages.registerCodeActionsProvider(ARTICLE_SELECTOR, provider, {
    providedCodeActionKinds: [PLACE_KIND, TAG_KIND, ANNOTATION_KIND],
  });
}

async function actionsAt(
  { articles, history }: Services,
  document: vscode.TextDocument,
  range: vscode.Range,
  { only, diagnostics }: vscode.CodeActionContext,
  token: vscode.CancellationToken,
): Promise<vscode.CodeAction[] | undefined> {
  const session = await articles.of(document);
  if (token.isCancellationRequested) return undefined;
  // The Problems panel asks for fixes of a note: its range is nobody's selection, and its words are not to be tagged.
  const fixes = only?.value === vscode.CodeActionKind.QuickFix.value && isNote({ session, range }, diagnostics);
  const target = { session, range: fixes ? new vscode.Range(range.start, range.start) : range };
  const places = wanted(PLACE_KIND, only) ? placeActions(target, diagnostics) : [];
  const tags: vscode.CodeAction[] = [];
  if (wanted(TAG_KIND, only) && !document.validateRange(target.range).isEmpty) {
    const offers = await offersFor(target, token);
    const codebook = await session.file.project.codebook.load();
    tags.push(...tagActions(target, offers, history.lastTagged, codebook));
  }
  const here = wanted(ANNOTATION_KIND, only)
    ? session.at(range).find((placed) => placed.range.contains(range))
    : undefined;
  return [...places, ...tags, ...(here ? annotationActions(document.uri, here.annotation, !needsPerson(here)) : [])];
}

/** Nothing is read for a save or a menu that asks for other kinds. */
const wanted = (kind: vscode.CodeActionKind, only: vscode.CodeActionKind | undefined): boolean =>
  only === undefined || only.intersects(kind);
