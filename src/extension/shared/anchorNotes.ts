import type * as vscode from 'vscode';
import type { ArticleSession } from './articleSession';
import type { PlacedAnnotation } from './liveAnnotations';

/** The code of the note that an article's problems hold about an annotation. */
export const noteCode = ({ state }: PlacedAnnotation): string => `anchor/${state}`;

/**
 * Where the note about an annotation stands: at its mark; for one whose words are gone at the character after or before
 * the place where they stood, for VS Code draws a note without extent under a whole word that has nothing to do with it; at
 * the article's start where the place is not known.
 */
export function noteRange(document: vscode.TextDocument, { state, range, start }: PlacedAnnotation): vscode.Range {
  if (state !== 'orphaned' || start === 0) return range;
  const after = document.validateRange(range.with({ end: range.start.translate(0, 1) }));
  if (!after.isEmpty || range.start.character === 0) return after;
  return range.with({ start: range.start.translate(0, -1) });
}

/** Those of an article that need a person and whose notes a range touches. */
export function needingAt(
  session: Pick<ArticleSession, 'document' | 'needing'>,
  where: vscode.Range,
): readonly PlacedAnnotation[] {
  const { document } = session;
  return session.needing().filter((one) => noteRange(document, one).intersection(where) !== undefined);
}
