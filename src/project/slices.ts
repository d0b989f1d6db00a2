/**
 * How long work may hold the thread before others get a turn. The budget is 16 ms: what is left is for the piece at hand, for
 * the collection of garbage, and for slower machines.
 */
const SLICE_MS = 2;

/** When the work of this turn of the thread began; undefined between turns. One for all work, as all share one thread. */
let turnBegan: number | undefined;

function turnStart(): number {
  if (turnBegan === undefined) {
    turnBegan = performance.now();
    afterOthers(() => (turnBegan = undefined));
  }
  return turnBegan;
}

/** Runs something once all that waits by now has had its turn. A timer would rest for a millisecond or, nested, four. */
const afterOthers: (run: () => void) => void = typeof setImmediate === 'function' ? setImmediate : byMessage();

/** The same where there is no `setImmediate`, as in a web worker. */
function byMessage(): (run: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return (run) => {
    waiting.push(run);
    port2.postMessage(undefined);
  };
}

/** To be called between the pieces of long work: once the turn of the thread has lasted, others get theirs. */
export async function pause(): Promise<void> {
  if (isTurnOver()) await nextTurn();
}

const isTurnOver = (): boolean => performance.now() - turnStart() >= SLICE_MS;
const nextTurn = (): Promise<void> => new Promise<void>(afterOthers);

/** Runs work that pauses by itself, letting others work in its pauses. */
export async function inTurns<T>(work: Generator<unknown, T>): Promise<T> {
  turnStart();
  for (;;) {
    const turn = work.next();
    if (turn.done) return turn.value;
    // To await nothing, too, takes its time: work may pause after each small piece.
    if (isTurnOver()) await nextTurn();
  }
}

/** Disks answer several questions at once; more than this gains nothing and holds memory. */
export const AHEAD = 8;

/** Reads something of each item, in their order, `ahead` of them (1 and more) before they are asked for. */
export async function* readAhead<Item, Read>(
  items: readonly Item[],
  read: (item: Item) => Promise<Read>,
  ahead = AHEAD,
): AsyncGenerator<Read, void, undefined> {
  const reading: Promise<Read>[] = [];
  let next = 0;
  for (;;) {
    while (reading.length < ahead && next < items.length) {
      const begun = items.slice(next, next + 1).map(read);
      next += 1;
      // Whoever stops early hears nothing of those ahead; whoever goes on awaits each.
      for (const one of begun) one.catch(() => undefined);
      reading.push(...begun);
    }
    const first = reading.shift();
    if (first === undefined) return;
    yield await first;
  }
}
