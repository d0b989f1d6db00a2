import * as vscode from 'vscode';
import { articlePathOf } from '../../project/paths';
import type { ProjectFileRef } from '../shared/projects';
import type { Services } from '../shared/services';
import { fieldPlaceAt } from './fieldPlace';
import { annotationTarget, entryTarget, incidentTarget } from './targets';

/** F12 in our files: an id leads to the codebook, the incident or the other annotation, a selector to its words. */
export class FileDefinitions implements vscode.DefinitionProvider {
  constructor(private readonly services: Services) {}

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.LocationLink[]> {
    const at = fieldPlaceAt(document, position);
    if (!at?.field || at.field.kind === 'choice') return [];
    const { field, place, range } = at;
    const id = place.word.text;
    // On a key, only what names the annotation's words leads somewhere.
    if (field.kind !== 'span' && (place.part === 'key' || id === '')) return [];
    const file = await this.services.projects.of(document.uri);
    if (token.isCancellationRequested) return [];
    const target = await this.target(field.kind, file, id, document, place.entry.get('id'), token);
    return target
      ? [
          {
            originSelectionRange: range,
            targetUri: target.uri,
            targetRange: target.range,
            targetSelectionRange: target.range,
          },
        ]
      : [];
  }

  private target(
    kind: 'actor' | 'place' | 'incident' | 'annotation' | 'span',
    file: ProjectFileRef,
    id: string,
    document: vscode.TextDocument,
    own: string | undefined,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location | undefined> {
    switch (kind) {
      case 'actor':
      case 'place':
        return entryTarget(file, kind, id);
      case 'incident':
        return incidentTarget(file, id);
      case 'annotation':
        return annotationTarget(file, id, file.path, token);
      case 'span':
        return this.words(document.uri, own);
    }
  }

  /** Where the words of an annotation stand in its article today. */
  private async words(sidecar: vscode.Uri, id: string | undefined): Promise<vscode.Location | undefined> {
    if (id === undefined) return undefined;
    const uri = sidecar.with({ path: articlePathOf(sidecar.path) });
    try {
      const session = await this.services.articles.of(await vscode.workspace.openTextDocument(uri));
      const placed = session.find(id);
      return placed && placed.state !== 'orphaned' ? new vscode.Location(uri, placed.range) : undefined;
    } catch (error) {
      this.services.log.debug('no article to go to', String(error));
      return undefined;
    }
  }
}
