import { readLink } from '../annotation/links';
import type { LinkKind } from '../annotation/values';
import type { TextRange } from '../problem';
import type { CheckPath, SidecarView } from './view';

export interface IdPlace {
  readonly id: string;
  readonly path: CheckPath;
  /** What bears the id: links lead to annotations only. */
  readonly kind: 'annotation' | 'comment';
}

export interface LinkPlace {
  readonly from: string;
  readonly kind: LinkKind;
  readonly to: string;
  readonly path: CheckPath;
}

/** What of a sidecar the rules over several files need: none of its text. */
export interface SidecarNames {
  readonly file: string;
  readonly ids: readonly IdPlace[];
  readonly links: readonly LinkPlace[];
}

/** The same of a file that is at hand, and where in it the places are. */
export interface SidecarIndex extends SidecarNames {
  rangeOf(path: CheckPath): TextRange;
}

/** Where a value of any file stands; asked for only when there is a problem, for it costs reading the file. */
export type RangeIn = (file: string, path: CheckPath) => TextRange;

export function rangeInOneOf(all: readonly SidecarIndex[]): RangeIn {
  const byFile = new Map(all.map((index) => [index.file, index]));
  return (file, path) => {
    const index = byFile.get(file);
    if (index === undefined) throw new Error('A place is asked for in the files that were given.');
    return index.rangeOf(path);
  };
}

export function indexSidecar(view: Pick<SidecarView, 'file' | 'sidecar' | 'rangeOf'>): SidecarIndex {
  const annotations = view.sidecar.annotations ?? [];
  return {
    file: view.file,
    ids: annotations.flatMap((annotation, index) => [
      { id: annotation.id, kind: 'annotation', path: ['annotations', index, 'id'] },
      ...(annotation.review?.comments ?? []).map(({ id }, at): IdPlace => ({
        id,
        kind: 'comment',
        path: ['annotations', index, 'review', 'comments', at, 'id'],
      })),
    ]),
    links: annotations.flatMap((annotation, index) =>
      (annotation.links ?? []).flatMap((link, at): readonly LinkPlace[] => {
        const read = readLink(link);
        if (read === undefined) return [];
        return [{ from: annotation.id, ...read, path: ['annotations', index, 'links', at, read.kind] }];
      }),
    ),
    rangeOf: (path) => view.rangeOf(path),
  };
}
