import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { SitrepError } from '../../core/problem';
import { registerCommand } from '../shared/commands';
import type { Services } from '../shared/services';
import { articleOf, editorOf, targetSchema } from '../shared/target';
import { inOrder, showSuggestion } from './goOn';

const schema = () => z.pick(targetSchema(), { uri: true });

/** Showing suggestions, and moving between them. Each resolves to what is suggested there, with its range. */
export const registerSteps = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(
    step(services, 'sitrep.nextSuggestion', 1),
    step(services, 'sitrep.previousSuggestion', -1),
    registerCommand(services.log, 'sitrep.suggest', schema, async ({ uri }) => {
      const session = await articleOf(services, uri);
      if (session.problems.length > 0) throw unreadable();
      services.suggestions.ask(session);
      const open = inOrder(await services.suggestions.of(session));
      vscode.window.setStatusBarMessage(vscode.l10n.t('Suggestions: {0}', open.length), 5000);
      return open.map(({ suggestion, range }) => ({ ...suggestion, range }));
    }),
  );

const step = (services: Services, id: string, direction: 1 | -1): vscode.Disposable =>
  registerCommand(services.log, id, schema, async ({ uri }) => {
    const session = await articleOf(services, uri);
    const open = inOrder(await services.suggestions.of(session));
    const editor = editorOf(session.document) ?? (await vscode.window.showTextDocument(session.document));
    const from = editor.selection.active;
    const next =
      direction === 1
        ? (open.find(({ range }) => range.start.isAfter(from)) ?? open[0])
        : (open.findLast(({ range }) => range.start.isBefore(from)) ?? open.at(-1));
    if (!next) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('No suggestion waits for an answer in this article.'), 3000);
      return undefined;
    }
    await showSuggestion(editor, next);
    return { ...next.suggestion, range: next.range };
  });

const unreadable = (): SitrepError =>
  new SitrepError(
    'sidecar/unreadable',
    vscode.l10n.t('The sidecar of this article cannot be read, so nothing can be suggested. See Problems.'),
  );
