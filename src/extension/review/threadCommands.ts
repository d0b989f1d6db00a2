import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { withResolved } from '../../core/annotation/review';
import { registerCommand } from '../shared/commands';
import type { Services } from '../shared/services';
import { annotationOf, annotationTargetSchema } from '../shared/target';
import { changeReview } from './changeReview';
import type { CommentThreads } from './commentThreads';
import { comment } from './judge';

/** What a reader does in a thread of comments. Each takes the thread, as VS Code's menus pass it, or `{uri, id}`. */
export function registerThreadCommands(services: Services, threads: CommentThreads): vscode.Disposable {
  const schema = () => {
    const target = z.extend(annotationTargetSchema(), { text: z.optional(z.string()) });
    return z.pipe(
      z.transform((raw) => fromThread(raw, threads) ?? raw),
      target,
    );
  };
  const resolve = (id: string, resolved: boolean): vscode.Disposable =>
    registerCommand(services.log, id, schema, async (which) => {
      const { session, placed } = await annotationOf(services, which);
      return changeReview(services, session, placed.annotation.id, (now) => withResolved(now, resolved));
    });
  return vscode.Disposable.from(
    registerCommand(services.log, 'sitrep.replyToComment', schema, async ({ text, ...which }) => {
      const { session, placed } = await annotationOf(services, which);
      const said = text?.trim() ?? '';
      return said === '' ? undefined : comment(services, session, placed.annotation.id, said);
    }),
    resolve('sitrep.resolveComments', true),
    resolve('sitrep.reopenComments', false),
  );
}

/** A menu passes the thread; the field below it passes what was typed, too. */
function fromThread(raw: unknown, threads: CommentThreads): object | undefined {
  const own = threads.targetOf(raw);
  if (own) return own;
  if (typeof raw !== 'object' || raw === null || !('thread' in raw)) return undefined;
  const target = threads.targetOf(raw.thread);
  return target && { ...target, text: 'text' in raw ? raw.text : undefined };
}
