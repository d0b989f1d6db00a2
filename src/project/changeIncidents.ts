import { compactSidecar } from '../core/annotation/compact';
import { reassign, type IncidentPlan, type IncidentProject } from '../core/incident/incidentPlan';
import { judgeDuplicate, type Verdict } from '../core/incident/judgeDuplicate';
import { mergeIncidents } from '../core/incident/mergeIncidents';
import type { Incident } from '../core/incident/model';
import { renameIncident } from '../core/incident/renameIncident';
import { splitIncident, type Split } from '../core/incident/splitIncident';
import { allOrNothing, busyWith, LOOKS, refuseUnreadable, type DoneEdit } from './allOrNothing';
import { editUnopened } from './fileEdit';
import { annotatedArticles, eachArticle, stopIfCancelled, type LongWork } from './loadAll';
import { incidentPath } from './paths';
import type { Project } from './project';

/** What is to become of incidents as wholes. */
export type IncidentChange =
  | { readonly kind: 'merge'; readonly from: string; readonly into: string }
  | { readonly kind: 'rename'; readonly from: string; readonly into: string; readonly title?: string | undefined }
  | ({ readonly kind: 'split' } & Split)
  /** A coder's answer to whether two may be one; it is written beside `from`. */
  | { readonly kind: 'judge'; readonly from: string; readonly into: string; readonly verdict: Verdict };

/** A plan, and what it was made of. */
export interface PlannedChange {
  readonly plan: IncidentPlan;
  readonly project: IncidentProject;
}

/**
 * What a change would write; nothing is written. Rejects as the core's plans throw, and with `merge/unreadable` (a file
 * that cannot be read may name the incident, too) and `cancelled`.
 */
export async function planIncidents(
  project: Project,
  change: IncidentChange,
  work: LongWork = {},
): Promise<PlannedChange> {
  // An answer stands in the incidents' files alone.
  const known =
    change.kind === 'judge'
      ? { incidents: await incidentsOf(project), articles: [] }
      : await articlesNaming(project, new Set([change.from, idOf(change)]), work);
  return { plan: planOf(known, change), project: known };
}

/**
 * Merges, splits or renames incidents: new files first, then what names them, and what goes last of all, once nothing
 * names it any more. All or nothing. Rejects as `planIncidents` does, and with `merge/busy`.
 */
export function changeIncidents(
  project: Project,
  change: IncidentChange,
  work: LongWork = {},
): Promise<readonly DoneEdit[]> {
  return allOrNothing(project, async (did) => {
    const { plan, project: known } = await planIncidents(project, change, { cancel: work.cancel });
    for (const incident of plan.create) {
      did({ path: incidentPath(incident.id), edit: await project.incidents.make(incident, plan.goesOnFrom) });
    }
    for (const { id, changes } of plan.change) {
      const path = incidentPath(id);
      const edit = await project.incidents.change(path, (now) => {
        refuseOther(known, now);
        return changes;
      });
      did({ path, edit });
    }
    await rewrite(project, plan.articles, work, did);
    for (const id of plan.remove) {
      await rewriteRest(project, id, idOf(change), work, did);
      const edit = await project.incidents.remove(id, (now) => refuseOther(known, now));
      did({ path: incidentPath(id), edit });
    }
  });
}

const idOf = (change: IncidentChange): string => (change.kind === 'split' ? change.into.id : change.into);

function planOf(project: IncidentProject, change: IncidentChange): IncidentPlan {
  switch (change.kind) {
    case 'merge':
      return mergeIncidents(project, change.from, change.into);
    case 'rename':
      return renameIncident(project, change.from, change.into, change.title);
    case 'split':
      return splitIncident(project, change);
    case 'judge':
      return judgeDuplicate(project.incidents, change.from, change.into, change.verdict);
  }
}

async function incidentsOf(project: Project): Promise<readonly Incident[]> {
  const { incidents, problems } = await project.incidents.load();
  refuseUnreadable(problems);
  return incidents;
}

/** All incidents, and the articles that name one of these: the others have no say, and would take much memory. */
async function articlesNaming(project: Project, ids: ReadonlySet<string>, work: LongWork): Promise<IncidentProject> {
  const incidents = await incidentsOf(project);
  const articles: { file: string; sidecar: ReturnType<typeof compactSidecar> }[] = [];
  const paths = await annotatedArticles(project, work.cancel);
  for await (const loaded of eachArticle(project, paths, work, () => false)) {
    if (loaded.kind === 'unreadable') {
      refuseUnreadable(loaded.problems);
      continue;
    }
    const { article: file, sidecar } = loaded;
    const isNaming = sidecar.annotations?.some(({ incident }) => incident?.some((id) => ids.has(id)));
    if (isNaming === true) articles.push({ file, sidecar: compactSidecar(sidecar) });
  }
  stopIfCancelled(work.cancel);
  return { incidents, articles };
}

async function rewrite(
  project: Project,
  articles: IncidentPlan['articles'],
  { cancel, progress }: LongWork,
  did: (edit: DoneEdit) => void,
): Promise<void> {
  for (const [index, { file, edits }] of articles.entries()) {
    stopIfCancelled(cancel);
    progress?.(index, articles.length, file);
    did({ path: file, edit: { kind: 'unopened', edit: await editUnopened(project, file, { kind: 'all', edits }) } });
  }
}

/** Tags that came in while others were rewritten. */
async function rewriteRest(
  project: Project,
  from: string,
  into: string,
  work: LongWork,
  did: (edit: DoneEdit) => void,
): Promise<void> {
  for (let look = 1; ; look += 1) {
    const rest = reassign(await articlesNaming(project, new Set([from]), { cancel: work.cancel }), from, into);
    if (rest.length === 0) return;
    if (look === LOOKS) throw busyWith(from);
    await rewrite(project, rest, { cancel: work.cancel }, did);
  }
}

/** What was planned for an incident as it was must not be done to another. */
function refuseOther({ incidents }: IncidentProject, now: Incident): void {
  const planned = incidents.find(({ id }) => id === now.id);
  if (JSON.stringify(planned) !== JSON.stringify(now)) throw busyWith(now.id);
}
