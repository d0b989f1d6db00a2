import type { ParsedNode } from 'yaml';
import type { Schema } from './keyOrder';
import { lineStart } from './lines';
import {
  colonEnd,
  commentsIn,
  contentEnd,
  dashOf,
  isAbsent,
  isBlock,
  itemEnd,
  nameOf,
  pairEnd,
  pairStart,
  type MapNode,
  type PairNode,
  type SeqNode,
} from './nodes';
import { TextEdits } from './textEdits';
import type { YamlValue } from './value';
import { blockLines, inlineOf, QUOTED_KEYS } from './write';

/** Edits of the lines that nodes of a document stand on; comments and all that is beside them stays. */
export class NodeEdits extends TextEdits {
  /** A document that is no block map: written anew, its comments above. */
  replaceDocument(root: ParsedNode | null, wanted: YamlValue, schema: Schema): void {
    const lines = [...commentsIn(root), ...blockLines(wanted, schema, '')];
    if (root === null) this.insertLinesBelow(this.text.length, lines);
    else {
      const own = lineStart(this.text, root.range[0]) === root.range[0];
      const { lineBreak } = this;
      this.replace(root.range[0], root.range[1], `${own ? '' : lineBreak}${lines.join(lineBreak)}`);
    }
  }

  removeItem(seq: SeqNode, index: number): void {
    this.removeContent(
      dashOf(seq, index),
      itemEnd(seq, index),
      index + 1 < seq.items.length ? dashOf(seq, index + 1) : undefined,
    );
  }

  removePair(map: MapNode, pair: PairNode): void {
    const following = map.items[map.items.indexOf(pair) + 1];
    this.removeContent(pairStart(pair), pairEnd(pair), following ? pairStart(following) : undefined);
  }

  /** Content that begins its line goes with its lines; what follows a dash leaves the dash to its successor. */
  private removeContent(start: number, end: number, following: number | undefined): void {
    const { text } = this;
    if (text.slice(lineStart(text, start), start).trim() === '') {
      this.removeLines(start, end);
    } else if (following !== undefined && text.slice(end, following).trim() === '') {
      this.replace(start, following, '');
    } else {
      this.replace(start, end, '');
    }
  }

  /** Inserts lines below the pair that precedes a key in the order of its schema, or before the first. */
  insertPair(
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
    if (abovePair) this.insertLinesBelow(pairEnd(abovePair), linesAt(indent));
    else if (first) this.insertLinesBefore(pairStart(first), linesAt(indent), indent);
  }

  /** Writes another value under a key, on its line where it can; the lines of comments in the old one stand below the key. */
  replaceValue(map: MapNode, pair: PairNode, next: YamlValue, schema: Schema): void {
    const node = pair.value;
    const key = nameOf(pair);
    const colon = colonEnd(pair);
    const inline = inlineOf(next, QUOTED_KEYS.has(key));
    const indent = this.indentAt(pairStart(map.items[0] ?? pair));
    const lines = inline === undefined ? blockLines(next, schema, `${indent}  `) : [];
    const hoisted = commentsIn(node).map((comment) => `${indent}  ${comment}`);
    if (!node || isAbsent(node)) {
      if (inline === undefined) this.insertLinesBelow(colon, lines);
      else this.replace(colon, colon, ` ${inline}`);
      return;
    }
    const end = contentEnd(node);
    if (inline !== undefined && hoisted.length === 0 && !isBlock(node)) {
      this.replace(node.range[0], end, inline);
      return;
    }
    // Blocks and what held comments: the value goes with its lines, comments and new lines stand below the key.
    const below = this.below(end);
    const tail = this.text
      .slice(end, below)
      .replace(/^[ \t]*/, ' ')
      .trimEnd();
    const first = inline === undefined ? '' : ` ${inline}`;
    const gap = this.text.slice(colon, node.range[0]);
    const between = gap.slice(0, gap.lastIndexOf('\n') + 1).trimEnd();
    const rest = [...hoisted, ...lines];
    const { lineBreak } = this;
    const ending = below > 0 && this.text[below - 1] === '\n' ? lineBreak : '';
    this.replace(
      colon,
      below,
      `${first}${between}${tail}${rest.map((line) => `${lineBreak}${line}`).join('')}${ending}`,
    );
  }

  /** Replaces content by lines, the first standing where the content began; what follows on its last line stays. */
  replaceContent(start: number, end: number, lines: readonly string[]): void {
    const { text, lineBreak } = this;
    const below = this.below(end);
    const tail = text.slice(end, below);
    const [first = '', ...rest] = lines;
    const comment = tail.trim();
    const ending = below > 0 && text[below - 1] === '\n' ? lineBreak : '';
    const withComment = comment === '' ? first : `${first} ${comment}`;
    this.replace(start, below, `${[withComment, ...rest].join(lineBreak)}${ending}`);
  }

  /** The blanks that stand for the column of an offset, so that a line below can begin there. */
  indentAt(offset: number): string {
    return ' '.repeat(offset - lineStart(this.text, offset));
  }
}
