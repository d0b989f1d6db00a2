import type * as vscode from 'vscode';
import { AnchorText } from '../../core/anchor/anchorText';
import { coverage } from '../../core/coverage/seen';
import { normaliseText } from '../../core/text/normalise';
import { OffsetMap } from '../../core/text/offsets';
import type { ArticleSession } from './articleSession';
import { rangeAt } from './convert';

/** The sentences of an open article that a coder has not read, and how many it has. */
export interface DocumentCoverage {
  readonly unread: readonly vscode.Range[];
  readonly total: number;
}

export async function coverageOf(session: ArticleSession, by: string): Promise<DocumentCoverage> {
  const { text, seen } = await session.seenToday(by);
  const map = new OffsetMap(text);
  const { unread, total } = coverage(new AnchorText(normaliseText(text)), seen);
  const ranges = unread.map(([start, end]) => rangeAt(session.document, map.toUtf16(start), map.toUtf16(end)));
  return { unread: ranges, total };
}
