import type { Codebook } from '../codebook/model';
import type { Rule } from '../incident/analysis';
import type { Incident } from '../incident/model';
import { SitrepError } from '../problem';
import type { ExportedArticle } from './exported';
import type { DatasetArticle, Loss, Piece, Step } from './model';
import type { NameRedactor } from './names';
import type { ColumnHead } from './row';

/** What of an article a format has a place for, beside its annotations. */
export type Extra = 'articles without annotations' | 'rejected suggestions';

/** What the exporter chose of what formats offer; absent is no. */
export interface FormatOptions {
  /** A second header row of HXL tags (event tables). */
  readonly hxl?: boolean | undefined;
  /** ACLED's numbers for kinds of actors instead of their names. */
  readonly actorNumbers?: boolean | undefined;
  /** Rejected suggestions of finished articles as spans of their own label. */
  readonly hardNegatives?: boolean | undefined;
}

export interface WriterContext {
  readonly options: FormatOptions;
  readonly codebook: Codebook;
  readonly incidents: readonly Incident[];
  /** Whether what is marked sensitive has to stay unsaid. */
  readonly redact: boolean;
  /** Takes redacted names out of what is not of an article. */
  readonly names: NameRedactor;
  readonly rule: Rule;
  readonly lose: (loss: Loss) => void;
}

/** One kind of file of a dataset, for its README and its data package. */
export interface Resource {
  /** Of a table of several files; else its file names it. */
  readonly name?: string;
  /** Its files; a format of many files has one resource for each kind. */
  readonly files: readonly string[];
  readonly about: string;
  readonly mediatype: string;
  /** Of a table. */
  readonly columns?: readonly ColumnHead[];
  readonly rows?: number;
  /** Rows below the header that are no data. */
  readonly tagRows?: number;
}

/**
 * Writes one dataset in one format, article by article. What it returns was read again and compared; it throws
 * `dataset/not-verified` where that fails. Each is to be taken to its end, and others may have their turn after each step.
 * Keeps nothing of an article but what losses and resources need.
 */
export interface FormatWriter {
  begin(): readonly Piece[];
  /** `whole` is the article before redaction: only what incidents are reckoned from may be taken of it. */
  add(article: ExportedArticle, whole: DatasetArticle): Iterable<Step>;
  /** What is left. */
  end(): Iterable<Step>;
  /** What was written, once it is. */
  resources(): readonly Resource[];
}

/** One format: what it is called, what it holds, and its writer. */
export interface FormatSpec {
  readonly label: string;
  /** Its files and what they are, in a sentence or two. */
  readonly about: string;
  readonly extras: readonly Extra[];
  /** How to read its files, for the dataset's README. */
  readonly reading: readonly string[];
  /** The options that it knows. */
  readonly options: readonly (keyof FormatOptions)[];
  /** Writes texts that read like articles, and must not stand among those of a project. */
  readonly hasTexts?: true;
  /** What the files are called of which a later dataset may have others, and which are read all together. */
  readonly parts?: RegExp;
  make(context: WriterContext): FormatWriter;
}

/** Throws unless there is no difference between what was written and what it reads back as. */
export function verified(file: string, difference: string | undefined): void {
  if (difference === undefined) return;
  const message = `${file} does not read back as it was written (${difference}). Nothing counts as exported; please report this as an error of Sitrep.`;
  throw new SitrepError('dataset/not-verified', message);
}
