import * as z from 'zod/mini';
import { FILE_START, type Problem, type TextRange } from '../problem';
import { composeYaml, nodeAt, YamlProblems, type Composed } from './compose';
import { LineIndex } from './lines';
import { isYamlMap, valueAt, type YamlPath, type YamlValue } from './value';
import { problemsOf } from './validate';

/** A text read as YAML, before any schema. */
export interface YamlDoc {
  readonly text: string;
  readonly value: YamlValue;
  /** Where the value at a path stands; where there is none, its nearest parent's place. */
  rangeOf(path: YamlPath): TextRange;
  /** Where the key of the value at a path stands; for an item of a list, the item. */
  keyRangeOf(path: YamlPath): TextRange;
  readonly composed: Composed;
}

export type YamlRead = { readonly ok: true; readonly doc: YamlDoc } | Unreadable;
export interface Unreadable {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** Reads a text; `file` is the path named in problems. BOM and CRLF are understood. Never throws for what the text holds. */
export function readYaml(text: string, file: string): YamlRead {
  try {
    return { ok: true, doc: docOf(composeYaml(text, file)) };
  } catch (error) {
    if (error instanceof YamlProblems) return { ok: false, problems: error.problems };
    throw error;
  }
}

/** A composed text with the places in it. */
export function docOf(composed: Composed): YamlDoc {
  const lines = new LineIndex(composed.text);
  const range = (path: YamlPath, wantKey: boolean): TextRange => {
    for (let length = path.length; length >= 0; length--) {
      const place = nodeAt(composed.root, path.slice(0, length));
      // A value that is absent, or a parent that stands for it, is best shown at its key.
      const node = length < path.length || wantKey || !place?.node ? (place?.key ?? place?.node) : place.node;
      if (node && length > 0)
        return lines.rangeAt(node.range[0], shownEnd(composed.text, node.range[0], node.range[1]));
    }
    return FILE_START;
  };
  return {
    text: composed.text,
    value: composed.value,
    composed,
    rangeOf: (path) => range(path, false),
    keyRangeOf: (path) => range(path, true),
  };
}

/** Block nodes reach to where the next one begins: their ranges end with their last written character. */
function shownEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

export type Validated<T> = { readonly ok: true; readonly value: T } | Unreadable;

/**
 * Checks a document against a schema. Unknown keys are dropped from the value. A `sitrep:` number above 1 is reported as
 * 'format/newer' and nothing else.
 */
export function validate<T>(doc: YamlDoc, schema: z.core.$ZodType<T>, file: string): Validated<T> {
  const format = formatProblem(doc, file);
  if (format) return { ok: false, problems: [format] };
  const result = z.safeParse(schema, doc.value);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: problemsOf(result.error, doc, file) };
}

function formatProblem(doc: YamlDoc, file: string): Problem | undefined {
  const problem = (code: string, message: string): Problem => ({
    code,
    severity: 'error',
    message,
    file,
    range: doc.rangeOf(['sitrep']),
  });
  if (!isYamlMap(doc.value)) {
    return problem('format/missing', 'A file of Sitrep is a map of keys and begins with "sitrep: 1".');
  }
  const version = valueAt(doc.value, 'sitrep');
  if (version === undefined) return problem('format/missing', 'The line "sitrep: 1" is missing. Add it at the top.');
  if (typeof version === 'number' && version > 1) {
    return problem(
      'format/newer',
      `The file is of format ${version}, and this Sitrep knows format 1. Update Sitrep; until then the file is left as it is.`,
    );
  }
  return undefined;
}
