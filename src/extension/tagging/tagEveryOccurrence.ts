import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Annotation } from '../../core/annotation/model';
import { SitrepError, type Problem } from '../../core/problem';
import { isNaming, untaggedOccurrences, type NamingAnnotation } from '../../core/suggest/untaggedOccurrences';
import { normaliseLineEnds } from '../../core/text/normalise';
import { LineIndex } from '../../core/text/lineIndex';
import { findOccurrences } from '../../project/findOccurrences';
import type { LongWork } from '../../project/loadAll';
import type { ArticleSession } from '../shared/articleSession';
import { registerCommand } from '../shared/commands';
import { rangeAt } from '../shared/convert';
import { withProgress } from '../shared/longWork';
import { plainLabel, shorten, visibleText } from '../shared/markdown';
import { pick } from '../shared/pick';
import type { Services } from '../shared/services';
import { annotationOf, annotationTargetSchema } from '../shared/target';
import { tagOccurrences, type Occurrence } from './tagOccurrences';

/** With `scope` everything found is tagged without a question; without it a person chooses. */
const schema = () => z.extend(annotationTargetSchema(), { scope: z.optional(z.enum(['article', 'workspace'])) });
type Scope = 'article' | 'workspace';

interface Shown extends Occurrence {
  /** Path in the project, and the line. */
  readonly place: string;
  readonly around: string;
}

/** UTF-16 units of a line shown on each side of the words. */
const AROUND = 40;

/** Tags the words of an annotation wherever else they stand: the same entry, whole words, nothing tagged twice. */
export const registerTagEveryOccurrence = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.tagEveryOccurrence', schema, async ({ scope, ...which }) => {
    const { session, placed } = await annotationOf(services, which);
    const like = placed.annotation;
    if (!isNaming(like)) {
      throw new SitrepError(
        'tag/not-a-name',
        vscode.l10n.t(
          'Only actors, places and persons are tagged wherever they are named. A figure is read each time.',
        ),
      );
    }
    const here = inArticle(session, like);
    const wanted = scope ?? (await askScope(like, here.length));
    if (!wanted) return undefined;
    const title = vscode.l10n.t('Tagging “{0}”', shorten(visibleText(like.exact), AROUND));
    const found =
      wanted === 'article'
        ? here
        : [...here, ...(await withProgress(title, (work) => elsewhere(services, session, like, work)))];
    const chosen = scope === undefined ? await choose(like, found) : found;
    if (!chosen) return undefined;
    if (chosen.length === 0) {
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('“{0}” stands nowhere else untagged.', visibleText(like.exact)),
        5000,
      );
      return [];
    }
    const added: readonly Annotation[] = await withProgress(title, (work) =>
      tagOccurrences(services, like, chosen, work),
    );
    vscode.window.setStatusBarMessage(vscode.l10n.t('Annotations added: {0}', added.length), 5000);
    return added;
  });

function inArticle(session: ArticleSession, like: NamingAnnotation): readonly Shown[] {
  const { document } = session;
  const text = document.getText();
  const answered = session.placed().filter(({ state }) => state !== 'orphaned');
  return untaggedOccurrences(like, text, answered).map(({ start, end }): Shown => {
    const range = rangeAt(document, start, end);
    return shown(document.uri, session.file.path, text, { start, end }, range);
  });
}

/** In the other articles of the project: open ones as they stand, the others as saved. */
async function elsewhere(
  services: Services,
  { file: { project, root, path: own } }: ArticleSession,
  like: NamingAnnotation,
  work: LongWork,
): Promise<readonly Shown[]> {
  const found: Shown[] = [];
  const problems: Problem[] = [];
  const { articles } = await project.paths(work.cancel);
  const others = articles.filter((path) => path !== own);
  const open = openSessions(services);
  for (const path of others) {
    const session = open.get(vscode.Uri.joinPath(root, ...path.split('/')).toString());
    if (session && session.problems.length === 0) found.push(...inArticle(session, like));
  }
  const closed = others.filter((path) => !open.has(vscode.Uri.joinPath(root, ...path.split('/')).toString()));
  for await (const { article, text, spans } of findOccurrences(project, closed, like, work, (one) =>
    problems.push(one),
  )) {
    const uri = vscode.Uri.joinPath(root, ...article.split('/'));
    const lines = new LineIndex(text);
    for (const span of spans) {
      const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      found.push(shown(uri, article, text, span, range));
    }
  }
  for (const problem of problems) services.log.warn(`left out: ${problem.file}: ${problem.code}`);
  if (problems.length > 0) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        '{0} articles were left out, because they or their sidecars cannot be read. See Problems.',
        problems.length,
      ),
    );
  }
  return found;
}

function openSessions({ articles }: Services): ReadonlyMap<string, ArticleSession> {
  return new Map(
    vscode.workspace.textDocuments.flatMap((document) => {
      const session = articles.get(document);
      return session ? [[document.uri.toString(), session] as const] : [];
    }),
  );
}

function shown(
  uri: vscode.Uri,
  path: string,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  range: vscode.Range,
): Shown {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const around = before.slice(before.lastIndexOf('\n') + 1) + text.slice(start, end) + (after.split('\n')[0] ?? '');
  return {
    uri,
    range,
    words: normaliseLineEnds(text.slice(start, end)),
    place: `${path}:${range.start.line + 1}`,
    around,
  };
}

function askScope(like: NamingAnnotation, here: number): Promise<Scope | undefined> {
  return pick<Scope>(
    [
      { label: vscode.l10n.t('In this article'), description: vscode.l10n.t('untagged: {0}', here), value: 'article' },
      { label: vscode.l10n.t('In all articles of the project'), value: 'workspace' },
    ],
    { title: vscode.l10n.t('Tag every occurrence of “{0}”', shorten(visibleText(like.exact), AROUND)) },
  );
}

async function choose(like: NamingAnnotation, found: readonly Shown[]): Promise<readonly Shown[] | undefined> {
  if (found.length === 0) return found;
  const rows = found.map((one) => ({
    label: plainLabel(one.around),
    description: plainLabel(one.place),
    picked: true,
    one,
  }));
  const picked = await vscode.window.showQuickPick(rows, {
    canPickMany: true,
    matchOnDescription: true,
    title: vscode.l10n.t('Tag every occurrence of “{0}”', shorten(visibleText(like.exact), AROUND)),
    placeHolder: vscode.l10n.t('Untick what is something else; one undo takes all back'),
  });
  return picked?.map(({ one }) => one);
}
