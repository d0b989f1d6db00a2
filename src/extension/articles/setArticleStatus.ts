import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Coding } from '../../core/annotation/model';
import { CODING_STATUSES } from '../../core/annotation/values';
import { SitrepError } from '../../core/problem';
import { annotatorName } from '../shared/annotator';
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
    const by = await annotatorName(session.document.uri);
    if (!by) {
      const message = vscode.l10n.t(
        'A status needs a name: set “sitrep.annotator” in the settings, or Git’s user.name.',
      );
      throw new SitrepError('annotator/none', message);
    }
    // The list is written as a whole, so it must be the one on disk.
    await session.reload();
    const before = session.article?.coding ?? [];
    const current = before.find((coding) => coding.by === by)?.status;
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
    const own: Coding = { ...before.find((coding) => coding.by === by), by, status };
    const coding = before.some((one) => one.by === by)
      ? before.map((one) => (one.by === by ? own : one))
      : [...before, own];
    await services.history.record(session.document.uri, session.edit({ kind: 'setArticle', changes: { coding } }));
    return session.article;
  });
