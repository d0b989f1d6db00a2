import * as vscode from 'vscode';
import { readIncidentFile } from '../../core/incident/incidentFile';
import { plainLabel } from '../shared/markdown';
import type { Services } from '../shared/services';
import { DUPLICATE } from './duplicateNotes';

const SELECTOR: vscode.DocumentSelector = { pattern: '**/.sitrep/incidents/*.yaml' };

/** Answers to the notes that an incident may be another one, too: it is, it is not, or nobody can say yet. */
export const registerDuplicateFixes = (services: Services): vscode.Disposable =>
  vscode.languages.registerCodeActionsProvider(
    SELECTOR,
    { provideCodeActions: (document, _, { diagnostics }) => fixesFor(services, document, diagnostics) },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );

async function fixesFor(
  { projects, incidentStates }: Services,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): Promise<vscode.CodeAction[]> {
  const notes = diagnostics.filter(({ code }) => code === DUPLICATE);
  if (notes.length === 0) return [];
  const { project, root, path } = await projects.of(document.uri);
  const reading = readIncidentFile(document.getText(), path);
  if (!reading.ok) return [];
  const { id } = reading.value.incident;
  const { incidents } = await project.incidents.load();
  return (incidentStates.of(root)?.get(id)?.duplicates ?? []).flatMap(({ key, recorded }) => {
    const title = plainLabel(incidents.find((one) => one.id === key)?.title ?? key);
    const own = notes.filter(({ message }) => message.includes(`(${key})`));
    if (own.length === 0) return [];
    const fix = (label: string, command: string, argument: object): vscode.CodeAction => {
      const action = new vscode.CodeAction(label, vscode.CodeActionKind.QuickFix);
      action.diagnostics = own;
      action.command = { command, title: label, arguments: [{ uri: document.uri, ...argument }] };
      return action;
    };
    const judge = (label: string, verdict: 'not' | 'possible'): vscode.CodeAction =>
      fix(label, 'sitrep.judgeDuplicate', { incident: id, other: key, verdict });
    return [
      fix(vscode.l10n.t('Merge “{0}” into this incident …', title), 'sitrep.mergeIncidents', {
        from: key,
        into: id,
        preview: true,
      }),
      judge(vscode.l10n.t('Not a duplicate of “{0}”', title), 'not'),
      ...(recorded ? [] : [judge(vscode.l10n.t('Write down as a possible duplicate of “{0}”', title), 'possible')]),
    ];
  });
}
