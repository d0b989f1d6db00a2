import * as vscode from 'vscode';
import * as z from 'zod';
import { slugSchema } from '../../core/annotation/model';
import { analysedOne } from '../../core/incident/analyseIncidents';
import { RULES } from '../../core/incident/analysis';
import { SitrepError } from '../../core/problem';
import { ENGLISH } from '../../core/report/english';
import { incidentReport } from '../../core/report/incident/incidentReport';
import { markdownReport } from '../../core/report/markdownReport';
import { redactSummaries } from '../../core/report/redactSummaries';
import { ENGLISH_REPORT } from '../../core/report/reportWords';
import { loadAll } from '../../project/loadAll';
import { registerCommand, uriSchema } from '../shared/commands';
import { withProgress } from '../shared/longWork';
import { pickAmong } from '../shared/pickIncident';
import { projectWithIncident } from '../shared/projectToUse';
import type { Services } from '../shared/services';
import { settings } from '../shared/settings';

/** Without a rule that of the project holds; without `redactPersons` the setting of exports. */
const schema = z.object({
  uri: uriSchema.optional(),
  incident: slugSchema.optional(),
  rule: z.enum(RULES).optional(),
  redactPersons: z.boolean().optional(),
});

/**
 * Puts an incident's summary into the clipboard as Markdown, as `sitrep summary` writes it: claims, contradictions, and
 * the dead by a rule with all that they rest on. Resolves to the text. It is a report in English, as files are.
 */
export const registerCopySummary = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.copySummary', schema, async ({ uri, incident, rule, redactPersons }) => {
    const where = uri ? await services.projects.of(uri) : await projectWithIncident(services, incident);
    if (!where) return undefined;
    const { project, root } = where;
    const { incidents } = await project.incidents.load();
    const title = vscode.l10n.t('Copy summary as Markdown');
    const current = services.currentIncident.of(root);
    const key =
      incident ?? (await pickAmong(incidents, { title, placeHolder: vscode.l10n.t('Which incident?'), current }));
    if (key === undefined) return undefined;
    const loaded = await withProgress(title, (work) => loadAll(project, work));
    const found = analysedOne(loaded, key);
    if (!found) throw new SitrepError('incident/unknown', vscode.l10n.t('There is no incident “{0}”.', key));
    const redacted = redactPersons ?? settings.redactPersons(root);
    const shown = redacted ? redactSummaries([found], loaded.articles, loaded.codebook) : [found];
    const by = rule ?? (await project.codebook.projectFile()).rule ?? 'acled';
    const text = markdownReport(incidentReport(shown, { rule: by, redacted, words: ENGLISH, report: ENGLISH_REPORT }));
    await vscode.env.clipboard.writeText(text);
    const unread = loaded.problems.length;
    const told =
      unread === 0
        ? vscode.l10n.t('The summary is in the clipboard.')
        : vscode.l10n.t(
            'The summary is in the clipboard. Files that could not be read and are missing from it: {0}',
            unread,
          );
    vscode.window.setStatusBarMessage(told, 5000);
    return text;
  });
