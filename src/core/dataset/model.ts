import type { Anchor } from '../anchor/states';
import type { Sidecar } from '../annotation/model';
import type { Codebook } from '../codebook/model';

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

/** One file of a dataset. `text` is what is written, in UTF-8. */
export interface DatasetFile {
  readonly name: string;
  readonly text: string;
}

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
