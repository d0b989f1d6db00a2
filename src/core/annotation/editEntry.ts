import type { AnnotationChanges, Edited, SidecarEdit } from './sidecarEdit';
import {
  changedEntry,
  checkedAnnotation,
  duplicateId,
  entriesOf,
  entryFromText,
  indexOfId,
  keyOf,
  newEntry,
  refuseIfChanged,
  refuseKnownId,
  withEntries,
  type Entry,
} from './entries';
import { isSameLink } from './links';
import type { Annotation, Link } from './model';
import { compareAnnotations, insertionIndex } from './order';
import type { SidecarDoc } from './sidecar';
import { SitrepError } from '../problem';

/** Inserts an annotation by start, end and id; the entries themselves stay where they are. */
export function addAnnotation(doc: SidecarDoc, annotation: Annotation, sha256: string | undefined): Edited {
  return addAnnotations(doc, [{ annotation, sha256 }]);
}

/** The same for many, each as it would be after those before it: the file is put together once. */
export function addAnnotations(
  doc: SidecarDoc,
  additions: readonly { readonly annotation: Annotation; readonly sha256?: string | undefined }[],
): Edited {
  const entries = [...entriesOf(doc)];
  const placed: Annotation[] = entries.map(({ annotation }) => annotation);
  const known = new Set<string>();
  const inverses: SidecarEdit[] = [];
  for (const { annotation, sha256 } of additions) {
    const isOfOtherText = sha256 !== undefined && sha256 !== doc.sidecar.article.sha256;
    const checked = checkedAnnotation(isOfOtherText ? { ...annotation, sha256 } : annotation);
    refuseKnownId(doc, checked.id);
    if (known.has(checked.id)) throw duplicateId(doc, checked.id);
    known.add(checked.id);
    const index = insertionIndex(placed, checked);
    entries.splice(index, 0, newEntry(doc, checked));
    placed.splice(index, 0, checked);
    inverses.unshift({ kind: 'remove', id: checked.id, expect: checked });
  }
  const [only, ...others] = inverses;
  const inverse: SidecarEdit = only !== undefined && others.length === 0 ? only : { kind: 'all', edits: inverses };
  return { doc: withEntries(doc, entries), inverse };
}

/**
 * Puts an entry back as its text was. If the article has another text by now, the entry is given the hash of the text its
 * offsets are of (formats.md), so that it is carried over and not misread.
 */
export function restoreAnnotation(doc: SidecarDoc, id: string, text: string, sha256: string): Edited {
  refuseKnownId(doc, id);
  let entry = entryFromText(doc, text);
  if (entry.annotation.id !== id) throw new SitrepError('edit/invalid', `This is not the text of annotation ${id}.`);
  if (entry.annotation.sha256 === undefined && doc.sidecar.article.sha256 !== sha256) {
    entry = changedEntry(doc, entry, { ...entry.annotation, sha256 });
  }
  return { doc: insert(doc, entry), inverse: { kind: 'remove', id, expect: entry.annotation } };
}

export function removeAnnotation(doc: SidecarDoc, id: string, expect: Annotation | undefined): Edited {
  const index = indexOfId(doc, id);
  const entries = entriesOf(doc);
  const entry = at(entries, index);
  refuseIfChanged(entry.annotation, expect, false);
  const gap = entry.piece.text.slice(0, entry.piece.gap);
  const text = entry.piece.text.slice(entry.piece.gap);
  const following = entries[index + 1];
  // Comments above the entry may be about more than it: they stay, above what follows.
  const rest = following ? [withGap(following, gap), ...entries.slice(index + 2)] : [];
  const next = withEntries(doc, [...entries.slice(0, index), ...rest], following ? '' : gap);
  return { doc: next, inverse: { kind: 'restore', id, text, sha256: doc.sidecar.article.sha256 } };
}

export function changeAnnotation(
  doc: SidecarDoc,
  id: string,
  changes: AnnotationChanges,
  expect: Annotation | undefined,
): Edited {
  const index = indexOfId(doc, id);
  const entry = at(entriesOf(doc), index);
  refuseIfChanged(entry.annotation, expect, false);
  const next = checkedAnnotation({ ...entry.annotation, ...changes });
  if (next.id !== id) throw new SitrepError('edit/invalid', 'The id of an annotation never changes.');
  // A type brings its own keys, so what it drops must come back too.
  const keys = new Set([
    ...Object.keys(changes),
    ...Object.keys(entry.annotation).filter((key) => keyOf(next, key) === undefined),
  ]);
  const former = Object.fromEntries([...keys].map((key) => [key, keyOf(entry.annotation, key)]));
  const inverse: SidecarEdit = { kind: 'change', id, changes: former, expect: next };
  return { doc: replace(doc, index, changedEntry(doc, entry, next)), inverse };
}

/** Adds a link at the end of those that stand in the sidecar: two windows that link one annotation lose neither. */
export function linkAnnotation(doc: SidecarDoc, id: string, link: Link): Edited {
  const { annotation } = at(entriesOf(doc), indexOfId(doc, id));
  const links = annotation.links ?? [];
  const isKnown = links.some((known) => isSameLink(known, link));
  return changeAnnotation(doc, id, isKnown ? {} : { links: [...links, link] }, undefined);
}

/** Gives an annotation other words, as a person re-selected them. */
export function replaceSelector(
  doc: SidecarDoc,
  { id, selector, sha256, expect, expectIn }: Extract<SidecarEdit, { kind: 'replaceSelector' }>,
): Edited {
  const today = doc.sidecar.article.sha256;
  const index = indexOfId(doc, id);
  const entry = at(entriesOf(doc), index);
  const before = entry.annotation;
  refuseIfChanged(before, expect, expectIn === undefined || expectIn === (before.sha256 ?? today));
  const { exact, start, end, prefix, suffix, fragments } = selector;
  const own = sha256 === today ? undefined : sha256;
  const next = checkedAnnotation({ ...before, exact, start, end, prefix, suffix, fragments, sha256: own });
  const inverse: SidecarEdit = {
    kind: 'replaceSelector',
    id,
    selector: {
      exact: before.exact,
      start: before.start,
      end: before.end,
      prefix: before.prefix,
      suffix: before.suffix,
      fragments: before.fragments,
    },
    sha256: before.sha256 ?? today,
    expect: next,
    expectIn: own ?? today,
  };
  return { doc: replace(doc, index, changedEntry(doc, entry, next)), inverse };
}

function insert(doc: SidecarDoc, entry: Entry): SidecarDoc {
  const entries = entriesOf(doc);
  const index = insertionIndex(
    entries.map(({ annotation }) => annotation),
    entry.annotation,
  );
  return withEntries(doc, entries.toSpliced(index, 0, entry));
}

/** Puts a changed entry in its place, which is another one if its offsets say so. */
function replace(doc: SidecarDoc, index: number, entry: Entry): SidecarDoc {
  const entries = entriesOf(doc);
  const before = entries[index - 1];
  const after = entries[index + 1];
  const inOrder =
    (!before || compareAnnotations(before.annotation, entry.annotation) < 0) &&
    (!after || compareAnnotations(entry.annotation, after.annotation) < 0);
  const sameSpan =
    entries[index]?.annotation.start === entry.annotation.start &&
    entries[index].annotation.end === entry.annotation.end;
  if (inOrder || sameSpan) return withEntries(doc, entries.with(index, entry));
  const rest = entries.toSpliced(index, 1);
  const place = insertionIndex(
    rest.map(({ annotation }) => annotation),
    entry.annotation,
  );
  return withEntries(doc, rest.toSpliced(place, 0, entry));
}

/** An entry with more text above it. */
function withGap(entry: Entry, gap: string): Entry {
  if (gap === '') return entry;
  const { piece } = entry;
  const numbers = new Map(
    [...piece.numbers].map(([key, [start, end]]) => [key, [start + gap.length, end + gap.length] as const]),
  );
  return { ...entry, piece: { text: gap + piece.text, gap: piece.gap + gap.length, numbers } };
}

function at(entries: readonly Entry[], index: number): Entry {
  const entry = entries[index];
  if (!entry)
    throw new SitrepError('yaml/splice', 'The annotation could not be found in its file. Nothing was written.');
  return entry;
}
