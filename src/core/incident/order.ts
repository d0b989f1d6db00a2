/** Compares by UTF-16 code unit: the same on every machine, unlike a locale's order. Undefined comes last. */
export function compareText(left: string | undefined, right: string | undefined): number {
  if (left === right) return 0;
  if (left === undefined) return 1;
  if (right === undefined) return -1;
  return left < right ? -1 : 1;
}

/** The first comparison that tells the two apart. */
export function compareBy(...comparisons: readonly number[]): number {
  return comparisons.find((result) => result !== 0) ?? 0;
}
