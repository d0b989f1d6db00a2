import { isMap, isScalar, isSeq, Lexer, type ParsedNode } from 'yaml';
import { composeGuarded, keyName } from './compose';
import { lineBreakOf, lineStart } from './lines';
import { dashesOf } from './nodes';
import { isYamlMap, valueAt, type YamlValue } from './value';

/** A comment with its `#`, and where it begins; UTF-16. */
interface Comment {
  readonly source: string;
  readonly offset: number;
}

/** A key or an item of a list. Lists are followed by what names an item, so that its place may change. */
interface Anchor {
  readonly path: readonly string[];
  readonly offset: number;
}

/**
 * The merged text with the comments that `theirs` has and neither `base` nor the merged text: each on a line of its own,
 * above the key it stands at in `theirs`, or the nearest one around it that is left. All are guarded texts.
 */
export function withComments(base: string, theirs: string, merged: string): string {
  const fresh = without(without(commentsIn(theirs), base), merged);
  if (fresh.length === 0) return merged;
  const there = anchorsIn(theirs);
  const here = new Map(anchorsIn(merged).map(({ path, offset }) => [path.join('\0'), offset]));
  const lineBreak = lineBreakOf(merged);
  const inserts: { readonly at: number; readonly line: string }[] = [];
  for (const { source, offset } of fresh) {
    const at = placeOf(anchorOf(there, theirs, offset), here);
    const start = at === undefined ? merged.length : lineStart(merged, at);
    const indent = at === undefined ? '' : (/^ */.exec(merged.slice(start, at))?.[0] ?? '');
    const isAfterText = start === merged.length && merged !== '' && !merged.endsWith('\n');
    inserts.push({
      at: start,
      line: `${isAfterText ? lineBreak : ''}${indent}${source}${isAfterText ? '' : lineBreak}`,
    });
  }
  let text = merged;
  // From the end on; of those at one place, the first stands first.
  for (const { at, line } of inserts.reverse().toSorted((a, b) => b.at - a.at)) {
    text = text.slice(0, at) + line + text.slice(at);
  }
  return text;
}

function commentsIn(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let offset = 0;
  let isScalarNext = false;
  for (const token of new Lexer().lex(text)) {
    // The lexer marks documents, scalars and broken flows by control characters that are not in the text.
    if (token === '\x02' || token === '\x18') continue;
    if (token === '\x1f') {
      isScalarNext = true;
      continue;
    }
    if (!isScalarNext && token.startsWith('#')) comments.push({ source: token.trimEnd(), offset });
    isScalarNext = false;
    offset += token.length;
  }
  return comments;
}

/** Comments that are not in a text, as often as they are more. */
function without(comments: readonly Comment[], text: string): readonly Comment[] {
  const known = new Map<string, number>();
  for (const { source } of commentsIn(text)) known.set(source, (known.get(source) ?? 0) + 1);
  return comments.filter(({ source }) => {
    const left = known.get(source) ?? 0;
    known.set(source, left - 1);
    return left <= 0;
  });
}

/** What a comment is about: what stands before it on its line, else what comes next. */
function anchorOf(anchors: readonly Anchor[], text: string, offset: number): Anchor | undefined {
  const start = lineStart(text, offset);
  const onLine = anchors.findLast((anchor) => anchor.offset >= start && anchor.offset < offset);
  return onLine ?? anchors.find((anchor) => anchor.offset > offset);
}

function placeOf(anchor: Anchor | undefined, here: ReadonlyMap<string, number>): number | undefined {
  for (let path = anchor?.path ?? []; path.length > 0; path = path.slice(0, -1)) {
    const at = here.get(path.join('\0'));
    if (at !== undefined) return at;
  }
  return undefined;
}

function anchorsIn(text: string): readonly Anchor[] {
  const { root, value } = composeGuarded(text, '');
  const anchors: Anchor[] = [];
  const visit = (node: ParsedNode | null, own: YamlValue | undefined, path: readonly string[]): void => {
    if (isMap(node)) {
      for (const { key, value: below } of node.items) {
        if (!isScalar(key)) continue;
        const name = keyName(key);
        anchors.push({ path: [...path, name], offset: key.range[0] });
        visit(below, isYamlMap(own) ? valueAt(own, name) : undefined, [...path, name]);
      }
    } else if (isSeq(node)) {
      const dashes = node.flow === true ? [] : dashesOf(node);
      node.items.forEach((item, index) => {
        const each = Array.isArray(own) ? (own as readonly YamlValue[])[index] : undefined;
        const step = nameOfItem(each);
        anchors.push({ path: [...path, step], offset: dashes[index] ?? item.range[0] });
        visit(item, each, [...path, step]);
      });
    }
  };
  visit(root, value, []);
  return anchors.toSorted((a, b) => a.offset - b.offset);
}

function nameOfItem(item: YamlValue | undefined): string {
  const id = isYamlMap(item) ? valueAt(item, 'id') : undefined;
  return typeof id === 'string' ? id : JSON.stringify(item);
}
