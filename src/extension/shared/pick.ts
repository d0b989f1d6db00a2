import * as vscode from 'vscode';
import { plainLabel } from './markdown';

export interface Row<T> extends vscode.QuickPickItem {
  readonly value: T;
}

export type PickItem<T> = Row<T> | vscode.QuickPickItem;

export interface PickOptions {
  readonly title: string;
  readonly placeHolder?: string;
  /** The row to stand on at first. */
  readonly active?: number;
  /** What stands beside each row, by its index, once it is known. */
  readonly descriptions?: Promise<readonly (string | undefined)[]> | undefined;
}

/** The icon of a row. It never stands in the label, where `$(…)` out of a file would be one, too. */
export const icon = (name: string): vscode.ThemeIcon => new vscode.ThemeIcon(name);

/** A quick pick whose rows keep the order they are given in; undefined when it is left with Escape. */
export function pick<T>(rows: readonly PickItem<T>[], options: PickOptions): Promise<T | undefined> {
  return pickOrType(rows, options).then((answer) => (answer.kind === 'row' ? answer.value : undefined));
}

export type PickAnswer<T> =
  { readonly kind: 'row'; readonly value: T; readonly typed: string } | { readonly kind: 'none' };

/** As `pick`, and tells what was typed into the filter: the name of a "New …" row. */
export function pickOrType<T>(
  rows: readonly PickItem<T>[],
  { title, placeHolder, active, descriptions }: PickOptions,
): Promise<PickAnswer<T>> {
  return new Promise((resolve) => {
    const box = vscode.window.createQuickPick<PickItem<T>>();
    box.title = title;
    box.placeholder = placeHolder;
    box.matchOnDescription = true;
    box.matchOnDetail = true;
    const shown = rows.map(plainRow);
    box.items = shown;
    const first = shown[active ?? -1];
    if (first) box.activeItems = [first];
    box.onDidAccept(() => {
      const row: PickItem<T> | undefined = box.selectedItems[0] ?? box.activeItems[0];
      if (row && isRow<T>(row)) resolve({ kind: 'row', value: row.value, typed: box.value });
      box.hide();
    });
    let isOpen = true;
    box.onDidHide(() => {
      isOpen = false;
      resolve({ kind: 'none' });
      box.dispose();
    });
    box.show();
    const tell = (told: readonly (string | undefined)[]): void => {
      if (!isOpen) return;
      const at = box.items.findIndex((row) => row === box.activeItems[0]);
      box.items = shown.map((row, index) => plainRow({ ...row, description: told[index] ?? '' }));
      const stays = box.items[at];
      if (stays) box.activeItems = [stays];
    };
    // What is not known is not told.
    descriptions?.then(tell, () => tell([]));
  });
}

export const separator = (label: string): vscode.QuickPickItem => ({ label, kind: vscode.QuickPickItemKind.Separator });

/** Labels hold names and quotes out of files. */
const plainRow = <T extends vscode.QuickPickItem>(row: T): T => ({
  ...row,
  label: plainLabel(row.label),
  ...(row.description !== undefined && { description: plainLabel(row.description) }),
  ...(row.detail !== undefined && { detail: plainLabel(row.detail) }),
});

const isRow = <T>(item: PickItem<T>): item is Row<T> => 'value' in item;
