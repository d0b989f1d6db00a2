import { readLink } from '../annotation/links';
import type { LinkKind } from '../annotation/values';
import type { TextRange } from '../problem';
import type { CheckPath, SidecarView } from './view';

export interface IdPlace {
  readonly id: string;
  readonly file: string;
  /** Where it stands; asked for only when there is a problem, for it costs a parse of the file. */
  readonly range: () => TextRange;
  /** What bears the id: links lead to annotations only. */
  readonly kind: 'annotation' | 'comment';
}

export interface LinkPlace {
  readonly from: string;
  readonly kind: LinkKind;
  readonly to: string;
  readonly file: string;
  /** Where it stands; asked for only when there is a problem, for it costs a parse of the file. */
  readonly range: () => TextRange;
}

/** What of a sidecar the rules over several files need: small enough to keep for all of them. */
export interface SidecarIndex {
  readonly ids: readonly IdPlace[];
  readonly links: readonly LinkPlace[];
}

export function indexSidecar(view: Pick<SidecarView, 'file' | 'sidecar' | 'rangeOf'>): SidecarIndex {
  const { file } = view;
  const annotations = view.sidecar.annotations ?? [];
  const place = (id: string, kind: IdPlace['kind'], path: CheckPath): IdPlace => ({
    id,
    kind,
    file,
    range: () => view.rangeOf(path),
  });
  return {
    ids: annotations.flatMap((annotation, index) => [
      place(annotation.id, 'annotation', ['annotations', index, 'id']),
      ...(annotation.review?.comments ?? []).map(({ id }, at) =>
        place(id, 'comment', ['annotations', index, 'review', 'comments', at, 'id']),
      ),
    ]),
    links: annotations.flatMap((annotation, index) =>
      (annotation.links ?? []).flatMap((link, at): readonly LinkPlace[] => {
        const read = readLink(link);
        if (read === undefined) return [];
        const range = (): TextRange => view.rangeOf(['annotations', index, 'links', at, read.kind]);
        return [{ from: annotation.id, ...read, file, range }];
      }),
    ),
  };
}
