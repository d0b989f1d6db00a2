import { FILE_START, type Problem } from '../problem';
import { valueInUsualForm, type KnownEntries } from '../yaml/canonical';
import { readYaml, validate, type Unreadable } from '../yaml/read';
import { isYamlList, isYamlMap, valueAt, type YamlMap, type YamlValue } from '../yaml/value';
import { kindOfValue, SCHEMAS, type FileKind } from './fileKind';

/** A file of the project as it is compared: everything that stands in it, also under keys that Sitrep does not know. */
export interface ReviewedFile {
  readonly ok: true;
  readonly kind: FileKind;
  readonly file: string;
  readonly text: string;
  readonly value: YamlMap;
}

/** What was read of one side of a file, most of which stands in the other as it is: an entry of both is one value. */
export class OtherSide {
  readonly known: KnownEntries = new Map();
  /** Annotations that fit the schema. */
  readonly valid = new Set<YamlValue>();
}

/** Whether a value fits its schema; annotations that did on the other side are not looked at again. */
function fits(kind: FileKind, value: YamlMap, other: OtherSide | undefined): boolean {
  const all = valueAt(value, 'annotations');
  if (kind !== 'sidecar' || !other || !isYamlList(all)) return SCHEMAS[kind].safeParse(value).success;
  const fresh = all.filter((entry) => !other.valid.has(entry));
  if (!SCHEMAS[kind].safeParse({ ...value, annotations: fresh }).success) return false;
  for (const entry of fresh) if (isYamlMap(entry)) other.valid.add(entry);
  return true;
}

/**
 * Reads a file to be compared or merged. `other`: shared with the reading of the file's other side. `kind`: what its path says it is; without it, its keys do. A text that does not
 * parse, holds conflict markers, is of a newer format or does not fit its schema is not `ok`, and the problems say why.
 */
export function readReviewed(
  text: string,
  file: string,
  kind?: FileKind,
  other?: OtherSide,
): ReviewedFile | Unreadable {
  const usual = valueInUsualForm(text, other?.known);
  if (usual) {
    const own = kind ?? kindOfValue(usual);
    if (own && fits(own, usual, other)) return { ok: true, kind: own, file, text, value: usual };
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
