import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { UNASSIGNED_KEY } from '../../core/incident/gather';
import { SitrepError } from '../../core/problem';
import type { Project } from '../../project/project';
import { loadAll } from '../../project/loadAll';
import { registerCommand, uriSchema } from '../shared/commands';
import { projectWithIncident } from '../shared/projectToUse';
import type { Services } from '../shared/services';
import { registerCopySummary } from './copySummary';
import { registerSaveSummary } from './saveSummary';
import { SummaryPanels, VIEW_TYPE } from './panels';

/** `incident` is an incident's id, or `unassigned:`; `uri` a file of the project. An editor's title passes its file. */
const argumentSchema = () =>
  z.union([
    z.pipe(
      z.custom<vscode.Uri>((value) => value instanceof vscode.Uri),
      z.transform((uri): { uri?: vscode.Uri | undefined; incident?: string | undefined } => ({ uri })),
    ),
    z.object({ uri: z.optional(uriSchema()), incident: z.optional(z.string()) }),
  ]);

/** The summary page: the command that opens it, and its return after a reload of the window. */
export function registerSummary(services: Services): vscode.Disposable {
  const panels = new SummaryPanels(services);
  return vscode.Disposable.from(
    panels,
    registerCopySummary(services),
    registerSaveSummary(services),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, panels),
    registerCommand(services.log, 'sitrep.showSummary', argumentSchema, async ({ uri, incident }) => {
      const chosen = uri ? await services.projects.of(uri) : await projectWithIncident(services, incident);
      if (!chosen) return;
      if (incident !== undefined) await mustExist(chosen.project, incident);
      panels.show(chosen.root, incident ?? incidentInEditor(services, uri));
    }),
  );
}

/** The incident of the annotation at the cursor, else the one that most of the article's annotations belong to. */
function incidentInEditor(services: Services, uri: vscode.Uri | undefined): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || (uri && uri.toString() !== editor.document.uri.toString())) return undefined;
  const session = services.articles.get(editor.document);
  const here = session?.at(editor.selection).flatMap(({ annotation }) => annotation.incident ?? [])[0];
  if (here !== undefined) return here;
  const counts = new Map<string, number>();
  for (const { annotation } of session?.placed() ?? []) {
    for (const id of annotation.incident ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

async function mustExist(project: Project, incident: string): Promise<void> {
  if (incident === UNASSIGNED_KEY) return;
  const { incidents } = await project.incidents.load();
  if (incidents.some(({ id }) => id === incident)) return;
  // One without a file of its own is shown, too, so that it can be seen that the file is missing.
  const { articles } = await loadAll(project);
  const isNamed = articles.some(({ sidecar }) =>
    (sidecar.annotations ?? []).some((annotation) => annotation.incident?.includes(incident)),
  );
  if (isNamed) return;
  throw new SitrepError(
    'incident/unknown',
    vscode.l10n.t('There is no incident “{0}”. Make it with “Sitrep: New Incident…”.', incident),
  );
}
