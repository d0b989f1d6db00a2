import * as vscode from 'vscode';
import * as z from 'zod';
import { slugSchema } from '../../core/annotation/model';
import type { SidecarEdit } from '../../core/annotation/edit';
import { incidentSchema } from '../../core/incident/model';
import { SitrepError } from '../../core/problem';
import type { Project } from '../../project/project';
import { registerCommand, uriSchema } from '../shared/commands';
import { askNewIncident, createIncident, pickIncident } from '../shared/pickIncident';
import { projectToUse } from '../shared/projectToUse';
import type { Services } from '../shared/services';
import { annotationOf, articleOf } from '../shared/target';
import { applyAll } from '../shared/undoStack';

/** Commands that make incidents and say which annotations belong to them. */
export const registerIncidentCommands = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(registerNew(services), registerAssign(services), registerSetCurrent(services));

/** Fields of the incident for scripts; without a title it asks. Resolves to the incident. */
const registerNew = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.newIncident', incidentSchema.partial(), async ({ title, ...given }) => {
    const chosen = await projectToUse(services);
    if (!chosen) return undefined;
    const active = vscode.window.activeTextEditor;
    const published = active && services.articles.get(active.document)?.article?.published;
    const incident = title
      ? await createIncident(chosen.project, { ...given, title })
      : await askNewIncident(chosen.project, published);
    if (incident) await services.currentIncident.set(chosen.root, incident.id);
    return incident;
  });

/** `incident: null` takes the annotations out of every incident; absent asks. Resolves to the annotations. */
const assignSchema = z.object({
  uri: uriSchema.optional(),
  ids: z.array(z.string()).optional(),
  id: z.string().optional(),
  incident: slugSchema.nullish(),
});

const registerAssign = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.assignIncident', assignSchema, async (argument) => {
    const session = await articleOf(services, argument.uri);
    const ids = argument.ids ? [...new Set(argument.ids)] : [await idAt(services, argument)];
    const { project, root } = session.file;
    let incident = argument.incident ?? undefined;
    if (argument.incident === undefined) {
      const choice = await pickIncident(
        project,
        vscode.l10n.t('Assign to incident'),
        services.currentIncident.of(root),
      );
      if (!choice) return undefined;
      incident = choice.kind === 'id' ? choice.id : undefined;
    } else if (incident !== undefined) await mustExist(project, incident);
    const changes = { incident: incident === undefined ? undefined : [incident] };
    const edits = ids.map((id): SidecarEdit => ({ kind: 'change', id, changes }));
    await services.history.record(
      session.document.uri,
      applyAll(session.document.uri, edits, (_, edit) => session.edit(edit)),
    );
    return ids.map((id) => session.find(id)?.annotation);
  });

async function idAt(
  services: Services,
  argument: { uri?: vscode.Uri | undefined; id?: string | undefined },
): Promise<string> {
  return (await annotationOf(services, argument)).placed.annotation.id;
}

/** `incident: null` stops new tags from inheriting one; absent asks. Resolves to the id. */
const registerSetCurrent = (services: Services): vscode.Disposable =>
  registerCommand(
    services.log,
    'sitrep.setCurrentIncident',
    z.object({ incident: slugSchema.nullish() }),
    async (argument) => {
      const chosen = await projectToUse(services);
      if (!chosen) return undefined;
      let incident = argument.incident ?? undefined;
      if (argument.incident === undefined) {
        const choice = await pickIncident(
          chosen.project,
          vscode.l10n.t('Current incident'),
          services.currentIncident.of(chosen.root),
        );
        if (!choice) return services.currentIncident.of(chosen.root);
        incident = choice.kind === 'id' ? choice.id : undefined;
      } else if (incident !== undefined) await mustExist(chosen.project, incident);
      await services.currentIncident.set(chosen.root, incident);
      return incident;
    },
  );

async function mustExist(project: Project, id: string): Promise<void> {
  const { incidents } = await project.incidents.load();
  if (incidents.some((incident) => incident.id === id)) return;
  throw new SitrepError(
    'incident/unknown',
    vscode.l10n.t('There is no incident “{0}”. Make it with “Sitrep: New Incident…”.', id),
  );
}
