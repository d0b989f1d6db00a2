import type * as vscode from 'vscode';
import { AnchorText } from '../../core/anchor/anchorText';
import type { Span } from '../../core/anchor/selector';
import { coverageInTurns } from '../../core/coverage/seen';
import { normaliseText } from '../../core/text/normalise';
import { OffsetMap } from '../../core/text/offsets';
import { inTurns } from '../../project/slices';
import { rangeAt } from './convert';

/** The sentences of an open article that a coder has not read, and how many it has. */
export interface DocumentCoverage {
  readonly unread: readonly vscode.Range[];
  readonly total: number;
}

/** `text`: the document's; `seen`: what was read of it, in code points. */
export async function coverageOf(
  document: vscode.TextDocument,
  text: string,
  seen: readonly Span[],
): Promise<DocumentCoverage> {
  const map = new OffsetMap(text);
  const { unread, total } = await inTurns(coverageInTurns(new AnchorText(normaliseText(text)), seen));
  return { unread: unread.map(([start, end]) => rangeAt(document, map.toUtf16(start), map.toUtf16(end))), total };
}
