import * as vscode from 'vscode';
import type { Services } from '../shared/services';
import { registerJumps } from './jumps';
import { registerSteps } from './steps';

/** Commands that only move: next and previous annotation, article and sidecar. */
export const registerNavigation = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(registerSteps(services), registerJumps(services));
