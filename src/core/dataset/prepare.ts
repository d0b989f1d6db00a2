import { shiftFragments } from '../anchor/anchor';
import { AnchorText } from '../anchor/anchorText';
import type { Span } from '../anchor/selector';
import type { Anchor } from '../anchor/states';
import type { Annotation, Coding } from '../annotation/model';
import { coverage } from '../coverage/seen';
import type { Turns } from '../turns';
import { ANNOTATION_TABLE } from './annotationTable';
import { CLAIM_TABLE } from './claimTable';
import type { ExportedArticle, ExportedRefusal, ExportedSpan } from './exported';
import { hideWords, isHidden, type Hiding } from './hide';
import { maskText } from './maskText';
import type { DatasetMention, SureAnchor } from './mention';
import type { DatasetArticle, DatasetOptions, Loss } from './model';
import { redactRow, type NameTaker } from './redactRow';
import { rowOf, type ColumnHead, type Row, type Table } from './row';
import { ARTICLE_COLUMNS } from './sharedColumns';
import { wellFormed } from './wellFormed';

export interface Prepared {
  readonly article: ExportedArticle;
  readonly losses: readonly Loss[];
  /** Annotations whose words were redacted as a person's or as sensitive. */
  readonly redacted: number;
  /** Cells of other annotations from which a redacted name was removed. */
  readonly cellsRedacted: number;
}

/** Makes of an article what formats may see of it: what is sure, redacted where that is asked for. Some annotations a turn. */
export function prepareArticle(article: DatasetArticle, options: DatasetOptions): Turns<Prepared> {
  return new Preparation(article, options).prepared();
}

/** As many are made rows of in some milliseconds; to ask after each whether others wait would itself be much of the work. */
const ANNOTATIONS_A_TURN = 32;

class Preparation {
  private readonly text: AnchorText;
  private readonly losses: Loss[] = [];
  private readonly mentions: readonly DatasetMention[];
  private readonly hidings: readonly Hiding[];
  private readonly names: NameTaker;
  private cellsRedacted = 0;

  constructor(
    private readonly article: DatasetArticle,
    private readonly options: DatasetOptions,
  ) {
    this.text = new AnchorText(article.text);
    this.names = onceForEach(options.names);
    this.mentions = (article.sidecar.annotations ?? []).flatMap((annotation, index): readonly DatasetMention[] => {
      const anchor = this.sureAnchor(annotation, index);
      return anchor === undefined ? [] : [{ article, annotation, anchor, codebook: options.codebook }];
    });
    this.hidings = options.redact ? hideWords(this.mentions, this.text) : [];
  }

  *prepared(): Turns<Prepared> {
    const { path, sha256, sidecar } = this.article;
    const { redact, names } = this.options;
    const text = redact ? new AnchorText(maskText(this.text, this.hiddenSpans(), names)) : this.text;
    const statuses = (sidecar.article.coding ?? []).map(({ status }) => status);
    const spans: ExportedSpan[] = [];
    for (const [index, mention] of this.mentions.entries()) {
      spans.push(this.spanOf(mention, this.hidings[index], text));
      if (index % ANNOTATIONS_A_TURN === ANNOTATIONS_A_TURN - 1) yield;
    }
    const isReadOut = (sidecar.article.coding ?? []).every((coding) => this.isReadOut(coding));
    return {
      article: {
        path: names.redact(path),
        sha256,
        text,
        row: this.articleRow(),
        spans: spans.sort(
          (left, right) => left.start - right.start || left.end - right.end || (left.id < right.id ? -1 : 1),
        ),
        refused: this.refusedIn(text),
        statuses,
        isFinished: statuses.length > 0 && isReadOut,
      },
      losses: this.losses,
      redacted: this.hidings.filter(({ words }) => words).length,
      cellsRedacted: this.cellsRedacted,
    };
  }

  /** Of a coder who marks what she reads, all sentences as well; what is not relevant is not read to its end. */
  private isReadOut({ status, seen = [] }: Coding): boolean {
    if (status === 'draft' || status === 'not_relevant' || seen.length === 0) return status !== 'draft';
    return this.article.sha256 === this.article.sidecar.article.sha256 && coverage(this.text, seen).unread.length === 0;
  }

  /** The anchor of an annotation that stands word for word in the text; else the loss is recorded. */
  private sureAnchor({ id, type, exact }: Annotation, index: number): SureAnchor | undefined {
    const anchor = this.article.anchors[index];
    if (anchor !== undefined && isSure(anchor) && this.text.length >= anchor.end) {
      if (this.text.slice(anchor.start, anchor.end) === exact) return anchor;
    }
    this.lose({ kind: 'left-out', annotation: id, what: `${type} annotation`, why: whyLeftOut(anchor) });
    return undefined;
  }

  /** Where words stand that are not to be seen; of an annotation that is not sure, wherever they may stand. */
  private hiddenSpans(): readonly Span[] {
    const sure = this.mentions.flatMap(({ anchor }, index): readonly Span[] =>
      this.hidings[index]?.words === true ? [[anchor.start, anchor.end]] : [],
    );
    const doubtful = (this.article.sidecar.annotations ?? []).flatMap((annotation, index): readonly Span[] => {
      const anchor = this.article.anchors[index];
      if (!isHidden(annotation) || anchor === undefined || anchor.state === 'orphaned') return [];
      const candidates = anchor.state === 'uncertain' ? anchor.candidates : [];
      return [[anchor.start, anchor.end], ...candidates];
    });
    return [...sure, ...doubtful];
  }

  private spanOf(mention: DatasetMention, hiding: Hiding | undefined, text: AnchorText): ExportedSpan {
    const { annotation, anchor } = mention;
    const claim = annotation.type === 'casualty' ? { ...mention, claim: annotation.claim } : undefined;
    return {
      id: annotation.id,
      type: annotation.type,
      start: anchor.start,
      end: anchor.end,
      exact: text.slice(anchor.start, anchor.end),
      fragments: this.fragmentsOf(mention),
      row: this.rowOf(ANNOTATION_TABLE, mention, hiding),
      claim: claim && this.rowOf(CLAIM_TABLE, claim, hiding),
    };
  }

  /** Its parts within it; the whole span where it has none that can be. */
  private fragmentsOf({ annotation, anchor }: DatasetMention): readonly Span[] {
    const inside = (shiftFragments(annotation, anchor) ?? [])
      .map(([start, end]): Span => [Math.max(start, anchor.start), Math.min(end, anchor.end)])
      .filter(([start, end]) => start < end)
      .sort((left, right) => left[0] - right[0] || left[1] - right[1]);
    const apart = inside.every(([start], index) => start >= (inside[index - 1]?.[1] ?? 0));
    return inside.length > 0 && apart ? inside : [[anchor.start, anchor.end]];
  }

  private rowOf<Source extends DatasetMention>(table: Table<Source>, source: Source, hiding: Hiding | undefined): Row {
    const row = this.readable(table.name, rowOf(table, source), source.annotation.id);
    if (hiding === undefined) return row;
    const redacted = redactRow(table.columns, row, hiding, this.names);
    this.cellsRedacted += redacted.changed;
    return redacted.row;
  }

  private articleRow(): Row {
    const row = this.readable('article', rowOf({ name: '', about: '', columns: ARTICLE_COLUMNS }, this.article));
    const columns: readonly ColumnHead[] = ARTICLE_COLUMNS;
    const hiding: Hiding = { words: false, identity: false, exact: '' };
    return this.options.redact ? redactRow(columns, row, hiding, this.names).row : row;
  }

  private readable(table: string, given: Row, annotation?: string): Row {
    const { row, broken } = wellFormed(given);
    for (const column of broken) {
      const why = 'It holds half of a character, which UTF-8 cannot; U+FFFD stands in its place.';
      const about = annotation === undefined ? {} : { annotation };
      this.lose({ kind: 'left-out', ...about, what: `${table}: ${column}`, why });
    }
    return row;
  }

  private refusedIn(text: AnchorText): readonly ExportedRefusal[] {
    return (this.article.sidecar.rejected ?? []).flatMap(({ type, start, end, exact }): readonly ExportedRefusal[] => {
      const stands = start < end && end <= this.text.length && this.text.slice(start, end) === exact;
      return stands ? [{ type, start, end, exact: text.slice(start, end) }] : [];
    });
  }

  private lose(loss: Omit<Loss, 'file'>): void {
    this.losses.push({ ...loss, file: this.article.path });
  }
}

/** The rows of an article repeat what is of the article: each text is looked through once. */
function onceForEach(names: NameTaker): NameTaker {
  const done = new Map<string, string>();
  return {
    redact(text) {
      const before = done.get(text);
      if (before !== undefined) return before;
      const redacted = names.redact(text);
      done.set(text, redacted);
      return redacted;
    },
  };
}

const isSure = (anchor: Anchor): anchor is SureAnchor => anchor.state === 'anchored' || anchor.state === 'moved';

function whyLeftOut(anchor: Anchor | undefined): string {
  switch (anchor?.state) {
    case undefined:
      return 'It has not been looked for in the article.';
    case 'uncertain':
      return 'Uncertain: the article has changed, and which words are meant is for a coder to say.';
    case 'orphaned':
      return 'Orphaned: its words are no longer in the article.';
    case 'anchored':
    case 'moved':
      return 'The article holds other words at its offsets.';
  }
}
