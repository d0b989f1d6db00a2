import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { SitrepError } from '../../core/problem';
import { articlePathOf, isSidecarPath } from '../../project/paths';
import { registerCommand, uriSchema } from '../shared/commands';
import { toVsCodeRange } from '../shared/convert';
import type { Services } from '../shared/services';
import { annotationAtLine, readSidecarDocument } from '../shared/sidecarDocument';
import { articleOf, editorOf } from '../shared/target';

const schema = () => z.object({ uri: z.optional(uriSchema()), id: z.optional(z.string()) });

/** Between an article and its sidecar, at the same annotation. */
export const registerJumps = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(registerOpenSidecar(services), registerOpenArticle(services));

const registerOpenSidecar = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.openSidecar', schema, async ({ uri, id }) => {
    const session = await articleOf(services, uri);
    if (!session.hasSidecar) {
      throw new SitrepError('sidecar/none', vscode.l10n.t('This article has no sidecar yet: tag something first.'));
    }
    const cursor = editorOf(session.document)?.selection.active;
    const wanted = id ?? (cursor && session.at(cursor)[0]?.annotation.id);
    const document = await vscode.workspace.openTextDocument(session.sidecarUri);
    const doc = readSidecarDocument(document);
    const index = doc?.sidecar.annotations?.findIndex((annotation) => annotation.id === wanted) ?? -1;
    const range = doc && index >= 0 ? toVsCodeRange(doc.rangeOf(['annotations', index])) : undefined;
    await show(document, range && new vscode.Range(range.start, range.start));
    return document.uri;
  });

/** `uri` is the sidecar or the article; `id` an annotation to stand at. */
const registerOpenArticle = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.openArticle', schema, async ({ uri, id }) => {
    const active = vscode.window.activeTextEditor;
    const given = uri ?? active?.document.uri;
    if (!given) throw new SitrepError('target/none', vscode.l10n.t('Open a sidecar first.'));
    const isSidecar = isSidecarPath(given.path);
    const article = isSidecar ? given.with({ path: articlePathOf(given.path) }) : given;
    let wanted = id;
    if (isSidecar && wanted === undefined && active && active.document.uri.toString() === given.toString()) {
      const doc = readSidecarDocument(active.document);
      wanted = doc && annotationAtLine(doc, active.selection.active.line)?.annotation.id;
    }
    const session = await articleOf(services, article);
    await show(session.document, wanted === undefined ? undefined : session.find(wanted)?.range);
    return article;
  });

async function show(document: vscode.TextDocument, range: vscode.Range | undefined): Promise<void> {
  const open = editorOf(document);
  const editor = await vscode.window.showTextDocument(document, open?.viewColumn ?? vscode.ViewColumn.Active);
  if (!range) return;
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
