import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { CODING_STATUSES } from '../../core/annotation/values';
import { neededAnnotator } from '../shared/annotator';
import type { ArticleSession } from '../shared/articleSession';
import { inBackground, registerCommand, uriSchema } from '../shared/commands';
import { inWords } from '../shared/fields';
import { pick } from '../shared/pick';
import type { Services } from '../shared/services';
import { articleOf } from '../shared/target';

const schema = () => z.object({ uri: z.optional(uriSchema()), status: z.optional(z.enum(CODING_STATUSES)) });

/** Sets how far this coder has come with the article; other coders' entries stay as they are. */
export const registerSetArticleStatus = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.setArticleStatus', schema, async (argument) => {
    const session = await articleOf(services, argument.uri);
    const by = await neededAnnotator(session.document.uri);
    await session.reload();
    const current = session.article?.coding?.find((coding) => coding.by === by)?.status;
    const status =
      argument.status ??
      (await pick(
        CODING_STATUSES.map((value) => ({
          label: inWords(value),
          ...(value === current && { description: '✓' }),
          value,
        })),
        { title: vscode.l10n.t('Status of this article, as {0}', by) },
      ));
    if (!status) return undefined;
    await services.history.record(session.document.uri, session.edit({ kind: 'code', by, status }));
    const isDone = status === 'coded' || status === 'reviewed';
    if (isDone && argument.status === undefined) {
      inBackground(services.log, 'telling what is unread', tellUnread(session, by));
    }
    return session.article;
  });

/** Says what a coder who marks what she reads has left out. */
async function tellUnread(session: ArticleSession, by: string): Promise<void> {
  if (!session.article?.coding?.some((coding) => coding.by === by && coding.seen?.length)) return;
  const { unread, total } = await session.coverage.of(by);
  if (unread.length === 0) return;
  const { uri, lineCount } = session.document;
  const go = vscode.l10n.t('Go to First');
  const all = vscode.l10n.t('Mark All as Read');
  const message = vscode.l10n.t('{0} of {1} sentences are not marked as read.', unread.length, total);
  const answer = await vscode.window.showInformationMessage(message, go, all);
  if (answer === go) await vscode.commands.executeCommand('sitrep.nextUnread', { uri });
  const range = new vscode.Range(0, 0, lineCount, 0);
  if (answer === all) await vscode.commands.executeCommand('sitrep.markRead', { uri, range });
}
