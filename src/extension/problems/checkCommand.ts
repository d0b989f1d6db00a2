import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { SitrepError, type Problem } from '../../core/problem';
import { checkProject } from '../../project/checkProject';
import { inBackground, registerCommand } from '../shared/commands';
import { plainMessage } from '../shared/markdown';
import type { Services } from '../shared/services';
import type { ProblemBoard } from './problemBoard';

interface Checked {
  readonly problems: readonly Problem[];
  readonly byFile: ReadonlyMap<string, readonly Problem[]>;
  readonly articles: number;
}

/** `sitrep.check`: checks every file of all projects, fills the Problems panel and resolves to what was found. */
export const registerCheck = (services: Services, board: ProblemBoard): vscode.Disposable =>
  registerCommand(
    services.log,
    'sitrep.check',
    () => z.object({}),
    async () => {
      const { problems, byFile, articles } = await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: vscode.l10n.t('Checking the project'),
          cancellable: true,
        },
        (progress, token) => checkAll(services, progress, token),
      );
      board.setChecked(byFile);
      inBackground(services.log, 'telling the result of a check', tellResult(problems.length, articles));
      return problems.map((problem) => ({ ...problem }));
    },
  );

async function checkAll(
  { projects }: Services,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<Checked> {
  const problems: Problem[] = [];
  const byFile = new Map<string, Problem[]>();
  let articles = 0;
  const all = await projects.all();
  for (const { project, root } of all) {
    let shown = 0;
    const report = (done: number, of: number, file: string): void => {
      const share = (100 * done) / Math.max(of, 1) / all.length;
      progress.report({ message: plainMessage(file), increment: share - shown });
      shown = share;
    };
    const result = await checkProject(project, { cancel: token, progress: report }).catch((error: unknown) => {
      throw SitrepError.is(error, 'cancelled') ? new vscode.CancellationError() : error;
    });
    articles += result.articles;
    problems.push(...result.problems);
    for (const problem of result.problems) {
      const key = vscode.Uri.joinPath(root, ...problem.file.split('/')).toString();
      const known = byFile.get(key);
      if (known) known.push(problem);
      else byFile.set(key, [problem]);
    }
  }
  return { problems, byFile, articles };
}

async function tellResult(problems: number, articles: number): Promise<void> {
  if (problems === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Checked {0} annotated articles and the codebook: no problems.', articles),
    );
    return;
  }
  const show = vscode.l10n.t('Show Problems');
  const message = vscode.l10n.t('Problems found: {0}, in {1} annotated articles and the codebook.', problems, articles);
  if ((await vscode.window.showWarningMessage(message, show)) === show) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}
