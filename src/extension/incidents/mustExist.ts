import * as vscode from 'vscode';
import { SitrepError } from '../../core/problem';
import type { Project } from '../../project/project';

/** Rejects with `incident/unknown` where the project has no file of the incident. */
export async function mustExist(project: Project, id: string): Promise<void> {
  const { incidents } = await project.incidents.load();
  if (incidents.some((incident) => incident.id === id)) return;
  throw new SitrepError(
    'incident/unknown',
    vscode.l10n.t('There is no incident “{0}”. Make it with “Sitrep: New Incident…”.', id),
  );
}
