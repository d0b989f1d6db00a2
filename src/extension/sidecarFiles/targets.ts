import * as vscode from 'vscode';
import { slugSchema } from '../../core/annotation/model';
import { FILE_START, type TextRange } from '../../core/problem';
import { ACTORS_FILE, PLACES_FILE, incidentPath } from '../../project/paths';
import { pause } from '../../project/slices';
import type { Cancel } from '../../project/ports';
import { toVsCodeRange } from '../shared/convert';
import { openDocument } from '../shared/openDocuments';
import type { ProjectFileRef } from '../shared/projects';
import { documentLines } from './fieldPlace';
import { findAnnotation, findKey, linesOf } from './yamlFind';
import type { Lines } from './yamlPlace';

type Where = Pick<ProjectFileRef, 'project' | 'root'>;

/** Where the codebook has the entry of an actor or place. */
export async function entryTarget(
  where: Where,
  kind: 'actor' | 'place',
  id: string,
): Promise<vscode.Location | undefined> {
  const [path, list] = kind === 'actor' ? [ACTORS_FILE, 'actors'] : [PLACES_FILE, 'places'];
  return locate(where, path, (lines) => findKey(lines, [list, id]));
}

/** The file of an incident. */
export async function incidentTarget(where: Where, id: string): Promise<vscode.Location | undefined> {
  // Ids come out of files that others wrote, and this one becomes a path.
  if (!slugSchema.safeParse(id).success) return undefined;
  return locate(where, incidentPath(id), (lines) => findKey(lines, ['incident', 'id']) ?? FILE_START);
}

/** The entry of an annotation in any sidecar of the project; `first` is looked at before the others. */
export async function annotationTarget(
  where: Where,
  id: string,
  first: string,
  cancel: Cancel,
): Promise<vscode.Location | undefined> {
  const find = (path: string): Promise<vscode.Location | undefined> =>
    locate(where, path, (lines) => findAnnotation(lines, id), id);
  const here = await find(first);
  if (here) return here;
  for (const path of (await where.project.paths(cancel)).sidecars) {
    await pause();
    if (cancel.isCancellationRequested) return undefined;
    const found = path === first ? undefined : await find(path);
    if (found) return found;
  }
  return undefined;
}

/** Looks in a file as its editor shows it, else as it is saved; one without `word` is not taken apart. */
async function locate(
  { project, root }: Where,
  path: string,
  find: (lines: Lines) => TextRange | undefined,
  word = '',
): Promise<vscode.Location | undefined> {
  const uri = vscode.Uri.joinPath(root, ...path.split('/'));
  const open = openDocument(uri);
  const range = open ? find(documentLines(open)) : await findSaved();
  return range && new vscode.Location(uri, toVsCodeRange(range));

  async function findSaved(): Promise<TextRange | undefined> {
    const bytes = await project.files.read(path);
    if (!bytes) return undefined;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return text.includes(word) ? find(linesOf(text)) : undefined;
  }
}
