import * as vscode from 'vscode';

export interface FileToSave {
  readonly root: vscode.Uri;
  /** What it is proposed as, without folder. */
  readonly name: string;
  /** The extension of its kind, as "svg". */
  readonly kind: string;
  readonly contents: Uint8Array;
  /** Where a script wants it; a person is asked. */
  readonly target?: vscode.Uri | undefined;
}

/** Writes a file where its reader says, and nowhere else; undefined where she changes her mind. */
export async function saveFile({ root, name, kind, contents, target }: FileToSave): Promise<vscode.Uri | undefined> {
  const uri =
    target ??
    (await vscode.window.showSaveDialog({
      // An incident that only annotations name may be called anything.
      defaultUri: vscode.Uri.joinPath(root, `${name.replace(/[^\p{L}\p{N}_-]+/gu, '-')}.${kind}`),
      filters: { [kind.toUpperCase()]: [kind] },
    }));
  if (uri === undefined) return undefined;
  await vscode.workspace.fs.writeFile(uri, contents);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Saved: {0}', vscode.workspace.asRelativePath(uri)), 5000);
  return uri;
}
