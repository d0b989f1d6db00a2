/** How many items are written, or read again, in one turn: some milliseconds. */
const ITEMS_A_TURN = 1024;

/** Items in their order, so many at a time. */
export function* someOf<T>(items: Iterable<T>, count = ITEMS_A_TURN): Generator<readonly T[], void, undefined> {
  let some: T[] = [];
  for (const item of items) {
    some.push(item);
    if (some.length < count) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
