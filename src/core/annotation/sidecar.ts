import { once } from '../once';
import { atOnce, type Turns } from '../turns';
import type { Problem, TextRange } from '../problem';
import { readCanonical } from '../yaml/canonical';
import { composeGuarded } from '../yaml/compose';
import { splitList, type SplitList } from '../yaml/list';
import { readYaml, validate, type Unreadable, type YamlDoc } from '../yaml/read';
import { isYamlList, type YamlMap, type YamlPath } from '../yaml/value';
import { writeYaml } from '../yaml/write';
import { annotationSchema, sidecarSchema, type Annotation, type Article, type Sidecar } from './model';
import { placesIn } from './sidecarPlaces';

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
 * writing loses it. Costs about 6 ms for 1,000 annotations in the usual form and 250 ms in another; edits of the result cost
 * what they touch.
 */
export function readSidecar(text: string, file: string): SidecarRead {
  return atOnce(readSidecarInTurns(text, file));
}

/** The same in turns of about a millisecond, so that others can work between them; only an unusual form takes one long turn. */
export function* readSidecarInTurns(text: string, file: string): Turns<SidecarRead> {
  const canonical = yield* readCanonical(text, 'annotations');
  yield;
  const sidecar = canonical && (yield* validInTurns(canonical.value));
  if (canonical && sidecar) return sidecarDoc(file, text, sidecar, canonical.list);
  return readByParser(text, file);
}

/** What the schema makes of a value; undefined where anything is wrong with it, for the parser to say what and where. */
function* validInTurns({ annotations: entries, ...outer }: YamlMap): Turns<Sidecar | undefined> {
  const around = sidecarSchema.safeParse(outer);
  yield;
  if (!around.success || (entries !== undefined && !isYamlList(entries))) return undefined;
  if (around.data.rejected?.some(({ start, end }) => end <= start)) return undefined;
  if (entries === undefined) return around.data;
  const annotations: Annotation[] = [];
  for (const entry of entries) {
    const { success, data } = annotationSchema.safeParse(entry);
    if (!success || data.end <= data.start) return undefined;
    annotations.push(data);
    // Some microseconds, but for the first of a type: then its schema is made ready, which takes milliseconds.
    yield;
  }
  const { sitrep, article, rejected } = around.data;
  return { sitrep, article, annotations, ...(rejected ? { rejected } : {}) };
}

function readByParser(text: string, file: string): SidecarRead {
  const read = readYaml(text, file);
  if (!read.ok) return read;
  const valid = validate(read.doc, sidecarSchema, file);
  if (!valid.ok) return valid;
  const crossed = crossedSpans(valid.value, read.doc, file);
  if (crossed.length > 0) return { ok: false, problems: crossed };
  // Parsed again when asked for: the nodes take a hundred times the room of the text.
  const list = once(() => splitList(composeGuarded(text, file), 'annotations', sidecarSchema));
  return sidecarDoc(file, text, valid.value, list);
}

/** A sidecar from its parts, as an edit leaves them. */
export function sidecarDoc(file: string, text: string, sidecar: Sidecar, list: () => SplitList): SidecarDoc {
  const places = once(() => placesIn(text, file, list));
  return {
    ok: true,
    file,
    text,
    sidecar,
    list,
    rangeOf: (path) => places().range(path, 'rangeOf'),
    keyRangeOf: (path) => places().range(path, 'keyRangeOf'),
  };
}

/** The text of a new sidecar of an article; `annotations`: in their order. */
export function newSidecar(article: Article, annotations: readonly Annotation[] = []): string {
  return writeYaml({ sitrep: 1, article, ...(annotations.length > 0 && { annotations }) }, sidecarSchema);
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
