import type { TreeNode } from './treeModel';

/**
 * What VS Code holds on to for a row, and hands to the commands of its menu as their argument: `uri`, `id` and `ids` of
 * an annotation, `uri` of an article, `incident` of an incident, as interface.md names them.
 */
export interface TreeElement {
  readonly key: string;
  readonly uri?: string;
  readonly id?: string;
  readonly ids?: readonly string[];
  readonly incident?: string;
}

export function elementOf(node: TreeNode): TreeElement {
  const { key } = node;
  switch (node.kind) {
    case 'annotation':
      return { key, uri: node.article.uri, id: node.annotation.id, ids: [node.annotation.id] };
    case 'article':
    case 'unreadable':
      return { key, uri: node.article.uri };
    case 'incident':
      return { key, incident: node.id };
    case 'needs':
    case 'unassigned':
    case 'type':
    case 'claimant':
    case 'entry':
      return { key };
  }
}

/** What was shown of a parent: the keys of its rows in their order, and how each looked. */
export interface Shown {
  readonly keys: readonly string[];
  readonly looks: readonly string[];
}

export interface Refresh {
  /** The parents whose rows are others now; '' is the root. */
  readonly parents: readonly string[];
  /** The rows that only look different. */
  readonly rows: readonly string[];
}

/** The least that has to be drawn again. `now` gives a parent's rows; undefined for one that is gone. */
export function whatChanged(before: ReadonlyMap<string, Shown>, now: (parent: string) => Shown | undefined): Refresh {
  const parents: string[] = [];
  const rows: string[] = [];
  for (const [parent, shown] of before) {
    const today = now(parent);
    if (!today) continue;
    if (today.keys.length !== shown.keys.length || today.keys.some((key, index) => key !== shown.keys[index])) {
      parents.push(parent);
    } else {
      rows.push(...today.keys.filter((_, index) => today.looks[index] !== shown.looks[index]));
    }
  }
  // Drawing everything again draws the rest, too.
  if (parents.includes('')) return { parents: [''], rows: [] };
  return { parents, rows: rows.filter((row) => !parents.includes(row)) };
}
