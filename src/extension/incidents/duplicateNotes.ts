import * as vscode from 'vscode';
import { fileView } from '../../core/check/view';
import { readIncidentFile } from '../../core/incident/incidentFile';
import type { Problem } from '../../core/problem';
import { isIncidentPath } from '../../project/paths';
import { inBackground } from '../shared/commands';
import { toDiagnostic } from '../shared/convert';
import { Debounce } from '../shared/debounce';
import { projectFileKind } from '../shared/projectFileKind';
import type { Services } from '../shared/services';
import { duplicateInWords } from './duplicateWords';

/** The code of a note that an incident may be the same as another. */
export const DUPLICATE = 'incident/possible-duplicate';

/**
 * Notes in the open files of incidents that may be another one, too. They propose and change nothing; the light bulb
 * answers them. What they rest on is worked out only while such a file is open.
 */
export class DuplicateNotes implements vscode.Disposable {
  private readonly notes = vscode.languages.createDiagnosticCollection('sitrep-duplicates');
  private readonly soon: Debounce;
  private readonly listening: vscode.Disposable;

  constructor(private readonly services: Services) {
    const { projects, incidentStates, log } = services;
    this.soon = new Debounce(() => inBackground(log, 'looking for incidents that may be one', this.look()));
    const ask = (document: vscode.TextDocument): void => {
      if (isIncidentFile(document)) this.soon.ask();
    };
    const ifOpen = (): void => {
      if (vscode.workspace.textDocuments.some(isIncidentFile)) this.soon.ask();
    };
    this.listening = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(ask),
      vscode.workspace.onDidChangeTextDocument(({ document }) => ask(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.notes.delete(uri)),
      projects.onDidChange(ifOpen),
      projects.onDidReload(ifOpen),
      incidentStates.onDidChange(ifOpen),
    );
    ifOpen();
  }

  private async look(): Promise<void> {
    for (const document of vscode.workspace.textDocuments.filter(isIncidentFile)) {
      const problems = await this.problemsOf(document);
      if (document.isClosed || problems.length === 0) this.notes.delete(document.uri);
      else this.notes.set(document.uri, problems.map(toDiagnostic));
    }
  }

  private async problemsOf(document: vscode.TextDocument): Promise<readonly Problem[]> {
    const { project, root, path } = await this.services.projects.of(document.uri);
    if (!isIncidentPath(path)) return [];
    const text = document.getText();
    const reading = readIncidentFile(text, path);
    if (!reading.ok) return [];
    const states = this.services.incidentStates.of(root);
    const duplicates = states?.get(reading.value.incident.id)?.duplicates ?? [];
    const { incidents } = await project.incidents.load();
    const range = fileView(path, text).rangeOf(['incident', 'title']);
    return duplicates.map((duplicate): Problem => {
      const title = incidents.find(({ id }) => id === duplicate.key)?.title ?? duplicate.key;
      const why = duplicateInWords(duplicate);
      const message = vscode.l10n.t('This may be the same event as “{0}” ({1}): {2}.', title, duplicate.key, why);
      return { code: DUPLICATE, severity: 'info', message, file: path, range };
    });
  }

  dispose(): void {
    this.soon.dispose();
    this.listening.dispose();
    this.notes.dispose();
  }
}

/** Not the versions that Git or a pull request shows beside a file. */
function isIncidentFile({ uri }: vscode.TextDocument): boolean {
  return projectFileKind(uri.path) === 'incident' && vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
