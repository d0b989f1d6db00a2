import type { Span } from '../anchor/selector';

/** Units in which tools count the places of a text. Sitrep's own is the code point. */
export const OFFSET_UNITS = ['code-point', 'utf-16', 'utf-8'] as const;
export type OffsetUnit = (typeof OFFSET_UNITS)[number];

/** Something said of a span beside its label, as the source words it. */
export interface ImportedAttribute {
  readonly name: string;
  readonly value: string;
}

/** A labelled span as its source tells it: nothing of it is believed before it is checked. */
export interface ImportedSpan {
  /** Names it within its document, for relations. */
  readonly key: string;
  /** One-based, in the file of the document, where the format has lines. */
  readonly line?: number | undefined;
  readonly label: string;
  /** In whatever unit the source counts; none where only the words are given. Of words of `sentences`: see there. */
  readonly fragments: readonly Span[];
  /** The words; of several fragments joined by a blank, or all from the first to the last. */
  readonly quote?: string | undefined;
  /** The text beside the words. */
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** Id of a codebook entry. */
  readonly reference?: string | undefined;
  readonly note?: string | undefined;
  /** Who set it. */
  readonly by?: string | undefined;
  readonly attributes: readonly ImportedAttribute[];
}

export interface ImportedRelation {
  readonly line?: number | undefined;
  readonly type: string;
  /** Keys of spans. */
  readonly from: string;
  readonly to: string;
}

/** A document of the source, which is to be found among the project's articles. */
export interface ImportedDocument {
  /** Name of the file it came in, relative to the source. */
  readonly file: string;
  readonly line?: number | undefined;
  /** What the source calls it. Compared with names of articles, and never used as a path. */
  readonly name?: string | undefined;
  /** Its text as given, line ends and all. */
  readonly text?: string | undefined;
  /** Whether text and offsets came in one record, so that line ends cannot have been changed between them. */
  readonly isOneRecord?: boolean | undefined;
  /** Its words, where the format has words and no text: the fragments then count these, from the first of all sentences. */
  readonly sentences?: readonly (readonly string[])[] | undefined;
  readonly spans: readonly ImportedSpan[];
  readonly relations: readonly ImportedRelation[];
}

/** What does not come through as the source has it. */
export interface ImportLoss {
  /**
   * `lost`: it is not in the project; `uncertain`: it is, as an annotation whose place a person must confirm; `note`: it
   * is, and something about it should be known.
   */
  readonly kind: 'lost' | 'uncertain' | 'note';
  /** Name of the source's file. */
  readonly file: string;
  readonly line?: number | undefined;
  readonly what: string;
  /** A sentence, with what to do where there is something to do. */
  readonly why: string;
}

/** What a reader makes of one file. */
export interface ReadFile {
  readonly documents: readonly ImportedDocument[];
  readonly losses: readonly ImportLoss[];
}

/** A file of the source. */
export interface SourceFile {
  /** Relative to the source, with forward slashes. */
  readonly name: string;
  readonly text: string;
}
