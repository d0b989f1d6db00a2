/** A key and the column of the colon after it. */
interface Key {
  readonly name: string;
  readonly column: number;
  readonly colon: number;
}

/**
 * One line of block YAML, as far as it can be told without the lines around it. Columns are UTF-16. It makes sense of
 * half-written lines, too, which no parser does: that is where a person asks for completion.
 */
export interface YamlLine {
  /** Columns of the dashes it begins with. */
  readonly dashes: readonly number[];
  readonly key: Key | undefined;
  /** Where its value begins and ends, without space around it and without a comment; an empty one has no extent. */
  readonly start: number;
  readonly end: number;
  /** Column of the first character that is no space; undefined for a line that is empty or a comment. */
  readonly indent: number | undefined;
}

export function readYamlLine(text: string): YamlLine {
  let at = skipSpaces(text, text.startsWith('\uFEFF') ? 1 : 0);
  const first = at;
  const dashes: number[] = [];
  while (text[at] === '-' && isSpaceOrEnd(text[at + 1])) {
    dashes.push(at);
    at = skipSpaces(text, at + 1);
  }
  const key = keyAt(text, at);
  const start = key ? skipSpaces(text, key.colon + 1) : at;
  const end = Math.max(start, valueEnd(text, start));
  const isBlank = dashes.length === 0 && !key && start === end;
  return { dashes, key, start: Math.min(start, end), end, indent: isBlank ? undefined : first };
}

/** A scalar as it is meant: without its quotes. Escapes do not occur in what is looked up (ids and fixed words). */
export function unquote(text: string): string {
  const quote = text[0];
  if (quote !== '"' && quote !== "'") return text;
  return text.endsWith(quote) && text.length > 1 ? text.slice(1, -1) : text.slice(1);
}

function keyAt(text: string, at: number): Key | undefined {
  const first = text[at];
  if (first === undefined || '#[]{},|>&*!%'.includes(first)) return undefined;
  const isQuoted = first === '"' || first === "'";
  const from = isQuoted ? text.indexOf(first, at + 1) + 1 : at;
  if (isQuoted && from === 0) return undefined;
  const found = /:(?=\s|$)/.exec(text.slice(from));
  if (!found) return undefined;
  const colon = from + found.index;
  const raw = text.slice(at, colon).trimEnd();
  // "a # b: c" has its colon in a comment.
  return / #/.test(raw) ? undefined : { name: unquote(raw), column: at, colon };
}

/** The end of the value that begins at a column: before a comment, without trailing space. */
function valueEnd(text: string, start: number): number {
  const quote = text[start];
  if (quote === '#') return start;
  const isQuoted = quote === '"' || quote === "'";
  const closing = isQuoted ? text.indexOf(quote, start + 1) : start;
  const after = text.slice(Math.max(closing, start));
  const comment = after.search(/\s#/);
  const shown = comment === -1 ? after : after.slice(0, comment);
  return text.length - after.length + shown.trimEnd().length;
}

function skipSpaces(text: string, at: number): number {
  let here = at;
  while (text[here] === ' ' || text[here] === '\t') here += 1;
  return here;
}

const isSpaceOrEnd = (character: string | undefined): boolean => character === undefined || /\s/.test(character);
