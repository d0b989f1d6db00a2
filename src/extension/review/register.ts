import * as vscode from 'vscode';
import type { Services } from '../shared/services';
import { registerConflictFix } from './conflictFix';
import { registerResolveConflict } from './resolveConflict';

/** What serves the review of annotations in pull requests, and merges. */
export const registerReview = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(registerResolveConflict(services), registerConflictFix());
