import * as vscode from 'vscode';
import type { Services } from '../shared/services';
import { pageOptions } from './pageHtml';
import { PanelMemory } from './panelMemory';
import { SummaryPanel } from './summaryPanel';

export const VIEW_TYPE = 'sitrep.summary';

/** The summary pages of this window: one a project. */
export class SummaryPanels implements vscode.WebviewPanelSerializer {
  private readonly byRoot = new Map<string, SummaryPanel>();
  private readonly memory: PanelMemory;

  constructor(private readonly services: Services) {
    this.memory = new PanelMemory(services.memory);
  }

  /**
   * Shows a project's page. A page that is open keeps what it shows unless told what to show; a new one shows the
   * current incident, else what was chosen last.
   */
  show(root: vscode.Uri, key: string | undefined): void {
    const open = this.byRoot.get(root.toString());
    if (open) {
      open.reveal();
      open.select(key);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      VIEW_TYPE,
      titleOf(root),
      vscode.ViewColumn.Beside,
      pageOptions(this.services.extensionUri),
    );
    this.adopt(panel, root).select(key ?? this.services.currentIncident.id ?? this.memory.selected(root));
  }

  /**
   * A page of before the window was reloaded. It remembers sorting and place itself; which incident it showed is told
   * again, as VS Code keeps a page's own memory only now and then.
   */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    const free = (root: vscode.Uri): boolean => !this.byRoot.has(root.toString());
    const remembered = this.memory.open().filter(free);
    const all = (await this.services.projects.all()).map(({ root }) => root).filter(free);
    const root = remembered.find((one) => titleOf(one) === panel.title) ?? remembered[0] ?? all[0];
    if (root) this.adopt(panel, root).select(this.memory.selected(root));
    else panel.dispose();
  }

  dispose(): void {
    for (const panel of this.byRoot.values()) panel.dispose();
    this.byRoot.clear();
  }

  private adopt(panel: vscode.WebviewPanel, root: vscode.Uri): SummaryPanel {
    const key = root.toString();
    const adopted = new SummaryPanel(this.services, panel, root, this.memory, () => {
      this.byRoot.delete(key);
      this.remember(root, false);
    });
    this.byRoot.set(key, adopted);
    this.remember(root, true);
    return adopted;
  }

  private remember(root: vscode.Uri, isOpen: boolean): void {
    this.memory.keep(root, { isOpen }).catch((error: unknown) => this.services.log.warn('memory', String(error)));
  }
}

/** A window of several folders must tell its pages apart. */
function titleOf(root: vscode.Uri): string {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const isOnly = folders.length === 1 && folders[0]?.uri.toString() === root.toString();
  const name = root.path.slice(root.path.lastIndexOf('/') + 1);
  return isOnly ? vscode.l10n.t('Incident Summary') : vscode.l10n.t('Incident Summary: {0}', name);
}
