/** How far two values of a unit are apart. */
export type Metric = (one: number, other: number) => number;

export const nominal: Metric = (one, other) => (one === other ? 0 : 1);
export const interval: Metric = (one, other) => (one - other) ** 2;
/** For counts: the same difference weighs less the larger the figures are. */
export const ratio: Metric = (one, other) => (one + other === 0 ? 0 : ((one - other) / (one + other)) ** 2);

/**
 * Krippendorff's alpha: 1 − observed / expected disagreement, over all pairs of values within units and over all pairs at
 * all. `units`: for each unit the values that observers gave it; one that fewer than two valued says nothing. Undefined
 * where there is nothing to compare or no variation. After K. Krippendorff, "Computing Krippendorff's Alpha-Reliability"
 * (2011), sections C and D. Quadratic in the number of different values.
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], metric: Metric): number | undefined {
  const paired = units.filter((values) => values.length > 1);
  const counts = new Map<number, number>();
  let total = 0;
  let observed = 0;
  for (const values of paired) {
    total += values.length;
    for (const [index, one] of values.entries()) {
      counts.set(one, (counts.get(one) ?? 0) + 1);
      for (const other of values.slice(index + 1)) observed += (2 * metric(one, other)) / (values.length - 1);
    }
  }
  let expected = 0;
  for (const [one, often] of counts)
    for (const [other, times] of counts) expected += often * times * metric(one, other);
  return expected === 0 ? undefined : 1 - ((total - 1) * observed) / expected;
}
