import { standsAt } from '../anchor/anchor';
import type { AnchorText } from '../anchor/anchorText';
import type { SidecarEdit } from './sidecarEdit';

/** The text of an article as saved, and what its sidecar describes. */
export interface SavedText {
  /** Normalised. */
  readonly text: AnchorText;
  readonly sha256: string;
  /** Of the text that the sidecar describes; undefined where there is no sidecar. */
  readonly described: string | undefined;
}

/** Whether a person chooses words for an annotation. An undo says which text its words are of. */
export const isChoice = (edit: SidecarEdit): edit is Extract<SidecarEdit, { kind: 'replaceSelector' }> =>
  edit.kind === 'replaceSelector' && edit.sha256 === undefined;

/**
 * The edit with the text that its selectors are of: another window may have brought the sidecar to another one meanwhile.
 * An annotation is only written over the words that were selected, into a sidecar of the text they stand in: undefined
 * where they no longer stand there.
 */
export function editOfText(edit: SidecarEdit, saved: SavedText): SidecarEdit | undefined {
  const { text, sha256, described } = saved;
  const stands = (words: Parameters<typeof standsAt>[0]): boolean =>
    (described === undefined || described === sha256) && standsAt(words, text);
  switch (edit.kind) {
    case 'all': {
      const edits = edit.edits.flatMap((one) => editOfText(one, saved) ?? []);
      return edits.length === edit.edits.length ? { ...edit, edits } : undefined;
    }
    case 'add':
      return stands(edit.annotation) ? { ...edit, sha256 } : undefined;
    case 'code':
      return !edit.words || stands(edit.words) ? edit : undefined;
    case 'reject':
      return stands(edit.rejected) ? edit : undefined;
    case 'replaceSelector':
      if (!isChoice(edit)) return edit;
      return stands(edit.selector) ? { ...edit, sha256 } : undefined;
    case 'remove':
    case 'restore':
    case 'change':
    case 'link':
    case 'setArticle':
    case 'move':
    case 'repoint':
    case 'unreject':
    case 'revert':
      return edit;
  }
}
