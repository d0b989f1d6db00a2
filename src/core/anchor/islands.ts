/** Longest run of matched tokens that may be chance. */
const MAX_ISLAND = 8;

/**
 * Unmatches short runs that stand alone between words put in the place of others: "the" and "of" are found in any two
 * sentences, and say nothing of where the words of one went. Changes `matches` (indices of the new tokens, or -1);
 * `size` is the number of new tokens. `isPart`: the new ones are a stretch of a text wide enough to hold
 * all of the old ones, so that those before and after them came in nobody's place.
 */
export function dropIslands(matches: Int32Array, size: number, isPart = false): void {
  const runs = runsOf(matches);
  // A run that goes makes one gap of two, which may leave its neighbours alone in turn.
  for (let changed = true; changed;) {
    changed = false;
    for (let at = 0; at < runs.length; at += 1) {
      const run = runs[at];
      if (!run || run.length > MAX_ISLAND) continue;
      const last = { old: matches.length, now: isPart ? run.now + run.length : size, length: 0 };
      const first = { old: 0, now: isPart ? run.now : 0, length: 0 };
      const before = gap(runs[at - 1] ?? first, run);
      const after = gap(run, runs[at + 1] ?? last);
      if (2 * run.length > Math.min(before, after)) continue;
      matches.fill(-1, run.old, run.old + run.length);
      runs.splice(at, 1);
      at = Math.max(-1, at - 2);
      changed = true;
    }
  }
}

interface Run {
  readonly old: number;
  readonly now: number;
  readonly length: number;
}

function runsOf(matches: Int32Array): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < matches.length; at += 1) {
    const now = matches[at] ?? -1;
    if (now < 0) continue;
    let end = at + 1;
    while (end < matches.length && matches[end] === now + end - at) end += 1;
    runs.push({ old: at, now, length: end - at });
    at = end - 1;
  }
  return runs;
}

/** Tokens on the side that has more of them between two runs. */
function gap({ old, now, length }: Run, right: Run): number {
  return Math.max(right.old - old - length, right.now - now - length);
}
