import { readYamlLine, unquote, type YamlLine } from './yamlLine';

/** The text of a file by lines; VS Code's document fits after a look. */
export interface Lines {
  readonly count: number;
  line(index: number): string;
}

/** Stands in a path for an item of a list. */
export const ITEM = '[]';

/** What stands at a cursor in block YAML, which need not parse. */
export interface YamlPlace {
  /** The keys from the root, as in `annotations.[].claim.victims.[]`; the last is that of the value or key itself. */
  readonly path: readonly string[];
  readonly part: 'key' | 'value';
  /** The key or scalar at the cursor: its UTF-16 columns in the line, and its text without quotes. */
  readonly word: { readonly start: number; readonly end: number; readonly text: string };
  /** The other items of the one-line list that the cursor is in. */
  readonly others: readonly string[];
  /** The scalars of the map that holds the place, by key. */
  readonly siblings: ReadonlyMap<string, string>;
  /** The scalars of the outermost list's entry that holds the place, by key: an annotation's `id` and `type`. */
  readonly entry: ReadonlyMap<string, string>;
}

/**
 * The place of a cursor (zero-based line, UTF-16 column); undefined in a comment. Costs a walk over the lines above, and
 * no parse.
 */
export function yamlPlaceAt(lines: Lines, line: number, character: number): YamlPlace | undefined {
  const text = lines.line(line);
  const here = readYamlLine(text);
  if (text.slice(here.end, character).includes('#')) return undefined;
  const { path: parents, entry, siblings } = ancestors(lines, line, here, character);
  const { key } = here;
  if (key && character <= key.colon) {
    const word = { start: key.column, end: key.colon, text: key.name };
    return { path: [...parents, key.name], part: 'key', word, others: [], siblings, entry };
  }
  if (!key && !isItem(here)) {
    const word = { start: Math.min(here.start, character), end: here.end, text: text.slice(here.start, here.end) };
    return { path: [...parents, word.text], part: 'key', word, others: [], siblings, entry };
  }
  const path = key ? [...parents, key.name] : parents;
  const list = text[here.start] === '[' && character > here.start ? flowItem(text, here, character) : undefined;
  if (list) return { path: [...path, ITEM], part: 'value', ...list, siblings, entry };
  const [start, end] = here.start === here.end ? [character, character] : [here.start, here.end];
  const word = { start, end, text: unquote(text.slice(start, end)) };
  return { path, part: 'value', word, others: [], siblings, entry };
}

const isItem = ({ dashes }: YamlLine): boolean => dashes.length > 0;

interface Ancestors {
  readonly path: readonly string[];
  readonly siblings: ReadonlyMap<string, string>;
  readonly entry: ReadonlyMap<string, string>;
}

/** Climbs by indentation from a line to the root. */
function ancestors(lines: Lines, from: number, here: YamlLine, character: number): Ancestors {
  const path: string[] = [];
  // A line that holds nothing yet belongs where the cursor stands.
  const column = here.key?.column ?? (here.indent === undefined ? character : here.start);
  let limit = column;
  let entryAt: { line: number; column: number } | undefined;
  const climbDashes = (line: YamlLine, at: number): void => {
    for (const dash of [...line.dashes].reverse()) {
      if (dash >= limit) continue;
      path.unshift(ITEM);
      limit = dash;
      entryAt = { line: at, column: line.key?.column ?? line.start };
    }
  };
  climbDashes(here, from);
  for (let at = from - 1; at >= 0 && (limit > 0 || path[0] === ITEM); at -= 1) {
    const line = readYamlLine(lines.line(at));
    const { key } = line;
    if (line.indent === undefined) continue;
    // A list may stand at the column of its own key.
    const isParent = key !== undefined && (key.column < limit || (key.column === limit && path[0] === ITEM));
    if (isParent && line.start === line.end) {
      path.unshift(key.name);
      limit = key.column;
    }
    climbDashes(line, at);
  }
  return {
    path,
    siblings: scalarsOf(lines, from, column),
    entry: entryAt ? scalarsOf(lines, entryAt.line, entryAt.column) : new Map(),
  };
}

/** The scalars of the map whose keys stand at a column, around a line. */
function scalarsOf(lines: Lines, around: number, column: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (line: YamlLine, text: string): void => {
    const { key } = line;
    if (key?.column === column && line.start < line.end) found.set(key.name, unquote(text.slice(line.start, line.end)));
  };
  for (let at = around; at >= 0; at -= 1) {
    const text = lines.line(at);
    const line = readYamlLine(text);
    if (line.indent === undefined) continue;
    const begins = line.dashes.some((dash) => dash < column) && (line.key?.column ?? line.start) <= column;
    if (!begins && line.indent < column) break;
    add(line, text);
    if (begins) break;
  }
  for (let at = around + 1; at < lines.count; at += 1) {
    const text = lines.line(at);
    const line = readYamlLine(text);
    if (line.indent !== undefined && line.indent < column) break;
    add(line, text);
  }
  return found;
}

/** The item of a list on one line at the cursor; undefined behind its end. */
function flowItem(
  text: string,
  { start, end }: YamlLine,
  character: number,
): Pick<YamlPlace, 'word' | 'others'> | undefined {
  const close = text.indexOf(']', start);
  const last = close === -1 || close >= end ? Math.max(end, character) : close;
  if (character > last) return undefined;
  const others: string[] = [];
  let word = { start: character, end: character, text: '' };
  let from = start + 1;
  while (from <= last) {
    const comma = text.indexOf(',', from);
    const to = comma === -1 || comma > last ? last : comma;
    const raw = text.slice(from, to);
    const item = unquote(raw.trim());
    if (character >= from && character <= to) {
      const lead = from + raw.length - raw.trimStart().length;
      word = item === '' ? word : { start: lead, end: lead + raw.trim().length, text: item };
    } else if (item !== '') others.push(item);
    from = to + 1;
  }
  return { word, others };
}
