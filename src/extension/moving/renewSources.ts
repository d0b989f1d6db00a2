import * as vscode from 'vscode';
import type { ArticleChanges } from '../../core/annotation/edit';
import { movedSource } from '../../project/movedSources';
import { articlePathOf, sidecarPathOf } from '../../project/paths';
import type { Project } from '../../project/project';
import { pause } from '../../project/slices';
import { relativePath } from '../shared/projects';
import { gone } from './moveSidecar';
import { whereBefore, whereNow, type Rename } from './renames';

/** Only a sidecar that says so is a copy or a translation; most need not be parsed to know that they are none. */
const NAMES_A_SOURCE = /^ +["']?(?:copy_of|translation_of)\b/m;

/** Names the sources of copies and translations anew in a project where articles have moved. */
export async function renewSources(project: Project, root: vscode.Uri, renames: readonly Rename[]): Promise<void> {
  const { articles, sidecars } = await project.paths();
  const known = new Set([...articles, ...sidecars.map(articlePathOf)]);
  const moved =
    (where: typeof whereNow) =>
    (path: string): string =>
      // What left the project keeps its name here: the check says that it is gone.
      relativePath(root, where(renames, vscode.Uri.joinPath(root, ...path.split('/')))) || path;
  for (const article of sidecars.map(articlePathOf)) {
    await pause();
    const bytes = await project.files.read(sidecarPathOf(article));
    if (!bytes || !NAMES_A_SOURCE.test(new TextDecoder().decode(bytes))) continue;
    const reading = (await project.sidecar(article))?.reading;
    if (!reading?.ok) continue;
    const holder = { before: moved(whereBefore)(article), now: article };
    const { copy_of, translation_of } = reading.sidecar.article;
    const next = (source: string | undefined): string | undefined =>
      source === undefined ? undefined : movedSource(source, holder, moved(whereNow), (path) => known.has(path));
    const [copyOf, translationOf] = [next(copy_of), next(translation_of)];
    const changes: ArticleChanges = {
      ...(copyOf !== undefined && { copy_of: copyOf }),
      ...(translationOf !== undefined && { translation_of: translationOf }),
    };
    if (Object.keys(changes).length === 0) continue;
    await project.editSidecar(article, { kind: 'setArticle', changes }, () => Promise.reject(gone(article)));
  }
}
