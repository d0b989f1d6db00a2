import type { AnnotationType } from '../annotation/values';
import { ANNOTATION_TABLE } from './annotationTable';
import { CLAIM_TABLE } from './claimTable';
import type { ExportedArticle, ExportedSpan } from './exported';
import type { Loss } from './model';
import type { Cell, ColumnHead } from './row';
import { SPAN_COLUMNS } from './sharedColumns';

const SPAN: ReadonlySet<string> = new Set(SPAN_COLUMNS.map(({ name }) => name));
const CLAIM: ReadonlySet<string> = new Set(CLAIM_TABLE.columns.map(({ name }) => name));
const factsIn = (columns: readonly ColumnHead[]): readonly string[] =>
  [...new Set(columns.map(({ name }) => name))].filter((name) => !SPAN.has(name));
const FACTS = factsIn(ANNOTATION_TABLE.columns);
const CLAIM_FACTS = factsIn([...ANNOTATION_TABLE.columns, ...CLAIM_TABLE.columns]);

/** What an annotation says beside where it stands, redacted, by column of its tables; only what is given. */
export function factsOf(span: ExportedSpan): Readonly<Record<string, Exclude<Cell, undefined>>> {
  const facts: Record<string, Exclude<Cell, undefined>> = {};
  for (const name of span.claim ? CLAIM_FACTS : FACTS) {
    const cell = cellOf(span, name);
    if (cell !== undefined) facts[name] = cell;
  }
  return facts;
}

/** A cell of its rows: what both tables have is the claim's. */
export const cellOf = ({ row, claim }: ExportedSpan, name: string): Cell =>
  claim !== undefined && CLAIM.has(name) ? claim[name] : row[name];

/** The items of a cell that holds a list. */
export const listIn = (cell: Cell): readonly string[] =>
  Array.isArray(cell) ? cell.filter((item: unknown) => typeof item === 'string') : [];

export interface LinkWithin {
  readonly kind: string;
  readonly from: ExportedSpan;
  readonly to: ExportedSpan;
}

/** The links between annotations of one article; those that lead elsewhere are losses of a format that has no names for it. */
export function linksWithin({ path, spans }: ExportedArticle, lose: (loss: Loss) => void): readonly LinkWithin[] {
  const byId = new Map(spans.map((span) => [span.id, span]));
  return spans.flatMap((from) =>
    listIn(from.row['links']).flatMap((link): readonly LinkWithin[] => {
      const [kind = '', id = ''] = link.split(':');
      const to = byId.get(id);
      if (to !== undefined) return [{ kind, from, to }];
      const why = 'The other annotation is not in this article, or not in the dataset.';
      lose({ kind: 'no-column', file: path, annotation: from.id, what: `link ${link}`, why });
      return [];
    }),
  );
}

/** The label of a type where labels are upper case by custom. */
export const labelOf = (type: AnnotationType): string => type.toUpperCase();

/** Parts of a span of which a format holds only the whole. */
export function losePartsOf({ path, spans }: ExportedArticle, lose: (loss: Loss) => void): void {
  for (const { id, fragments } of spans) {
    if (fragments.length === 1) continue;
    const why = 'The format holds no discontinuous spans: it stands there from its first word to its last.';
    lose({ kind: 'no-column', file: path, annotation: id, what: 'parts of a discontinuous span', why });
  }
}

/** Whether an article may serve as an example of a text in which nothing is: the loss is recorded where it may not. */
export function isNoExample({ path, spans, isFinished }: ExportedArticle, lose: (loss: Loss) => void): boolean {
  if (isFinished || spans.length > 0) return false;
  const why = 'Nobody has finished reading it: without tags it would teach that there is nothing to tag.';
  lose({ kind: 'no-column', file: path, what: 'article', why });
  return true;
}
