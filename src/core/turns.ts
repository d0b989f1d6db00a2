// Long work is written as a generator that yields wherever others may have their turn. Who may not be interrupted runs
// it to its end at once; who holds a thread that others wait for runs it in turns (project/slices.ts).

/** Work that can be done in turns; its result is what it returns. */
export type Turns<T> = Generator<undefined, T, undefined>;

/** Runs work to its end in one go. */
export function atOnce<T>(work: Turns<T>): T {
  for (;;) {
    const turn = work.next();
    if (turn.done === true) return turn.value;
  }
}
