import type { Problem } from '../problem';
import { KnownIds } from './knownIds';
import { rangeInOneOf, type LinkPlace, type RangeIn, type SidecarIndex } from './sidecarIndex';

/**
 * A link leads to another annotation of the project. `complete` says whether all sidecars could be read: the target may
 * stand in one that could not, and then a link that leads nowhere is only a warning.
 */
export function linkTargets(all: readonly SidecarIndex[], complete: boolean): readonly Problem[] {
  const ids = new KnownIds();
  for (const index of all) ids.add(index);
  const links = all.flatMap(({ file, links: own }) => own.map((link) => ({ ...link, file })));
  return strayLinks(links, ids, complete, rangeInOneOf(all));
}

export interface LinkInFile extends LinkPlace {
  readonly file: string;
}

/** The same of links and ids that were gathered before. */
export function strayLinks(
  links: readonly LinkInFile[],
  ids: KnownIds,
  complete: boolean,
  rangeIn: RangeIn,
): readonly Problem[] {
  return links.flatMap(({ from, kind, to, file, path }): readonly Problem[] => {
    if (from === to) {
      const message = `The annotation ${from} is linked to itself (${kind}). Link it to another, or remove the link.`;
      return [{ code: 'link/self', severity: 'error', message, file, range: rangeIn(file, path), annotation: from }];
    }
    if (ids.isAnnotation(to)) return [];
    const why = complete ? '' : ' It may stand in a sidecar that cannot be read: correct that one first.';
    const message = `There is no annotation ${to} in this project.${why} Correct the id, or remove the link.`;
    const severity = complete ? 'error' : 'warning';
    return [{ code: 'link/unknown', severity, message, file, range: rangeIn(file, path), annotation: from }];
  });
}
