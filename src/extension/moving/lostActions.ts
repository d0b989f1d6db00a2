import * as vscode from 'vscode';
import { SitrepError } from '../../core/problem';
import { SIDECAR_SUFFIX } from '../../project/paths';
import type { Services } from '../shared/services';
import { offers } from './adoptSidecar';

/** The light bulb on a sidecar whose article is gone: the articles that hold its text, and the choice of another. */
export function registerLostActions(services: Services): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, _range, { diagnostics }, token) {
      const missing = diagnostics.filter(({ source, code }) => source === 'Sitrep' && code === 'article/missing');
      if (missing.length === 0) return undefined;
      const found = await offers(services, token).catch((error: unknown) => {
        if (SitrepError.is(error, 'cancelled')) return [];
        throw error;
      });
      const own = found.find(({ sidecar }) => sidecar.toString() === document.uri.toString());
      if (!own || token.isCancellationRequested) return undefined;
      const moves = own.articles.map((article) =>
        action(
          vscode.l10n.t('Move this sidecar to {0}, which holds its text', vscode.workspace.asRelativePath(article)),
          missing,
          { sidecar: document.uri, article },
        ),
      );
      const choice = action(vscode.l10n.t('Choose the article of this sidecar …'), missing, { sidecar: document.uri });
      const [only] = moves;
      if (only && own.isSure) only.isPreferred = true;
      return [...moves, ...(moves.length === 0 ? [choice] : [])];
    },
  };
  return vscode.languages.registerCodeActionsProvider({ pattern: `**/*${SIDECAR_SUFFIX}` }, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

function action(title: string, diagnostics: vscode.Diagnostic[], argument: object): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.command = { title, command: 'sitrep.adoptSidecar', arguments: [argument] };
  made.diagnostics = diagnostics;
  return made;
}
