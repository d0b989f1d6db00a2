/**
 * Cohen's kappa: (po − pe) / (1 − pe), with po the share of items that both labelled alike and pe the share that they would
 * by chance, from how often each used a label. Undefined where there are no items, or both used one label throughout.
 * After J. Cohen, "A coefficient of agreement for nominal scales" (1960). Both lists are of the same items.
 */
export function cohenKappa(one: readonly string[], other: readonly string[]): number | undefined {
  const total = one.length;
  if (total === 0) return undefined;
  const [first, second] = [countOf(one), countOf(other)];
  const agreed = one.filter((label, index) => label === other[index]).length / total;
  let chance = 0;
  for (const [label, count] of first) chance += (count * (second.get(label) ?? 0)) / total ** 2;
  return chance === 1 ? undefined : (agreed - chance) / (1 - chance);
}

function countOf(labels: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
