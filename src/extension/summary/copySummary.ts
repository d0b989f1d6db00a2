import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { slugSchema } from '../../core/annotation/model';
import { RULES } from '../../core/incident/analysis';
import { incidentReport } from '../../core/report/incident/incidentReport';
import { markdownReport } from '../../core/report/markdownReport';
import { localeFor, reportWordsFor, wordsFor } from '../../core/report/wordsFor';
import { registerCommand, uriSchema } from '../shared/commands';
import { projectWithIncident } from '../shared/projectToUse';
import type { Services } from '../shared/services';
import { pickSummary, toldIncident } from './toldIncident';

/** Without a rule that of the project holds; without `redactPersons` the setting of exports. */
const schema = () =>
  z.object({
    uri: z.optional(uriSchema()),
    incident: z.optional(slugSchema),
    rule: z.optional(z.enum(RULES)),
    redactPersons: z.optional(z.boolean()),
  });

/**
 * Puts an incident's summary into the clipboard as Markdown, as `sitrep summary` writes it: claims, contradictions, and
 * the dead by a rule with all that they rest on. Resolves to the text. It is in the reader’s language.
 */
export const registerCopySummary = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.copySummary', schema, async ({ uri, incident, rule, redactPersons }) => {
    const where = uri ? await services.projects.of(uri) : await projectWithIncident(services, incident);
    if (!where) return undefined;
    const title = vscode.l10n.t('Copy summary as Markdown');
    const key = incident ?? (await pickSummary(services, where, title));
    if (key === undefined) return undefined;
    const { told, redacted, by, unread } = await toldIncident(where, key, { title, rule, redactPersons });
    const locale = localeFor(vscode.env.language);
    const [words, report] = [wordsFor(locale), reportWordsFor(locale)];
    const text = markdownReport(incidentReport([told], { rule: by, redacted, words, report }));
    await vscode.env.clipboard.writeText(text);
    const message =
      unread === 0
        ? vscode.l10n.t('The summary is in the clipboard.')
        : vscode.l10n.t(
            'The summary is in the clipboard. Files that could not be read and are missing from it: {0}',
            unread,
          );
    vscode.window.setStatusBarMessage(message, 5000);
    return text;
  });
