import type { SidecarEdit } from '../core/annotation/edit';
import { SitrepError } from '../core/problem';
import type { CodebookEdit } from './codebookStore';
import type { IncidentEdit, IncidentFileEdit } from './incidentStore';
import type { Project } from './project';

/** An edit of an article's sidecar that has nothing to do with the article's text, which may even be missing. */
export interface UnopenedEdit {
  readonly kind: 'unopened';
  readonly edit: SidecarEdit;
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
      return { kind: 'unopened', edit: await editUnopened(project, path, edit.edit) };
  }
}

/** Edits the sidecar of an article without a look at the article. Never makes one. */
export async function editUnopened(project: Project, article: string, edit: SidecarEdit): Promise<SidecarEdit> {
  const gone = new SitrepError('sidecar/vanished', `The annotations of ${article} have just vanished. Try again.`);
  return (await project.editSidecar(article, edit, () => Promise.reject(gone))).inverse;
}
