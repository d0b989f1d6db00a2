import type { Anchor } from '../../../../src/core/anchor/states';
import { AnchorText } from '../../../../src/core/anchor/anchorText';
import { makeSelector } from '../../../../src/core/anchor/selector';
import { annotationSchema, type Annotation } from '../../../../src/core/annotation/model';
import { DatasetBuilder, type Dataset } from '../../../../src/core/dataset/build';
import type { DatasetArticle } from '../../../../src/core/dataset/model';
import { EMPTY_CODEBOOK, type Codebook } from '../../../../src/core/codebook/model';

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

export function datasetOf(
  articles: readonly DatasetArticle[],
  { redact = true, codebook = EMPTY_CODEBOOK }: { readonly redact?: boolean; readonly codebook?: Codebook } = {},
): Dataset {
  const builder = new DatasetBuilder({ codebook, redact });
  for (const article of articles) builder.add(article);
  return builder.finish();
}

/** One column of a table, row by row. */
export function column({ tables }: Dataset, table: string, name: string): readonly unknown[] {
  return tables.find((each) => each.name === table)?.rows.map((row) => row[name]) ?? [];
}
