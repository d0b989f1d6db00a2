import * as vscode from 'vscode';
import { SIDECAR_SUFFIX } from '../../project/paths';

/** What a problem of a file with merge marks is called (core/yaml/guard.ts). */
const CONFLICT = 'yaml/conflict';
const SELECTOR: vscode.DocumentSelector = [{ pattern: `**/*${SIDECAR_SUFFIX}` }, { pattern: '**/.sitrep/**/*.yaml' }];

/** The light bulb of a file with merge marks, wherever the cursor stands in it: the marks are many, the problem is one. */
export const registerConflictFix = (): vscode.Disposable =>
  vscode.languages.registerCodeActionsProvider(
    SELECTOR,
    { provideCodeActions: ({ uri }) => fixesFor(uri) },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );

function fixesFor(uri: vscode.Uri): vscode.CodeAction[] {
  const problems = vscode.languages.getDiagnostics(uri).filter(({ code }) => code === CONFLICT);
  if (problems.length === 0) return [];
  const title = vscode.l10n.t('Merge both sides by annotation and field');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = problems;
  action.isPreferred = true;
  action.command = { command: 'sitrep.resolveConflict', title, arguments: [{ uri }] };
  return [action];
}
