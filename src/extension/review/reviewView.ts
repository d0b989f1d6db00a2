import * as vscode from 'vscode';
import { visibleText } from '../shared/markdown';
import type { Review } from './review';
import { progressOf, type ReviewedChange } from './reviewModel';
import { ReviewTree, type ReviewElement } from './reviewTree';

const VIEW = 'sitrep.review';
/** The view is there while a review is open; package.json asks for it. */
const CONTEXT = 'sitrep.isReviewing';

/** The open review, if there is one, and its view, which is made for the first one. */
export class ReviewView implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  /** Another review was opened, or it was ended, or it says something else. */
  readonly onDidChange = this.changes.event;
  private open: { readonly review: Review; readonly listening: vscode.Disposable } | undefined;
  private shown: { readonly tree: ReviewTree; readonly view: vscode.TreeView<ReviewElement> } | undefined;

  /** The change that is being gone to: a verdict given meanwhile is of that one, not of the one before. */
  going: Promise<unknown> = Promise.resolve();

  get review(): Review | undefined {
    return this.open?.review;
  }

  async start(review: Review): Promise<void> {
    this.close();
    this.open = { review, listening: review.onDidChange(() => this.draw()) };
    if (!this.shown) {
      const tree = new ReviewTree();
      const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
      this.shown = { tree, view };
    }
    this.draw();
    await vscode.commands.executeCommand('setContext', CONTEXT, true);
    await vscode.commands.executeCommand(`${VIEW}.focus`, { preserveFocus: false });
  }

  async end(): Promise<void> {
    this.close();
    this.shown?.tree.show(undefined);
    await vscode.commands.executeCommand('setContext', CONTEXT, false);
    this.changes.fire();
  }

  /** Shows the row of a change as the selected one; the focus stays where it is. */
  async select(change: ReviewedChange): Promise<void> {
    const element = this.shown?.tree.element(change.key);
    if (element && this.shown?.view.visible) await this.shown.view.reveal(element, { select: true, focus: false });
  }

  private draw(): void {
    const { review } = this;
    if (!review || !this.shown) return;
    const { tree, view } = this.shown;
    const { done, of } = progressOf(review.groups);
    view.message =
      of === 0 ? vscode.l10n.t('There is nothing to review.') : vscode.l10n.t('{0} of {1} reviewed', done, of);
    view.description = vscode.l10n.t('since {0}', visibleText(review.sides.baseName));
    tree.show(review);
    this.changes.fire();
  }

  private close(): void {
    this.open?.listening.dispose();
    this.open?.review.dispose();
    this.open = undefined;
  }

  dispose(): void {
    this.close();
    this.shown?.view.dispose();
    this.shown?.tree.dispose();
    this.changes.dispose();
  }
}
