import type { Problem } from '../problem';
import type { IdPlace, SidecarIndex } from './sidecarIndex';

/**
 * An id stands once in all sidecars of a project. The first place, in the order given, keeps it; each later one is
 * reported. `all` is in the order of file names, so that the same place is first on every machine.
 */
export function duplicateIds(all: readonly SidecarIndex[]): readonly Problem[] {
  const first = new Map<string, IdPlace>();
  return all.flatMap(({ ids }) =>
    ids.flatMap((place): readonly Problem[] => {
      const { id, kind, file, range } = place;
      const known = first.get(id);
      if (known === undefined) {
        first.set(id, place);
        return [];
      }
      const line = known.range().start.line + 1;
      const where = known.file === file ? `line ${line}` : `${known.file}, line ${line}`;
      const message = `The id ${id} stands already in ${where}. Remove one of the two, or give this one a new id of ten characters.`;
      const annotation = kind === 'annotation' ? { annotation: id } : {};
      return [{ code: 'annotation/duplicate-id', severity: 'error', message, file, range: range(), ...annotation }];
    }),
  );
}
