import * as vscode from 'vscode';
import type { IncidentStates } from '../shared/incidentStates';
import type { TreeProject } from './treeModel';
import type { TreeStore } from './treeStore';

/** What the tree is of, with how incidents stand while those are shown: to work that out reads every sidecar. */
export const withStates = (
  store: Pick<TreeStore, 'start' | 'projects'>,
  states: Pick<IncidentStates, 'of'>,
  areShown: () => boolean,
): { start(): Promise<void>; projects(): readonly TreeProject[] } => ({
  start: () => store.start(),
  projects: () =>
    areShown()
      ? store.projects().map((project) => ({ ...project, states: states.of(vscode.Uri.parse(project.key, true)) }))
      : store.projects(),
});
