import { linkOf } from '../annotation/links';
import type { Link } from '../annotation/model';
import type { Suggestion } from './suggestion';

/** A suggestion with its place in the article's list, by which relations name it. */
export interface Listed {
  readonly index: number;
  readonly suggestion: Suggestion;
}

/** A link that an annotation gets, because both ends of a relation are annotations now. */
export interface NewLink {
  readonly from: string;
  readonly link: Link;
}

/**
 * The links that come of relations once the suggestions in `accepted` are annotations. `idOf`: the annotation that a
 * suggestion has become, by its place in the list; undefined for one that waits or was refused.
 */
export function relationLinks(
  all: readonly Listed[],
  accepted: ReadonlySet<number>,
  idOf: (index: number) => string | undefined,
): readonly NewLink[] {
  return all.flatMap(({ index, suggestion }) =>
    (suggestion.relations ?? []).flatMap(({ kind, to }): readonly NewLink[] => {
      if (!accepted.has(index) && !accepted.has(to)) return [];
      const [from, target] = [idOf(index), idOf(to)];
      return from === undefined || target === undefined ? [] : [{ from, link: linkOf(kind, target) }];
    }),
  );
}
