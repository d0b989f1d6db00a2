import type { Anchor } from '../../../../src/core/anchor/states';
import { AnchorText } from '../../../../src/core/anchor/anchorText';
import { makeSelector } from '../../../../src/core/anchor/selector';
import { annotationSchema, type Annotation } from '../../../../src/core/annotation/model';
import { EMPTY_CODEBOOK, type Codebook } from '../../../../src/core/codebook/model';
import type { ExportedArticle } from '../../../../src/core/dataset/exported';
import type { DatasetFormat } from '../../../../src/core/dataset/formats';
import { atOnce } from '../../../../src/core/turns';
import type { DatasetArticle, DatasetCounts, DatasetTitle, Loss, Step } from '../../../../src/core/dataset/model';
import { NameRedactor } from '../../../../src/core/dataset/names';
import { PersonNames } from '../../../../src/core/dataset/personNames';
import { prepareArticle } from '../../../../src/core/dataset/prepare';
import type { Row } from '../../../../src/core/dataset/row';
import { DatasetWriting } from '../../../../src/core/dataset/writeDataset';
import type { FormatOptions } from '../../../../src/core/dataset/writer';
import type { Incident } from '../../../../src/core/incident/model';

/** What a test says of an annotation: the words, its type, and what it adds. The words' first place is meant. */
export interface Tag {
  readonly id: string;
  readonly type: Annotation['type'];
  readonly exact: string;
  readonly state?: Anchor['state'];
  readonly [key: string]: unknown;
}

export function articleOf(
  path: string,
  text: string,
  tags: readonly Tag[],
  details: Partial<DatasetArticle['sidecar']['article']> = {},
): DatasetArticle {
  const ready = new AnchorText(text);
  const placed = tags.map(({ state = 'anchored', ...tag }) => {
    const at = text.indexOf(tag.exact);
    const selector =
      at === -1
        ? { exact: tag.exact, start: 0, end: 1, prefix: '', suffix: '' }
        : makeSelector(ready, ready.toCodePoints(at), ready.toCodePoints(at + tag.exact.length));
    const annotation = annotationSchema.parse({ ...selector, ...tag });
    return { annotation, anchor: anchorOf(state, annotation) };
  });
  return {
    path,
    text,
    sha256: 'c'.repeat(64),
    sidecar: {
      sitrep: 1,
      article: { file: path, sha256: 'c'.repeat(64), ...details },
      annotations: placed.map(({ annotation }) => annotation),
    },
    anchors: placed.map(({ anchor }) => anchor),
  };
}

function anchorOf(state: Anchor['state'], { start, end }: Annotation): Anchor {
  switch (state) {
    case 'anchored':
    case 'moved':
      return { state, start, end };
    case 'uncertain':
      return { state, start, end, candidates: [], reason: 'several-places' };
    case 'orphaned':
      return { state };
  }
}

export interface Choices {
  readonly format?: DatasetFormat;
  readonly redact?: boolean;
  readonly codebook?: Codebook;
  readonly incidents?: readonly Incident[];
  readonly title?: DatasetTitle;
  readonly formatOptions?: FormatOptions;
}

export interface Written {
  readonly tables: readonly { readonly name: string; readonly rows: readonly Row[] }[];
  /** Whole texts by name, in the order in which they were begun. */
  readonly files: ReadonlyMap<string, string>;
  /** Whole files that hold no text, by name. */
  readonly binaries: ReadonlyMap<string, Uint8Array>;
  readonly losses: readonly Loss[];
  readonly counts: DatasetCounts;
}

const namesIn = (articles: readonly DatasetArticle[], codebook: Codebook): NameRedactor => {
  const names = new PersonNames(codebook);
  for (const { sidecar } of articles) names.add(sidecar);
  return names.redactor();
};

/** The articles as formats are given them. */
export function preparedOf(
  articles: readonly DatasetArticle[],
  { redact = true, codebook = EMPTY_CODEBOOK }: Choices = {},
): readonly ExportedArticle[] {
  const names = redact ? namesIn(articles, codebook) : new NameRedactor([]);
  return articles.map((article) => atOnce(prepareArticle(article, { codebook, redact, names })).article);
}

/** A whole dataset, in memory. */
export function datasetOf(articles: readonly DatasetArticle[], choices: Choices = {}): Written {
  const { format = 'jsonl', redact = true, codebook = EMPTY_CODEBOOK, title = { rule: 'acled' }, ...rest } = choices;
  const names = redact ? namesIn(articles, codebook) : new NameRedactor([]);
  const writing = new DatasetWriting({ codebook, redact, names, format, title, version: '1.2.3', ...rest });
  const files = new Map<string, string>();
  const binaries = new Map<string, Uint8Array>();
  const write = (steps: Iterable<Step>): void => {
    for (const piece of steps) {
      if (piece === undefined) continue;
      if ('bytes' in piece) binaries.set(piece.file, piece.bytes);
      else files.set(piece.file, (files.get(piece.file) ?? '') + piece.text);
    }
  };
  write(writing.begin());
  for (const article of articles) write(writing.add(article));
  const ending = writing.end();
  let step = ending.next();
  for (; step.done !== true; step = ending.next()) write([step.value]);
  const { losses, counts } = step.value;
  const spans = preparedOf(articles, choices).flatMap((article) => article.spans);
  const tables = [
    { name: 'annotations', rows: spans.map(({ row }) => row) },
    { name: 'claims', rows: spans.flatMap(({ claim }) => (claim === undefined ? [] : [claim])) },
  ];
  return { tables, files, binaries, losses, counts };
}

/** One column of a table, row by row. */
export function column({ tables }: Written, table: string, name: string): readonly unknown[] {
  return tables.find((each) => each.name === table)?.rows.map((row) => row[name]) ?? [];
}
