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

/** One line of a table: times differ from machine to machine, the ratio of two of them in one run does not. */
export function compare(what: string, ours: number, reference: string, theirs: number, atMost: number): void {
  const ratio = ours / theirs;
  const verdict = ratio <= atMost ? 'holds' : 'TOO SLOW';
  console.log(
    `${what}: ${ours.toFixed(3)} ms against ${theirs.toFixed(3)} ms for ${reference}: ${ratio.toFixed(3)} (at most ${atMost}) ${verdict}`,
  );
  if (ratio > atMost) process.exitCode = 1;
}
