import * as vscode from 'vscode';
import { SitrepError } from '../../core/problem';
import { normaliseText } from '../../core/text/normalise';
import type { ProjectFileRef } from './projects';

/** How often saving is tried where typing or another save comes between, and after how long. */
const ATTEMPTS = 3;
const SAVE_AGAIN_MS = 100;
/** How often the file on disk is looked at where someone types meanwhile. */
const LOOKS = 3;

/** Saves one document. While one save is under way VS Code answers false to another, so all wait for the same one. */
export class DocumentSaver {
  private saving: Promise<boolean> | undefined;

  constructor(private readonly document: vscode.TextDocument) {}

  /** False where it could not be saved. */
  save(): Promise<boolean> {
    this.saving ??= this.trySaving().finally(() => (this.saving = undefined));
    return this.saving;
  }

  /**
   * Saves the document, whose file is then as the editor shows it, and resolves to its text as the editor held it then.
   * Rejects with `article/unsaved`, and with `article/differs` where the file reads otherwise.
   */
  async saveAsShown(file: ProjectFileRef): Promise<string> {
    const { document } = this;
    const name = file.path || document.uri.path;
    for (let look = 1; ; look += 1) {
      if (document.isDirty && !(await this.save())) {
        const message = vscode.l10n.t('{0} could not be saved. Save it, then tag again.', name);
        throw new SitrepError('article/unsaved', message);
      }
      const shown = document.getText();
      const saved = await file.project.articleText(file.path);
      if (saved === normaliseText(shown)) return shown;
      // Someone types: once more.
      if (look < LOOKS && (document.isDirty || document.getText() !== shown)) continue;
      const message = vscode.l10n.t(
        '{0} on disk differs from what the editor shows. Reopen it as UTF-8, or revert it, then tag again.',
        name,
      );
      throw new SitrepError('article/differs', message);
    }
  }

  private async trySaving(): Promise<boolean> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if ((await this.document.save()) || !this.document.isDirty) return true;
      await new Promise((resolve) => setTimeout(resolve, SAVE_AGAIN_MS));
    }
    return false;
  }
}
