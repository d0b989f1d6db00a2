import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { reviewData, type ReviewData } from '../../project/reviewData';
import { registerCommand, uriSchema } from '../shared/commands';
import type { Services } from '../shared/services';
import { repositoryOf, sidesOf } from './gitSides';
import type { KeptMarks } from './keptMarks';
import { pickBase } from './pickBase';
import { Review } from './review';
import type { ReviewView } from './reviewView';
import { rootsIn, whereToLook } from './where';

/** `base`: a branch, tag or commit; `base...` the last commit in common. `uri`: a file of the repository that is meant. */
const schema = () =>
  z.object({
    base: z.optional(z.string().check(z.minLength(1))),
    head: z.optional(z.string().check(z.minLength(1))),
    uri: z.optional(uriSchema()),
  });

/** Opens the review of what changed between two states of the project. Resolves to the changes, each in a sentence. */
export const registerReviewChanges = (services: Services, view: ReviewView, seen: () => KeptMarks): vscode.Disposable =>
  registerCommand(
    services.log,
    'sitrep.reviewChanges',
    schema,
    async (argument): Promise<readonly ReviewData[] | undefined> => {
      const where = argument.uri ?? (await whereToLook(services));
      const found = await repositoryOf(where);
      const base = argument.base ?? (await pickBase(found.repository));
      if (base === undefined) return undefined;
      const roots = await rootsIn(services, found.repository.rootUri, where);
      const review = await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          cancellable: true,
          title: vscode.l10n.t('Reading what changed since {0} …', base),
        },
        async (_, cancel) => {
          const sides = await sidesOf(found, roots, { base, head: argument.head });
          const opened = await Review.open(services, sides, seen(), cancel);
          if (!cancel.isCancellationRequested) return opened;
          opened.dispose();
          throw new vscode.CancellationError();
        },
      );
      await view.start(review);
      return review.files.map((file) => reviewData(file, false));
    },
  );
