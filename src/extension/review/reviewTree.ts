import * as vscode from 'vscode';
import type { Review } from './review';
import { reviewNodes, reviewRow, type ReviewNode } from './reviewRows';
import { RowTree, type RowElement, type TreeRow } from './rowTree';

/** The rows of the open review. */
export class ReviewTree extends RowTree<ReviewNode> {
  private review: Review | undefined;

  /** Shows a review as it now stands, or none. */
  show(review: Review | undefined): void {
    this.review = review;
    this.showRows(review ? reviewNodes(review.groups, review.unread) : new Map<string, readonly ReviewNode[]>());
  }

  protected rowOf(node: ReviewNode): TreeRow {
    return reviewRow(node, this.review?.isWritable === true);
  }

  protected stateOf({ kind }: ReviewNode): vscode.TreeItemCollapsibleState {
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

  protected commandOf({ kind, key }: ReviewNode): vscode.Command | undefined {
    if (kind !== 'change') return undefined;
    return { command: 'sitrep.openChange', title: vscode.l10n.t('Open Change'), arguments: [{ key }] };
  }

  protected elementOf(node: ReviewNode): RowElement {
    const { key } = node;
    const { review } = this;
    if (node.kind !== 'change' || !review?.isWritable) return { key };
    const { id, article } = node.change;
    return id === undefined || article === undefined ? { key } : { key, uri: review.uriOf(article).toString(), id };
  }
}
