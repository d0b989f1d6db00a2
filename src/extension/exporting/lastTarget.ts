import * as vscode from 'vscode';

const KEY = 'sitrep.exportTargets';

/** The folder a project was last exported to from this workspace, by the project's folder. */
export class LastTarget {
  constructor(private readonly memory: vscode.Memento) {}

  of(root: vscode.Uri): vscode.Uri | undefined {
    const kept = this.all()[root.toString()];
    return kept === undefined ? undefined : vscode.Uri.parse(kept, true);
  }

  async keep(root: vscode.Uri, target: vscode.Uri): Promise<void> {
    await this.memory.update(KEY, { ...this.all(), [root.toString()]: target.toString() });
  }

  private all(): Readonly<Record<string, string>> {
    return this.memory.get<Record<string, string>>(KEY, {});
  }
}
