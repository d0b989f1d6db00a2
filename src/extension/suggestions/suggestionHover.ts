import * as vscode from 'vscode';
import { localeFor, wordsFor } from '../../core/report/wordsFor';
import { asAnnotation } from '../../core/suggest/asAnnotation';
import type { LoadedCodebook } from '../../project/codebookStore';
import { ARTICLE_SELECTOR, mayBeArticle } from '../shared/articles';
import { commandLink } from '../shared/commandLink';
import { escapeMarkdown, visibleText } from '../shared/markdown';
import type { OpenSuggestion } from '../shared/openSuggestion';
import { readingOf } from '../shared/readingLines';
import type { Services } from '../shared/services';
import { touching } from './suggestionAt';
import { offersOn, SUGGESTION_COMMANDS } from './suggestionOffers';
import { whySuggested } from './whySuggested';

/** More nested suggestions than anyone reads in one hover. */
const MOST = 4;

/** Tells what is suggested under the mouse, why, and how to answer; the innermost first. */
export function registerSuggestionHover({ articles, suggestions }: Services): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      if (!mayBeArticle(document)) return undefined;
      const all = suggestions.now(document);
      const here = touching(all, new vscode.Range(position, position)).slice(0, MOST);
      const [innermost] = here;
      if (!innermost) return undefined;
      const session = await articles.of(document);
      const codebook = await session.file.project.codebook.load();
      if (token.isCancellationRequested) return undefined;
      const contents = here.map((one) => suggestionHoverText(document, one, all, codebook));
      return new vscode.Hover(contents, innermost.range);
    },
  };
  return vscode.languages.registerHoverProvider(ARTICLE_SELECTOR, provider);
}

/** Everything an article or a codebook says is escaped; the links run commands of one list. */
export function suggestionHoverText(
  document: vscode.TextDocument,
  one: OpenSuggestion,
  all: readonly OpenSuggestion[],
  codebook: LoadedCodebook,
): vscode.MarkdownString {
  const { suggestion } = one;
  const words = wordsFor(localeFor(vscode.env.language));
  const annotation = asAnnotation(suggestion, { id: '', prefix: '', suffix: '' });
  const { head, lines } = readingOf(annotation, { codebook, incidents: [], words });
  const called = suggestion.new ? vscode.l10n.t('“{0}” is not in the codebook', suggestion.new.name) : head;
  const title = vscode.l10n.t('Suggestion: {0}', words.annotationType[suggestion.type]);
  const related = (suggestion.relations ?? []).flatMap(({ kind, to }) => {
    const other = all.find(({ index }) => index === to);
    return other ? [{ label: words.link[kind], text: vscode.l10n.t('“{0}”', other.suggestion.exact) }] : [];
  });
  const why = { label: vscode.l10n.t('Why'), text: whySuggested(suggestion.why) };
  const shown = [...lines, ...related, why].map(
    ({ label, text }) => `*${escapeMarkdown(capital(label))}:* ${escapeMarkdown(text)}`,
  );
  const links = offersOn(document, one, all, codebook).map((offer) =>
    commandLink(visibleText(offer.title), offer.command, offer.argument),
  );
  const markdown = new vscode.MarkdownString(
    `${[`**${escapeMarkdown(title)}** — ${escapeMarkdown(called)}`, ...shown].join('  \n')}\n\n${links.join(' | ')}`,
  );
  markdown.isTrusted = { enabledCommands: SUGGESTION_COMMANDS };
  markdown.supportHtml = false;
  return markdown;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
