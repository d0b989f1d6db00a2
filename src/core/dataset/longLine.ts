import { jsonLine } from './jsonl';
import { someOf } from './someOf';

/** A list of any length among the values of a line; its items are asked for when it is their turn. */
export class LongList {
  constructor(readonly items: Iterable<unknown>) {}
}

/** An object with any number of entries, in their order. */
export class LongRecord {
  constructor(readonly entries: Iterable<readonly [key: string, value: unknown]>) {}
}

/** An object among whose values are long ones. */
export class LongObject {
  constructor(
    readonly values: Readonly<Record<string, unknown>>,
    /** What stands around it: a list of this one object has brackets. */
    readonly around: readonly [before: string, behind: string] = ['', ''],
  ) {}
}

interface LinePart {
  readonly text: string;
  /** The key of the list or record of which these are items. */
  readonly of?: string;
}

/** An object as one line of JSON Lines, which may be as long as an article has words: written and read some items a turn. */
export class LongLine {
  private constructor(private readonly parts: readonly LinePart[]) {}

  /** Keys stand in their order. Those of long lists and records differ from each other. */
  static *of(values: Readonly<Record<string, unknown>>): Generator<undefined, LongLine, undefined> {
    const parts: LinePart[] = [];
    yield* objectInto(parts, new LongObject(values));
    parts.push({ text: '\n' });
    return new LongLine(parts);
  }

  get texts(): readonly string[] {
    return this.parts.map(({ text }) => text);
  }

  /** What stands there beside its long lists and records, which are empty. */
  read(): unknown {
    const frame = this.parts.filter(({ of }) => of === undefined);
    return JSON.parse(frame.map(({ text }) => text).join(''));
  }

  /** The items of a list, as they are read again. */
  *itemsOf(key: string): Generator<unknown, void, undefined> {
    for (const text of this.textsOf(key)) yield JSON.parse(`[${text}]`);
  }

  /** The entries of a record, so many in each object. */
  *entriesOf(key: string): Generator<unknown, void, undefined> {
    for (const text of this.textsOf(key)) yield JSON.parse(`{${text}}`);
  }

  private *textsOf(key: string): Generator<string, void, undefined> {
    for (const { text, of } of this.parts) if (of === key) yield text.startsWith(',') ? text.slice(1) : text;
  }
}

type Filling = Generator<undefined, void, undefined>;

function* objectInto(parts: LinePart[], { values, around }: LongObject): Filling {
  let before = `${around[0]}{`;
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const name = `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (value instanceof LongObject) {
      parts.push({ text: name });
      yield* objectInto(parts, value);
    } else if (value instanceof LongList) {
      yield* itemsInto(parts, key, [`${name}[`, ']'], value.items, (some) => json(some).slice(1, -1));
    } else if (value instanceof LongRecord) {
      yield* itemsInto(parts, key, [`${name}{`, '}'], value.entries, (some) =>
        some.map(([at, one]) => `${JSON.stringify(at)}:${json(one)}`).join(','),
      );
    } else parts.push({ text: name + json(value) });
  }
  parts.push({ text: `}${around[1]}` });
}

function* itemsInto<T>(
  parts: LinePart[],
  of: string,
  [open, close]: readonly [string, string],
  items: Iterable<T>,
  write: (some: readonly T[]) => string,
): Filling {
  parts.push({ text: open });
  let comma = '';
  for (const some of someOf(items)) {
    parts.push({ text: comma + write(some), of });
    comma = ',';
    yield;
  }
  parts.push({ text: close });
}

const json = (value: unknown): string => jsonLine(value).slice(0, -1);
