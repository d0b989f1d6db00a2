import { FILE_START, type Problem } from '../problem';
import { valueInUsualForm } from '../yaml/canonical';
import { readYaml, validate, type Unreadable } from '../yaml/read';
import { isYamlMap, type YamlMap } from '../yaml/value';
import { kindOfValue, SCHEMAS, type FileKind } from './fileKind';

/** A file of the project as it is compared: everything that stands in it, also under keys that Sitrep does not know. */
export interface ReviewedFile {
  readonly ok: true;
  readonly kind: FileKind;
  readonly file: string;
  readonly text: string;
  readonly value: YamlMap;
}

/**
 * Reads a file to be compared or merged. `kind`: what its path says it is; without it, its keys do. A text that does not
 * parse, holds conflict markers, is of a newer format or does not fit its schema is not `ok`, and the problems say why.
 */
export function readReviewed(text: string, file: string, kind?: FileKind): ReviewedFile | Unreadable {
  const usual = valueInUsualForm(text);
  if (usual) {
    const own = kind ?? kindOfValue(usual);
    if (own && SCHEMAS[own].safeParse(usual).success) return { ok: true, kind: own, file, text, value: usual };
  }
  const read = readYaml(text, file);
  if (!read.ok) return read;
  const { value } = read.doc;
  const own = kind ?? (isYamlMap(value) ? kindOfValue(value) : undefined);
  if (own === undefined) return { ok: false, problems: [unknownKind(file)] };
  const valid = validate(read.doc, SCHEMAS[own], file);
  if (!valid.ok) return valid;
  return { ok: true, kind: own, file, text, value: isYamlMap(value) ? value : {} };
}

const unknownKind = (file: string): Problem => ({
  code: 'format/kind',
  severity: 'error',
  message: `${file} is neither a sidecar nor a file of .sitrep/. Name one of these.`,
  file,
  range: FILE_START,
});
