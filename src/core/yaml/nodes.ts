import { isMap, isScalar, isSeq, type CST, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import { keyName } from './compose';

// Where a node begins and ends in its source. Between the content of one entry and the next there is nothing but
// comments and blank lines, and those are never touched.

export type MapNode = YAMLMap.Parsed;
export type SeqNode = YAMLSeq.Parsed;
export type PairNode = Pair<ParsedNode, ParsedNode | null>;

/** True where nothing is written: `key:`. An explicit `null` or `~` is something. */
export function isAbsent(node: ParsedNode | null | undefined): boolean {
  return !node || (isScalar(node) && node.srcToken === undefined);
}

/** Offset just after a node's last written character; comments and line ends after it are not counted. */
export function contentEnd(node: ParsedNode): number {
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1);
    return last ? pairEnd(last) : node.range[0];
  }
  if (isSeq(node) && !node.flow) {
    const index = node.items.length - 1;
    return index < 0 ? node.range[0] : itemEnd(node, index);
  }
  return node.range[1];
}

/** Offset of the key, or of the `?` before it. */
export function pairStart(pair: PairNode): number {
  const explicit = pair.srcToken?.start.find((token) => token.type === 'explicit-key-ind');
  return explicit?.offset ?? pair.key.range[0];
}

export function pairEnd(pair: PairNode): number {
  return isAbsent(pair.value) || !pair.value ? colonEnd(pair) : contentEnd(pair.value);
}

/** Offset just after the colon, or after the key where there is none. */
export function colonEnd(pair: PairNode): number {
  const colon = pair.srcToken?.sep?.find((token) => token.type === 'map-value-ind');
  return colon ? colon.offset + 1 : pair.key.range[1];
}

/** Offsets of the dashes of a block list, one for each item. */
export function dashesOf(seq: SeqNode): readonly number[] {
  return (seq.srcToken?.items ?? []).flatMap((item) => {
    const dash = item.start.find((token) => token.type === 'seq-item-ind');
    return dash ? [dash.offset] : [];
  });
}

/** Offset of one dash; of all, ask dashesOf once. */
export function dashOf(seq: SeqNode, index: number): number {
  return dashesOf(seq)[index] ?? seq.items[index]?.range[0] ?? seq.range[0];
}

export function itemEnd(seq: SeqNode, index: number): number {
  const item = seq.items[index];
  return item === undefined || isAbsent(item) ? dashOf(seq, index) + 1 : contentEnd(item);
}

/** The comments inside a node, each from its `#` to the end of its line. */
export function commentsIn(node: ParsedNode | null): readonly string[] {
  const comments: string[] = [];
  const visit = (token: CST.Token | null | undefined): void => {
    if (!token) return;
    if (token.type === 'comment') comments.push(token.source.trimEnd());
    else if (token.type === 'block-scalar') token.props.forEach(visit);
    else if ('items' in token) {
      if ('start' in token && !Array.isArray(token.start)) visit(token.start);
      for (const item of token.items) {
        item.start.forEach(visit);
        visit(item.key);
        item.sep?.forEach(visit);
        visit(item.value);
      }
    }
  };
  visit(node?.srcToken);
  return comments;
}

/** The name that a pair has; '' where its key is no scalar. */
export function nameOf(pair: PairNode): string {
  return isScalar(pair.key) ? keyName(pair.key) : '';
}

/** Whether a value takes lines of its own. */
export function isBlock(node: ParsedNode): boolean {
  if (isMap(node) || isSeq(node)) return node.flow !== true;
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}
