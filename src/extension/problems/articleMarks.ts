import * as vscode from 'vscode';
import type { ArticleSession } from '../shared/articleSession';
import type { PlacedAnnotation } from '../shared/liveAnnotations';
import type { Articles } from '../shared/articles';
import { noteCode, noteRange } from '../shared/anchorNotes';
import { reasonInWords } from '../shared/needReasons';

/** Notes in an open article: annotations whose words are not sure or gone, and a sidecar that cannot be read. */
export function registerArticleMarks(articles: Articles): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('sitrep.articles');
  return vscode.Disposable.from(
    collection,
    articles.onDidChange((session) => collection.set(session.document.uri, diagnosticsOf(session))),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
  );
}

const FIRST_LINE = new vscode.Range(0, 0, 0, 0);

export function diagnosticsOf(session: Pick<ArticleSession, 'problems' | 'placed' | 'document'>): vscode.Diagnostic[] {
  const unreadable = session.problems
    .slice(0, 1)
    .map(({ code, message }) =>
      diagnostic(
        vscode.l10n.t('The sidecar cannot be read, so no annotation is shown. {0}', message),
        FIRST_LINE,
        code,
        vscode.DiagnosticSeverity.Warning,
      ),
    );
  return [...unreadable, ...session.placed().flatMap((placed) => noteOn(session.document, placed))];
}

function noteOn(document: vscode.TextDocument, placed: PlacedAnnotation): vscode.Diagnostic[] {
  const { annotation, state, doubt } = placed;
  switch (state) {
    case 'anchored':
    case 'moved':
      return [];
    case 'uncertain': {
      const reason = doubt ? ` ${reasonInWords(doubt)}` : '';
      const message = vscode.l10n.t('It is not certain that these are the words tagged as “{0}”.', annotation.exact);
      return [diagnostic(`${message}${reason}`, noteRange(document, placed), noteCode(placed))];
    }
    case 'orphaned': {
      const message = vscode.l10n.t(
        'The tagged words “{0}” are no longer in the article. Tag the words that replace them, or remove the annotation.',
        annotation.exact,
      );
      return [diagnostic(message, noteRange(document, placed), noteCode(placed))];
    }
  }
}

function diagnostic(
  message: string,
  range: vscode.Range,
  code: string,
  severity = vscode.DiagnosticSeverity.Information,
): vscode.Diagnostic {
  const made = new vscode.Diagnostic(range, message, severity);
  made.source = 'Sitrep';
  made.code = code;
  return made;
}
