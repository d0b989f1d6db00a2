/** What the order of annotations depends on. */
export interface Placed {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Annotations stand by start, then end, then id (formats.md). */
export function compareAnnotations(a: Placed, b: Placed): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Where a new item goes in a list: before the first that comes after it, wherever the list is out of order. */
export function insertionIndex(items: readonly Placed[], item: Placed): number {
  const index = items.findIndex((other) => compareAnnotations(other, item) > 0);
  return index === -1 ? items.length : index;
}
