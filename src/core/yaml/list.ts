import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type * as z from 'zod/mini';
import { SitrepError } from '../problem';
import { composeGuarded, keyName, type Composed } from './compose';
import { lineBreakOf, lineStart } from './lines';
import { colonEnd, dashesOf, isAbsent, itemEnd, type PairNode } from './nodes';
import { insertKeyLine, rewriteAsBlock } from './splice';
import { TextEdits } from './textEdits';

// A file whose bulk is one top-level list, taken apart: the outer text with a hole, and the text of each entry. Changing one
// entry then costs what that entry costs, not what the file does.

/** UTF-16 offsets within an entry's text. */
export type Mark = readonly [start: number, end: number];

export interface ListEntry {
  /** Whole lines: blank and comment lines above the entry, then the entry. */
  readonly text: string;
  /** Length of what stands above the entry. */
  readonly gap: number;
  /** Where the whole numbers of the entry stand, by key: they can be replaced without parsing. */
  readonly numbers: ReadonlyMap<string, Mark>;
}

export interface SplitList {
  /** The file without its entries. */
  readonly outer: string;
  /** Where the entries stand in `outer`; undefined when the file has no such list. */
  readonly at: number | undefined;
  readonly entries: readonly ListEntry[];
  /** The blanks before each dash. */
  readonly indent: string;
}

const NEW_INDENT = '  ';

/**
 * Takes the list under a top-level key apart. A list written in flow style with entries in it is first rewritten as a block,
 * its comments kept above; `[]` and nothing count as no list.
 */
export function splitList(composed: Composed, key: string, schema: z.core.$ZodType): SplitList {
  const { root, text } = composed;
  if (!isMap(root) || root.flow === true)
    return splitList(recompose(rewriteAsBlock(composed, undefined, schema)), key, schema);
  const pair = pairOf(composed, key);
  const list = pair?.value;
  if (!pair || !isSeq(list) || list.items.length === 0)
    return { outer: text, at: undefined, entries: [], indent: NEW_INDENT };
  if (list.flow === true) return splitList(recompose(rewriteAsBlock(composed, key, schema)), key, schema);
  const edits = new TextEdits(text);
  const at = edits.below(colonEnd(pair));
  const dashes = dashesOf(list);
  const first = dashes[0] ?? 0;
  if (first < at) {
    throw new SitrepError(
      'yaml/splice',
      `The list "${key}" begins on the line of its key. Put it below, in the usual form.`,
    );
  }
  let end = at;
  const entries = list.items.map((_, index): ListEntry => {
    const start = end;
    end = edits.below(itemEnd(list, index));
    return entryOf(text, list.items[index], dashes[index] ?? start, start, end);
  });
  return { outer: text.slice(0, at) + text.slice(end), at, entries, indent: text.slice(lineStart(text, first), first) };
}

/** An entry from its own text: a list of one. `composed.value` holds its value. */
export function readEntry(text: string, file: string): { readonly entry: ListEntry; readonly composed: Composed } {
  const composed = composeGuarded(text, file);
  const { root } = composed;
  if (!isSeq(root) || root.flow === true || root.items.length !== 1) {
    throw new SitrepError('yaml/splice', 'The text of one entry was wanted, and is not. Nothing was written.');
  }
  return { entry: entryOf(text, root.items[0], dashesOf(root)[0] ?? 0, 0, text.length), composed };
}

function entryOf(text: string, item: ParsedNode | undefined, dash: number, start: number, end: number): ListEntry {
  const numbers = new Map<string, Mark>();
  if (isMap(item)) {
    for (const { key, value } of item.items) {
      if (isScalar(key) && isScalar(value) && typeof value.value === 'number' && /^\d+$/.test(value.source)) {
        numbers.set(keyName(key), [value.range[0] - start, value.range[1] - start]);
      }
    }
  }
  return { text: text.slice(start, end), gap: lineStart(text, dash) - start, numbers };
}

/** The file put together again. */
export function joinList(list: SplitList): string {
  const at = list.at ?? list.outer.length;
  return list.outer.slice(0, at) + list.entries.map(({ text }) => text).join('') + list.outer.slice(at);
}

/** The same list with a line break wherever something follows a last line that had none. */
export function completeLines(list: SplitList): SplitList {
  const { outer, entries, at } = list;
  if (at === undefined) return list;
  const lineBreak = lineBreakOf(outer);
  const tail = outer.slice(at);
  const complete = (piece: string, followed: boolean): string =>
    followed && piece !== '' && !piece.endsWith('\n') ? piece + lineBreak : piece;
  const head = complete(outer.slice(0, at), entries.length > 0 || tail !== '');
  return {
    ...list,
    outer: head + tail,
    at: head.length,
    entries: entries.map((entry, index) => {
      const text = complete(entry.text, index + 1 < entries.length || tail !== '');
      return text === entry.text ? entry : { ...entry, text };
    }),
  };
}

/** Makes room for a first entry: `outer` with a line for the key, and where the entries go. */
export function openList(list: SplitList, key: string, schema: z.core.$ZodType): SplitList {
  if (list.at !== undefined) return list;
  const composed = recompose(list.outer);
  const pair = pairOf(composed, key);
  let outer = list.outer;
  if (!pair) {
    outer = insertKeyLine(composed, key, schema);
  } else if (pair.value && !isAbsent(pair.value)) {
    const edits = new TextEdits(outer);
    edits.replace(colonEnd(pair), pair.value.range[1], outer.slice(colonEnd(pair), pair.value.range[0]).trimEnd());
    outer = edits.apply();
  }
  return { ...list, outer, at: holeIn(outer, key) };
}

/** Takes the line of the key away when no entry is left, for there are no empty lists. A comment on it stays. */
export function closeList(list: SplitList, key: string): SplitList {
  if (list.at === undefined || list.entries.length > 0) return list;
  const pair = pairOf(recompose(list.outer), key);
  if (!pair) return list;
  const edits = new TextEdits(list.outer);
  const start = lineStart(list.outer, pair.key.range[0]);
  const comment = list.outer.slice(colonEnd(pair), edits.below(colonEnd(pair))).trimStart();
  edits.replace(start, edits.below(colonEnd(pair)), comment);
  return { ...list, outer: edits.apply(), at: undefined };
}

/** The list with another outer text, whose key line may have moved. */
export function withOuter(list: SplitList, outer: string, key: string): SplitList {
  return { ...list, outer, at: list.at === undefined ? undefined : holeIn(outer, key) };
}

function holeIn(outer: string, key: string): number {
  const pair = pairOf(recompose(outer), key);
  if (!pair) throw new SitrepError('yaml/splice', `The key "${key}" was lost in an edit. Nothing was written.`);
  return new TextEdits(outer).below(colonEnd(pair));
}

function pairOf(composed: Composed, key: string): PairNode | undefined {
  const { root } = composed;
  return isMap(root) ? root.items.find((pair) => isScalar(pair.key) && keyName(pair.key) === key) : undefined;
}

function recompose(text: string): Composed {
  return composeGuarded(text, '');
}
