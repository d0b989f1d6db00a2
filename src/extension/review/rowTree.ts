import * as vscode from 'vscode';

/** How a row looks; plain data. */
export interface TreeRow {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly icon: string;
  readonly colour?: string;
  readonly contextValue?: string;
}

/** What a row is of. Its key differs from that of every other row, and stays while it does. */
export interface RowNode {
  readonly key: string;
  /** Key of the row above; absent on the first level. */
  readonly parent?: string | undefined;
}

/** What VS Code holds on to for a row, and hands to the commands of its menu as their argument. */
export interface RowElement {
  readonly key: string;
  /** Of an annotation that is there now: its article and id, as interface.md names them. */
  readonly uri?: string;
  readonly id?: string;
}

/** Nodes of the first level under '', and those below each under its key. */
export type RowsBelow<N> = ReadonlyMap<string, readonly N[]>;

/** A tree of rows that is shown anew as a whole, where each row keeps its element as long as it is the same. */
export abstract class RowTree<N extends RowNode> implements vscode.TreeDataProvider<RowElement>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changes.event;
  private readonly elements = new Map<string, RowElement>();
  private below: RowsBelow<N> = new Map();
  private nodes: ReadonlyMap<string, N> = new Map();

  protected abstract rowOf(node: N): TreeRow;
  protected abstract stateOf(node: N): vscode.TreeItemCollapsibleState;
  /** What a click runs; none for a row that only opens. */
  protected abstract commandOf(node: N): vscode.Command | undefined;
  protected abstract elementOf(node: N): RowElement;

  protected showRows(below: RowsBelow<N>): void {
    this.below = below;
    this.nodes = new Map([...below.values()].flat().map((node) => [node.key, node]));
    for (const key of this.elements.keys()) if (!this.nodes.has(key)) this.elements.delete(key);
    this.changes.fire(undefined);
  }

  getChildren(element?: RowElement): RowElement[] {
    return (this.below.get(element?.key ?? '') ?? []).map((node) => this.elementFor(node));
  }

  getParent({ key }: RowElement): RowElement | undefined {
    const parent = this.nodes.get(this.nodes.get(key)?.parent ?? '');
    return parent && this.elementFor(parent);
  }

  /** The row of a key, if it is shown. */
  element(key: string): RowElement | undefined {
    const node = this.nodes.get(key);
    return node && this.elementFor(node);
  }

  getTreeItem({ key }: RowElement): vscode.TreeItem {
    const node = this.nodes.get(key);
    // Gone since it was listed: the next refresh takes it away.
    if (!node) return new vscode.TreeItem('');
    const { label, description, tooltip, icon, colour, contextValue } = this.rowOf(node);
    const item = new vscode.TreeItem(label, this.stateOf(node));
    item.id = key;
    item.description = description;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: [label, description].filter(Boolean).join(', ') };
    item.iconPath = new vscode.ThemeIcon(icon, colour === undefined ? undefined : new vscode.ThemeColor(colour));
    if (contextValue !== undefined) item.contextValue = contextValue;
    const command = this.commandOf(node);
    if (command) item.command = command;
    return item;
  }

  private elementFor(node: N): RowElement {
    const known = this.elements.get(node.key);
    const element = this.elementOf(node);
    // An annotation that was removed since is another row, though the key is the same.
    if (known && known.id === element.id) return known;
    this.elements.set(node.key, element);
    return element;
  }

  dispose(): void {
    this.changes.dispose();
  }
}
