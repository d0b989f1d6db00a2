import * as vscode from 'vscode';
import type { Services } from '../shared/services';
import { registerAdoptSidecar } from './adoptSidecar';
import { registerFollowRenames } from './followRenames';
import { registerLostActions } from './lostActions';
import { LostNotice } from './lostNotice';

/** Sidecars go where their articles go: at once in VS Code, on asking where they were moved outside. */
export const registerMoving = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(
    registerFollowRenames(services),
    registerAdoptSidecar(services),
    registerLostActions(services),
    new LostNotice(services),
  );
