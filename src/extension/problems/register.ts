import * as vscode from 'vscode';
import type { Services } from '../shared/services';
import { registerArticleMarks } from './articleMarks';
import { registerCheck } from './checkCommand';
import { OpenFiles } from './openFiles';
import { ProblemBoard } from './problemBoard';

/** The Problems panel: the check of all projects, open files as they are typed, and what open articles need. */
export function registerProblems(services: Services): vscode.Disposable {
  const board = new ProblemBoard();
  return vscode.Disposable.from(
    board,
    registerCheck(services, board),
    new OpenFiles(services, board),
    registerArticleMarks(services.articles),
  );
}
