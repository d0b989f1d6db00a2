import type { TextRange } from '../../core/problem';
import { readYamlLine, unquote } from './yamlLine';
import { ITEM, yamlPlaceAt, type Lines } from './yamlPlace';

/** The lines of a text that no editor holds. */
export function linesOf(text: string): Lines {
  const rows = text.split(/\r\n|\r|\n/);
  return { count: rows.length, line: (index) => rows[index] ?? '' };
}

/** Where the key at a path stands; undefined where it does not. Works in files that do not parse. */
export function findKey(lines: Lines, path: readonly string[]): TextRange | undefined {
  const wanted = path.at(-1);
  for (let line = 0; line < lines.count; line += 1) {
    const { key } = readYamlLine(lines.line(line));
    if (key === undefined || key.name !== wanted) continue;
    if (samePath(yamlPlaceAt(lines, line, key.column)?.path, path)) return rangeIn(line, key.column, key.colon);
  }
  return undefined;
}

const ANNOTATION_ID = ['annotations', ITEM, 'id'];

/** Where the entry of an annotation names its id. */
export function findAnnotation(lines: Lines, id: string): TextRange | undefined {
  for (let line = 0; line < lines.count; line += 1) {
    const text = lines.line(line);
    // Most lines are told at a glance, and a sidecar has thousands.
    if (!text.includes(id)) continue;
    const { key, start, end } = readYamlLine(text);
    if (key?.name !== 'id' || unquote(text.slice(start, end)) !== id) continue;
    if (samePath(yamlPlaceAt(lines, line, key.column)?.path, ANNOTATION_ID)) return rangeIn(line, start, end);
  }
  return undefined;
}

const samePath = (a: readonly string[] | undefined, b: readonly string[]): boolean =>
  a?.length === b.length && a.every((key, index) => key === b[index]);

const rangeIn = (line: number, start: number, end: number): TextRange => ({
  start: { line, character: start },
  end: { line, character: end },
});
