import * as vscode from 'vscode';
import { FORMAT_SPECS, type DatasetFormat } from '../../core/dataset/formats';
import type { FormatOptions } from '../../core/dataset/writer';

export interface ExportChoices extends FormatOptions {
  readonly redactPersons: boolean;
}

type Choice = keyof ExportChoices;

/** Asks with a tick for each option that the format knows; undefined when the pick is left. `before`: what is ticked at first. */
export async function askOptions(format: DatasetFormat, before: ExportChoices): Promise<ExportChoices | undefined> {
  const about = wordsOf();
  const known: readonly Choice[] = ['redactPersons', ...FORMAT_SPECS[format].options];
  const rows = known.map((choice) => ({ ...about[choice], choice, picked: before[choice] === true }));
  const chosen = await vscode.window.showQuickPick(rows, {
    canPickMany: true,
    title: vscode.l10n.t('Export Dataset'),
    placeHolder: vscode.l10n.t('How? Enter goes on'),
  });
  if (chosen === undefined) return undefined;
  const ticked = new Set(chosen.map(({ choice }) => choice));
  // What this format does not know stays as it was chosen for others.
  return { ...before, ...Object.fromEntries(known.map((choice) => [choice, ticked.has(choice)])) };
}

const wordsOf = (): Readonly<Record<Choice, { readonly label: string; readonly detail: string }>> => ({
  redactPersons: {
    label: vscode.l10n.t('Redact'),
    detail: vscode.l10n.t('Takes out tagged persons and what is marked sensitive.'),
  },
  hxl: {
    label: vscode.l10n.t('HXL tags'),
    detail: vscode.l10n.t('A second header row with tags of the Humanitarian Exchange Language.'),
  },
  actorNumbers: {
    label: vscode.l10n.t('Numbers for kinds of actors'),
    detail: vscode.l10n.t('As ACLED had them, 1 to 8, instead of words.'),
  },
  hardNegatives: {
    label: vscode.l10n.t('Rejected suggestions as negatives'),
    detail: vscode.l10n.t('Spans of finished articles with a label of their own, NOT_ and the type.'),
  },
});

const KEY = 'sitrep.exportChoices';

/** What was chosen last in this workspace; `redactPersons` is the setting’s where nothing was. */
export function lastChoices(memory: vscode.Memento, redactPersons: boolean): ExportChoices {
  return { ...memory.get<FormatOptions>(KEY), redactPersons };
}

/** Redaction is not remembered: names go out only where that is said each time, or by the setting. */
export async function keepChoices(
  memory: vscode.Memento,
  { hxl, actorNumbers, hardNegatives }: ExportChoices,
): Promise<void> {
  await memory.update(KEY, { hxl, actorNumbers, hardNegatives });
}
