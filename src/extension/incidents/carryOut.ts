import * as vscode from 'vscode';
import type { IncidentPlan } from '../../core/incident/incidentPlan';
import { changeIncidents, planIncidents, type IncidentChange } from '../../project/changeIncidents';
import { incidentPath } from '../../project/paths';
import type { Project } from '../../project/project';
import { withProgress } from '../shared/longWork';
import { agreesTo, type ChangingFile, type Preview } from '../shared/previewFiles';
import type { Services } from '../shared/services';

export interface Where {
  readonly project: Project;
  readonly root: vscode.Uri;
}

/** What is said of a change before it is made. */
export interface Carrying {
  readonly title: string;
  readonly go: Omit<Preview['go'], 'detail'>;
  /** What the files do not tell, from the plan. */
  readonly detail: (plan: IncidentPlan) => string;
  /** Whether a person is to see the files first; a script has said all there is to say. */
  readonly isAsked: boolean;
}

/** What was done: how many files and annotations changed. */
export interface CarriedOut {
  readonly from: string;
  readonly into: string;
  readonly files: number;
  readonly annotations: number;
}

/** Shows what a change of incidents would write, makes it as one step of undo, and has the current incident follow it. */
export async function carryOut(
  services: Services,
  where: Where,
  change: IncidentChange,
  { title, go, detail, isAsked }: Carrying,
): Promise<CarriedOut | undefined> {
  const { project, root } = where;
  const { plan } = await withProgress(title, (work) => planIncidents(project, change, work));
  const files = filesOf(plan);
  if (isAsked && !(await agreesTo({ root, title, go: { ...go, detail: detail(plan) }, files }))) return undefined;
  await services.history.recordAcross(
    withProgress(title, (work) => changeIncidents(project, change, work)).then((done) =>
      done.map(({ path, edit }) => ({ where: vscode.Uri.joinPath(root, ...path.split('/')), edit })),
    ),
  );
  const into = change.kind === 'split' ? change.into.id : change.into;
  if (plan.remove.includes(change.from) && services.currentIncident.of(root) === change.from) {
    await services.currentIncident.set(root, into);
  }
  const annotations = plan.articles.reduce((sum, { edits }) => sum + edits.length, 0);
  return { from: change.from, into, files: files.length, annotations };
}

/** In the order in which they are written. */
function filesOf(plan: IncidentPlan): readonly ChangingFile[] {
  const incident = (id: string, note: string): ChangingFile => ({ path: incidentPath(id), kind: 'incident', note });
  return [
    ...plan.create.map(({ id }) => incident(id, vscode.l10n.t('new'))),
    ...plan.change.map(({ id, changes }) => incident(id, Object.keys(changes).join(', '))),
    ...plan.articles.map(({ file, edits }): ChangingFile => ({
      path: file,
      kind: 'article',
      note: vscode.l10n.t('annotations: {0}', edits.length),
    })),
    ...plan.remove.map((id) => incident(id, vscode.l10n.t('goes'))),
  ];
}
