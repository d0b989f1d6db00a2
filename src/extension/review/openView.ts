import * as vscode from 'vscode';
import type { RowElement, RowNode, RowTree } from './rowTree';

/** What a view shows while it is open. */
export interface Opened extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
}

export interface Heading {
  readonly message: string;
  readonly description: string;
}

/** A view that is there while something is open in it. It is made for the first one. */
export abstract class OpenView<S extends Opened, T extends RowTree<RowNode>> implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  /** Another was opened, or it was ended, or it says something else. */
  readonly onDidChange = this.changes.event;
  private open: { readonly session: S; readonly listening: vscode.Disposable } | undefined;
  private shown: { readonly tree: T; readonly view: vscode.TreeView<RowElement> } | undefined;

  /** What is being gone to: a command given meanwhile is about that one, not about the one before. */
  going: Promise<unknown> = Promise.resolve();

  /** `context`: the key that package.json shows the view by. */
  protected constructor(
    private readonly id: string,
    private readonly context: string,
  ) {}

  protected abstract makeTree(): T;
  /** Shows the session in the tree, or none, and resolves to what stands above the rows. */
  protected abstract fill(tree: T, session: S | undefined): Heading | undefined;

  get session(): S | undefined {
    return this.open?.session;
  }

  async start(session: S): Promise<void> {
    this.close();
    this.open = { session, listening: session.onDidChange(() => this.draw()) };
    if (!this.shown) {
      const tree = this.makeTree();
      const view = vscode.window.createTreeView(this.id, { treeDataProvider: tree, showCollapseAll: true });
      this.shown = { tree, view };
    }
    this.draw();
    await vscode.commands.executeCommand('setContext', this.context, true);
    await vscode.commands.executeCommand(`${this.id}.focus`, { preserveFocus: false });
  }

  async end(): Promise<void> {
    this.close();
    if (this.shown) this.fill(this.shown.tree, undefined);
    await vscode.commands.executeCommand('setContext', this.context, false);
    this.changes.fire();
  }

  /** Shows a row as the selected one; the focus stays where it is. */
  async select(key: string): Promise<void> {
    const element = this.shown?.tree.element(key);
    if (element && this.shown?.view.visible) await this.shown.view.reveal(element, { select: true, focus: false });
  }

  private draw(): void {
    if (!this.open || !this.shown) return;
    const { tree, view } = this.shown;
    const heading = this.fill(tree, this.open.session);
    if (heading) {
      view.message = heading.message;
      view.description = heading.description;
    }
    this.changes.fire();
  }

  private close(): void {
    this.open?.listening.dispose();
    this.open?.session.dispose();
    this.open = undefined;
  }

  dispose(): void {
    this.close();
    this.shown?.view.dispose();
    this.shown?.tree.dispose();
    this.changes.dispose();
  }
}

/** The key after or before one in a ring; from nowhere the first one is next, and the last one previous. */
export function stepIn(keys: readonly string[], from: string | undefined, by: 1 | -1): string | undefined {
  const at = from === undefined ? -1 : keys.indexOf(from);
  return keys[(at === -1 ? (by === 1 ? 0 : keys.length - 1) : at + by + keys.length) % Math.max(1, keys.length)];
}
