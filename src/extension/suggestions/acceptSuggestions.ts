import type { SidecarEdit } from '../../core/annotation/edit';
import type { Annotation } from '../../core/annotation/model';
import { asAnnotation } from '../../core/suggest/asAnnotation';
import { relationLinks, type NewLink } from '../../core/suggest/relationLinks';
import type { CodebookEdit } from '../../project/codebookStore';
import { freshId, givenToNew, recordEdit } from '../shared/addAnnotation';
import type { ArticleSession } from '../shared/articleSession';
import { textChanged } from '../shared/carriedSpan';
import type { OpenSuggestion } from '../shared/openSuggestion';
import type { Services } from '../shared/services';

/** The annotations that suggestions become, each with an id, the annotator's name and the current incident; not written. */
export async function annotationsFor(
  services: Services,
  session: ArticleSession,
  suggestions: readonly OpenSuggestion[],
): Promise<readonly Annotation[]> {
  const selectors = await session.selectAll(suggestions.map(({ range }) => range));
  const given = await givenToNew(services, session);
  return suggestions.map(({ suggestion }, at) => {
    const selector = selectors[at];
    if (selector?.exact !== suggestion.exact) throw textChanged();
    return asAnnotation(suggestion, { ...given, ...selector, id: freshId() });
  });
}

/**
 * Writes accepted suggestions as annotations, with the links between those that belong together, as one action that one
 * undo takes back. `annotations` are those of `suggestions`, in their order; `made` takes an entry out again that the
 * codebook got for them.
 */
export async function writeAccepted(
  services: Services,
  session: ArticleSession,
  suggestions: readonly OpenSuggestion[],
  annotations: readonly Annotation[],
  made?: CodebookEdit,
): Promise<readonly Annotation[]> {
  const ids = new Map(suggestions.map(({ index }, at) => [index, annotations[at]?.id]));
  const all = services.suggestions.all(session);
  const links = relationLinks(all, new Set(ids.keys()), (index) => ids.get(index) ?? answeredBy(session, all, index));
  const fresh = annotations.map((annotation) => withLinks(annotation, links));
  const known = new Set(fresh.map(({ id }) => id));
  const edits: readonly SidecarEdit[] = [
    ...fresh.map((annotation): SidecarEdit => ({ kind: 'add', annotation })),
    ...linkEdits(
      session,
      links.filter(({ from }) => !known.has(from)),
    ),
  ];
  const [only] = edits;
  const edit: SidecarEdit = only && edits.length === 1 ? only : { kind: 'all', edits };
  await recordEdit(services, session, edit, made);
  services.history.lastTagged = fresh.at(-1) ?? services.history.lastTagged;
  return fresh;
}

/** The annotation over the very words of a suggestion. */
function answeredBy(session: ArticleSession, all: readonly OpenSuggestion[], index: number): string | undefined {
  const one = all.find((other) => other.index === index);
  if (!one) return undefined;
  const here = session.at(one.range).filter(({ range }) => range.isEqual(one.range));
  return here.find(({ annotation }) => annotation.type === one.suggestion.type)?.annotation.id;
}

function withLinks(annotation: Annotation, links: readonly NewLink[]): Annotation {
  const own = links.filter(({ from }) => from === annotation.id).map(({ link }) => link);
  return own.length === 0 ? annotation : { ...annotation, links: [...(annotation.links ?? []), ...own] };
}

/** The edits that link annotations that were there before; refused where one has changed since. */
function linkEdits(session: ArticleSession, links: readonly NewLink[]): readonly SidecarEdit[] {
  return [...new Set(links.map(({ from }) => from))].flatMap((id): readonly SidecarEdit[] => {
    const before = session.find(id)?.annotation;
    if (!before) return [];
    const changes = { links: withLinks(before, links).links };
    return [{ kind: 'change', id, changes, expect: before }];
  });
}
