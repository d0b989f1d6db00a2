import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, parse, parseDocument } from 'yaml';

// What other tools do to a sidecar: valid YAML, in their own style.

/**
 * As block text the library writes a value of nothing but spaces and a line end so that it reads as less, and over several
 * lines one with a line of a single blank so that it reads as a backslash.
 */
const PLAIN = { lineWidth: 0, blockQuote: false, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER } as const;

/** Adds an annotation at the end, wherever its place would be. */
export function addOutside(text: string, annotation: Readonly<Record<string, unknown>>): string {
  const doc = parseDocument(text);
  const list = doc.get('annotations');
  if (isSeq(list)) list.add(doc.createNode(annotation));
  else doc.set('annotations', doc.createNode([annotation]));
  return doc.toString(PLAIN);
}

/** Sets a key of an annotation, or removes the annotation. */
export function changeOutside(text: string, id: string, key: string, value: unknown): string {
  const doc = parseDocument(text);
  const list = doc.get('annotations');
  if (isSeq(list)) for (const item of list.items) if (isMap(item) && item.get('id') === id) item.set(key, value);
  return doc.toString(PLAIN);
}

export function removeOutside(text: string, id: string): string {
  const doc = parseDocument(text);
  const list = doc.get('annotations');
  if (isSeq(list)) {
    const at = list.items.findIndex((item) => isMap(item) && item.get('id') === id);
    if (at >= 0) list.delete(at);
    if (list.items.length === 0) doc.delete('annotations');
  }
  return doc.toString(PLAIN);
}

/** Writes the same file in another style; as it is, where the library would not read the same again. */
export function restyle(text: string, style: number): string {
  const other = inStyle(text, style);
  return isDeepStrictEqual(parse(other), parse(text)) ? other : text;
}

function inStyle(text: string, style: number): string {
  const plain = text.replace(/\r\n/g, '\n');
  switch (style % 4) {
    case 0:
      return parseDocument(plain).toString({ lineWidth: 0, indent: 4 });
    case 1:
      return parseDocument(plain).toString({ lineWidth: 0, indentSeq: false });
    case 2:
      return text.includes('\r\n') ? plain : plain.replace(/\n/g, '\r\n');
    default:
      return parseDocument(plain).toString({ lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' });
  }
}

/** The line on which an entry begins, and the blanks before its dash. */
function entryLine(
  text: string,
  id: string,
): { readonly start: number; readonly end: number; readonly indent: string } {
  const found = new RegExp(`^( *)- +"?id"?: +"?${id}"?.*$`, 'm').exec(text);
  if (!found) throw new Error(`There is no entry ${id} in:\n${text}`);
  return { start: found.index, end: found.index + found[0].length, indent: found[1] ?? '' };
}

/** Puts a remark above an entry, or without one at the top of the file. */
export function remarkAbove(text: string, remark: string, id?: string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (id === undefined) return `# ${remark}${eol}${text}`;
  const { start, indent } = entryLine(text, id);
  return `${text.slice(0, start)}${indent}# ${remark}${eol}${text.slice(start)}`;
}

/** Puts a key of one's own into an entry, with a remark beside it. */
export function ownKey(text: string, remark: string, id: string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const { end, indent } = entryLine(text, id);
  const column = /^ *- +/.exec(
    text.slice(end - (text.slice(0, end).length - text.lastIndexOf('\n', end - 1) - 1), end),
  );
  const blanks = ' '.repeat(column ? column[0].length : indent.length + 2);
  const at = text[end - 1] === '\r' ? end - 1 : end;
  return `${text.slice(0, at)}${eol}${blanks}x_own: "${remark}" # ${remark}${text.slice(at)}`;
}
