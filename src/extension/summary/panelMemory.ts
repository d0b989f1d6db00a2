import * as vscode from 'vscode';
import type { Rule } from '../../core/incident/analysis';

const KEY = 'sitrep.summary';

interface Remembered {
  /** Whether a page of this project was open when the window was last closed. */
  readonly isOpen?: boolean;
  /** The summary the reader last chose, by its key. */
  readonly selected?: string;
  /** The rule the reader last chose. */
  readonly rule?: Rule;
}

/** What this workspace remembers of each project's summary page, by the project's folder. */
export class PanelMemory {
  constructor(private readonly memory: vscode.Memento) {}

  selected(root: vscode.Uri): string | undefined {
    return this.all()[root.toString()]?.selected;
  }

  rule(root: vscode.Uri): Rule | undefined {
    return this.all()[root.toString()]?.rule;
  }

  /** The folders of the projects whose pages were open. */
  open(): readonly vscode.Uri[] {
    return Object.entries(this.all()).flatMap(([root, { isOpen }]) => (isOpen ? [vscode.Uri.parse(root, true)] : []));
  }

  async keep(root: vscode.Uri, change: Remembered): Promise<void> {
    const all = this.all();
    const key = root.toString();
    await this.memory.update(KEY, { ...all, [key]: { ...all[key], ...change } });
  }

  private all(): Readonly<Record<string, Remembered>> {
    return this.memory.get<Record<string, Remembered>>(KEY, {});
  }
}
