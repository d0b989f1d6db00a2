import type * as vscode from 'vscode';
import { annotatorName } from '../shared/annotator';
import { textChanged } from '../shared/carriedSpan';
import { registerCommand } from '../shared/commands';
import type { Services } from '../shared/services';
import { answeredHere, goOn } from './goOn';
import { suggestionFor, suggestionSchema } from './suggestionAt';

/** Remembers in the sidecar that a suggestion was refused, so that it stays away, and moves on to the next one. */
export const registerReject = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.rejectSuggestion', suggestionSchema, async (argument) => {
    const answered = answeredHere();
    const which = await suggestionFor(services, argument);
    if (!which) return undefined;
    const { session, chosen } = which;
    const { exact, start, end } = await session.select(chosen.range);
    if (exact !== chosen.suggestion.exact) throw textChanged();
    const by = await annotatorName(session.document.uri);
    const rejected = { type: chosen.suggestion.type, exact, start, end, ...(by && { by }) };
    await services.history.record(session.document.uri, session.edit({ kind: 'reject', rejected }));
    await goOn(services, session, chosen, answered);
    return rejected;
  });
