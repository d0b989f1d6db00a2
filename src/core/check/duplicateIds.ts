import type { Problem } from '../problem';
import { KnownIds } from './knownIds';
import { rangeInOneOf, type RangeIn, type SidecarIndex } from './sidecarIndex';

/**
 * An id stands once in all sidecars of a project. The first place, in the order given, keeps it; each later one is
 * reported. `all` is in the order of file names, so that the same place is first on every machine.
 */
export function duplicateIds(all: readonly SidecarIndex[]): readonly Problem[] {
  const ids = new KnownIds();
  for (const index of all) ids.add(index);
  return repeatedIds(ids, rangeInOneOf(all));
}

/** The same of ids that were gathered before. */
export function repeatedIds(ids: KnownIds, rangeIn: RangeIn): readonly Problem[] {
  return ids.repeated.map(({ place: { id, kind, path }, file, first }): Problem => {
    const line = rangeIn(first.file, first.path).start.line + 1;
    const where = first.file === file ? `line ${line}` : `${first.file}, line ${line}`;
    const message = `The id ${id} stands already in ${where}. Remove one of the two, or give this one a new id of ten characters.`;
    const annotation = kind === 'annotation' ? { annotation: id } : {};
    const range = rangeIn(file, path);
    return { code: 'annotation/duplicate-id', severity: 'error', message, file, range, ...annotation };
  });
}
