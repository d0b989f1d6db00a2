import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Annotation } from '../../core/annotation/model';
import { withComment, withVerdict } from '../../core/annotation/review';
import { SitrepError } from '../../core/problem';
import { freshId } from '../shared/addAnnotation';
import { annotatorName } from '../shared/annotator';
import type { ArticleSession } from '../shared/articleSession';
import { registerCommand } from '../shared/commands';
import type { PlacedAnnotation } from '../shared/liveAnnotations';
import { shorten } from '../shared/markdown';
import type { Services } from '../shared/services';
import { annotationOf, annotationTargetSchema, editorOf } from '../shared/target';
import { today } from '../shared/today';
import { changeReview } from './changeReview';
import type { ReviewView } from './reviewView';

/** `key`: of a row of the review whose change is of no annotation that is there. */
const verdictSchema = () => z.extend(annotationTargetSchema(), { key: z.optional(z.string()) });
const commentSchema = () => z.extend(annotationTargetSchema(), { text: z.optional(z.string()) });

type Which = Partial<z.output<ReturnType<typeof annotationTargetSchema>>>;

/** The commands by which a reviewer says what she thinks of an annotation; each resolves to the annotation. */
export const registerJudge = (services: Services, view: ReviewView): vscode.Disposable =>
  vscode.Disposable.from(
    registerCommand(services.log, 'sitrep.acceptReview', verdictSchema, async ({ key, ...which }) => {
      if (which.id === undefined && key !== undefined) return view.review?.markSeen(key);
      return judge(services, view, which, 'accepted');
    }),
    registerCommand(services.log, 'sitrep.disputeReview', verdictSchema, ({ key, ...which }) => {
      if (which.id === undefined && key !== undefined) {
        const message = vscode.l10n.t('Only an annotation that is there can be disputed. Say why in the pull request.');
        throw new SitrepError('review/not-there', message);
      }
      return judge(services, view, which, 'disputed');
    }),
    registerCommand(services.log, 'sitrep.commentOnAnnotation', commentSchema, async ({ text, ...which }) => {
      const { session, placed } = await reviewedAnnotation(services, view, which);
      const said = (text ?? (await askComment(placed.annotation)))?.trim();
      return said === undefined || said === '' ? undefined : comment(services, session, placed.annotation.id, said);
    }),
  );

/** Adds a comment to an annotation. Rejects with `review/no-name` where nobody is known to say it. */
export async function comment(
  services: Services,
  session: ArticleSession,
  id: string,
  text: string,
): Promise<Annotation | undefined> {
  const by = await annotatorName(session.document.uri);
  if (by === undefined) {
    const message = vscode.l10n.t('A comment bears a name: say who you are in the setting sitrep.annotator.');
    throw new SitrepError('review/no-name', message);
  }
  const made = { id: freshId(), by, date: today(), text };
  return changeReview(services, session, id, (annotation) => withComment(annotation, made));
}

async function judge(
  services: Services,
  view: ReviewView,
  which: Which,
  state: 'accepted' | 'disputed',
): Promise<Annotation | undefined> {
  const { session, placed } = await reviewedAnnotation(services, view, which);
  const { document } = session;
  const by = await annotatorName(document.uri);
  const { id, review } = placed.annotation;
  const judged = await changeReview(services, session, id, (annotation) => withVerdict(annotation, state, by, today()));
  // Said before in the same words: nothing was written, and the change that came after it is reviewed all the same.
  const change = view.review?.changeOf(document.uri, id);
  if (change && judged?.review === review) await view.review?.markSeen(change.key);
  return judged;
}

/** The annotation that is meant: by id, else the change that was gone to last while the cursor is on it, else the one there. */
async function reviewedAnnotation(
  services: Services,
  view: ReviewView,
  which: Which,
): Promise<{ session: ArticleSession; placed: PlacedAnnotation }> {
  const { review } = view;
  if (which.id === undefined) await view.going;
  const found = which.id === undefined && which.uri === undefined ? current() : undefined;
  return annotationOf(services, found ?? which);

  function current(): Which | undefined {
    const change = review?.current === undefined ? undefined : review.find(review.current);
    const editor = vscode.window.activeTextEditor;
    if (!review || !editor || change?.id === undefined || change.article === undefined) return undefined;
    const session = services.articles.get(editor.document);
    const range = session?.find(change.id)?.range;
    const selection = editorOf(editor.document)?.selection;
    const isHere = editor.document.uri.toString() === review.uriOf(change.article).toString();
    return isHere && range && selection && range.intersection(selection)
      ? { uri: editor.document.uri, id: change.id }
      : undefined;
  }
}

const askComment = ({ exact }: Annotation): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: vscode.l10n.t('Comment on “{0}”', shorten(exact, 60)),
    prompt: vscode.l10n.t('It is kept in the sidecar, with your name and the date.'),
  });
