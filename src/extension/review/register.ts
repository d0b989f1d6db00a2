import * as vscode from 'vscode';
import { once } from '../../core/once';
import type { Services } from '../shared/services';
import { registerConflictFix } from './conflictFix';
import { registerJudge } from './judge';
import { registerResolveConflict } from './resolveConflict';
import { registerReviewChanges } from './reviewChanges';
import { registerReviewSteps } from './reviewSteps';
import { ReviewView } from './reviewView';
import { SeenChanges } from './seenChanges';

/** What serves the review of annotations in pull requests, and merges. */
export function registerReview(services: Services): vscode.Disposable {
  const view = new ReviewView();
  const seen = once(() => new SeenChanges(services.memory));
  return vscode.Disposable.from(
    view,
    registerReviewChanges(services, view, seen),
    registerReviewSteps(services, view),
    registerJudge(services, view),
    registerResolveConflict(services),
    registerConflictFix(),
  );
}
