import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { AnnotationType } from '../../core/annotation/values';
import { once } from '../../core/once';
import { SitrepError } from '../../core/problem';
import { wordAt } from '../../core/text/tokens';
import { fileName } from '../../project/paths';
import { mayBeArticle, mayBeRevision } from './articles';
import type { ArticleSession } from './articleSession';
import type { PlacedAnnotation } from './liveAnnotations';
import { rangeSchema, uriSchema } from './commands';
import { plainLabel } from './markdown';
import type { Services } from './services';

/** The part of a command's argument that says where: the active editor and its selection unless told otherwise. */
export const targetSchema = once(() => z.object({ uri: z.optional(uriSchema()), range: z.optional(rangeSchema()) }));
export const annotationTargetSchema = once(() =>
  z.object({ uri: z.optional(uriSchema()), id: z.optional(z.string()) }),
);

export interface Target {
  readonly session: ArticleSession;
  readonly range: vscode.Range;
}

/** The article a command is about. Rejects with `target/none` when there is none. */
export async function articleOf(services: Services, uri?: vscode.Uri): Promise<ArticleSession> {
  const document = uri ? await vscode.workspace.openTextDocument(uri) : vscode.window.activeTextEditor?.document;
  if (!document) throw new SitrepError('target/none', vscode.l10n.t('Open an article first.'));
  if (document.isUntitled) {
    throw new SitrepError(
      'target/untitled',
      vscode.l10n.t('Save this text as a file first: its annotations go beside it.'),
    );
  }
  if (mayBeRevision(document)) {
    const message = vscode.l10n.t(
      'This is {0} in another revision, which cannot be changed: open the file itself.',
      fileName(document.uri.path),
    );
    throw new SitrepError('target/another-revision', message);
  }
  if (!mayBeArticle(document)) {
    const message = vscode.l10n.t(
      '{0} is not an article: Sitrep tags plain text.',
      vscode.workspace.asRelativePath(document.uri),
    );
    throw new SitrepError('target/not-an-article', message);
  }
  const session = await services.articles.of(document);
  await session.settle();
  return session;
}

/** The article and the words a tagging command is about; a bare cursor takes the word under it. */
export async function targetOf(
  services: Services,
  argument: z.output<ReturnType<typeof targetSchema>>,
): Promise<Target> {
  const session = await articleOf(services, argument.uri);
  const { document } = session;
  const selection = argument.range ?? editorOf(document)?.selection;
  const range = selection && document.validateRange(selection);
  if (range && !range.isEmpty) return { session, range };
  const word = range && wordRange(document, range.start);
  if (!word) throw new SitrepError('target/no-words', vscode.l10n.t('Select the words to tag first.'));
  return { session, range: word };
}

/**
 * The annotation a command is about: by id, else the innermost at the cursor; there only those of the type that is told, and
 * `none` says what to do where there is none.
 */
export async function annotationOf(
  services: Services,
  argument: z.output<ReturnType<typeof annotationTargetSchema>>,
  type?: AnnotationType,
  none = vscode.l10n.t('Put the cursor on an annotation first.'),
): Promise<{ session: ArticleSession; placed: PlacedAnnotation }> {
  const session = await articleOf(services, argument.uri);
  if (argument.id !== undefined) return { session, placed: await annotationById(session, argument.id) };
  const selection = editorOf(session.document)?.selection;
  const all = selection ? session.at(selection) : [];
  const here = type === undefined ? all : all.filter(({ annotation }) => annotation.type === type);
  const placed = here.length > 1 ? await pickNested(here) : here[0];
  if (placed) return { session, placed };
  if (here.length > 1) throw new vscode.CancellationError();
  throw new SitrepError('target/no-annotation', none);
}

/**
 * An annotation by its id. One that is not known is looked for on disk before it is said to be missing: another program
 * may have been writing the sidecar when it was last read. Rejects with `target/unknown-id`, or `sidecar/unreadable`.
 */
export async function annotationById(session: ArticleSession, id: string): Promise<PlacedAnnotation> {
  const known = session.find(id);
  if (known) return known;
  await session.reload();
  const read = session.find(id);
  if (read) return read;
  const [problem] = session.problems;
  if (problem) {
    const place = `${problem.file}:${problem.range.start.line + 1}`;
    const message = vscode.l10n.t('{0}: The sidecar cannot be read. {1}', place, problem.message);
    throw new SitrepError('sidecar/unreadable', message, session.problems);
  }
  throw new SitrepError('target/unknown-id', vscode.l10n.t('There is no annotation {0} in this article.', id));
}

export function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const active = vscode.window.activeTextEditor;
  if (active?.document === document) return active;
  return vscode.window.visibleTextEditors.find((editor) => editor.document === document);
}

/** Where annotations nest, the innermost stands first and Enter takes it. */
async function pickNested(here: readonly PlacedAnnotation[]): Promise<PlacedAnnotation | undefined> {
  const rows = here.map((placed) => ({
    label: plainLabel(placed.annotation.exact),
    description: placed.annotation.type,
    placed,
  }));
  const placeHolder = vscode.l10n.t('Several annotations stand here: which one?');
  return (await vscode.window.showQuickPick(rows, { placeHolder }))?.placed;
}

function wordRange(document: vscode.TextDocument, at: vscode.Position): vscode.Range | undefined {
  const line = document.lineAt(at.line).text;
  const word = wordAt(line, at.character);
  return word && new vscode.Range(at.line, word[0], at.line, word[1]);
}
