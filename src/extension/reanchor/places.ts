import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/model';
import { AnchorText } from '../../core/anchor/anchorText';
import { likePlaces } from '../../core/anchor/likePlaces';
import { normaliseText } from '../../core/text/normalise';
import { OffsetMap } from '../../core/text/offsets';
import type { ArticleSession } from '../shared/articleSession';
import { rangeAt } from '../shared/convert';

/** A place where an annotation's words may be. */
export interface Place {
  /** In code points of the normalised text. */
  readonly start: number;
  /** In the document of today. */
  readonly range: vscode.Range;
}

/** The places to offer for an annotation in its article as it stands, the likeliest first. */
export async function placesFor(
  { document, file, article }: ArticleSession,
  annotation: Annotation,
): Promise<readonly Place[]> {
  const named = annotation.sha256 ?? article?.sha256 ?? '';
  for (;;) {
    const text = document.getText();
    const isSame = (await file.project.digestOf(text)) === named;
    const old = isSame ? undefined : await file.project.oldText(file.path, named);
    // Someone typed while the old text was looked up.
    if (text !== document.getText()) continue;
    const map = new OffsetMap(text);
    return likePlaces(annotation, normaliseText(text), isSame, old === undefined ? undefined : new AnchorText(old)).map(
      ([start, end]) => ({ start, range: rangeAt(document, map.toUtf16(start), map.toUtf16(end)) }),
    );
  }
}

/** How much of the line is shown on each side of the words. */
const SHOWN_BESIDE = 40;

/** The words of a range and what stands beside them on their lines, for a list. */
export function inContext(
  document: vscode.TextDocument,
  { start, end }: vscode.Range,
): { readonly before: string; readonly words: string; readonly after: string } {
  const before = document.lineAt(start.line).text.slice(0, start.character);
  const after = document.lineAt(end.line).text.slice(end.character);
  return {
    before: before.length > SHOWN_BESIDE ? `…${before.slice(-SHOWN_BESIDE).replace(/^[\udc00-\udfff]/, '')}` : before,
    words: document.getText(new vscode.Range(start, end)),
    after: after.length > SHOWN_BESIDE ? `${after.slice(0, SHOWN_BESIDE).replace(/[\ud800-\udbff]$/, '')}…` : after,
  };
}
