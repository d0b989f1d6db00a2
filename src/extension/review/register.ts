import * as vscode from 'vscode';
import { once } from '../../core/once';
import type { Services } from '../shared/services';
import { registerAdjudication } from './adjudication/register';
import { CommentThreads } from './commentThreads';
import { registerConflictFix } from './conflictFix';
import { registerInstallMergeDriver } from './installMergeDriver';
import { registerJudge } from './judge';
import { KeptMarks } from './keptMarks';
import { registerResolveConflict } from './resolveConflict';
import { registerReviewChanges } from './reviewChanges';
import { registerReviewSteps } from './reviewSteps';
import { ReviewView } from './reviewView';
import { registerThreadCommands } from './threadCommands';

/** What serves the review of annotations in pull requests, and merges. */
export function registerReview(services: Services): vscode.Disposable {
  const view = new ReviewView();
  const threads = new CommentThreads(services.articles);
  const seen = once(() => new KeptMarks(services.memory, 'sitrep.seenChanges'));
  return vscode.Disposable.from(
    view,
    threads,
    registerReviewChanges(services, view, seen),
    registerReviewSteps(services, view),
    registerJudge(services, view),
    registerThreadCommands(services, threads),
    registerResolveConflict(services),
    registerInstallMergeDriver(services),
    registerConflictFix(),
    registerAdjudication(
      services,
      once(() => new KeptMarks(services.memory, 'sitrep.adjudicated')),
    ),
  );
}
