import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/model';
import type { TextEdit } from '../../core/anchor/follow';
import type { MovePlan } from '../../core/anchor/plan';
import type { PlacedSpan } from '../../core/anchor/placedSpans';
import { Placements } from '../../core/anchor/placements';
import type { Doubt } from '../../core/anchor/states';
import { inTurns } from '../../project/slices';
import { inBackground } from './commands';
import { rangeAt } from './convert';
import { needsPerson } from './standing';

/** An annotation where its words stand in the open document. */
export interface PlacedAnnotation extends PlacedSpan {
  readonly annotation: Annotation;
  /** Of an orphaned one: the place, of no extent, where its words stood, or the article's start. */
  readonly range: vscode.Range;
  /** Why it is uncertain; undefined for any other state. */
  readonly doubt?: Doubt;
}

/** Annotations to be placed in a document's text. */
export interface ToPlace {
  readonly text: string;
  /** Of the text, normalised. */
  readonly sha256: string;
  readonly annotations: readonly Annotation[];
  /** Of the text that the sidecar describes. */
  readonly articleSha256: string;
  /** A normalised text by its hash, where it can be had. */
  readonly old: (sha256: string) => string | undefined;
  /** Whether what edits have told of the annotations is to be forgotten. */
  readonly anew: boolean;
}

/** How long after the last keystroke touched marks are looked at again. */
const SETTLE_MS = 250;
/** UTF-16 units up to which all is looked at in one turn when a text changes as a whole: some 8 ms. */
const AT_ONCE = 100_000;

/** The annotations of one open document, which follow each of its edits. */
export class LiveAnnotations implements vscode.Disposable {
  private all: readonly Annotation[] = [];
  private placements: Placements;
  private settling: ReturnType<typeof setTimeout> | undefined;
  /** Edits came that no mark has been looked at for. */
  private isBehind = false;
  /** What was followed while marks are being placed in turns: the new ones have yet to follow it. */
  private meanwhile: (readonly TextEdit[])[] | undefined;
  private disposed = false;

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly log: vscode.LogOutputChannel,
    private readonly changed: () => void,
  ) {
    this.placements = Placements.none(document.getText());
  }

  /** All by position, each with its state and the range of its mark. */
  placed(): readonly PlacedAnnotation[] {
    return this.placedAt(this.all.keys());
  }

  /** Those that need a person, by position. */
  needing(): readonly PlacedAnnotation[] {
    const needing = this.all.flatMap((_, index) => {
      const span = this.placements.span(index);
      return span && needsPerson(span) ? [index] : [];
    });
    return this.placedAt(needing);
  }

  /** Those at a position or touching a range, the innermost first. */
  at(where: vscode.Position | vscode.Range): readonly PlacedAnnotation[] {
    const range = where instanceof vscode.Position ? new vscode.Range(where, where) : where;
    const [start, end] = [this.document.offsetAt(range.start), this.document.offsetAt(range.end)];
    const touching = this.placedAt(this.placements.touching(start, end));
    return touching.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  }

  find(id: string): PlacedAnnotation | undefined {
    return this.placedAt([this.all.findIndex((annotation) => annotation.id === id)])[0];
  }

  /** Places other annotations, or the same ones read again; what is typed meanwhile is followed. */
  async place({ text, sha256, annotations, articleSha256, old, anew }: ToPlace): Promise<void> {
    this.placements.settle(text);
    const followed = anew ? undefined : this.placements;
    const meanwhile: (readonly TextEdit[])[] = [];
    this.meanwhile = meanwhile;
    const placing = Placements.inTurns(text, annotations, sha256, articleSha256, followed, old);
    const placements = await inTurns(placing).finally(() => (this.meanwhile = undefined));
    for (const edits of meanwhile) placements.follow(edits);
    this.all = annotations;
    this.placements = placements;
    this.isBehind = meanwhile.length > 0;
    if (this.isBehind) this.settleSoon(SETTLE_MS);
  }

  /** A person has chosen the words of an annotation, as the sidecar that is read next has them. */
  choose(id: string): void {
    this.placements.choose(id);
  }

  clear(): void {
    this.all = [];
    this.placements = Placements.none(this.document.getText());
  }

  /** Follows a change of the document. Costs nothing that grows with the text. */
  follow(event: vscode.TextDocumentChangeEvent): void {
    if (event.contentChanges.length === 0) return;
    const edits = event.contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      offset: rangeOffset,
      removed: rangeLength,
      inserted: text.length,
    }));
    this.isBehind = true;
    this.meanwhile?.push(edits);
    const isWhole = this.placements.follow(edits) === 'whole';
    // The text changed as a whole (an end-of-line switch, a revert): what is known must be carried over at once.
    if (!isWhole) this.settleSoon(SETTLE_MS);
    else if (this.placements.textLength <= AT_ONCE) this.settle();
    else this.settleSoon(0);
  }

  /** Looks at touched marks now where that is still to be done: a command must not act on what was a moment ago. */
  catchUp(): void {
    if (this.isBehind) this.settle();
  }

  /**
   * What brings the sidecar to the document's text as saved, as `Placements.plan`; undefined while edits are still to be
   * looked at.
   */
  plan(text: string, sha256: string, articleSha256: string): MovePlan | undefined {
    return this.isBehind ? undefined : this.placements.plan(text, sha256, articleSha256);
  }

  /** Waits until all edits have been looked at, or the document changes once more. */
  async settled(): Promise<void> {
    while (this.isBehind && !this.document.isDirty && !this.disposed) await this.settleInTurns();
  }

  private placedAt(indices: Iterable<number>): readonly PlacedAnnotation[] {
    return Array.from(indices).flatMap((index): readonly PlacedAnnotation[] => {
      const annotation = this.all[index];
      const span = this.placements.span(index);
      if (!annotation || !span) return [];
      const doubt = this.placements.doubt(index);
      const range = rangeAt(this.document, span.start, span.end);
      return [{ ...span, annotation, range, ...(doubt && { doubt }) }];
    });
  }

  private settleSoon(afterMs: number): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(
      () => inBackground(this.log, 'looking at touched annotations', this.settleInTurns()),
      afterMs,
    );
  }

  private settle(): void {
    clearTimeout(this.settling);
    this.isBehind = false;
    if (!this.disposed && this.placements.settle(this.document.getText())) this.changed();
  }

  /** The same, letting others work between; where edits come meanwhile it is to be done again. */
  private async settleInTurns(): Promise<void> {
    clearTimeout(this.settling);
    const { placements, document } = this;
    const { version } = document;
    const changed = await inTurns(placements.settleInTurns(document.getText()));
    if (this.disposed || placements !== this.placements || version !== document.version) return;
    this.isBehind = false;
    if (changed) this.changed();
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.settling);
  }
}
