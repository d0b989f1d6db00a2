import { once } from '../once';
import type { Position, Problem, TextRange } from '../problem';
import { joinList, readEntry, splitList, type SplitList } from '../yaml/list';
import { docOf, readYaml, validate, type Unreadable, type YamlDoc } from '../yaml/read';
import type { YamlPath } from '../yaml/value';
import { writeYaml } from '../yaml/write';
import { sidecarSchema, type Article, type Sidecar } from './model';

/**
 * A sidecar that was read and may be edited: its value, and its text taken apart. Never changed: an edit gives a new one,
 * which shares what stayed.
 */
export interface SidecarDoc {
  readonly ok: true;
  readonly file: string;
  readonly text: string;
  readonly sidecar: Sidecar;
  /** Throws SitrepError 'yaml/splice' for a file whose annotations stand in a form that cannot be taken apart. */
  readonly list: () => SplitList;
  /** Where the value at a path stands, as in ['annotations', 3, 'claim', 'harm']; its nearest parent where it is absent. */
  readonly rangeOf: (path: YamlPath) => TextRange;
  /** Where its key stands; for an entry of a list, the entry. */
  readonly keyRangeOf: (path: YamlPath) => TextRange;
}

export type SidecarRead = SidecarDoc | Unreadable;

/**
 * Reads a sidecar. `file` is the path named in problems. A text that does not parse, is of a newer format or does not fit the
 * schema is not ours to write: `ok` is false and the problems say why. A byte order mark must still be in the text, or
 * writing loses it. Costs about 150 ms for 1,000 annotations; edits of the result cost what they touch.
 */
export function readSidecar(text: string, file: string): SidecarRead {
  const read = readYaml(text, file);
  if (!read.ok) return read;
  const valid = validate(read.doc, sidecarSchema, file);
  if (!valid.ok) return valid;
  const crossed = crossedSpans(valid.value, read.doc, file);
  if (crossed.length > 0) return { ok: false, problems: crossed };
  const { composed } = read.doc;
  const list = once(() => splitList(composed, 'annotations', sidecarSchema));
  return sidecarDoc(file, text, valid.value, list);
}

/** A sidecar from its parts, as an edit leaves them. */
export function sidecarDoc(file: string, text: string, sidecar: Sidecar, list: () => SplitList): SidecarDoc {
  const range = (path: YamlPath, wanted: 'rangeOf' | 'keyRangeOf'): TextRange => {
    const split = list();
    const [key, index, ...rest] = path;
    // A flow file was rewritten to be taken apart: its places are those of the text as it stands.
    if (joinList(split) !== text) return wholeDoc(text, file)[wanted](path);
    const at = split.at ?? split.outer.length;
    const linesAbove = countLines(split.outer.slice(0, at));
    const entry = key === 'annotations' && typeof index === 'number' ? split.entries[index] : undefined;
    if (entry) {
      const above = split.entries
        .slice(0, Number(index))
        .reduce((sum, { text: own }) => sum + countLines(own), linesAbove);
      return shift(docOf(readEntry(entry.text, file).composed)[wanted]([0, ...rest]), 0, above);
    }
    const added = split.entries.reduce((sum, { text: own }) => sum + countLines(own), 0);
    return shift(wholeDoc(split.outer, file)[wanted](path), linesAbove, added);
  };
  return {
    ok: true,
    file,
    text,
    sidecar,
    list,
    rangeOf: (path) => range(path, 'rangeOf'),
    keyRangeOf: (path) => range(path, 'keyRangeOf'),
  };
}

/** The text of the sidecar of an article that has no annotations yet. */
export function newSidecar(article: Article): string {
  return writeYaml({ sitrep: 1, article }, sidecarSchema);
}

/** Spans whose end is not after their start say nothing, and no tool can show them. */
function crossedSpans(sidecar: Sidecar, doc: YamlDoc, file: string): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (path: YamlPath, start: number, end: number, annotation?: string): void => {
    if (end > start) return;
    const subject = `${String(path[0])}[${String(path[1])}]${annotation === undefined ? '' : ` (${annotation})`}`;
    problems.push({
      code: 'format/span',
      severity: 'error',
      message: `${subject}: end must be greater than start; found start ${start}, end ${end}.`,
      file,
      range: doc.rangeOf([...path, 'end']),
      ...(annotation === undefined ? {} : { annotation }),
    });
  };
  sidecar.annotations?.forEach(({ start, end, id }, index) => report(['annotations', index], start, end, id));
  sidecar.rejected?.forEach(({ start, end }, index) => report(['rejected', index], start, end));
  return problems;
}

function wholeDoc(text: string, file: string): YamlDoc {
  const read = readYaml(text, file);
  if (!read.ok) throw new Error('A sidecar that was read can be read again.');
  return read.doc;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Moves the positions at or below a line further down. */
function shift(range: TextRange, from: number, lines: number): TextRange {
  const moved = ({ line, character }: Position): Position => ({ line: line >= from ? line + lines : line, character });
  return { start: moved(range.start), end: moved(range.end) };
}
