import * as vscode from 'vscode';

const section = (scope?: vscode.Uri): vscode.WorkspaceConfiguration =>
  vscode.workspace.getConfiguration('sitrep', scope);

/** A list of words: a setting holds whatever was typed into a JSON file. */
function strings(value: unknown, otherwise: readonly string[]): readonly string[] {
  if (!Array.isArray(value)) return otherwise;
  return value.filter((one): one is string => typeof one === 'string' && one.trim() !== '');
}

/** The settings of interface.md, read when asked for: a value kept is a value that grows stale. */
export const settings = {
  annotator: (scope?: vscode.Uri): string => section(scope).get<string>('annotator', '').trim(),
  articles: (scope?: vscode.Uri): readonly string[] => strings(section(scope).get<unknown>('articles'), ['**/*.txt']),
  gazetteers: (scope?: vscode.Uri): readonly string[] => strings(section(scope).get<unknown>('gazetteers'), []),
  suggestionsEnabled: (scope?: vscode.Uri): boolean => section(scope).get<boolean>('suggestions.enabled', true),
  suggestionsLanguages: (scope?: vscode.Uri): readonly string[] =>
    strings(section(scope).get<unknown>('suggestions.languages'), ['en', 'fr']),
  inlayHints: (scope?: vscode.Uri): boolean => section(scope).get<boolean>('inlayHints', false),
  codeLens: (scope?: vscode.Uri): boolean => section(scope).get<boolean>('codeLens', false),
  redactPersons: (scope?: vscode.Uri): boolean => section(scope).get<boolean>('export.redactPersons', true),
};
