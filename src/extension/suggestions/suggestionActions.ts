import * as vscode from 'vscode';
import { ARTICLE_SELECTOR, mayBeArticle } from '../shared/articles';
import { shorten, visibleText } from '../shared/markdown';
import type { OpenSuggestion } from '../shared/openSuggestion';
import type { Services } from '../shared/services';
import { suggestionAt, suggestionInWords } from './suggestionAt';
import { offersOn } from './suggestionOffers';

const SUGGESTION_KIND = vscode.CodeActionKind.QuickFix.append('sitrep').append('suggestion');
/** A menu cuts longer titles off anyway. */
const LONGEST = 80;

/** The light bulb on a suggestion: the ways to answer it. */
export function registerSuggestionActions({ articles, suggestions }: Services): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { only }, token) {
      if (!mayBeArticle(document) || (only && !only.intersects(SUGGESTION_KIND))) return undefined;
      const all = suggestions.now(document);
      const one = suggestionAt(all, range);
      if (!one) return undefined;
      const session = await articles.of(document);
      const codebook = await session.file.project.codebook.load();
      if (token.isCancellationRequested) return undefined;
      return offersOn(document, one, all, codebook).map((offer, index) => {
        const isFirst = index === 0;
        const reading = isFirst && !one.suggestion.new ? suggestionInWords(one.suggestion, codebook) : undefined;
        const title = reading === undefined ? offer.title : vscode.l10n.t('Accept: {0}', reading);
        const action = new vscode.CodeAction(shorten(visibleText(title), LONGEST), SUGGESTION_KIND);
        action.command = { command: offer.command, title, arguments: [offer.argument] };
        action.isPreferred = isFirst && range.isEmpty && isSure(one);
        return action;
      });
    },
  };
  return vscode.languages.registerCodeActionsProvider(ARTICLE_SELECTOR, provider, {
    providedCodeActionKinds: [SUGGESTION_KIND],
  });
}

/** A name that the codebook lacks is never taken for another without a look. */
const isSure = ({ suggestion }: OpenSuggestion): boolean => suggestion.new === undefined;
