import * as vscode from 'vscode';
import { localeFor, wordsFor } from '../../core/report/wordsFor';
import { ARTICLE_SELECTOR, mayBeArticle } from '../shared/articles';
import { visibleText } from '../shared/markdown';
import type { Services } from '../shared/services';
import { settings } from '../shared/settings';
import { hintOf } from './hintOf';

/** Shows the normalised values of annotations behind their words, where `sitrep.inlayHints` is on. */
export function registerInlayHints(services: Services): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  const words = wordsFor(localeFor(vscode.env.language));
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changes.event,
    async provideInlayHints(document, range, token) {
      if (!mayBeArticle(document) || !settings.inlayHints(document.uri)) return [];
      const session = await services.articles.of(document);
      const codebook = await session.file.project.codebook.load();
      if (token.isCancellationRequested) return [];
      // Where the words may be others, their value may be another, too.
      const sure = session.at(range).filter(({ state }) => state === 'anchored' || state === 'moved');
      return sure.flatMap(({ annotation, range: own }) => {
        const text = hintOf(annotation, codebook, words);
        if (text === undefined) return [];
        const hint = new vscode.InlayHint(own.end, visibleText(text));
        hint.paddingLeft = true;
        return [hint];
      });
    },
  };
  return vscode.Disposable.from(
    changes,
    vscode.languages.registerInlayHintsProvider(ARTICLE_SELECTOR, provider),
    services.articles.onDidChange(() => changes.fire()),
    services.projects.onDidChange(({ change }) => {
      if (change.kind === 'codebook') changes.fire();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('sitrep.inlayHints')) changes.fire();
    }),
  );
}
