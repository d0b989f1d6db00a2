import type { SplitList } from './list';

/** Key by key, the whole numbers of an entry: name, start, end. */
export type Marks = (readonly [key: string, start: number, end: number])[];

/** Where the entries of the list stand that are edited one by one, in UTF-16; `begin`: its first line. */
export class EntryPlaces {
  readonly entries: { readonly dashLine: number; readonly end: number; readonly marks: Marks }[] = [];

  constructor(readonly begin: number) {}
}

/** The text taken apart at the entries, as `splitList` would; no places: there is no list. */
export function splitAt(text: string, places: EntryPlaces | undefined): SplitList {
  if (!places) return { outer: text, at: undefined, entries: [], indent: '  ' };
  let start = places.begin;
  const entries = places.entries.map(({ dashLine, end, marks }) => {
    const from = start;
    start = end;
    return {
      text: text.slice(from, end),
      gap: dashLine - from,
      numbers: new Map(marks.map(([key, first, last]) => [key, [first - from, last - from] as const])),
    };
  });
  return { outer: text.slice(0, places.begin) + text.slice(start), at: places.begin, entries, indent: '  ' };
}
