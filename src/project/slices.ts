/** How long work may hold the thread before others get a turn (the budget is 16 ms). */
const SLICE_MS = 8;

/** Made where long work begins; calling it between the pieces lets other work run once the turn has lasted. */
export function pacer(): () => Promise<void> {
  let turnBegan = performance.now();
  return async () => {
    if (performance.now() - turnBegan < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    turnBegan = performance.now();
  };
}

/** Runs work that pauses by itself, letting others work in its pauses. */
export async function inTurns<T>(work: Generator<unknown, T>, pause: () => Promise<void> = pacer()): Promise<T> {
  for (;;) {
    const turn = work.next();
    if (turn.done) return turn.value;
    await pause();
  }
}

/** Disks answer several questions at once; more than this gains nothing and holds memory. */
const AHEAD = 8;

/** Reads something of each item, in their order, some ahead of the one that is asked for. */
export async function* readAhead<Item, Read>(
  items: readonly Item[],
  read: (item: Item) => Promise<Read>,
): AsyncGenerator<Read, void, undefined> {
  const reading: Promise<Read>[] = [];
  let next = 0;
  for (;;) {
    while (reading.length < AHEAD && next < items.length) {
      const ahead = items.slice(next, next + 1).map(read);
      next += 1;
      // Whoever stops early hears nothing of those ahead; whoever goes on awaits each.
      for (const one of ahead) one.catch(() => undefined);
      reading.push(...ahead);
    }
    const first = reading.shift();
    if (first === undefined) return;
    yield await first;
  }
}
