import * as vscode from 'vscode';
import type { SidecarEdit } from '../../core/annotation/edit';
import type { Annotation } from '../../core/annotation/model';
import type { NamingAnnotation } from '../../core/suggest/untaggedOccurrences';
import { stopIfCancelled, type LongWork } from '../../project/loadAll';
import { freshId, givenToNew } from '../shared/addAnnotation';
import { textChanged } from '../shared/carriedSpan';
import type { Services } from '../shared/services';
import { articleOf } from '../shared/target';
import type { Placed } from '../shared/undoStack';

/** Words of one article that are to be tagged. */
export interface Occurrence {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
  readonly words: string;
}

/**
 * Tags occurrences as an annotation is tagged, in one or many articles, as one action that one undo takes back. All or
 * none: where one article cannot be written, or a person stops it, those before are taken back. Resolves to what was
 * added.
 */
export async function tagOccurrences(
  services: Services,
  like: NamingAnnotation,
  occurrences: readonly Occurrence[],
  work: LongWork = {},
): Promise<readonly Annotation[]> {
  const added: Annotation[] = [];
  await services.history.recordAcross(tagAll(services, like, occurrences, work, added));
  return added;
}

async function tagAll(
  services: Services,
  like: NamingAnnotation,
  occurrences: readonly Occurrence[],
  { cancel, progress }: LongWork,
  added: Annotation[],
): Promise<readonly Placed<vscode.Uri, SidecarEdit>[]> {
  const byArticle = new Map<string, Occurrence[]>();
  for (const one of occurrences) byArticle.set(one.uri.toString(), [...(byArticle.get(one.uri.toString()) ?? []), one]);
  const inverses: Placed<vscode.Uri, SidecarEdit>[] = [];
  try {
    for (const [index, own] of [...byArticle.values()].entries()) {
      stopIfCancelled(cancel);
      const [{ uri } = { uri: undefined }] = own;
      if (!uri) continue;
      progress?.(index, byArticle.size, vscode.workspace.asRelativePath(uri));
      const session = await articleOf(services, uri);
      const selectors = await session.selectAll(own.map(({ range }) => range));
      if (selectors.some(({ exact }, at) => exact !== own[at]?.words)) throw textChanged();
      const given = await givenToNew(services, session);
      const annotations = selectors.map((selector): Annotation => ({
        ...readingOf(like),
        ...given,
        ...selector,
        id: freshId(),
      }));
      const edits = annotations.map((annotation): SidecarEdit => ({ kind: 'add', annotation }));
      inverses.push({ where: uri, edit: await session.edit({ kind: 'all', edits }) });
      added.push(...annotations);
    }
    return inverses;
  } catch (error) {
    added.length = 0;
    for (const { where, edit } of inverses.reverse()) {
      // The failure is what she must hear of, whatever becomes of this.
      await articleOf(services, where)
        .then((session) => session.edit(edit))
        .catch(() => undefined);
    }
    throw error;
  }
}

/** What the tag says; its incident, links, note and review are its own. */
function readingOf(like: NamingAnnotation): NamingAnnotation {
  const { id, exact, start, end, prefix, suffix } = like;
  const place = { id, exact, start, end, prefix, suffix };
  const isSensitive = like.sensitive === true ? { sensitive: true } : {};
  switch (like.type) {
    case 'actor':
      return { ...place, type: 'actor', ...(like.actor !== undefined && { actor: like.actor }), ...isSensitive };
    case 'place':
      return { ...place, type: 'place', ...(like.place !== undefined && { place: like.place }), ...isSensitive };
    case 'person':
      return { ...place, type: 'person', ...(like.role !== undefined && { role: like.role }), ...isSensitive };
  }
}
