import { compareAnnotations, type Placed } from '../annotation/order';
import { isYamlList, isYamlMap, keysOf, valueAt, type YamlMap } from '../yaml/value';
import type { Subject } from './changes';
import type { FileKind } from './fileKind';
import { refusedKey } from './shape';
import { freeName } from './side';

/** A file taken apart into entries that have a name, and the rest. */
export interface FileParts {
  readonly entries: ReadonlyMap<Subject, ReadonlyMap<string, YamlMap>>;
  readonly rest: YamlMap;
}

/** Which entries a kind of file holds, and under which key. */
const ENTRIES: Readonly<Record<FileKind, readonly (readonly [key: string, subject: Subject])[]>> = {
  sidecar: [
    ['annotations', 'annotation'],
    ['rejected', 'rejected'],
  ],
  actors: [['actors', 'actor']],
  places: [['places', 'place']],
  incident: [],
  project: [],
};

export function partsOf(kind: FileKind, value: YamlMap): FileParts {
  const entries = new Map<Subject, ReadonlyMap<string, YamlMap>>();
  for (const [key, subject] of ENTRIES[kind]) entries.set(subject, entriesOf(valueAt(value, key), subject));
  const held = new Set(ENTRIES[kind].map(([key]) => key));
  const rest = keysOf(value).filter((key) => !held.has(key));
  return { entries, rest: Object.fromEntries(rest.map((key) => [key, valueAt(value, key)])) };
}

function entriesOf(value: unknown, subject: Subject): ReadonlyMap<string, YamlMap> {
  const entries = new Map<string, YamlMap>();
  if (isYamlMap(value)) {
    for (const key of keysOf(value)) {
      const entry = valueAt(value, key);
      if (isYamlMap(entry)) entries.set(key, entry);
    }
  } else if (isYamlList(value)) {
    for (const entry of value) {
      if (!isYamlMap(entry)) continue;
      const id = valueAt(entry, 'id');
      entries.set(
        freeName(entries, subject === 'annotation' && typeof id === 'string' ? id : refusedKey(entry)),
        entry,
      );
    }
  }
  return entries;
}

/** The value of a file from its parts; lists stand in the order given. */
export function valueOfParts(kind: FileKind, { entries, rest }: FileParts): YamlMap {
  const held = ENTRIES[kind].flatMap(([key, subject]): [string, YamlMap[string]][] => {
    const own = entries.get(subject);
    if (!own || own.size === 0) return [];
    return [[key, kind === 'sidecar' ? [...own.values()] : Object.fromEntries(own)]];
  });
  return { ...rest, ...Object.fromEntries(held) };
}

/** Names of entries in their usual order: by start, end, and id. */
export const usualOrder = (entries: ReadonlyMap<string, YamlMap>): readonly string[] =>
  [...entries]
    .map(placed)
    .toSorted(compareAnnotations)
    .map(({ id }) => id);

/** Whether they stand in that order, as they do in nearly every file: each is looked at once. */
export function isInUsualOrder(entries: ReadonlyMap<string, YamlMap>): boolean {
  let before: Placed | undefined;
  for (const entry of entries) {
    const here = placed(entry);
    if (before && compareAnnotations(before, here) > 0) return false;
    before = here;
  }
  return true;
}

function placed([id, entry]: readonly [string, YamlMap]): Placed {
  const offset = (key: string): number => {
    const value = valueAt(entry, key);
    return typeof value === 'number' ? value : 0;
  };
  return { id, start: offset('start'), end: offset('end') };
}
