import type * as vscode from 'vscode';
import { entryRefsOf, type EntryRef } from '../../core/annotation/entryRefs';
import { mayBeArticle } from '../shared/articles';
import type { ProjectFileRef } from '../shared/projects';
import type { Services } from '../shared/services';
import { fieldPlaceAt } from './fieldPlace';

/** The codebook entries that a position is about. */
export interface EntriesAt {
  readonly refs: readonly EntryRef[];
  /** What names them. */
  readonly range: vscode.Range;
  readonly where: ProjectFileRef;
}

export type FindEntries = (
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
) => Promise<EntriesAt | undefined>;

/** Those of the innermost annotation at a position of an article. */
export const entriesInArticle: FindEntries = async (services, document, position) => {
  if (!mayBeArticle(document)) return undefined;
  const session = await services.articles.of(document);
  session.catchUp();
  const innermost = session.at(position)[0];
  if (!innermost) return undefined;
  return { refs: entryRefsOf(innermost.annotation), range: innermost.range, where: session.file };
};

/** That of an id in one of our files, or of the codebook's own entry: its key or its name. */
export const entriesInFile: FindEntries = async (services, document, position) => {
  const at = fieldPlaceAt(document, position);
  if (!at) return undefined;
  const ref = ofId(at) ?? ofEntry(at);
  if (!ref) return undefined;
  return { refs: [ref], range: at.range, where: await services.projects.of(document.uri) };
};

type Place = NonNullable<ReturnType<typeof fieldPlaceAt>>;

function ofId({ field, place }: Place): EntryRef | undefined {
  const id = place.word.text;
  const isId = field?.kind === 'actor' || field?.kind === 'place';
  return isId && place.part === 'value' && id !== '' ? { kind: field.kind, id } : undefined;
}

function ofEntry({ file, place }: Place): EntryRef | undefined {
  const [list, id, key] = place.path;
  if (id === undefined || place.path.length > 3 || (key !== undefined && key !== 'name')) return undefined;
  if (file === 'actors' && list === 'actors') return { kind: 'actor', id };
  return file === 'places' && list === 'places' ? { kind: 'place', id } : undefined;
}
