import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { ANNOTATION_TYPES, type AnnotationType } from '../../core/annotation/values';
import { localeFor, wordsFor } from '../../core/report/wordsFor';
import { registerCommand, uriSchema } from '../shared/commands';
import { icon, pick } from '../shared/pick';
import type { OpenSuggestion } from '../shared/openSuggestion';
import type { Services } from '../shared/services';
import { articleOf } from '../shared/target';
import { annotationsFor, writeAccepted } from './acceptSuggestions';
import { inOrder } from './goOn';
import { noSuggestions } from './suggestionAt';

const schema = () => z.object({ uri: z.optional(uriSchema()), type: z.optional(z.enum(ANNOTATION_TYPES)) });

/**
 * Accepts all suggestions of one type, as one action that one undo takes back. Names that the codebook lacks are left
 * waiting: each needs a person's choice.
 */
export const registerAcceptAll = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.acceptAllSuggestions', schema, async ({ uri, type }) => {
    const session = await articleOf(services, uri);
    const ready = inOrder(await services.suggestions.of(session)).filter(({ suggestion }) => !suggestion.new);
    if (type === undefined && ready.length === 0) throw noSuggestions();
    const wanted = type ?? (await askType(ready));
    if (!wanted) return undefined;
    const chosen = ready.filter(({ suggestion }) => suggestion.type === wanted);
    if (chosen.length === 0) return [];
    const annotations = await annotationsFor(services, session, chosen);
    const written = await writeAccepted(services, session, chosen, annotations);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Suggestions accepted: {0}', written.length), 5000);
    return written;
  });

async function askType(open: readonly OpenSuggestion[]): Promise<AnnotationType | undefined> {
  const words = wordsFor(localeFor(vscode.env.language));
  const rows = ANNOTATION_TYPES.flatMap((type) => {
    const own = open.filter(({ suggestion }) => suggestion.type === type);
    const names = [...new Set(own.map(({ suggestion }) => suggestion.exact))];
    return own.length === 0
      ? []
      : [
          {
            iconPath: icon('check-all'),
            label: vscode.l10n.t('{0}: {1}', words.annotationType[type], own.length),
            detail: names.slice(0, 8).join(' · '),
            value: type,
          },
        ];
  });
  return pick(rows, {
    title: vscode.l10n.t('Accept all suggestions of one type'),
    placeHolder: vscode.l10n.t('One undo takes them back'),
  });
}
