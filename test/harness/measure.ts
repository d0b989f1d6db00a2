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
 * Milliseconds of processor time that stand for one second on a quiet machine of the year 2025, as this one is now: a
 * loop of known work takes that share of it. A slower or a shared machine then decides nothing.
 */
export function secondHere(): number {
  const text = 'abcdefghij'.repeat(200_000);
  const costs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    const { user, system } = process.cpuUsage(before);
    return hash === 0 ? Infinity : (user + system) / 1000;
  });
  return 400 * Math.max(2.5, ...costs);
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
