import type { Problem } from '../problem';
import type { SidecarIndex } from './sidecarIndex';

/**
 * A link leads to another annotation of the project. `complete` says whether all sidecars could be read: the target may
 * stand in one that could not, and then a link that leads nowhere is only a warning.
 */
export function linkTargets(all: readonly SidecarIndex[], complete: boolean): readonly Problem[] {
  const known = new Set(all.flatMap(({ ids }) => ids.filter(({ kind }) => kind === 'annotation').map(({ id }) => id)));
  return all.flatMap(({ links }) =>
    links.flatMap(({ from, kind, to, file, range }): readonly Problem[] => {
      if (from === to) {
        const message = `The annotation ${from} is linked to itself (${kind}). Link it to another, or remove the link.`;
        return [{ code: 'link/self', severity: 'error', message, file, range: range(), annotation: from }];
      }
      if (known.has(to)) return [];
      const why = complete ? '' : ' It may stand in a sidecar that cannot be read: correct that one first.';
      const message = `There is no annotation ${to} in this project.${why} Correct the id, or remove the link.`;
      return [
        {
          code: 'link/unknown',
          severity: complete ? 'error' : 'warning',
          message,
          file,
          range: range(),
          annotation: from,
        },
      ];
    }),
  );
}
