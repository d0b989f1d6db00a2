import { isMap, isSeq } from 'yaml';
import { schemaKeys, schemaOfItems, schemaUnder, writingOrder, type Schema } from './keyOrder';
import type { NodeEdits } from './nodeEdits';
import { commentsIn, dashOf, itemEnd, nameOf, type MapNode, type PairNode, type SeqNode } from './nodes';
import {
  alignItems,
  equalValues,
  isYamlList,
  isYamlMap,
  keysOf,
  mergeChange,
  tidy,
  valueAt,
  type YamlList,
  type YamlMap,
  type YamlValue,
} from './value';
import { itemLines, pairLines } from './write';

/** Brings the nodes of a document from one known value to another, by edits of only those entries that differ. */
export class Splicer {
  constructor(private readonly edits: NodeEdits) {}

  /** `raw`: the map as it is read; `old` and `next`: what is known of it. */
  map(map: MapNode, raw: YamlValue, old: YamlMap, next: YamlMap, schema: Schema): void {
    const rawMap = isYamlMap(raw) ? raw : {};
    const pairs = new Map(map.items.map((pair): [string, PairNode] => [nameOf(pair), pair]));
    const staying = [...pairs.keys()].filter((key) => stays(key, old, next));
    for (const [key, pair] of pairs) {
      if (!stays(key, old, next)) this.edits.removePair(map, pair);
    }
    for (const key of writingOrder(schema, next, keysOf(next))) {
      const value = valueAt(next, key);
      const pair = pairs.get(key);
      if (value === undefined || equalValues(valueAt(old, key), value)) continue;
      const under = schemaUnder(schema, next, key);
      if (pair) this.changePair(map, pair, valueAt(rawMap, key), valueAt(old, key), value, under);
      else {
        this.edits.insertPair(map, pairs, staying, key, schemaKeys(schema, next), (indent) =>
          pairLines(key, value, under, indent),
        );
      }
    }
  }

  item(seq: SeqNode, index: number, raw: YamlValue, old: YamlValue, next: YamlValue, schema: Schema): void {
    if (equalValues(old, next)) return;
    const node = seq.items[index];
    if (isMap(node) && !node.flow && isYamlMap(old) && isYamlMap(next) && somethingStays(raw, old, next)) {
      this.map(node, raw, old, next, schema);
      return;
    }
    const dash = dashOf(seq, index);
    const indent = this.edits.indentAt(dash);
    const [first = '', ...rest] = itemLines(tidy(mergeChange(raw, old, next)) ?? {}, schema, indent);
    this.edits.replaceContent(dash, itemEnd(seq, index), [first.trimStart(), ...rest]);
    // The dash has its place on a line already: a comment above it would come between the two.
    const comments = node ? commentsIn(node) : [];
    if (comments.length > 0) this.edits.insertLinesBefore(dash, comments, indent);
  }

  /** Writes the value under a key as a block. */
  rewrite(map: MapNode, key: string, value: YamlMap, schema: Schema): void {
    const pair = map.items.find((item) => nameOf(item) === key);
    if (pair) this.edits.replaceValue(map, pair, tidy(valueAt(value, key)) ?? null, schemaUnder(schema, value, key));
  }

  /** A line for a key that has no value yet. */
  keyLine(map: MapNode, key: string, schema: Schema): void {
    const pairs = new Map(map.items.map((pair): [string, PairNode] => [nameOf(pair), pair]));
    this.edits.insertPair(map, pairs, [...pairs.keys()], key, schemaKeys(schema, undefined), (indent) => [
      `${indent}${key}:`,
    ]);
  }

  private changePair(
    map: MapNode,
    pair: PairNode,
    raw: YamlValue | undefined,
    old: YamlValue | undefined,
    next: YamlValue,
    schema: Schema,
  ): void {
    const node = pair.value;
    if (isMap(node) && !node.flow && isYamlMap(old) && isYamlMap(next) && somethingStays(raw, old, next)) {
      this.map(node, raw ?? {}, old, next, schema);
    } else if (
      isSeq(node) &&
      !node.flow &&
      isYamlList(raw) &&
      isYamlList(old) &&
      isYamlList(next) &&
      somethingStays(raw, old, next)
    ) {
      this.list(node, raw, old, next, schema);
    } else {
      this.edits.replaceValue(map, pair, tidy(mergeChange(raw, old, next)) ?? null, schema);
    }
  }

  private list(
    seq: SeqNode,
    raw: readonly YamlValue[],
    old: readonly YamlValue[],
    next: readonly YamlValue[],
    schema: Schema,
  ): void {
    const items = schemaOfItems(schema);
    const indent = this.edits.indentAt(dashOf(seq, 0));
    const aligned = alignItems(old, next);
    const kept = new Set(aligned.map(({ from }) => from));
    old.forEach((_, index) => {
      if (!kept.has(index)) this.edits.removeItem(seq, index);
    });
    const first = aligned.find(({ from }) => from !== undefined)?.from ?? 0;
    let above: number | undefined;
    for (const { from, value } of aligned) {
      if (from !== undefined) {
        this.item(seq, from, raw[from] ?? null, old[from] ?? null, value, items);
        above = from;
      } else if (above === undefined) {
        this.edits.insertLinesBefore(dashOf(seq, first), itemLines(value, items, indent), indent);
      } else {
        this.edits.insertLinesBelow(itemEnd(seq, above), itemLines(value, items, indent));
      }
    }
  }
}

/** False for a key whose known value is taken away. */
function stays(key: string, old: YamlMap, next: YamlMap): boolean {
  return valueAt(old, key) === undefined || valueAt(next, key) !== undefined;
}

/** Whether a collection keeps any of its entries; else it is written anew. */
function somethingStays(raw: YamlValue | undefined, old: YamlMap | YamlList, next: YamlMap | YamlList): boolean {
  if (isYamlList(old)) return isYamlList(next) && alignItems(old, next).some(({ from }) => from !== undefined);
  return isYamlMap(raw) && !isYamlList(next) && keysOf(raw).some((key) => stays(key, old, next));
}
