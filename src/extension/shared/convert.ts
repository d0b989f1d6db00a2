import * as vscode from 'vscode';
import type { Problem, TextRange } from '../../core/problem';
import { visibleText } from './markdown';

// The only place where core ranges and problems become VS Code's.

export const toVsCodeRange = ({ start, end }: TextRange): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

const SEVERITY = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
} as const;

export function toDiagnostic(problem: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toVsCodeRange(problem.range),
    visibleText(problem.message),
    SEVERITY[problem.severity],
  );
  diagnostic.source = 'Sitrep';
  diagnostic.code = problem.code;
  return diagnostic;
}

/** A document's range for UTF-16 offsets of its text. */
export const rangeAt = (document: vscode.TextDocument, start: number, end: number): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));
