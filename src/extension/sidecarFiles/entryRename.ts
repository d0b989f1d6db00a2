import * as vscode from 'vscode';
import type { EntryRef } from '../../core/annotation/entryRefs';
import { SitrepError } from '../../core/problem';
import { plainMessage } from '../shared/markdown';
import type { ProjectFileRef } from '../shared/projects';
import type { Services } from '../shared/services';
import type { FindEntries } from './entryAt';

/**
 * F2 on an annotation, on an id in one of our files, or on a codebook entry: another name for the entry in the codebook.
 * Ids and articles stay as they are; the old name stays as an alias.
 */
export class EntryRename implements vscode.RenameProvider {
  constructor(
    private readonly services: Services,
    private readonly find: FindEntries,
  ) {}

  async prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<{ range: vscode.Range; placeholder: string }> {
    const { range, name } = await this.entryAt(document, position);
    return { range, placeholder: name };
  }

  /** Writes through the project's one writer, so there is nothing left for VS Code to edit. */
  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit> {
    const { ref, where, name } = await this.entryAt(document, position);
    const wanted = newName.trim();
    if (wanted === '') throw new Error(vscode.l10n.t('A name in the codebook cannot be empty.'));
    if (wanted === name || token.isCancellationRequested) return new vscode.WorkspaceEdit();
    try {
      const renaming = where.project.codebook.rename(ref, wanted);
      await this.services.history.recordAcross(
        renaming.then((edit) => [{ where: vscode.Uri.joinPath(where.root, ...edit.path.split('/')), edit }]),
      );
    } catch (error) {
      throw SitrepError.is(error) ? new Error(plainMessage(error.message), { cause: error }) : error;
    }
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('Renamed in the codebook; “{0}” stays as an alias.', plainMessage(name)),
      5000,
    );
    return new vscode.WorkspaceEdit();
  }

  private async entryAt(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<{ ref: EntryRef; where: ProjectFileRef; range: vscode.Range; name: string }> {
    const at = await this.find(this.services, document, position);
    const [ref, ...others] = at?.refs ?? [];
    if (!at || !ref) throw new Error(vscode.l10n.t('Put the cursor on an actor or place of the codebook.'));
    if (others.length > 0) {
      throw new Error(
        vscode.l10n.t('This annotation names several entries of the codebook. Rename one at its own tag or its id.'),
      );
    }
    const codebook = await at.where.project.codebook.load();
    const entry = ref.kind === 'actor' ? codebook.actors.get(ref.id) : codebook.places.get(ref.id);
    if (!entry) throw new Error(vscode.l10n.t('The codebook has no entry {0}.', plainMessage(ref.id)));
    return { ref, where: at.where, range: at.range, name: entry.name };
  }
}
