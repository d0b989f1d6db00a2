import * as vscode from 'vscode';
import type { AnnotationType } from '../../core/annotation/values';
import type { Codebook } from '../../core/codebook/model';
import { readingInWords } from '../../core/incident/readingInWords';
import { localeFor, wordsFor } from '../../core/report/wordsFor';
import type { Words } from '../../core/report/words';
import type { PlacedAnnotation } from '../shared/liveAnnotations';
import { ARTICLE_SELECTOR, mayBeArticle } from '../shared/articles';
import type { Services } from '../shared/services';
import { nest, type Nested } from './nest';

/** One kind a type: the outline's "Sort By: Category" then groups by type. */
const KINDS: Readonly<Record<AnnotationType, vscode.SymbolKind>> = {
  actor: vscode.SymbolKind.Class,
  place: vscode.SymbolKind.Field,
  casualty: vscode.SymbolKind.Event,
  date: vscode.SymbolKind.Number,
  statement: vscode.SymbolKind.String,
  person: vscode.SymbolKind.Interface,
};

/** How long annotations must rest before the outline is drawn again. */
const REST_MS = 200;
const NAME_UNITS = 120;

/** Lists an article's annotations in the outline, the breadcrumbs and Ctrl+Shift+O, in text order, nested as they are. */
export function registerOutline(services: Services): vscode.Disposable {
  const provider = (): vscode.DocumentSymbolProvider => ({
    provideDocumentSymbols: (document, token) => symbolsOf(services, document, token),
  });
  const register = (): vscode.Disposable =>
    vscode.languages.registerDocumentSymbolProvider(ARTICLE_SELECTOR, provider(), {
      label: vscode.l10n.t('Annotations'),
    });
  let registration = register();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Such a provider cannot say that its symbols changed while the text did not: a new registration does.
  const renew = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      registration.dispose();
      registration = register();
    }, REST_MS);
  };
  return vscode.Disposable.from(
    services.articles.onDidChange(({ document }) => {
      if (vscode.window.visibleTextEditors.some((editor) => editor.document === document)) renew();
    }),
    {
      dispose: () => {
        clearTimeout(timer);
        registration.dispose();
      },
    },
  );
}

async function symbolsOf(
  { articles }: Services,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentSymbol[] | undefined> {
  if (!mayBeArticle(document)) return undefined;
  const session = await articles.of(document);
  const codebook = await session.file.project.codebook.load();
  if (token.isCancellationRequested) return undefined;
  const words = wordsFor(localeFor(vscode.env.language));
  const symbol = ({ item, children }: Nested<PlacedAnnotation>): vscode.DocumentSymbol => {
    const made = symbolOf(item, codebook, words);
    made.children = children.map(symbol);
    return made;
  };
  return nest(session.placed().filter(({ state }) => state !== 'orphaned')).map(symbol);
}

function symbolOf(
  { annotation, range, state }: PlacedAnnotation,
  codebook: Codebook,
  words: Words,
): vscode.DocumentSymbol {
  const reading = readingInWords(annotation, codebook, words);
  const detail = [
    words.annotationType[annotation.type],
    ...(reading.length === 0 ? [vscode.l10n.t('not linked')] : reading),
    ...(state === 'anchored' ? [] : [words.anchor[state]]),
  ].join(' · ');
  // VS Code refuses a symbol without a name.
  const name = annotation.exact.replace(/\s+/g, ' ').trim().slice(0, NAME_UNITS) || annotation.id;
  return new vscode.DocumentSymbol(name, detail, KINDS[annotation.type], range, range);
}
