import type * as vscode from 'vscode';
import type { ArticleSession, PlacedAnnotation } from './articleSession';

/** The code of the note that an article's problems hold about an annotation. */
export const noteCode = ({ state }: PlacedAnnotation): string => `anchor/${state}`;

/**
 * Where the note about an annotation stands: at its mark; for one whose words are gone at the word where they stood, as a
 * note without any extent could not be clicked; at the article's start where that is not known.
 */
export function noteRange(document: vscode.TextDocument, { state, range, start }: PlacedAnnotation): vscode.Range {
  if (state !== 'orphaned' || start === 0) return range;
  return document.getWordRangeAtPosition(range.start) ?? range;
}

/** Those of an article that need a person and whose notes a range touches. */
export function needingAt(
  session: Pick<ArticleSession, 'document' | 'needing'>,
  where: vscode.Range,
): readonly PlacedAnnotation[] {
  const { document } = session;
  return session.needing().filter((one) => noteRange(document, one).intersection(where) !== undefined);
}
