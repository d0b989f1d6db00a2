import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { articleSchema } from '../../core/annotation/model';
import { readDetails } from '../../core/article/details';
import { SitrepError } from '../../core/problem';
import { firstFault } from '../../core/yaml/fault';
import { registerCommand, uriSchema } from '../shared/commands';
import { editForm } from '../shared/fields';
import type { Services } from '../shared/services';
import { articleOf } from '../shared/target';
import { DETAIL_KEYS, detailFields, type ArticleDetails } from './detailFields';

const details = z.omit(articleSchema, { file: true, sha256: true, coding: true, original_sha256: true });

/** `changes`: new values by key; null removes one. */
const schema = () =>
  z.object({
    uri: z.optional(uriSchema()),
    changes: z.optional(z.partialRecord(z.enum(DETAIL_KEYS), z.nullable(z.string()))),
  });

export const registerEditArticleDetails = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.editArticleDetails', schema, async (argument) => {
    const session = await articleOf(services, argument.uri);
    const before: ArticleDetails = session.article ?? readDetails(session.document.getText());
    const title = vscode.l10n.t('Article details');
    const after = argument.changes
      ? withoutNull({ ...before, ...argument.changes })
      : await editForm(title, before, detailFields(), ({ headline }) => headline ?? '');
    if (!after) return undefined;
    const parsed = details.safeParse(after);
    if (!parsed.success) throw new SitrepError('article/bad-details', sentenceOf(parsed.error, after));
    const checked = parsed.data;
    // A sidecar yet to be made is given what was read of the text, also what she has just taken out.
    const known = session.article ?? before;
    const changes = Object.fromEntries(
      DETAIL_KEYS.filter((key) => checked[key] !== known[key]).map((key) => [key, checked[key]]),
    );
    if (Object.keys(changes).length > 0) {
      await services.history.record(session.document.uri, session.edit({ kind: 'setArticle', changes }));
    }
    return session.article;
  });

function sentenceOf(error: z.core.$ZodError, value: unknown): string {
  const { where, fault } = firstFault(error, value);
  return vscode.l10n.t('“{0}” cannot be saved: {1}', where, fault);
}

const withoutNull = (value: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null && one !== undefined));
