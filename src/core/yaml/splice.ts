import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type * as z from 'zod';
import { SitrepError } from '../problem';
import { composeYaml, keyName, YamlProblems, type Composed } from './compose';
import { schemaKeys, schemaOfItems, schemaUnder, writingOrder } from './keyOrder';
import { lineStart } from './lines';
import {
  colonEnd,
  commentsIn,
  contentEnd,
  dashOf,
  isAbsent,
  itemEnd,
  pairEnd,
  pairStart,
  type MapNode,
  type PairNode,
  type SeqNode,
} from './nodes';
import { TextEdits } from './textEdits';
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
import { blockLines, inlineOf, itemLines, pairLines, QUOTED_KEYS } from './write';

type Schema = z.core.$ZodType | undefined;

/**
 * Changes a composed text from the known value `old` to `next` by replacing only the lines that differ. Unknown keys,
 * comments and the formatting of all else stay byte for byte; flow collections that change become blocks, with the comments
 * in them above. The result is read again: SitrepError 'yaml/splice' if it does not say what was wanted.
 */
export function spliceYaml(composed: Composed, old: YamlMap, next: YamlMap, schema: Schema): string {
  const wanted = tidy(mergeChange(composed.value, old, tidy(next) ?? {})) ?? {};
  if (equalValues(tidy(old), tidy(next))) return composed.text;
  const edits = new TextEdits(composed.text);
  const splicer = new Splicer(edits);
  if (isMap(composed.root) && !composed.root.flow) {
    splicer.map(composed.root, composed.value, old, tidyMap(next), schema);
  } else {
    splicer.document(composed.root, wanted, schema);
  }
  const text = edits.apply();
  verify(text, wanted);
  return text;
}

/** The same for the only item of a composed list, as an annotation cut out of its file is. */
export function spliceItem(composed: Composed, old: YamlMap, next: YamlMap, schema: Schema): string {
  const { root, value } = composed;
  if (!isSeq(root) || root.flow || !isYamlList(value) || value.length !== 1) {
    throw new SitrepError('yaml/splice', 'The entry could not be found in its file. Nothing was written.');
  }
  const edits = new TextEdits(composed.text);
  const wanted = tidy(mergeChange(value[0], old, tidyMap(next))) ?? {};
  new Splicer(edits).item(root, 0, value[0] ?? null, old, tidyMap(next), schema);
  const text = edits.apply();
  verify(text, [wanted]);
  return text;
}

/** The text with a flow document, or the flow value under one top-level key, rewritten as a block of the same value. */
export function rewriteAsBlock(composed: Composed, key: string | undefined, schema: Schema): string {
  const edits = new TextEdits(composed.text);
  const splicer = new Splicer(edits);
  const { root, value } = composed;
  if (key === undefined) splicer.document(root, tidyMap(isYamlMap(value) ? value : {}), schema);
  else if (isMap(root) && isYamlMap(value)) splicer.rewrite(root, key, value, schema);
  const text = edits.apply();
  verify(text, value);
  return text;
}

/** The text with a line for a top-level key that has no value yet, at its place in the schema. */
export function insertKeyLine(composed: Composed, key: string, schema: Schema): string {
  const edits = new TextEdits(composed.text);
  if (isMap(composed.root)) new Splicer(edits).keyLine(composed.root, key, schema);
  const text = edits.apply();
  verify(text, composed.value);
  return text;
}

function tidyMap(value: YamlMap): YamlMap {
  const tidied = tidy(value);
  return isYamlMap(tidied) ? tidied : {};
}

function verify(text: string, wanted: YamlValue): void {
  let read: YamlValue;
  try {
    read = composeYaml(text, '').value;
  } catch (error) {
    if (!(error instanceof YamlProblems)) throw error;
    throw new SitrepError('yaml/splice', UNSAFE, error.problems, { cause: error });
  }
  if (!equalValues(tidy(read), tidy(wanted))) throw new SitrepError('yaml/splice', UNSAFE);
}

const UNSAFE =
  'This change cannot be made safely in the way the file is written, so nothing was written. Make it by hand, or bring the entry into the usual form.';

class Splicer {
  constructor(private readonly edits: TextEdits) {}

  /** A document that is no block map: written anew, its comments above. */
  document(root: ParsedNode | null, wanted: YamlValue, schema: Schema): void {
    const lines = [...commentsIn(root), ...blockLines(wanted, schema, '')];
    if (root === null) this.edits.insertLinesBelow(this.edits.text.length, lines);
    else {
      const own = lineStart(this.edits.text, root.range[0]) === root.range[0];
      const { lineBreak } = this.edits;
      this.edits.replace(root.range[0], root.range[1], `${own ? '' : lineBreak}${lines.join(lineBreak)}`);
    }
  }

  map(map: MapNode, raw: YamlValue, old: YamlMap, next: YamlMap, schema: Schema): void {
    const rawMap = isYamlMap(raw) ? raw : {};
    const pairs = new Map(map.items.map((pair): [string, PairNode] => [nameOf(pair), pair]));
    const staying = [...pairs.keys()].filter((key) => stays(key, old, next));
    for (const [key, pair] of pairs) {
      if (!stays(key, old, next)) this.removePair(map, pair);
    }
    for (const key of writingOrder(schema, next, keysOf(next))) {
      const value = valueAt(next, key);
      const pair = pairs.get(key);
      if (value === undefined || equalValues(valueAt(old, key), value)) continue;
      const under = schemaUnder(schema, next, key);
      if (pair) this.changePair(map, pair, valueAt(rawMap, key), valueAt(old, key), value, under);
      else {
        this.insertLines(map, pairs, staying, key, schemaKeys(schema, next), (indent) =>
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
    const indent = this.indentAt(dash);
    const [first = '', ...rest] = itemLines(tidy(mergeChange(raw, old, next)) ?? {}, schema, indent);
    this.replaceContent(dash, itemEnd(seq, index), [first.trimStart(), ...rest]);
    // The dash has its place on a line already: a comment above it would come between the two.
    const comments = node ? commentsIn(node) : [];
    if (comments.length > 0) this.edits.insertLinesBefore(dash, comments, indent);
  }

  rewrite(map: MapNode, key: string, value: YamlMap, schema: Schema): void {
    const pair = map.items.find((item) => nameOf(item) === key);
    if (pair) this.replaceValue(map, pair, tidy(valueAt(value, key)) ?? null, schemaUnder(schema, value, key));
  }

  keyLine(map: MapNode, key: string, schema: Schema): void {
    const pairs = new Map(map.items.map((pair): [string, PairNode] => [nameOf(pair), pair]));
    this.insertLines(map, pairs, [...pairs.keys()], key, schemaKeys(schema, undefined), (indent) => [
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
      this.replaceValue(map, pair, tidy(mergeChange(raw, old, next)) ?? null, schema);
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
    const indent = this.indentAt(dashOf(seq, 0));
    const aligned = alignItems(old, next);
    const kept = new Set(aligned.map(({ from }) => from));
    old.forEach((_, index) => {
      if (!kept.has(index)) this.removeItem(seq, index);
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

  private removeItem(seq: SeqNode, index: number): void {
    this.removeContent(
      dashOf(seq, index),
      itemEnd(seq, index),
      index + 1 < seq.items.length ? dashOf(seq, index + 1) : undefined,
    );
  }

  private removePair(map: MapNode, pair: PairNode): void {
    const following = map.items[map.items.indexOf(pair) + 1];
    this.removeContent(pairStart(pair), pairEnd(pair), following ? pairStart(following) : undefined);
  }

  /** Content that begins its line goes with its lines; what follows a dash leaves the dash to its successor. */
  private removeContent(start: number, end: number, following: number | undefined): void {
    const { text } = this.edits;
    if (text.slice(lineStart(text, start), start).trim() === '') {
      this.edits.removeLines(start, end);
    } else if (following !== undefined && text.slice(end, following).trim() === '') {
      this.edits.replace(start, following, '');
    } else {
      this.edits.replace(start, end, '');
    }
  }

  /** Inserts lines below the pair that precedes a key in the order of its schema, or before the first. */
  private insertLines(
    map: MapNode,
    pairs: ReadonlyMap<string, PairNode>,
    staying: readonly string[],
    key: string,
    order: readonly string[],
    linesAt: (indent: string) => readonly string[],
  ): void {
    const place = order.indexOf(key);
    const rank = (name: string): number => order.indexOf(name);
    const before = place === -1 ? staying : staying.filter((name) => rank(name) !== -1 && rank(name) < place);
    const above = place === -1 ? before.at(-1) : before.toSorted((a, b) => rank(a) - rank(b)).at(-1);
    const first = map.items.find((pair) => staying.includes(nameOf(pair)));
    const indent = first ? this.indentAt(pairStart(first)) : '';
    const abovePair = above === undefined ? undefined : pairs.get(above);
    if (abovePair) this.edits.insertLinesBelow(pairEnd(abovePair), linesAt(indent));
    else if (first) this.edits.insertLinesBefore(pairStart(first), linesAt(indent), indent);
  }

  private replaceValue(map: MapNode, pair: PairNode, next: YamlValue, schema: Schema): void {
    const node = pair.value;
    const key = nameOf(pair);
    const colon = colonEnd(pair);
    const inline = inlineOf(next, QUOTED_KEYS.has(key));
    const indent = this.indentAt(pairStart(map.items[0] ?? pair));
    const lines = inline === undefined ? blockLines(next, schema, `${indent}  `) : [];
    const hoisted = commentsIn(node).map((comment) => `${indent}  ${comment}`);
    if (!node || isAbsent(node)) {
      if (inline === undefined) this.edits.insertLinesBelow(colon, lines);
      else this.edits.replace(colon, colon, ` ${inline}`);
      return;
    }
    const end = contentEnd(node);
    if (inline !== undefined && hoisted.length === 0 && !isBlock(node)) {
      this.edits.replace(node.range[0], end, inline);
      return;
    }
    // Blocks and what held comments: the value goes with its lines, comments and new lines stand below the key.
    const below = this.edits.below(end);
    const tail = this.edits.text
      .slice(end, below)
      .replace(/^[ \t]*/, ' ')
      .trimEnd();
    const first = inline === undefined ? '' : ` ${inline}`;
    const gap = this.edits.text.slice(colon, node.range[0]);
    const between = gap.slice(0, gap.lastIndexOf('\n') + 1).trimEnd();
    const rest = [...hoisted, ...lines];
    const { lineBreak } = this.edits;
    const ending = below > 0 && this.edits.text[below - 1] === '\n' ? lineBreak : '';
    this.edits.replace(
      colon,
      below,
      `${first}${between}${tail}${rest.map((line) => `${lineBreak}${line}`).join('')}${ending}`,
    );
  }

  /** Replaces content by lines, the first standing where the content began; what follows on its last line stays. */
  private replaceContent(start: number, end: number, lines: readonly string[]): void {
    const { text, lineBreak } = this.edits;
    const below = this.edits.below(end);
    const tail = text.slice(end, below);
    const [first = '', ...rest] = lines;
    const comment = tail.trim();
    const ending = below > 0 && text[below - 1] === '\n' ? lineBreak : '';
    const withComment = comment === '' ? first : `${first} ${comment}`;
    this.edits.replace(start, below, `${[withComment, ...rest].join(lineBreak)}${ending}`);
  }

  /** The blanks that stand for the column of an offset, so that a line below can begin there. */
  private indentAt(offset: number): string {
    return ' '.repeat(offset - lineStart(this.edits.text, offset));
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

function isBlock(node: ParsedNode): boolean {
  if (isMap(node) || isSeq(node)) return node.flow !== true;
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

function nameOf(pair: PairNode): string {
  return isScalar(pair.key) ? keyName(pair.key) : '';
}
