import * as vscode from 'vscode';
import { SitrepError } from '../../core/problem';
import { fileName } from '../../project/paths';
import type { Project } from '../../project/project';
import { openDocument } from '../shared/openDocuments';
import type { Services } from '../shared/services';
import { kindAt, sidecarUriOf, type Rename } from './renames';

/**
 * Moves the sidecar of an article that stands elsewhere now, byte for byte, and says in it what the article is called.
 * Never over another sidecar: then it rejects with `sidecar/taken`, and both stay. Resolves to false where there is no
 * sidecar to move. One that cannot be read moves as it is.
 */
export async function moveSidecar({ projects, log }: Services, article: Rename): Promise<boolean> {
  const from = sidecarUriOf(article.from);
  const to = sidecarUriOf(article.to);
  const [old, now] = [await projects.of(from), await projects.of(to)];
  const isMoved = await old.project.writer.whileIdle(old.path, async () => {
    if (!(await kindAt(from))) return false;
    await refuseTaken(from, to);
    await (openDocument(from) ? moveWithEditor({ from, to }) : vscode.workspace.fs.rename(from, to));
    return true;
  });
  if (!isMoved) return false;
  await Promise.all([old.project.refresh(old.path), now.project.refresh(now.path)]);
  log.info('moved a sidecar with its article');
  const { project, path } = await projects.of(article.to);
  await renameInSidecar(project, path);
  return true;
}

async function refuseTaken(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  // Another case of the same name is the same file on many disks.
  const isSame = from.path.toLowerCase() === to.path.toLowerCase();
  if (isSame || !(await kindAt(to))) return;
  const message = vscode.l10n.t(
    '{0} already exists, so {1} stayed where it is; both were kept. Compare them, remove or rename the one that is not of this article, and then run “Sitrep: Move Lost Sidecars to Their Articles”.',
    vscode.workspace.asRelativePath(to),
    vscode.workspace.asRelativePath(from),
  );
  throw new SitrepError('sidecar/taken', message);
}

/** A sidecar that stands open takes its editor along, and what is not saved in it. */
async function moveWithEditor({ from, to }: Rename): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to, { overwrite: false });
  if (await vscode.workspace.applyEdit(edit)) return;
  const message = vscode.l10n.t(
    '{0} could not be moved to {1}. Check that the folder is writable, then run “Sitrep: Move Lost Sidecars to Their Articles”.',
    vscode.workspace.asRelativePath(from),
    vscode.workspace.asRelativePath(to),
  );
  throw new SitrepError('sidecar/not-moved', message);
}

/** Says in a sidecar what its article is called; one that cannot be read is left as it is. */
export async function renameInSidecar(project: Project, article: string): Promise<void> {
  const reading = (await project.sidecar(article))?.reading;
  const file = fileName(article);
  if (!reading?.ok || reading.sidecar.article.file === file) return;
  await project.editSidecar(article, { kind: 'setArticle', changes: { file } }, () => Promise.reject(gone(article)));
}

/** A sidecar is only renamed here, never made. */
export const gone = (article: string): SitrepError =>
  new SitrepError('sidecar/vanished', vscode.l10n.t('The sidecar of {0} has just vanished. Try again.', article));
