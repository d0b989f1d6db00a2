import * as vscode from 'vscode';
import { IncidentAnalyses } from '../../core/incident/incidentAnalyses';
import type { Rule } from '../../core/incident/analysis';
import type { Cancel } from '../../project/ports';
import { inTurns } from '../../project/slices';
import { relativePath, type Projects } from '../shared/projects';
import type { Services } from '../shared/services';
import { openStates } from './openStates';
import { Readings } from '../shared/readings';

type OpenedProject = ReturnType<Projects['at']>;

/** The summaries of one project, and when they may have changed. */
export class SummarySource {
  private readonly project: OpenedProject['project'];
  private readonly readings: Readings;
  private readonly listening: vscode.Disposable;

  constructor({ articles, log, projects }: Services, { project, root }: OpenedProject, changed: () => void) {
    this.project = project;
    this.readings = new Readings(project, openStates(articles, project), (article, error) =>
      log.warn(`left out of the summary: ${article}`, String(error)),
    );
    const touch = (article: string): void => {
      this.readings.touch(article);
      changed();
    };
    this.listening = vscode.Disposable.from(
      projects.onDidChange((event) => {
        if (event.project !== project) return;
        if ('article' in event.change) touch(event.change.article);
        else changed();
      }),
      articles.onDidChange(({ file }) => {
        if (file.project === project) touch(file.path);
      }),
      // What was typed and not saved is gone with the editor.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        const article = relativePath(root, uri);
        if (this.readings.has(article)) touch(article);
      }),
    );
  }

  /** Whether an article has been read: only those may be asked for. */
  knows(article: string): boolean {
    return this.readings.has(article);
  }

  async hasIncidentFile(id: string): Promise<boolean> {
    return (await this.project.incidents.load()).incidents.some((incident) => incident.id === id);
  }

  /** The project as it stands now. Rejects with `cancelled`. */
  async read(cancel: Cancel): Promise<IncidentAnalyses> {
    const articles = await this.readings.update(cancel);
    const codebook = await this.project.codebook.load();
    const { incidents } = await this.project.incidents.load();
    return inTurns(IncidentAnalyses.inTurns({ articles, incidents, codebook }));
  }

  /** The project's rule. */
  async rule(): Promise<Rule> {
    return (await this.project.codebook.projectFile()).rule ?? 'acled';
  }

  dispose(): void {
    this.listening.dispose();
  }
}
