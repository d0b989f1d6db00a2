import * as vscode from 'vscode';
import type { Services } from '../shared/services';
import { registerMergeCommands } from './mergeCommands';
import { WorkspaceSymbols } from './workspaceSymbols';

/** The codebook across the whole project: merging entries, and finding them and their annotations by name. */
export const registerCodebook = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(
    registerMergeCommands(services),
    vscode.languages.registerWorkspaceSymbolProvider(new WorkspaceSymbols(services)),
  );
