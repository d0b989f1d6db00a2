import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { slugSchema } from '../../core/annotation/model';
import { incidentSchema } from '../../core/incident/model';
import { registerCommand } from '../shared/commands';
import { askNewIncident, createIncident, pickIncident } from '../shared/pickIncident';
import { projectToUse } from '../shared/projectToUse';
import type { Services } from '../shared/services';
import { registerAssignIncident } from './assignIncident';
import { registerDuplicateFixes } from './duplicateFixes';
import { DuplicateNotes } from './duplicateNotes';
import { registerJudgeDuplicate } from './judgeDuplicate';
import { registerMergeIncidents } from './mergeIncidents';
import { mustExist } from './mustExist';
import { registerRenameIncident } from './renameIncident';
import { registerSplitIncident } from './splitIncident';

/** Commands that make incidents and say which annotations belong to them. */
export const registerIncidentCommands = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(
    registerNew(services),
    registerAssignIncident(services),
    registerSetCurrent(services),
    registerMergeIncidents(services),
    registerSplitIncident(services),
    registerRenameIncident(services),
    registerJudgeDuplicate(services),
    registerDuplicateFixes(services),
    new DuplicateNotes(services),
  );

/** Fields of the incident for scripts; without a title it asks. Resolves to the incident. */
const registerNew = (services: Services): vscode.Disposable =>
  registerCommand(
    services.log,
    'sitrep.newIncident',
    () => z.partial(incidentSchema),
    async ({ title, ...given }) => {
      const chosen = await projectToUse(services);
      if (!chosen) return undefined;
      const active = vscode.window.activeTextEditor;
      const published = active && services.articles.get(active.document)?.article?.published;
      const incident = title
        ? await createIncident(chosen.project, { ...given, title })
        : await askNewIncident(chosen.project, published);
      if (incident) await services.currentIncident.set(chosen.root, incident.id);
      return incident;
    },
  );

/** `incident: null` stops new tags from inheriting one; absent asks. Resolves to the id. */
const registerSetCurrent = (services: Services): vscode.Disposable =>
  registerCommand(
    services.log,
    'sitrep.setCurrentIncident',
    () => z.object({ incident: z.nullish(slugSchema) }),
    async (argument) => {
      const chosen = await projectToUse(services);
      if (!chosen) return undefined;
      let incident = argument.incident ?? undefined;
      if (argument.incident === undefined) {
        const choice = await pickIncident(chosen.project, {
          title: vscode.l10n.t('Current incident'),
          current: services.currentIncident.of(chosen.root),
        });
        if (!choice) return services.currentIncident.of(chosen.root);
        incident = choice.kind === 'id' ? choice.id : undefined;
      } else if (incident !== undefined) await mustExist(chosen.project, incident);
      await services.currentIncident.set(chosen.root, incident);
      return incident;
    },
  );
