import type { Sidecar } from './model';
import { SitrepError } from '../problem';
import {
  addAnnotation,
  addAnnotations,
  changeAnnotation,
  linkAnnotation,
  removeAnnotation,
  replaceSelector,
  restoreAnnotation,
} from './editEntry';
import { changeArticle, changeCoding, rejectSuggestion, unrejectSuggestion } from './editOuter';
import { moveAnnotations } from './move';
import { patchBetween, patched } from './patch';
import { repointEdits } from './repoint';
import type { Edited, SidecarEdit } from './sidecarEdit';
import { readSidecar, type SidecarDoc } from './sidecar';
import { joinList } from '../yaml/list';

// The edits themselves stand in their own file, so that what carries one out need not import this one.
export type {
  AnnotationChanges,
  ArticleChanges,
  Edited,
  Move,
  RefusedMove,
  SeenMove,
  SidecarEdit,
} from './sidecarEdit';

export interface Applied {
  readonly text: string;
  readonly sidecar: Sidecar;
  readonly inverse: SidecarEdit;
  readonly doc: SidecarDoc;
}

/**
 * Applies an edit to a sidecar's text. Bytes outside the changed entry stay as they are.
 * Throws SitrepError: 'sidecar/unreadable' (with problems), 'edit/unknown-id', 'edit/duplicate-id', 'edit/invalid',
 * 'edit/changed-since', 'edit/already-rejected', 'edit/unknown-rejected', 'yaml/splice'.
 */
export function applyEdit(text: string, edit: SidecarEdit, file: string): Applied {
  const read = readSidecar(text, file);
  if (!read.ok) {
    const reason = read.problems[0]?.message ?? 'It cannot be read.';
    throw new SitrepError('sidecar/unreadable', `${file} was not changed. ${reason}`, read.problems);
  }
  const { doc, inverse } = editSidecar(read, edit);
  return { text: doc.text, sidecar: doc.sidecar, inverse, doc };
}

/** The same for a sidecar that was read before: costs what the edit touches, and putting the text together. */
export function editSidecar(doc: SidecarDoc, edit: SidecarEdit): Edited {
  const { doc: next, inverse } = edit.kind === 'revert' ? revert(doc, edit) : step(doc, edit);
  const { list } = next;
  // An undo is kept for long, and shares the pieces of the file with the others. What was read anew may have been taken apart
  // in another form than its own.
  const patch = patchBetween(next.text, doc.text, edit.kind === 'revert' ? undefined : () => joinList(list()));
  return { doc: next, inverse: { kind: 'revert', patch, otherwise: inverse } };
}

function step(doc: SidecarDoc, edit: SidecarEdit): Edited {
  switch (edit.kind) {
    case 'add':
      return addAnnotation(doc, edit.annotation, edit.sha256);
    case 'remove':
      return removeAnnotation(doc, edit.id, edit.expect);
    case 'restore':
      return restoreAnnotation(doc, edit.id, edit.text, edit.sha256);
    case 'change':
      return changeAnnotation(doc, edit.id, edit.changes, edit.expect);
    case 'link':
      return linkAnnotation(doc, edit.id, edit.link);
    case 'replaceSelector':
      return replaceSelector(doc, edit);
    case 'setArticle':
      return changeArticle(doc, edit.changes, edit.expect);
    case 'code':
      return changeCoding(doc, edit);
    case 'move':
      return moveAnnotations(doc, edit);
    case 'repoint':
      return all(doc, repointEdits(doc.sidecar, edit, doc.file));
    case 'all':
      return all(doc, edit.edits);
    case 'reject':
      return rejectSuggestion(doc, edit.rejected);
    case 'unreject':
      return unrejectSuggestion(doc, edit.rejected);
    case 'revert':
      return revert(doc, edit);
  }
}

/** One after the other; the inverse takes the last back first. */
function all(doc: SidecarDoc, edits: readonly SidecarEdit[]): Edited {
  const additions = edits.flatMap((edit) => (edit.kind === 'add' ? [edit] : []));
  // An import adds thousands: one by one each would put the whole file together.
  if (additions.length > 1 && additions.length === edits.length) return addAnnotations(doc, additions);
  let now = doc;
  const inverses: SidecarEdit[] = [];
  for (const edit of edits) {
    const { doc: next, inverse } = edit.kind === 'revert' ? revert(now, edit) : step(now, edit);
    now = next;
    inverses.unshift(inverse);
  }
  return { doc: now, inverse: { kind: 'all', edits: inverses } };
}

/** Where nothing else changed, the bytes come back; else the change alone is taken back. */
function revert(doc: SidecarDoc, edit: Extract<SidecarEdit, { kind: 'revert' }>): Edited {
  const text = patched(doc.text, edit.patch);
  if (text === undefined) return step(doc, edit.otherwise);
  const { doc: next, inverse } = step(doc, edit.otherwise);
  if (next.text === text) return { doc: next, inverse };
  const read = readSidecar(text, doc.file);
  if (!read.ok) throw new SitrepError('sidecar/unreadable', `${doc.file} was not changed.`, read.problems);
  return { doc: read, inverse: expecting(inverse, read) };
}

/** An inverse that expects the annotation as it stands in a sidecar. */
function expecting(inverse: SidecarEdit, doc: SidecarDoc): SidecarEdit {
  if (!('id' in inverse) || !('expect' in inverse)) return inverse;
  const expect = doc.sidecar.annotations?.find(({ id }) => id === inverse.id);
  return expect ? { ...inverse, expect } : inverse;
}
