import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { AnchorText } from '../../core/anchor/anchorText';
import { conflictSides } from '../../core/review/conflictSides';
import { describedText } from '../../core/review/describedText';
import { kindOfPath } from '../../core/review/fileKind';
import type { TextOf } from '../../core/review/place';
import { resolveConflict, type Resolved } from '../../core/review/resolveConflict';
import { SitrepError } from '../../core/problem';
import { articlePathOf } from '../../project/paths';
import type { Project } from '../../project/project';
import { decodeUtf8 } from '../../project/utf8';
import { registerCommand, uriSchema } from '../shared/commands';
import { mergeBase } from '../shared/gitHistory';
import type { Services } from '../shared/services';

/** Without `uri` the file of the active editor is meant. */
const schema = () => z.object({ uri: z.optional(uriSchema()) });

/**
 * Merges the two sides of a sidecar, codebook file or incident that holds merge marks, by annotation and field. What is
 * open to a choice stays between marks, around as little as can be. One Ctrl+Z takes all back. Resolves to how many choices
 * are left.
 */
export const registerResolveConflict = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.resolveConflict', schema, async (argument) => {
    const uri = argument.uri ?? vscode.window.activeTextEditor?.document.uri;
    if (!uri) throw new SitrepError('review/no-file', vscode.l10n.t('Open the file with the merge marks first.'));
    const document = await vscode.workspace.openTextDocument(uri);
    const { project, path } = await services.projects.of(uri);
    const kind = kindOfPath(path);
    if (kind === undefined) {
      throw new SitrepError('format/kind', vscode.l10n.t('{0} is neither a sidecar nor a file of .sitrep/.', path));
    }
    const text = document.getText();
    const { version } = document;
    const base = await mergeBase(uri);
    const ancestor = base && decodeUtf8(base, path);
    const texts = kind === 'sidecar' ? await textsOf(project, path, text, ancestor) : undefined;
    const resolved = resolveConflict(text, ancestor, { file: path, kind, texts });
    await replaceAll(document, version, resolved.text);
    tell(resolved, path);
    return resolved.conflicts;
  });

/** The texts of the article that the sides describe, as far as they are at hand: today's, the last seen, those of its history. */
async function textsOf(project: Project, path: string, text: string, base: string | undefined): Promise<TextOf> {
  const { ours, theirs } = conflictSides(text) ?? { ours: '', theirs: '' };
  const article = articlePathOf(path);
  const found = new Map<string, AnchorText>();
  const today = await project.articleText(article).catch(() => undefined);
  if (today !== undefined) found.set(await project.digestOf(today), new AnchorText(today));
  for (const side of [base ?? '', ours, theirs]) {
    const sha256 = describedText(side, path);
    if (sha256 === undefined || found.has(sha256)) continue;
    const old = await project.oldText(article, sha256);
    if (old !== undefined) found.set(sha256, new AnchorText(old));
  }
  return (sha256) => found.get(sha256);
}

/** One step of the editor's own undo; saved, unless there were unsaved changes before. */
async function replaceAll(document: vscode.TextDocument, version: number, text: string): Promise<void> {
  const wasDirty = document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  edit.replace(document.uri, whole, text);
  if (document.version !== version || !(await vscode.workspace.applyEdit(edit))) {
    const message = vscode.l10n.t('The file was changed meanwhile, so nothing was merged. Try once more.');
    throw new SitrepError('review/changed-meanwhile', message);
  }
  if (!wasDirty) await document.save();
}

function tell({ conflicts, hasBase }: Resolved, path: string): void {
  const kept = hasBase
    ? ''
    : ` ${vscode.l10n.t('The common ancestor is not known: what stood on one side alone was kept.')}`;
  if (conflicts === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0}: both sides are merged.', path) + kept);
    return;
  }
  const left = vscode.l10n.t('{0}: choices left to you, between the merge marks: {1}.', path, conflicts);
  void vscode.window.showWarningMessage(left + kept);
}
