import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { SitrepError } from '../../core/problem';
import { registerCommand } from '../shared/commands';
import type { Services } from '../shared/services';
import { stepIn } from './openView';
import type { Review } from './review';
import type { ReviewedChange } from './reviewModel';
import type { ReviewView } from './reviewView';
import { showChange } from './showChange';

const keySchema = () => z.object({ key: z.string() });
const noneSchema = () => z.object({});

/** Going through the changes of the open review. Each command resolves to the key of the change that it shows. */
export const registerReviewSteps = (services: Services, view: ReviewView): vscode.Disposable => {
  const show = async (review: Review, change: ReviewedChange): Promise<string> => {
    review.current = change.key;
    const going = showChange(services, review, change);
    view.going = going.catch(() => undefined);
    await going;
    await view.select(change.key);
    return change.key;
  };
  const step = (by: 1 | -1) => async (): Promise<string | undefined> => {
    const review = reviewOf(view);
    const all = review.groups.flatMap(({ changes }) => changes);
    const key = stepIn(
      all.map((change) => change.key),
      review.current,
      by,
    );
    const next = all.find((change) => change.key === key);
    return next && show(review, next);
  };
  return vscode.Disposable.from(
    registerCommand(services.log, 'sitrep.openChange', keySchema, async ({ key }) => {
      const review = reviewOf(view);
      const change = review.find(key);
      return change && show(review, change);
    }),
    registerCommand(services.log, 'sitrep.nextChange', noneSchema, step(1)),
    registerCommand(services.log, 'sitrep.previousChange', noneSchema, step(-1)),
    registerCommand(services.log, 'sitrep.endReview', noneSchema, () => view.end()),
  );
};

function reviewOf({ review }: ReviewView): Review {
  if (review) return review;
  throw new SitrepError('review/none', vscode.l10n.t('No review is open: run “Sitrep: Review Changes” first.'));
}
