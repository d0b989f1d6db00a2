import type { Work } from './work';

/** Most letters on a side, and most pairs of them, that one place is compared by. */
const MAX_LETTERS = 4000;
const MAX_PAIRS = 200_000;

/** For each offset of the old words the offsets of the new ones that may be it: they differ where letters were put in. */
export interface LetterAlignment {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

/**
 * Aligns few old words with those that came in their place, by the fewest changed letters (UTF-16 units). Undefined
 * where they are too many to compare, or the work is used up.
 */
export function alignLetters(old: string, now: string, work: Work): LetterAlignment | undefined {
  const width = now.length + 1;
  const pairs = old.length * now.length;
  if (Math.max(old.length, now.length) > MAX_LETTERS || pairs > MAX_PAIRS || !work.take(pairs)) return undefined;
  const costs = new Uint16Array((old.length + 1) * width);
  for (let j = 1; j < width; j += 1) costs[j] = j;
  for (let i = 1; i <= old.length; i += 1) {
    const row = i * width;
    costs[row] = i;
    const unit = old.charCodeAt(i - 1);
    for (let j = 1; j < width; j += 1) {
      const kept = (costs[row - width + j - 1] ?? 0) + exchange(unit, now.charCodeAt(j - 1));
      const other = Math.min(costs[row - width + j] ?? 0, costs[row + j - 1] ?? 0) + 1;
      costs[row + j] = kept < other ? kept : other;
    }
  }
  return walkBack(costs, old, now);
}

/** A letter does not become a space: rather a space was put in and a letter left out. */
function exchange(one: number, other: number): number {
  if (one === other) return 0;
  return one <= 0x20 || other <= 0x20 ? 2 : 1;
}

function walkBack(costs: Uint16Array, old: string, now: string): LetterAlignment {
  const width = now.length + 1;
  const low = new Uint32Array(old.length + 1);
  const high = new Uint32Array(old.length + 1);
  let [i, j] = [old.length, now.length];
  high[i] = j;
  while (i > 0 || j > 0) {
    const cost = costs[i * width + j] ?? 0;
    const diagonal = (costs[(i - 1) * width + j - 1] ?? 0) + exchange(old.charCodeAt(i - 1), now.charCodeAt(j - 1));
    if (i > 0 && j > 0 && cost === diagonal) {
      low[i] = j;
      i -= 1;
      j -= 1;
      high[i] = j;
    } else if (i > 0 && (j === 0 || cost === (costs[(i - 1) * width + j] ?? 0) + 1)) {
      low[i] = j;
      i -= 1;
      high[i] = j;
    } else j -= 1;
  }
  low[0] = 0;
  return { low, high };
}
