import * as vscode from 'vscode';
import type { Project } from '../../project/project';
import type { Articles } from '../shared/articles';
import type { OpenStates } from '../shared/readings';

/** The states of a project's articles that are open in this window and have been read. */
export const openStates = (articles: Articles, project: Project): OpenStates => ({
  states(article) {
    for (const document of vscode.workspace.textDocuments) {
      const { file } = articles.get(document) ?? {};
      if (file?.project !== project || file.path !== article) continue;
      const placed = articles.get(document)?.placed() ?? [];
      return new Map(placed.map(({ annotation, state }) => [annotation.id, state]));
    }
    return undefined;
  },
});
