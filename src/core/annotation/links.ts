import type { Link } from './model';
import { LINK_KINDS, type LinkKind } from './values';

/** A link to an annotation in any sidecar, as a sidecar holds it: a map of one key. */
export function linkOf(kind: LinkKind, to: string): Link {
  return { [kind]: to };
}

/** The kind and target of a link; undefined for a map that has no known kind. */
export function readLink(link: Link): { readonly kind: LinkKind; readonly to: string } | undefined {
  for (const kind of LINK_KINDS) {
    const to = link[kind];
    if (to !== undefined) return { kind, to };
  }
  return undefined;
}

/** Whether two links say the same of the same annotation. */
export function isSameLink(one: Link, other: Link): boolean {
  const [a, b] = [readLink(one), readLink(other)];
  return a !== undefined && a.kind === b?.kind && a.to === b.to;
}
