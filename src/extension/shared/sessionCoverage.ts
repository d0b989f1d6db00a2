import type * as vscode from 'vscode';
import { AnchorText } from '../../core/anchor/anchorText';
import type { Span } from '../../core/anchor/selector';
import type { Article } from '../../core/annotation/model';
import { coverageInTurns } from '../../core/coverage/seen';
import { normaliseText } from '../../core/text/normalise';
import { OffsetMap } from '../../core/text/offsets';
import { seenMoves } from '../../project/seenMoves';
import { inTurns } from '../../project/slices';
import { rangeAt } from './convert';
import type { ProjectFileRef } from './projects';

/** The sentences of an open article that a coder has not read, and how many it has. */
export interface DocumentCoverage {
  readonly unread: readonly vscode.Range[];
  readonly total: number;
}

/** The open article that it is about. */
export interface CoveredArticle {
  readonly document: vscode.TextDocument;
  readonly file: ProjectFileRef;
  /** Another object where the sidecar says something else. */
  readonly article: Article | undefined;
  /** The document's text and its hash. */
  hashed(): Promise<{ readonly text: string; readonly sha256: string }>;
}

interface Known {
  readonly by: string;
  readonly article: Article | undefined;
  readonly version: number;
  readonly is: Promise<DocumentCoverage>;
}

/** What coders have read of an open article, as it stands. */
export class SessionCoverage {
  private known: Known | undefined;

  constructor(private readonly session: CoveredArticle) {}

  /** Which sentences a coder has not read. The same promise while neither text nor sidecar changes. */
  of(by: string): Promise<DocumentCoverage> {
    const { document, article } = this.session;
    const { version } = document;
    const { known } = this;
    if (known?.by === by && known.article === article && known.version === version) return known.is;
    const is = this.seenToday(by).then(({ text, seen }) => coverageOf(document, text, seen));
    this.known = { by, article, version, is };
    return is;
  }

  /** The document's text, and what a coder has read of it in code points: what changed since is unread again. */
  async seenToday(by: string): Promise<{ readonly text: string; readonly seen: readonly Span[] }> {
    const { article, file } = this.session;
    const { text, sha256 } = await this.session.hashed();
    const seen = article?.coding?.find((coding) => coding.by === by)?.seen ?? [];
    if (!article || sha256 === article.sha256) return { text, seen };
    const { moves } = await seenMoves(file.project, file.path, article, normaliseText(text));
    return { text, seen: moves.find((move) => move.by === by)?.now ?? [] };
  }
}

/** `text`: the document's; `seen`: what was read of it, in code points. */
async function coverageOf(
  document: vscode.TextDocument,
  text: string,
  seen: readonly Span[],
): Promise<DocumentCoverage> {
  const map = new OffsetMap(text);
  const { unread, total } = await inTurns(coverageInTurns(new AnchorText(normaliseText(text)), seen));
  return { unread: unread.map(([start, end]) => rangeAt(document, map.toUtf16(start), map.toUtf16(end))), total };
}
