import type { Anchor } from '../anchor/states';
import type { Sidecar } from '../annotation/model';
import type { Codebook } from '../codebook/model';
import type { NameRedactor } from './names';

/** The unit of every offset a dataset holds; named in each row and beside the tables. */
export const OFFSET_UNIT = 'code-point';

/** One article with its reading, as a format is given it. */
export interface DatasetArticle {
  /** Path relative to the project, with forward slashes. */
  readonly path: string;
  /** The LF-normalised text without BOM. */
  readonly text: string;
  /** `sha256` of that text: the text the offsets of the dataset are of. */
  readonly sha256: string;
  readonly sidecar: Sidecar;
  /** One for each annotation, in the same order. */
  readonly anchors: readonly Anchor[];
}

export interface DatasetOptions {
  readonly codebook: Codebook;
  /** Whether persons and sensitive items are redacted. */
  readonly redact: boolean;
  /** The names of all persons tagged in the dataset (`PersonNames`); none where nothing is redacted. */
  readonly names: NameRedactor;
}

/** What a dataset does not hold of the project, or not as it stands there. */
export interface Loss {
  /** `left-out`: something a coder or the format must see to; `no-column`: never meant for this format. */
  readonly kind: 'left-out' | 'no-column';
  /** Path of the article or sidecar, relative to the project. */
  readonly file: string;
  /** Id of the annotation, if it is about one. */
  readonly annotation?: string;
  readonly what: string;
  readonly why: string;
}

interface PieceOf {
  /** Path in the dataset's folder, with forward slashes. */
  readonly file: string;
  /** No other piece follows: the file may be closed. */
  readonly isLast?: boolean;
}

export interface TextPiece extends PieceOf {
  readonly text: string;
}

export interface BytesPiece extends PieceOf {
  readonly bytes: Uint8Array;
}

/** What is appended to one file of a dataset, text in UTF-8; the first piece makes the file. */
export type Piece = TextPiece | BytesPiece;

/** What comes next of a dataset in the making; undefined where nothing is to be written yet, but others may have their turn. */
export type Step = Piece | undefined;

export interface DatasetCounts {
  readonly articles: number;
  readonly annotations: number;
  readonly claims: number;
  /** Annotations whose words were redacted as a person's or as sensitive. */
  readonly redacted: number;
  /** Cells of other annotations and articles from which a redacted name was removed. */
  readonly cellsRedacted: number;
  readonly losses: number;
  /** How many of the losses are `left-out`. */
  readonly leftOut: number;
}

/** What the dataset says of itself, from `project.yaml` and the choice of the exporter. */
export interface DatasetTitle {
  readonly name?: string | undefined;
  readonly licence?: string | undefined;
  readonly rule: 'acled' | 'ucdp';
}
