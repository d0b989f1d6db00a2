import type { Anchor } from '../anchor/states';
import type { Span } from '../anchor/selector';
import type { Annotation } from '../annotation/model';
import type { AnnotationType } from '../annotation/values';
import type { Language } from '../reading/language';
import type { KnownIds } from './attributes';
import type { WordsInArticle } from './claimOf';
import { targetOf, type LabelMap } from './labels';
import { locate, type ArticleText, type Located } from './locate';
import type { ImportLoss, ImportedDocument, ImportedSpan, OffsetUnit } from './model';
import { annotationOf, readingOf } from './readingOf';
import { related, type RelatedSpan } from './relate';

/** An article with what it holds already. */
export interface ArticleToFill extends ArticleText {
  readonly language: Language | undefined;
  readonly published: string | undefined;
  readonly annotations: readonly Annotation[];
  /** One for each of these. */
  readonly anchors: readonly Anchor[];
}

export interface PlanOptions {
  readonly labels: LabelMap;
  readonly unit?: OffsetUnit | undefined;
  readonly ids: KnownIds;
  readonly newId: () => string;
  /** Who set what the source names nobody for. */
  readonly by?: string | undefined;
}

/** An annotation to be added. */
export interface Addition {
  readonly annotation: Annotation;
  /** The text that its offsets are of, where that is not the article's: then a person must confirm its place. */
  readonly of?: string | undefined;
  /** Whether that is the whole text of a document. */
  readonly isDocument?: boolean;
}

export interface ArticlePlan {
  readonly additions: readonly Addition[];
  readonly losses: readonly ImportLoss[];
  /** How many spans stand there already, with the same type. */
  readonly alreadyThere: number;
  /** How many spans were left out on purpose. */
  readonly skipped: number;
}

/** UTF-16 units on each side of a claim's words that are read along: attribution often stands outside them. */
const CONTEXT = 400;

interface Draft extends RelatedSpan {
  readonly located: Extract<Located, { kind: 'sure' | 'uncertain' }>;
}

/** What documents add to an article that is theirs. Nothing that stands there is changed, and nothing is added twice. */
export function planArticle(
  documents: readonly ImportedDocument[],
  article: ArticleToFill,
  options: PlanOptions,
): ArticlePlan {
  const plan = new Plan(article, options);
  for (const document of documents) plan.add(document);
  return plan.finish();
}

class Plan {
  /** What stands there, or is to be added, by type and place. */
  private readonly there: Map<string, RelatedSpan>;
  /** By id, in the order of the source. */
  private readonly drafts = new Map<string, Draft>();
  private readonly losses: ImportLoss[] = [];
  private alreadyThere = 0;
  private skipped = 0;

  constructor(
    private readonly article: ArticleToFill,
    private readonly options: PlanOptions,
  ) {
    this.there = new Map(
      article.annotations.flatMap((annotation, index) => {
        const { id, exact } = annotation;
        const own: RelatedSpan = { id, exact, value: annotation, isThere: true };
        return keysOf(annotation, article.anchors[index]).map((key) => [key, own] as const);
      }),
    );
  }

  add(document: ImportedDocument): void {
    const located = locate(document, this.article, this.options.unit);
    const byKey = new Map<string, RelatedSpan>();
    for (const [index, span] of document.spans.entries()) {
      const one = this.draft(document, span, located[index]);
      if (one !== undefined) byKey.set(span.key, one);
    }
    const now = (key: string): RelatedSpan | undefined => {
      const span = byKey.get(key);
      return span && (this.drafts.get(span.id) ?? span);
    };
    for (const relation of document.relations) {
      const { type, line } = relation;
      const from = now(relation.from);
      const next = related(relation, from, now(relation.to));
      const draft = this.drafts.get(from?.id ?? '');
      if (typeof next === 'string') {
        const what = `relation ${type} from ${relation.from} to ${relation.to}`;
        this.lose(document, line, { kind: 'lost', what, why: next });
      } else if (draft !== undefined) {
        this.drafts.set(draft.id, { ...draft, value: next });
      }
    }
  }

  finish(): ArticlePlan {
    const additions = [...this.drafts.values()].map(({ id, value, located }): Addition => {
      const { selector } = located;
      const annotation = annotationOf(value, { ...selector, id });
      if (annotation === undefined) throw new Error('A reading that was checked does not fit its annotation.');
      if (located.kind === 'sure') return { annotation };
      const { of, isDocument } = located;
      return { annotation, of, isDocument };
    });
    const { losses, alreadyThere, skipped } = this;
    return { additions, losses, alreadyThere, skipped };
  }

  private draft(document: ImportedDocument, span: ImportedSpan, located: Located | undefined): RelatedSpan | undefined {
    const type = targetOf(span.label, this.options.labels);
    if (type === 'skip') {
      this.skipped += 1;
      return undefined;
    }
    const what = whatOf(span);
    if (type === undefined) {
      const why = `The label “${span.label}” stands for no type. Map it to one, or to skip.`;
      this.lose(document, span.line, { kind: 'lost', what, why });
      return undefined;
    }
    if (located === undefined || located.kind === 'lost') {
      this.lose(document, span.line, { kind: 'lost', what, why: located?.why ?? 'It was not looked for.' });
      return undefined;
    }
    const { selector } = located;
    const reading = readingOf(
      { ...span, by: span.by ?? this.options.by },
      type,
      this.wordsAround(located),
      this.options.ids,
    );
    const key = keyOf(type, located);
    const known = this.there.get(key);
    if (known !== undefined) {
      this.alreadyThere += 1;
      return known;
    }
    for (const remark of reading.remarks)
      this.lose(document, span.line, { ...remark, what: `${what}: ${remark.what}` });
    if (located.kind === 'uncertain') {
      this.lose(document, span.line, {
        kind: 'uncertain',
        what,
        why: `${located.why} Confirm its place in the article.`,
      });
    }
    const id = this.options.newId();
    const draft: Draft = { id, exact: selector.exact, value: reading.value, isThere: false, located };
    this.there.set(key, draft);
    this.drafts.set(id, draft);
    return draft;
  }

  private wordsAround({ kind, selector }: Draft['located']): WordsInArticle {
    const { text, language, published } = this.article;
    const [start, end] = [text.toUtf16(selector.start), text.toUtf16(selector.end)];
    const isHere = kind === 'sure';
    return {
      words: selector.exact,
      before: isHere ? text.text.slice(Math.max(0, start - CONTEXT), start) : selector.prefix,
      after: isHere ? text.text.slice(end, end + CONTEXT) : selector.suffix,
      language,
      published,
    };
  }

  private lose({ file, line: of }: ImportedDocument, line: number | undefined, remark: Omit<ImportLoss, 'file'>): void {
    this.losses.push({ file, line: line ?? of, ...remark });
  }
}

/** A span as a report names it. */
function whatOf({ label, quote, fragments }: ImportedSpan): string {
  const place = fragments.map(([start, end]) => `${start}–${end}`).join(', ');
  return [label, quote === undefined ? place : `“${quote.length > 80 ? `${quote.slice(0, 80)}…` : quote}”`].join(' ');
}

/** What stands where, of what type; what is not sure stands at the place of its own text. */
function keyOf(type: AnnotationType, { kind, selector }: Draft['located']): string {
  const { start, end, exact, fragments } = selector;
  return kind === 'sure' ? placeKey(type, [start, end], fragments) : unsureKey(type, exact, [start, end]);
}

const placeKey = (type: string, span: Span, fragments: readonly Span[] | undefined): string =>
  JSON.stringify([type, ...span, fragments ?? []]);
const unsureKey = (type: string, exact: string, span: Span): string => JSON.stringify([type, exact, ...span]);

/** One that has not been found for sure is known by the offsets that it keeps, too. */
function keysOf(annotation: Annotation, anchor: Anchor | undefined): readonly string[] {
  const { type, exact, start, end, fragments, sha256 } = annotation;
  const unsure = unsureKey(type, exact, [start, end]);
  if (anchor?.state !== 'anchored' && anchor?.state !== 'moved') return [unsure];
  const shift = anchor.start - start;
  const moved = fragments?.map(([from, to]): Span => [from + shift, to + shift]);
  const sure = placeKey(type, [anchor.start, anchor.end], moved);
  return sha256 === undefined ? [sure] : [sure, unsure];
}
