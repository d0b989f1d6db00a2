import * as vscode from 'vscode';
import { visibleText } from '../shared/markdown';
import { OpenView, type Heading } from './openView';
import type { Review } from './review';
import { progressOf } from './reviewModel';
import { ReviewTree } from './reviewTree';

/** The open review, if there is one, and its view. */
export class ReviewView extends OpenView<Review, ReviewTree> {
  constructor() {
    super('sitrep.review', 'sitrep.isReviewing');
  }

  get review(): Review | undefined {
    return this.session;
  }

  protected makeTree(): ReviewTree {
    return new ReviewTree();
  }

  protected fill(tree: ReviewTree, review: Review | undefined): Heading | undefined {
    tree.show(review);
    if (!review) return undefined;
    const { done, of } = progressOf(review.groups);
    return {
      message: of === 0 ? vscode.l10n.t('There is nothing to review.') : vscode.l10n.t('{0} of {1} reviewed', done, of),
      description: vscode.l10n.t('since {0}', visibleText(review.sides.baseName)),
    };
  }
}
