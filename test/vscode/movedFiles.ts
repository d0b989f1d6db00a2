import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { workspaceUri } from '../harness/insideVsCode';
import { eventually, openArticle, OpenArticle } from './fixture';

/** What the articles hold. */
export const REPORT = 'Attack on Dori\n\nGunmen of the JNIM attacked Dori at dawn.\n';

let made = 0;
/** A folder of the case's own. */
export const folder = (): string => `moving-${++made}-${Date.now().toString(36)}`;

export const at = (path: string): vscode.Uri => vscode.Uri.joinPath(workspaceUri(), ...path.split('/'));
export const sidecarOf = (path: string): vscode.Uri => at(`${path}.sitrep.yaml`);

export async function text(uri: vscode.Uri): Promise<string | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    () => undefined,
  );
}

export const write = (path: string, words: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(words));

/** An article at a path, with two actors tagged in it. */
export async function tagged(path: string, words = REPORT): Promise<OpenArticle> {
  const article = await openArticle(words, path);
  await article.tagActor('JNIM', 'jnim');
  await article.tagActor('Dori', null);
  return article;
}

/** Renames as the explorer does: VS Code tells its extensions, and open editors go along. */
export async function rename(from: string, to: string, overwrite = false): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(at(from), at(to), { overwrite });
  assert.ok(await vscode.workspace.applyEdit(edit), `${from} could not be renamed`);
}

/** The article where it stands now, once its annotations are there. */
export async function reopened(path: string, count = 2): Promise<OpenArticle> {
  const article = await openAt(path);
  await eventually(
    () => article.marked(),
    (marks) => marks.length === count && marks.every(({ state }) => state === 'anchored' || state === 'moved'),
  );
  return article;
}

/** The article where it stands now, opened anew. */
export async function openAt(path: string): Promise<OpenArticle> {
  return new OpenArticle(at(path), await vscode.window.showTextDocument(at(path)));
}

export async function words(article: OpenArticle): Promise<(string | undefined)[]> {
  return (await article.marked()).map((mark) => mark.words);
}

/** The sidecar at a path, once it names its article so. */
export const settled = (path: string, file: string): Promise<string | undefined> =>
  eventually(
    () => text(sidecarOf(path)),
    (yaml) => yaml?.includes(`  file: ${file}\n`) === true,
  );
