import { mentionsOf, type Repoint } from '../core/annotation/repoint';
import { incidentMentionsOf, repointIncident } from '../core/incident/repointIncident';
import { SitrepError } from '../core/problem';
import { allOrNothing, busyWith, LOOKS, refuseUnreadable, type DoneEdit } from './allOrNothing';
import { editUnopened, type FileEdit } from './fileEdit';
import { annotatedArticles, eachArticle, stopIfCancelled, type LongWork } from './loadAll';
import { incidentPath } from './paths';
import type { Project } from './project';

/** A file that names the entry that goes. `path` is that of an article or an incident's file. */
export interface NamingFile {
  readonly kind: 'article' | 'incident';
  readonly path: string;
  readonly count: number;
}

/**
 * The files of a project that name the entry that is to be merged into another. Rejects with `merge/same`,
 * `merge/unknown`, `merge/unreadable` (a file that cannot be read may name it, too) and `cancelled`.
 */
export async function filesNaming(
  project: Project,
  repoint: Repoint,
  work: LongWork = {},
): Promise<readonly NamingFile[]> {
  await refuseUnknown(project, repoint);
  const { incidents, problems } = await project.incidents.load();
  refuseUnreadable(problems);
  const found = incidents.map((incident): NamingFile => {
    const count = incidentMentionsOf(incident, repoint);
    // Tried out, so that a merge that must be refused is refused before anything is shown or written.
    if (count > 0) repointIncident(incident, repoint);
    return { kind: 'incident', path: incidentPath(incident.id), count };
  });
  const articles = await annotatedArticles(project, work.cancel);
  for await (const loaded of eachArticle(project, articles, work, () => false)) {
    if (loaded.kind === 'unreadable') refuseUnreadable(loaded.problems);
    else found.push({ kind: 'article', path: loaded.article, count: mentionsOf(loaded.sidecar, repoint) });
  }
  stopIfCancelled(work.cancel);
  return found.filter(({ count }) => count > 0);
}

/**
 * Merges a codebook entry into another: all that names it names the other, its names become aliases, and it goes, last of
 * all, once nothing names it any more. All or nothing: where a file cannot be written, or a person stops it, what was
 * done is taken back. Resolves to what takes it back later, in the order in which it was done.
 */
export function mergeInProject(project: Project, repoint: Repoint, work: LongWork = {}): Promise<readonly DoneEdit[]> {
  return allOrNothing(project, async (did) => {
    for (let look = 1; ; look += 1) {
      const files = await filesNaming(project, repoint, { cancel: work.cancel });
      if (files.length === 0) break;
      if (look === LOOKS) throw busyWith(repoint.from);
      for (const [index, file] of files.entries()) {
        stopIfCancelled(work.cancel);
        work.progress?.(index, files.length, file.path);
        did({ path: file.path, edit: await rewrite(project, file, repoint) });
      }
    }
    const edit = await project.codebook.merge(repoint.entry, repoint.from, repoint.into);
    did({ path: edit.path, edit });
  });
}

async function rewrite(project: Project, { kind, path }: NamingFile, repoint: Repoint): Promise<FileEdit> {
  if (kind === 'incident') {
    return project.incidents.change(path, (incident) => repointIncident(incident, repoint));
  }
  return { kind: 'unopened', edit: await editUnopened(project, path, { kind: 'repoint', ...repoint }) };
}

async function refuseUnknown(project: Project, { entry, from, into }: Repoint): Promise<void> {
  if (from === into) throw new SitrepError('merge/same', `${from} cannot be merged into itself.`);
  const { actors, places, problems } = await project.codebook.load();
  refuseUnreadable(problems);
  const known: { has(id: string): boolean } = entry === 'actor' ? actors : places;
  for (const id of [from, into]) {
    if (!known.has(id))
      throw new SitrepError('merge/unknown', `The codebook has no ${entry} ${id}. Nothing was changed.`);
  }
}
