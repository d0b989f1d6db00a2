import * as vscode from 'vscode';
import { DATASET_FORMATS, FORMAT_SPECS, type DatasetFormat } from '../../core/dataset/formats';
import { icon, pick, separator } from '../shared/pick';

const title = (): string => vscode.l10n.t('Export Dataset');

/** The formats with what each is good for; undefined when the pick is left. */
export function askFormat(): Promise<DatasetFormat | undefined> {
  const about: Partial<Record<DatasetFormat, { label: string; detail: string }>> = {
    csv: {
      label: 'CSV',
      detail: vscode.l10n.t('One row each, for R, pandas and spreadsheets; lists share a cell, no cell is a formula.'),
    },
    jsonl: {
      label: 'JSON Lines',
      detail: vscode.l10n.t('One object a line, for scripts and DuckDB; lists and texts stay as they are.'),
    },
  };
  const rows = DATASET_FORMATS.map((value) => ({ label: FORMAT_SPECS[value].label, ...about[value], value }));
  return pick(rows, { title: title(), placeHolder: vscode.l10n.t('Which format?') });
}

/** A folder to write to: the last one, `export` in the project, or another; undefined when the pick is left. */
export async function askTarget(root: vscode.Uri, last: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const usual = vscode.Uri.joinPath(root, 'export');
  const known = last && last.toString() !== usual.toString() ? [last, usual] : [usual];
  const chosen = await pick<vscode.Uri | 'other'>(
    [
      ...known.map((value) => ({
        iconPath: icon('folder'),
        label: vscode.workspace.asRelativePath(value),
        description: value.toString() === last?.toString() ? vscode.l10n.t('used last') : '',
        detail: value.path,
        value,
      })),
      separator(''),
      { iconPath: icon('folder-opened'), label: vscode.l10n.t('Another folder …'), alwaysShow: true, value: 'other' },
    ],
    { title: title(), placeHolder: vscode.l10n.t('Write the dataset to which folder?') },
  );
  if (chosen !== 'other') return chosen;
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: root,
      openLabel: vscode.l10n.t('Export here'),
      title: title(),
    })) ?? [];
  return folder;
}
