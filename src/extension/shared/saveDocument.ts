import type * as vscode from 'vscode';

/** How often saving is tried where typing or another save comes between, and after how long. */
const ATTEMPTS = 3;
const SAVE_AGAIN_MS = 100;

/** Saves one document. While one save is under way VS Code answers false to another, so all wait for the same one. */
export class DocumentSaver {
  private saving: Promise<boolean> | undefined;

  constructor(private readonly document: vscode.TextDocument) {}

  /** False where it could not be saved. */
  save(): Promise<boolean> {
    this.saving ??= this.trySaving().finally(() => (this.saving = undefined));
    return this.saving;
  }

  private async trySaving(): Promise<boolean> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if ((await this.document.save()) || !this.document.isDirty) return true;
      await new Promise((resolve) => setTimeout(resolve, SAVE_AGAIN_MS));
    }
    return false;
  }
}
