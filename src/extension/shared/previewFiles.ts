import * as vscode from 'vscode';
import { icon, pick, separator } from './pick';

/** A file that is about to change; `note` says how, in a few words. */
export interface ChangingFile {
  readonly path: string;
  readonly kind: 'article' | 'incident';
  readonly note: string;
}

export interface Preview {
  readonly root: vscode.Uri;
  readonly title: string;
  /** The row that carries it out. */
  readonly go: { readonly label: string; readonly detail: string; readonly icon: string };
  readonly files: readonly ChangingFile[];
}

/** Shows what would change, file by file. Choosing a file opens it, and changes nothing. */
export async function agreesTo({ root, title, go, files }: Preview): Promise<boolean> {
  const answer = await pick<'go' | ChangingFile>(
    [
      {
        label: go.label,
        description: vscode.l10n.t('files: {0}', files.length),
        detail: go.detail,
        iconPath: icon(go.icon),
        alwaysShow: true,
        value: 'go',
      },
      separator(vscode.l10n.t('files that change')),
      ...files.map((file) => ({
        label: file.path,
        description: file.note,
        iconPath: icon(file.kind === 'article' ? 'file-text' : 'symbol-event'),
        value: file,
      })),
    ],
    { title, placeHolder: vscode.l10n.t('One undo takes all back. Choosing a file opens it and changes nothing') },
  );
  if (answer === 'go') return true;
  if (answer) await vscode.window.showTextDocument(vscode.Uri.joinPath(root, ...answer.path.split('/')));
  return false;
}
