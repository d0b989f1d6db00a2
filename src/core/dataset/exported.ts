import type { AnchorText } from '../anchor/anchorText';
import type { Span } from '../anchor/selector';
import type { AnnotationType, CodingStatus } from '../annotation/values';
import type { Row } from './row';

// What a format is given: verified, and redacted where that was asked for. Nothing of the project reaches a writer but this.

/** An annotation that stands word for word in the text. */
export interface ExportedSpan {
  readonly id: string;
  readonly type: AnnotationType;
  /** Code points of the exported text. */
  readonly start: number;
  readonly end: number;
  /** The words from `start` to `end`, masked where they are redacted. */
  readonly exact: string;
  /** Its parts, at least one, in order. */
  readonly fragments: readonly Span[];
  /** Its row in the table of annotations. Without offsets there where any of its words are redacted. */
  readonly row: Row;
  /** Its row in the table of claims, of a casualty. */
  readonly claim: Row | undefined;
}

/** A suggestion that a person refused and whose words stand where it says. */
export type ExportedRefusal = Pick<ExportedSpan, 'type' | 'start' | 'end' | 'exact'>;

export interface ExportedArticle {
  /** Path in the project; redacted names are taken out of it, so that two may be alike. */
  readonly path: string;
  /** Of the article's text before redaction. */
  readonly sha256: string;
  /** Masked where it is redacted, code point by code point. */
  readonly text: AnchorText;
  /** What `ARTICLE_COLUMNS` say of it. */
  readonly row: Row;
  /** Ordered by `start`, then `end`, then `id`. */
  readonly spans: readonly ExportedSpan[];
  readonly refused: readonly ExportedRefusal[];
  readonly statuses: readonly CodingStatus[];
  /** Whether somebody has read all of it and nobody is at it: only then does no tag mean that there is nothing. */
  readonly isFinished: boolean;
}
