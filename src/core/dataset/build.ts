import type { Anchor } from '../anchor/states';
import { AnchorText } from '../anchor/anchorText';
import type { Annotation } from '../annotation/model';
import { compareBy, compareText } from '../incident/order';
import { ANNOTATION_TABLE } from './annotationTable';
import { CLAIM_TABLE } from './claimTable';
import { hideWords, isHidden, type Hiding } from './hide';
import { lossesOfArticle } from './lossesOfArticle';
import type { DatasetMention, SureAnchor } from './mention';
import type { DatasetArticle, DatasetCounts, DatasetOptions, Loss } from './model';
import { NameRedactor, spellingsOfPerson, wordsOfNames } from './names';
import { redactRow } from './redactRow';
import { rowOf, type FilledTable, type Row, type Table } from './row';
import { wellFormed } from './wellFormed';

/** What is ready to be written: the tables, what they do not hold, and how much they do. */
export interface Dataset {
  readonly tables: readonly FilledTable[];
  readonly losses: readonly Loss[];
  readonly counts: DatasetCounts;
  readonly redact: boolean;
}

interface Draft {
  readonly row: Row;
  readonly hiding: Hiding;
}

/**
 * Gathers the rows of a dataset, article by article, and lets go of their texts. Names are taken out at the end, when all
 * of them are known. Give the articles in the order of their paths: the bytes of the dataset follow it.
 */
export class DatasetBuilder {
  private readonly annotations: Draft[] = [];
  private readonly claims: Draft[] = [];
  private readonly losses: Loss[] = [];
  private readonly names = new Set<string>();
  private readonly known: ReadonlySet<string>;
  private articles = 0;
  private redacted = 0;

  constructor(private readonly options: DatasetOptions) {
    const { actors, places } = options.codebook;
    this.known = wordsOfNames(
      [...actors.values(), ...places.values()].flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    );
  }

  /** Records what could not even be read. */
  lose(loss: Loss): void {
    this.losses.push(loss);
  }

  add(article: DatasetArticle): void {
    this.articles++;
    const text = new AnchorText(article.text);
    this.losses.push(...lossesOfArticle(article));
    const mentions = (article.sidecar.annotations ?? []).flatMap((annotation, index): readonly DatasetMention[] => {
      // Its words are told even of one that cannot be placed: it is a name all the same.
      this.noteName(annotation);
      const anchor = this.sureAnchor(article, annotation, index, text);
      return anchor === undefined ? [] : [{ article, annotation, anchor, codebook: this.options.codebook }];
    });
    const hidings = this.options.redact ? hideWords(mentions, text) : [];
    mentions.forEach((mention, index) => {
      const { annotation } = mention;
      const hiding = hidings[index] ?? { words: false, identity: false, exact: annotation.exact };
      if (hiding.words) this.redacted++;
      this.annotations.push({ row: this.readable(ANNOTATION_TABLE, mention), hiding });
      if (annotation.type !== 'casualty') return;
      this.claims.push({ row: this.readable(CLAIM_TABLE, { ...mention, claim: annotation.claim }), hiding });
    });
  }

  finish(): Dataset {
    const names = new NameRedactor(this.names);
    const annotations = this.fill(ANNOTATION_TABLE, this.annotations, names);
    const claims = this.fill(CLAIM_TABLE, this.claims, names);
    const losses = this.losses.map((loss) => ({ ...loss, file: names.redact(loss.file) })).sort(compareLosses);
    return {
      tables: [annotations.table, claims.table],
      losses,
      redact: this.options.redact,
      counts: {
        articles: this.articles,
        annotations: this.annotations.length,
        claims: this.claims.length,
        redacted: this.redacted,
        cellsRedacted: annotations.changed + claims.changed,
        ...lossCounts(losses),
      },
    };
  }

  private noteName(annotation: Annotation): void {
    if (!this.options.redact || annotation.type !== 'person' || !isHidden(annotation)) return;
    for (const name of spellingsOfPerson(annotation.exact, (word) => this.known.has(word))) this.names.add(name);
  }

  /** The anchor of an annotation that stands word for word in the text; else the loss is recorded. */
  private sureAnchor(
    { path, anchors }: DatasetArticle,
    { id, type, exact }: Annotation,
    index: number,
    text: AnchorText,
  ): SureAnchor | undefined {
    const anchor = anchors[index];
    const why = whyLeftOut(anchor);
    if (anchor !== undefined && isSure(anchor)) {
      if (anchor.end <= text.length && text.slice(anchor.start, anchor.end) === exact) return anchor;
    }
    this.losses.push({ kind: 'left-out', file: path, annotation: id, what: `${type} annotation`, why });
    return undefined;
  }

  private readable<Source extends DatasetMention>(table: Table<Source>, source: Source): Row {
    const { row, broken } = wellFormed(rowOf(table, source));
    for (const column of broken) {
      this.losses.push({
        kind: 'left-out',
        file: source.article.path,
        annotation: source.annotation.id,
        what: `${table.name}: ${column}`,
        why: 'It holds half of a character, which UTF-8 cannot; U+FFFD stands in its place.',
      });
    }
    return row;
  }

  private fill(
    { name, about, columns }: Omit<Table<never>, 'columns'> & { readonly columns: FilledTable['columns'] },
    drafts: readonly Draft[],
    names: NameRedactor,
  ): { readonly table: FilledTable; readonly changed: number } {
    if (!this.options.redact)
      return { table: { name, about, columns, rows: drafts.map(({ row }) => row) }, changed: 0 };
    const redacted = drafts.map(({ row, hiding }) => redactRow(columns, row, hiding, names));
    const changed = redacted.reduce((sum, each) => sum + each.changed, 0);
    return { table: { name, about, columns, rows: redacted.map(({ row }) => row) }, changed };
  }
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

/** How many losses there are, and how many of them somebody must see to. */
export const lossCounts = (losses: readonly Loss[]): Pick<DatasetCounts, 'losses' | 'leftOut'> => ({
  losses: losses.length,
  leftOut: losses.filter(({ kind }) => kind === 'left-out').length,
});

const compareLosses = (left: Loss, right: Loss): number =>
  compareBy(
    compareText(left.file, right.file),
    compareText(left.annotation, right.annotation),
    compareText(left.what, right.what),
    compareText(left.why, right.why),
  );
