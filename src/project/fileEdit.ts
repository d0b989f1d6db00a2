import type { SidecarEdit } from '../core/annotation/edit';
import type { Article } from '../core/annotation/model';
import { SitrepError } from '../core/problem';
import type { CodebookEdit } from './codebookStore';
import type { IncidentEdit, IncidentFileEdit } from './incidentStore';
import type { Project } from './project';

/** An edit of an article's sidecar that has nothing to do with the article's text, which may even be missing. */
export interface UnopenedEdit {
  readonly kind: 'unopened';
  readonly edit: SidecarEdit;
  /** The article block of the sidecar that the edit may make; without it, one that is not there is not made. */
  readonly make?: Article;
}

/** An edit that needs no open article: of a codebook file, an incident, or the tags of an article as they are saved. */
export type FileEdit = CodebookEdit | IncidentEdit | IncidentFileEdit | UnopenedEdit;

const KINDS: ReadonlySet<string> = new Set<FileEdit['kind']>(['codebook', 'incident', 'incidentFile', 'unopened']);

export const isFileEdit = (edit: { readonly kind: string }): edit is FileEdit => KINDS.has(edit.kind);

/** Applies an edit at a path of the project (of a sidecar: its article's) and resolves to its inverse. */
export async function applyFileEdit(project: Project, path: string, edit: FileEdit): Promise<FileEdit> {
  switch (edit.kind) {
    case 'codebook':
      return project.codebook.apply(edit);
    case 'incident':
      return project.incidents.apply(path, edit);
    case 'incidentFile':
      return project.incidents.applyFile(path, edit);
    case 'unopened':
      return { ...edit, edit: await editUnopened(project, path, edit.edit, edit.make) };
  }
}

/** Edits the sidecar of an article without a look at the article. Makes one only where `make` says what of. */
export async function editUnopened(
  project: Project,
  article: string,
  edit: SidecarEdit,
  make?: Article,
): Promise<SidecarEdit> {
  const gone = new SitrepError('sidecar/vanished', `The annotations of ${article} have just vanished. Try again.`);
  const describe = (): Promise<Article> => (make ? Promise.resolve(make) : Promise.reject(gone));
  return (await project.editSidecar(article, edit, describe)).inverse;
}
