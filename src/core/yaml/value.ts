/** What our YAML files hold, and what can be written: no dates, no NaN, no big integers. `undefined` is an absent key. */
export type YamlValue = string | number | boolean | null | YamlList | YamlMap;
export type YamlList = readonly YamlValue[];
export interface YamlMap {
  readonly [key: string]: YamlValue | undefined;
}

export type YamlPath = readonly (string | number)[];

export function isYamlMap(value: unknown): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isYamlList(value: unknown): value is YamlList {
  return Array.isArray(value);
}

/** Keys of a map whose value is there. */
export function keysOf(map: YamlMap): string[] {
  return Object.keys(map).filter((key) => map[key] !== undefined);
}

/** The value under an own key: never what an object inherits. */
export function valueAt(map: YamlMap, key: string): YamlValue | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** Builds a map from pairs, where `__proto__` is a key like any other. */
export function mapOf(pairs: Iterable<readonly [string, YamlValue]>): YamlMap {
  const map: Record<string, YamlValue> = {};
  for (const [key, value] of pairs) {
    Object.defineProperty(map, key, { value, enumerable: true, writable: true, configurable: true });
  }
  return map;
}

/** Equal in value; the order of keys does not matter, an absent key equals an undefined one. */
export function equalValues(a: YamlValue | undefined, b: YamlValue | undefined): boolean {
  if (a === b) return true;
  if (isYamlList(a)) {
    return isYamlList(b) && a.length === b.length && a.every((item, index) => equalValues(item, b[index]));
  }
  if (!isYamlMap(a) || !isYamlMap(b)) return false;
  const keys = keysOf(a);
  return keys.length === keysOf(b).length && keys.every((key) => equalValues(a[key], valueAt(b, key)));
}

/**
 * The value as our files hold it: absent rather than null, and no empty lists or maps (formats.md).
 * Returns undefined when nothing is left of it.
 */
export function tidy(value: YamlValue | undefined): YamlValue | undefined {
  if (value === undefined || value === null) return undefined;
  if (isYamlList(value)) {
    const items = value.map(tidy).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (!isYamlMap(value)) return Object.is(value, -0) ? 0 : value;
  const pairs = keysOf(value).flatMap((key): [string, YamlValue][] => {
    const tidied = tidy(value[key]);
    return tidied === undefined ? [] : [[key, tidied]];
  });
  return pairs.length === 0 ? undefined : mapOf(pairs);
}

export interface AlignedItem {
  /** Index in the old list, or undefined for a new item. */
  readonly from: number | undefined;
  readonly value: YamlValue;
}

/**
 * Says which item of `next` continues which of `old`: by `id` where there is one, else by being equal,
 * and pairwise where neither helps. Kept items stay in their old order, so that a list is changed by insertion and removal alone.
 */
export function alignItems(old: YamlList, next: YamlList): readonly AlignedItem[] {
  let head = 0;
  while (head < old.length && head < next.length && sameItem(old[head], next[head])) head++;
  let tail = 0;
  const most = Math.min(old.length, next.length) - head;
  while (tail < most && sameItem(old[old.length - 1 - tail], next[next.length - 1 - tail])) tail++;
  const oldEnd = old.length - tail;
  const nextEnd = next.length - tail;
  const indexOfId = new Map<string, number>();
  for (let index = head; index < oldEnd; index++) {
    const id = idOf(old[index]);
    if (id !== undefined) indexOfId.set(id, index);
  }
  let from = head;
  const changed = next.slice(head, nextEnd);
  return next.map((value, index): AlignedItem => {
    if (index < head) return { from: index, value };
    if (index >= nextEnd) return { from: index - next.length + old.length, value };
    const id = idOf(value);
    const match = id === undefined ? matchWithoutId(value, changed.slice(index - head)) : indexOfId.get(id);
    if (match === undefined || match < from || match >= oldEnd) return { from: undefined, value };
    from = match + 1;
    return { from: match, value };
  });

  /** An equal item further on; else the item at hand, unless it is kept further on. */
  function matchWithoutId(value: YamlValue, rest: YamlList): number | undefined {
    for (let index = from; index < oldEnd; index++) {
      if (equalValues(old[index], value)) return index;
    }
    const atHand = old[from];
    const kept = idOf(atHand) !== undefined || rest.some((other) => equalValues(atHand, other));
    return kept ? undefined : from;
  }
}

function sameItem(a: YamlValue | undefined, b: YamlValue | undefined): boolean {
  const id = idOf(a);
  return id === undefined ? equalValues(a, b) : id === idOf(b);
}

function idOf(value: YamlValue | undefined): string | undefined {
  if (!isYamlMap(value)) return undefined;
  const id = valueAt(value, 'id');
  return typeof id === 'string' ? id : undefined;
}

/** What `raw`, with the keys we do not know, becomes when its known part changes from `old` to `next`. */
export function mergeChange(raw: YamlValue | undefined, old: YamlValue | undefined, next: YamlValue): YamlValue {
  if (raw !== undefined && equalValues(old, next)) return raw;
  if (isYamlMap(raw) && isYamlMap(old) && isYamlMap(next)) {
    const merged = new Map<string, YamlValue>();
    for (const key of keysOf(raw)) {
      const value = valueAt(raw, key);
      const dropped = valueAt(old, key) !== undefined && valueAt(next, key) === undefined;
      if (value !== undefined && !dropped) merged.set(key, value);
    }
    for (const key of keysOf(next)) {
      const value = valueAt(next, key);
      if (value !== undefined) merged.set(key, mergeChange(valueAt(raw, key), valueAt(old, key), value));
    }
    return mapOf(merged);
  }
  if (isYamlList(raw) && isYamlList(old) && isYamlList(next) && raw.length === old.length) {
    return alignItems(old, next).map(({ from, value }) =>
      from === undefined ? value : mergeChange(raw[from], old[from], value),
    );
  }
  return next;
}
