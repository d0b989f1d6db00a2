import * as vscode from 'vscode';
import type { Review } from './review';
import { reviewNodes, reviewRow, type ReviewNode } from './reviewRows';

/** What VS Code holds on to for a row, and hands to the commands of its menu as their argument. */
export interface ReviewElement {
  readonly key: string;
  /** Of an annotation that is there now: its article and id, as interface.md names them. */
  readonly uri?: string;
  readonly id?: string;
}

/** The rows of the open review. */
export class ReviewTree implements vscode.TreeDataProvider<ReviewElement>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changes.event;
  private readonly elements = new Map<string, ReviewElement>();
  private below: ReadonlyMap<string, readonly ReviewNode[]> = new Map();
  private nodes: ReadonlyMap<string, ReviewNode> = new Map();
  private review: Review | undefined;

  /** Shows a review as it now stands, or none. */
  show(review: Review | undefined): void {
    this.review = review;
    this.below = review ? reviewNodes(review.groups, review.unread) : new Map<string, readonly ReviewNode[]>();
    this.nodes = new Map([...this.below.values()].flat().map((node) => [node.key, node]));
    for (const key of this.elements.keys()) if (!this.nodes.has(key)) this.elements.delete(key);
    this.changes.fire(undefined);
  }

  getChildren(element?: ReviewElement): ReviewElement[] {
    return (this.below.get(element?.key ?? '') ?? []).map((node) => this.elementFor(node));
  }

  getParent({ key }: ReviewElement): ReviewElement | undefined {
    const node = this.nodes.get(key);
    const parent = node?.kind === 'change' ? this.nodes.get(node.parent) : undefined;
    return parent && this.elementFor(parent);
  }

  /** The row of a key, if it is shown. */
  element(key: string): ReviewElement | undefined {
    const node = this.nodes.get(key);
    return node && this.elementFor(node);
  }

  getTreeItem({ key }: ReviewElement): vscode.TreeItem {
    const node = this.nodes.get(key);
    // Gone since it was listed: the next refresh takes it away.
    if (!node) return new vscode.TreeItem('');
    const row = reviewRow(node, this.review?.isWritable === true);
    const item = new vscode.TreeItem(row.label, stateOf(node));
    item.id = key;
    item.description = row.description;
    item.tooltip = row.tooltip;
    item.accessibilityInformation = { label: [row.label, row.description].filter(Boolean).join(', ') };
    item.iconPath = new vscode.ThemeIcon(
      row.icon,
      row.colour === undefined ? undefined : new vscode.ThemeColor(row.colour),
    );
    if (row.contextValue !== undefined) item.contextValue = row.contextValue;
    if (node.kind === 'change') {
      item.command = { command: 'sitrep.openChange', title: vscode.l10n.t('Open Change'), arguments: [{ key }] };
    }
    return item;
  }

  private elementFor(node: ReviewNode): ReviewElement {
    const known = this.elements.get(node.key);
    const element = elementOf(node, this.review);
    // An annotation that was removed since is another row, though the key is the same.
    if (known && known.id === element.id) return known;
    this.elements.set(node.key, element);
    return element;
  }

  dispose(): void {
    this.changes.dispose();
  }
}

function elementOf(node: ReviewNode, review: Review | undefined): ReviewElement {
  const { key } = node;
  if (node.kind !== 'change' || !review?.isWritable) return { key };
  const { id, article } = node.change;
  return id === undefined || article === undefined ? { key } : { key, uri: review.uriOf(article).toString(), id };
}

function stateOf({ kind }: ReviewNode): vscode.TreeItemCollapsibleState {
  switch (kind) {
    case 'file':
      return vscode.TreeItemCollapsibleState.Expanded;
    case 'quiet':
      return vscode.TreeItemCollapsibleState.Collapsed;
    case 'change':
    case 'unread':
      return vscode.TreeItemCollapsibleState.None;
  }
}
