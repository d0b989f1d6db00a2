import * as vscode from 'vscode';
import { SitrepError } from '../../core/problem';
import type { Project } from '../../project/project';
import { pick } from './pick';
import type { Services } from './services';

/** The project of the active editor, else the only one, else the one she picks. Rejects where there is none. */
export async function projectToUse(services: Services): Promise<{ project: Project; root: vscode.Uri } | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active && vscode.workspace.getWorkspaceFolder(active)) return services.projects.of(active);
  const all = await services.projects.all();
  if (all.length === 0) {
    throw new SitrepError(
      'project/none',
      vscode.l10n.t('Open the folder that holds your articles first (File: Open Folder).'),
    );
  }
  if (all.length === 1) return all[0];
  return pick(
    all.map((value) => ({ label: vscode.workspace.asRelativePath(value.root), description: value.root.path, value })),
    { title: vscode.l10n.t('Which project?') },
  );
}

/** As `projectToUse`; but where only one project has the incident, that one is meant, whatever editor is active. */
export async function projectWithIncident(
  services: Services,
  incident: string | undefined,
): ReturnType<typeof projectToUse> {
  if (incident === undefined) return projectToUse(services);
  const all = await services.projects.all();
  const having: (typeof all)[number][] = [];
  for (const one of all) {
    const { incidents } = await one.project.incidents.load();
    if (incidents.some(({ id }) => id === incident)) having.push(one);
  }
  return having.length === 1 ? having[0] : projectToUse(services);
}
