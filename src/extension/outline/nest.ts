/** A span in any offsets; its end is exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

export interface Nested<T> {
  readonly item: T;
  readonly children: readonly Nested<T>[];
}

/**
 * Spans in text order, each below the smallest that holds it whole; spans that merely overlap stand side by side. Of
 * two equal spans the one given first holds the other.
 */
export function nest<T extends Extent>(items: readonly T[]): readonly Nested<T>[] {
  const ordered = items
    .map((item, position) => ({ item, position }))
    .sort((a, b) => a.item.start - b.item.start || b.item.end - a.item.end || a.position - b.position);
  const top: MutableNested<T>[] = [];
  const open: MutableNested<T>[] = [];
  for (const { item } of ordered) {
    const node: MutableNested<T> = { item, children: [] };
    // What ends before this one can hold no later one that this one does not hold, too.
    for (let last = open.at(-1); last && last.item.end < item.end; last = open.at(-1)) open.pop();
    (open.at(-1)?.children ?? top).push(node);
    open.push(node);
  }
  return top;
}

interface MutableNested<T> {
  readonly item: T;
  readonly children: MutableNested<T>[];
}
