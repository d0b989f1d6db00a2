import * as vscode from 'vscode';
import { analysedOne, type AnalysedIncident } from '../../core/incident/analyseIncidents';
import type { Rule } from '../../core/incident/analysis';
import type { Gathering } from '../../core/incident/gather';
import { SitrepError } from '../../core/problem';
import { redactedSummaries } from '../../core/report/redactSummaries';
import { loadAll } from '../../project/loadAll';
import type { Project } from '../../project/project';
import { withProgress } from '../shared/longWork';
import { pickAmong } from '../shared/pickIncident';
import type { Services } from '../shared/services';
import { settings } from '../shared/settings';

export interface Where {
  readonly project: Project;
  readonly root: vscode.Uri;
}

/** An incident as it may leave the project. */
export interface Told {
  /** Without names of persons, where `redacted`. */
  readonly told: AnalysedIncident;
  readonly redacted: boolean;
  readonly by: Rule;
  /** Files that could not be read and are missing from it. */
  readonly unread: number;
}

/** Without a rule that of the project holds; without `redactPersons` the setting of exports. */
export interface Telling {
  readonly title: string;
  readonly rule?: Rule | undefined;
  readonly redactPersons?: boolean | undefined;
}

/** The incident a person picks, by its key. */
export async function pickSummary(
  services: Services,
  { project, root }: Where,
  title: string,
): Promise<string | undefined> {
  const { incidents } = await project.incidents.load();
  const current = services.currentIncident.of(root);
  return pickAmong(incidents, { title, placeHolder: vscode.l10n.t('Which incident?'), current });
}

/** Reads the whole project anew. Throws `incident/unknown`, and `cancelled`. */
export async function toldIncident(
  { project, root }: Where,
  key: string,
  { title, rule, redactPersons }: Telling,
): Promise<Told> {
  const loaded = await withProgress(title, (work) => loadAll(project, work));
  const redacted = redactPersons ?? settings.redactPersons(root);
  const asked = (gathering: Gathering): readonly AnalysedIncident[] => {
    const one = analysedOne(gathering, key);
    return one ? [one] : [];
  };
  const [told] = redacted ? redactedSummaries(loaded, asked) : asked(loaded);
  if (!told) throw new SitrepError('incident/unknown', vscode.l10n.t('There is no incident “{0}”.', key));
  return {
    told,
    redacted,
    by: rule ?? (await project.codebook.projectFile()).rule ?? 'acled',
    unread: loaded.problems.length,
  };
}
