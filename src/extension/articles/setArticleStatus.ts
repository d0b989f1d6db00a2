import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { CODING_STATUSES } from '../../core/annotation/values';
import { neededAnnotator } from '../shared/annotator';
import { registerCommand, uriSchema } from '../shared/commands';
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
    return session.article;
  });
