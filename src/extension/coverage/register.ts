import * as vscode from 'vscode';
import type { Services } from '../shared/services';
import { registerReadCommands } from './readCommands';
import { UnreadMarks } from './unreadMarks';

/** What a coder has read of an article: so that “nothing tagged” differs from “not read”. */
export const registerCoverage = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(registerReadCommands(services), new UnreadMarks(services));
