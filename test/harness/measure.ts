/** The median time of one call, in milliseconds, over enough rounds to be steady. */
export function median(work: () => unknown, rounds = 15): number {
  work();
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

/**
 * How many times slower than a quiet machine of the year 2025 this one is now, at least 1: a loop of known work takes
 * 2.5 ms there. Bounds on time are multiplied by it, so that a slow or a shared machine decides nothing.
 */
export function slowness(now: () => number = () => performance.now()): number {
  const text = 'abcdefghij'.repeat(200_000);
  const costs = [1, 2, 3].map(() => {
    const start = now();
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return hash === 0 ? Infinity : now() - start;
  });
  return Math.max(1, Math.max(...costs) / 2.5);
}

/** Milliseconds of processor time that stand for one second on a quiet machine. */
export function secondHere(): number {
  return (
    1000 *
    slowness(() => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    })
  );
}

/** One line of a table: times differ from machine to machine, the ratio of two of them in one run does not. */
export function compare(what: string, ours: number, reference: string, theirs: number, atMost: number): void {
  const ratio = ours / theirs;
  const verdict = ratio <= atMost ? 'holds' : 'TOO SLOW';
  console.log(
    `${what}: ${ours.toFixed(3)} ms against ${theirs.toFixed(3)} ms for ${reference}: ${ratio.toFixed(3)} (at most ${atMost}) ${verdict}`,
  );
  if (ratio > atMost) process.exitCode = 1;
}

/** Milliseconds of processor time of this process so far. */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * The processor time of one call in milliseconds, the least of some rounds: what disturbs a round only adds to it.
 * A round below `enough` is the last, as where that is the bound, more rounds could not break it.
 */
export function leastCpu(work: () => unknown, rounds = 5, enough = 0): number {
  let least = Infinity;
  for (let round = 0; round < rounds && least >= enough; round += 1) {
    const before = cpuNow();
    work();
    least = Math.min(least, cpuNow() - before);
  }
  return least;
}
