import { schemaOfItems, schemaUnder, type Schema } from '../yaml/keyOrder';
import { equalValues, isYamlList, isYamlMap, keysOf, mapOf, tidy, valueAt } from '../yaml/value';
import type { YamlList, YamlMap, YamlValue } from '../yaml/value';
import type { Conflict, Tokens } from './conflict';
import { mergeSet, mergeSpans } from './mergeLists';
import { groupOf, isWholeMap, listKind } from './shape';

type Maybe = YamlValue | undefined;

/** Three states of one part of a file; `base` is undefined where there was none. */
interface Three<T> {
  readonly base: T | undefined;
  readonly ours: T;
  readonly theirs: T;
}

/**
 * Merges values of our files by key and, in lists, by what names an item: what one side alone changed is taken, changes of
 * different parts are both kept, and what both changed differently becomes a conflict, its place held by a token.
 */
export class ValueMerger {
  readonly conflicts: Conflict[] = [];

  constructor(private readonly tokens: Tokens) {}

  /** `only`: keys to be merged, default all. Keys come in our order, then theirs. */
  map(
    { base = {}, ours, theirs }: Three<YamlMap>,
    path: readonly string[],
    schema: Schema,
    only: (key: string) => boolean = () => true,
  ): YamlMap {
    const merged: [string, YamlValue][] = [];
    const done = new Set<string>();
    for (const key of [...keysOf(ours), ...keysOf(theirs)]) {
      if (done.has(key) || !only(key)) continue;
      const keys = groupOf(path, key);
      for (const each of keys) done.add(each);
      const own = keys.length === 1 ? this.below({ base, ours, theirs }, key, path, schema) : undefined;
      const result = own ?? this.group({ base, ours, theirs }, keys, path, schema);
      merged.push(...keysOf(result).map((each): [string, YamlValue] => [each, valueAt(result, each) ?? null]));
    }
    return mapOf(merged);
  }

  /** Merges what stands under a key that both have as maps, or as lists of entries; undefined where it is one value. */
  private below(all: Three<YamlMap>, key: string, path: readonly string[], schema: Schema): YamlMap | undefined {
    const base = valueAt(all.base ?? {}, key);
    const [ours, theirs] = [valueAt(all.ours, key), valueAt(all.theirs, key)];
    if (equalValues(ours, theirs) || equalValues(base, ours) || equalValues(base, theirs)) return undefined;
    const here = [...path, key];
    const under = schemaUnder(schema, all.ours, key);
    let merged: Maybe;
    if (isYamlMap(ours) && isYamlMap(theirs) && !isWholeMap(here)) {
      merged = this.map({ base: isYamlMap(base) ? base : undefined, ours, theirs }, here, under);
    } else if (isYamlList(ours) && isYamlList(theirs)) {
      const list = this.list({ base: isYamlList(base) ? base : undefined, ours, theirs }, here, under);
      if (list === undefined) return undefined;
      merged = list;
    } else {
      return undefined;
    }
    const left = tidy(merged);
    return left === undefined ? {} : { [key]: left };
  }

  /** Merges keys that are one thing. */
  private group(all: Three<YamlMap>, keys: readonly string[], path: readonly string[], schema: Schema): YamlMap {
    const [base, ours, theirs] = [picked(all.base ?? {}, keys), picked(all.ours, keys), picked(all.theirs, keys)];
    if (equalValues(ours, theirs) || equalValues(base, theirs)) return ours;
    if (equalValues(base, ours)) return theirs;
    const token = this.tokens.next();
    this.conflicts.push({ token, path, keys, ours, theirs, schema, around: all.ours });
    const [first = ''] = keys.filter((key) => key in ours || key in theirs);
    return { [first]: token };
  }

  private list(all: Three<YamlList>, path: readonly string[], schema: Schema): YamlList | undefined {
    const shape = listKind(path);
    switch (shape.kind) {
      case 'whole':
        return undefined;
      case 'set':
        return mergeSet(all.base ?? [], all.ours, all.theirs);
      case 'led':
        return equalValues(all.ours[0], all.theirs[0]) ? mergeSet(all.base ?? [], all.ours, all.theirs) : undefined;
      case 'spans':
        return mergeSpans(all.base ?? [], all.ours, all.theirs);
      case 'keyed':
        return this.keyed(all, shape.keyOf, path, schema);
    }
  }

  /** Undefined where a name stands twice on one side, so that nothing can be told apart. */
  private keyed(
    all: Three<YamlList>,
    keyOf: (item: YamlValue) => string,
    path: readonly string[],
    schema: Schema,
  ): YamlList | undefined {
    const byKey = (list: YamlList): ReadonlyMap<string, YamlValue> => new Map(list.map((item) => [keyOf(item), item]));
    const [base, ours, theirs] = [byKey(all.base ?? []), byKey(all.ours), byKey(all.theirs)];
    const isClear = ours.size === all.ours.length && theirs.size === all.theirs.length;
    if (!isClear) return undefined;
    return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((key) => {
      const item = this.item({ base: base.get(key), ours: ours.get(key), theirs: theirs.get(key) }, path, schema);
      return item === undefined ? [] : [item];
    });
  }

  private item({ base, ours, theirs }: Three<Maybe>, path: readonly string[], schema: Schema): Maybe {
    if (equalValues(ours, theirs) || equalValues(base, theirs)) return ours;
    if (equalValues(base, ours)) return theirs;
    if (isYamlMap(ours) && isYamlMap(theirs)) {
      return this.map({ base: isYamlMap(base) ? base : undefined, ours, theirs }, path, schemaOfItems(schema));
    }
    const token = this.tokens.next();
    this.conflicts.push({ token, path, keys: undefined, ours, theirs, schema, around: {} });
    return token;
  }
}

export function picked(map: YamlMap, keys: readonly string[]): YamlMap {
  return mapOf(
    keys.flatMap((key): [string, YamlValue][] => {
      const value = valueAt(map, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
