import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { SitrepError } from '../../core/problem';
import { rangeSchema, registerCommand, uriSchema } from '../shared/commands';
import type { Services } from '../shared/services';
import { annotationOf, articleOf, editorOf } from '../shared/target';
import { pickNeedy } from './needy';
import { replaceWords } from './replaceWords';

const schema = () =>
  z.object({
    uri: z.optional(uriSchema()),
    id: z.optional(z.string()),
    range: z.optional(rangeSchema()),
  });

/**
 * `sitrep.reselectAnnotation` `{uri, id, range}`: the words of a range, by default the selection, become the annotation's;
 * without `id` one that needs a person is picked. Resolves to the annotation, or undefined when nothing was picked.
 */
export const registerReselectAnnotation = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.reselectAnnotation', schema, async ({ uri, id, range }) => {
    const session = await articleOf(services, uri);
    const selected = range ?? editorOf(session.document)?.selection;
    const words = selected && session.document.validateRange(selected);
    if (!words || words.isEmpty) {
      throw new SitrepError('target/no-words', vscode.l10n.t('Select the words that the annotation is to have first.'));
    }
    const placed =
      id === undefined
        ? await pickNeedy(session, vscode.l10n.t('Which annotation do the selected words belong to?'))
        : (await annotationOf(services, { uri: session.document.uri, id })).placed;
    return placed && replaceWords(services, session, placed, words);
  });
