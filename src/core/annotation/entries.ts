import { SitrepError } from '../problem';
import { composeYaml, YamlProblems } from '../yaml/compose';
import { firstFault } from '../yaml/fault';
import { lineBreakOf } from '../yaml/lines';
import { closeList, completeLines, joinList, openList, readEntry, type ListEntry, type SplitList } from '../yaml/list';
import { spliceItem } from '../yaml/splice';
import { equalValues, isYamlList, isYamlMap, tidy, valueAt, type YamlMap } from '../yaml/value';
import { itemLines } from '../yaml/write';
import { annotationSchema, sidecarSchema, type Annotation, type Sidecar } from './model';
import { sidecarDoc, type SidecarDoc } from './sidecar';

// What edits of single annotations share: finding, checking, writing and putting them back.

/** An annotation with its piece of the file. */
export interface Entry {
  readonly annotation: Annotation;
  readonly piece: ListEntry;
}

export function entriesOf(doc: SidecarDoc): readonly Entry[] {
  const pieces = doc.list().entries;
  const annotations = doc.sidecar.annotations ?? [];
  return annotations.flatMap((annotation, index) => {
    const piece = pieces[index];
    return piece ? [{ annotation, piece }] : [];
  });
}

/** Throws 'edit/unknown-id'. */
export function indexOfId(doc: SidecarDoc, id: string): number {
  const index = doc.sidecar.annotations?.findIndex((annotation) => annotation.id === id) ?? -1;
  if (index === -1) {
    throw new SitrepError('edit/unknown-id', `There is no annotation ${id} in ${doc.file}. It may have been removed.`);
  }
  return index;
}

/** Throws 'edit/duplicate-id'. */
export function refuseKnownId(doc: SidecarDoc, id: string): void {
  if (doc.sidecar.annotations?.some((annotation) => annotation.id === id) === true) throw duplicateId(doc, id);
}

export const duplicateId = (doc: SidecarDoc, id: string): SitrepError =>
  new SitrepError('edit/duplicate-id', `There is an annotation ${id} in ${doc.file} already.`);

/** Throws 'edit/invalid' unless the value is an annotation as a sidecar may hold it. */
export function checkedAnnotation(value: unknown): Annotation {
  const tidied = isYamlMap(value) ? tidy(value) : value;
  const result = annotationSchema.safeParse(tidied);
  if (!result.success) {
    const { where, fault } = firstFault(result.error, tidied);
    const message = `This annotation cannot be saved: ${where} ${fault}`;
    throw new SitrepError('edit/invalid', message, [], { cause: result.error });
  }
  if (result.data.end <= result.data.start) {
    throw new SitrepError('edit/invalid', 'This annotation cannot be saved: its end must be greater than its start.');
  }
  return result.data;
}

/**
 * Throws 'edit/changed-since' unless the annotation is as an undo expects it. Where it stands may have moved meanwhile;
 * `withPlace`: it has not, as both are known to be of the same text.
 */
export function refuseIfChanged(annotation: Annotation, expect: Annotation | undefined, withPlace: boolean): void {
  if (expect === undefined) return;
  const compared = (one: Annotation): YamlMap => (withPlace ? { ...one, sha256: undefined } : withoutPlace(one));
  if (equalValues(tidy(compared(annotation)), tidy(compared(expect)))) return;
  throw new SitrepError(
    'edit/changed-since',
    `The annotation ${annotation.id} has changed since, so this is not undone.`,
  );
}

function withoutPlace(annotation: Annotation): YamlMap {
  return {
    ...annotation,
    start: undefined,
    end: undefined,
    prefix: undefined,
    suffix: undefined,
    sha256: undefined,
    fragments: undefined,
  };
}

/** A new annotation as a piece of this file: its indent, its line ends. */
export function newEntry(doc: SidecarDoc, annotation: Annotation): Entry {
  const lineBreak = lineBreakOf(doc.text);
  const lines = itemLines(tidy(annotation) ?? {}, annotationSchema, doc.list().indent);
  return readBack(doc, lines.map((line) => line + lineBreak).join(''), annotation);
}

/** An entry whose known keys change; what else stands in it stays. */
export function changedEntry(doc: SidecarDoc, entry: Entry, next: Annotation): Entry {
  const { composed } = readEntry(entry.piece.text, doc.file);
  const text = spliceItem(composed, entry.annotation, next, annotationSchema);
  return readBack(doc, text, next);
}

/** An entry from the text it once had. Throws 'edit/invalid' for a text that is none. */
export function entryFromText(doc: SidecarDoc, text: string): Entry {
  const lineBreak = lineBreakOf(doc.text);
  const ended = text.endsWith('\n') ? text : `${text}\n`;
  const own = ended.replace(/\r?\n/g, lineBreak);
  try {
    composeYaml(own, doc.file);
  } catch (error) {
    if (!(error instanceof YamlProblems)) throw error;
    throw new SitrepError('edit/invalid', 'The annotation cannot be put back.', error.problems, { cause: error });
  }
  const { composed, entry } = readEntry(own, doc.file);
  const raw = isYamlList(composed.value) ? composed.value[0] : undefined;
  const annotation = checkedAnnotation(raw);
  const sameIndent = doc.list().entries.length === 0 || dashColumnOf(entry) === doc.list().indent;
  return sameIndent ? { annotation, piece: entry } : newEntry(doc, annotation);
}

/** The white space before an entry's dash. */
const dashColumnOf = ({ text, gap }: ListEntry): string => /^ */.exec(text.slice(gap))?.[0] ?? '';

/** What was written is read again before it is believed. */
function readBack(doc: SidecarDoc, text: string, wanted: Annotation): Entry {
  const { composed, entry } = readEntry(text, doc.file);
  const read = isYamlList(composed.value) ? composed.value[0] : undefined;
  const known = annotationSchema.safeParse(read);
  if (!known.success || !equalValues(tidy(known.data), tidy(wanted))) {
    throw new SitrepError(
      'yaml/splice',
      'The annotation could not be written so that it reads the same. Nothing was written.',
    );
  }
  return { annotation: known.data, piece: entry };
}

/** The sidecar with other entries, in the order given. `gapBelow` is what stood above an entry that was taken out last. */
export function withEntries(
  doc: SidecarDoc,
  entries: readonly Entry[],
  gapBelow = '',
  sidecar = doc.sidecar,
): SidecarDoc {
  const list = doc.list();
  const opened: SplitList = entries.length > 0 ? openList(list, 'annotations', sidecarSchema) : list;
  const at = opened.at ?? opened.outer.length;
  const outer = opened.outer.slice(0, at) + gapBelow + opened.outer.slice(at);
  const pieces = entries.map(({ piece }) => piece);
  // Put back into an empty list, an entry brings the indent that it once had.
  const indent = pieces[0] === undefined ? opened.indent : dashColumnOf(pieces[0]);
  const next = completeLines(closeList({ ...opened, outer, entries: pieces, indent }, 'annotations'));
  const value: Sidecar = {
    sitrep: sidecar.sitrep,
    article: sidecar.article,
    ...(entries.length > 0 ? { annotations: entries.map(({ annotation }) => annotation) } : {}),
    ...(sidecar.rejected ? { rejected: sidecar.rejected } : {}),
  };
  return sidecarDoc(doc.file, joinList(next), value, () => next);
}

/** Value of a key of an annotation of any type. */
export function keyOf(annotation: Annotation, key: string): unknown {
  const map: YamlMap = annotation;
  return valueAt(map, key);
}
