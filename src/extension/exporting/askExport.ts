import * as vscode from 'vscode';
import { FORMAT_SPECS, type DatasetFormat } from '../../core/dataset/formats';
import { icon, pick, separator } from '../shared/pick';
import { formatRows } from './formatRows';

const title = (): string => vscode.l10n.t('Export Dataset');

/** The formats, by who uses them; undefined when the pick is left. */
export function askFormat(last: DatasetFormat | undefined): Promise<DatasetFormat | undefined> {
  const rows = formatRows();
  const active = rows.findIndex((row) => 'value' in row && row.value === last);
  return pick(rows, { title: title(), placeHolder: vscode.l10n.t('Which format?'), ...(active > 0 ? { active } : {}) });
}

/** A folder to write to: the last one, `export` in the project (or `.export`), or another; undefined when the pick is left. */
export async function askTarget(
  root: vscode.Uri,
  format: DatasetFormat,
  last: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  // No article stands below a folder whose name begins with a dot.
  const usual = vscode.Uri.joinPath(root, FORMAT_SPECS[format].hasTexts === true ? '.export' : 'export');
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
