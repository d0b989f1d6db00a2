import * as vscode from 'vscode';
import { localeFor, wordsFor } from '../../core/report/wordsFor';
import { elementOf, whatChanged, type Shown, type TreeElement } from './treeElements';
import { rowOf, type Row } from './treeItems';
import { treeOf, type Grouping, type TreeNode, type TreeProject } from './treeModel';

/** Gives VS Code the rows it asks for, and tells it which of those it has seen are others now. */
export class AnnotationTree implements vscode.TreeDataProvider<TreeElement>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<TreeElement[] | undefined>();
  readonly onDidChangeTreeData = this.changes.event;
  private readonly words = wordsFor(localeFor(vscode.env.language));
  /** VS Code knows a row by its element's identity, so an element stays as long as its key. */
  private readonly elements = new Map<string, TreeElement>();
  private readonly shown = new Map<string, Shown>();
  private roots: readonly TreeNode[] = [];
  private nodes: ReadonlyMap<string, TreeNode> = new Map();

  constructor(
    private readonly source: { start(): Promise<void>; projects(): readonly TreeProject[] },
    private readonly grouping: () => Grouping,
  ) {}

  async getChildren(element?: TreeElement): Promise<TreeElement[]> {
    if (!element) {
      await this.source.start();
      this.build();
      this.shown.clear();
    }
    const parent = element?.key ?? '';
    const children = this.childrenOf(parent) ?? [];
    this.shown.set(parent, this.look(children));
    return children.map((node) => this.elementFor(node));
  }

  getTreeItem(element: TreeElement): vscode.TreeItem {
    const node = this.nodes.get(element.key);
    // Gone since it was listed: the next refresh takes it away.
    if (!node) return new vscode.TreeItem('');
    return itemOf(node, rowOf(node, this.words));
  }

  /** The grouping or everything has changed. */
  drawAnew(): void {
    this.changes.fire(undefined);
  }

  /** Draws again what has changed, and nothing else. */
  refresh(): void {
    // Not asked for anything yet: nothing can be out of date.
    if (!this.shown.has('')) {
      this.drawAnew();
      return;
    }
    this.build();
    const { parents, rows } = whatChanged(this.shown, (parent) => {
      const children = this.childrenOf(parent);
      return children && this.look(children);
    });
    if (parents.includes('')) {
      this.drawAnew();
      return;
    }
    for (const [parent, { keys }] of this.shown) {
      const children = keys.some((key) => rows.includes(key)) && this.childrenOf(parent);
      if (children) this.shown.set(parent, this.look(children));
    }
    const touched = [...parents, ...rows].flatMap((key) => this.elements.get(key) ?? []);
    if (touched.length > 0) this.changes.fire(touched);
  }

  private build(): void {
    this.roots = treeOf(this.source.projects(), this.grouping());
    const nodes = new Map<string, TreeNode>();
    const add = (node: TreeNode): void => {
      nodes.set(node.key, node);
      node.children.forEach(add);
    };
    this.roots.forEach(add);
    this.nodes = nodes;
    for (const key of this.elements.keys()) if (!nodes.has(key)) this.elements.delete(key);
  }

  private childrenOf(parent: string): readonly TreeNode[] | undefined {
    return parent === '' ? this.roots : this.nodes.get(parent)?.children;
  }

  private look(children: readonly TreeNode[]): Shown {
    return {
      keys: children.map(({ key }) => key),
      looks: children.map((node) => JSON.stringify([rowOf(node, this.words), node.children.length > 0])),
    };
  }

  private elementFor(node: TreeNode): TreeElement {
    let element = this.elements.get(node.key);
    if (!element) {
      element = elementOf(node);
      this.elements.set(node.key, element);
    }
    return element;
  }

  dispose(): void {
    this.changes.dispose();
  }
}

function itemOf(node: TreeNode, row: Row): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, stateOf(node));
  item.id = node.key;
  item.description = row.description;
  item.tooltip = row.tooltip;
  item.accessibilityInformation = { label: row.spoken };
  item.iconPath = new vscode.ThemeIcon(
    row.icon,
    row.colour === undefined ? undefined : new vscode.ThemeColor(row.colour),
  );
  if (row.contextValue !== undefined) item.contextValue = row.contextValue;
  const command = commandOf(node);
  if (command) item.command = command;
  return item;
}

function stateOf(node: TreeNode): vscode.TreeItemCollapsibleState {
  if (node.children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return node.kind === 'needs' ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

/** An annotation or an article without rows below opens on a click; a group opens its rows. */
function commandOf(node: TreeNode): vscode.Command | undefined {
  const title = vscode.l10n.t('Open Article');
  switch (node.kind) {
    case 'annotation': {
      const argument = { uri: node.article.uri, id: node.annotation.id };
      return { command: 'sitrep.openArticle', title, arguments: [argument] };
    }
    case 'article':
    case 'unreadable':
      return node.children.length > 0
        ? undefined
        : { command: 'sitrep.openArticle', title, arguments: [{ uri: node.article.uri }] };
    case 'needs':
    case 'type':
    case 'incident':
    case 'unassigned':
    case 'claimant':
    case 'entry':
      return undefined;
  }
}
