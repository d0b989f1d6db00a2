import { jsonLine } from './jsonl';

/** How many items are written, or read again, in one turn: some milliseconds. */
const ITEMS_A_TURN = 256;

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

/** A list of any length among the values of a line; its items are asked for when it is their turn. */
export class LongList {
  constructor(readonly items: Iterable<unknown>) {}
}

interface LinePart {
  readonly text: string;
  /** The key of the list of which these are items. */
  readonly list?: string;
}

/** An object as one line of JSON Lines, which may be as long as an article has words: written and read some items a turn. */
export class LongLine {
  private constructor(private readonly parts: readonly LinePart[]) {}

  /** Keys stand in their order. */
  static *of(values: Readonly<Record<string, unknown>>): Generator<undefined, LongLine, undefined> {
    const parts: LinePart[] = [];
    let before = '{';
    for (const [key, value] of Object.entries(values)) {
      const name = `${before}${JSON.stringify(key)}:`;
      before = ',';
      if (!(value instanceof LongList)) {
        parts.push({ text: name + json(value) });
        continue;
      }
      parts.push({ text: `${name}[` });
      let comma = '';
      for (const some of someOf(value.items)) {
        parts.push({ text: comma + json(some).slice(1, -1), list: key });
        comma = ',';
        yield;
      }
      parts.push({ text: ']' });
    }
    parts.push({ text: '}\n' });
    return new LongLine(parts);
  }

  get texts(): readonly string[] {
    return this.parts.map(({ text }) => text);
  }

  /** What stands there beside its long lists, which are empty. */
  read(): unknown {
    const frame = this.parts.filter(({ list }) => list === undefined);
    return JSON.parse(frame.map(({ text }) => text).join(''));
  }

  /** The items of a list, as they are read again. */
  *itemsOf(key: string): Generator<unknown, void, undefined> {
    for (const { text, list } of this.parts) if (list === key) yield JSON.parse(`[${text.replace(/^,/, '')}]`);
  }
}

const json = (value: unknown): string => jsonLine(value).slice(0, -1);
