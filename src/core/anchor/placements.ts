import type { Move } from '../annotation/edit';
import type { Annotation } from '../annotation/model';
import { normaliseText } from '../text/normalise';
import { OffsetMap } from '../text/offsets';
import { anchorAll, shiftFragments, type Anchor } from './anchor';
import { AnchorText } from './anchorText';
import { SpanTracker, type TextEdit } from './follow';
import { makeSelector, type Selector, type Span } from './selector';
import { carryOver, settleTouched, type TrackedSpan } from './settle';

export type AnchorState = Anchor['state'];

/** Where an annotation stands in the open document: UTF-16 offsets of its text. An orphaned one has no extent. */
export interface PlacedSpan {
  readonly state: AnchorState;
  readonly start: number;
  readonly end: number;
}

/** What one carrying over to another text came to. */
export interface MovePlan {
  readonly moves: readonly Move[];
  readonly sha256: string;
}

/**
 * The annotations of one open document, carried through its edits. `follow` is called on each keystroke and costs a
 * loop over the spans; `settle` is called when typing rests and looks at the touched ones again.
 */
export class Placements {
  /** The document's text when all spans were last looked at, and where they were then. */
  private settledText: string;
  private settledSpans: readonly Span[];
  private wholeChange = false;

  private constructor(
    text: string,
    private readonly annotations: readonly Annotation[],
    private readonly states: AnchorState[],
    private tracker: SpanTracker,
    private length: number,
  ) {
    this.settledText = text;
    this.settledSpans = this.allSpans();
  }

  static none(text: string): Placements {
    return new Placements(text, [], [], new SpanTracker([], text.length), text.length);
  }

  /**
   * Places annotations in a document's text. `sha256` is of that text, `articleSha256` the one the sidecar describes.
   * What was followed to an edited place in `previous` stays there: the recorded quote alone could not find it.
   */
  static of(
    text: string,
    annotations: readonly Annotation[],
    sha256: string,
    articleSha256: string,
    previous?: Placements,
  ): Placements {
    const map = new OffsetMap(text);
    const isSame = (annotation: Annotation): boolean => (annotation.sha256 ?? articleSha256) === sha256;
    const anchors = anchorAll(annotations, normaliseText(text), isSame);
    const states: AnchorState[] = [];
    const followed = previous?.editedSpans(text) ?? new Map<string, Span>();
    const spans = anchors.map((anchor, index): Span => {
      const kept = followed.get(annotations[index]?.id ?? '');
      if (kept && (anchor.state === 'orphaned' || anchor.state === 'uncertain')) {
        states.push('uncertain');
        return kept;
      }
      states.push(anchor.state);
      return anchor.state === 'orphaned' ? [0, 0] : [map.toUtf16(anchor.start), map.toUtf16(anchor.end)];
    });
    return new Placements(text, annotations, states, new SpanTracker(spans, text.length), text.length);
  }

  get size(): number {
    return this.annotations.length;
  }

  span(index: number): PlacedSpan | undefined {
    const state = this.states[index];
    if (state === undefined) return undefined;
    const [start, end] = this.tracker.at(index);
    return { state, start, end };
  }

  /** Indices of the annotations that a range touches; a range of no length also touches one at its border. */
  touching(start: number, end: number): readonly number[] {
    const found: number[] = [];
    for (let index = 0; index < this.size; index += 1) {
      if (this.states[index] === 'orphaned') continue;
      const [from, to] = this.tracker.at(index);
      const meets = start === end ? from <= start && start <= to : from < end && start < to;
      if (meets) found.push(index);
    }
    return found;
  }

  /** Carries the spans over one event's changes. Answers 'whole' when the text changed as a whole: `settle` at once. */
  follow(edits: readonly TextEdit[]): 'moved' | 'whole' {
    const isWhole = edits.some(({ offset, removed }) => offset === 0 && removed > 0 && removed >= this.length);
    if (isWhole) this.wholeChange = true;
    else if (!this.wholeChange) this.tracker.applyEdits(edits);
    for (const { removed, inserted } of edits) this.length += inserted - removed;
    return this.wholeChange ? 'whole' : 'moved';
  }

  /** Looks at what was touched since; true if an annotation's state or place is now another than its mark shows. */
  settle(text: string): boolean {
    if (text === this.settledText && !this.wholeChange) return this.restore();
    const changed = this.wholeChange ? this.settleAll(text) : this.settleDoubtful(text);
    this.wholeChange = false;
    this.length = text.length;
    this.settledText = text;
    this.settledSpans = this.allSpans();
    return changed;
  }

  /**
   * What brings the sidecar to the document's text as saved; undefined where it is there already. An annotation that
   * is not sure keeps its offsets and names the text they are of (formats.md).
   */
  plan(text: string, sha256: string, articleSha256: string): MovePlan | undefined {
    if (sha256 === articleSha256 && this.annotations.every((annotation) => annotation.sha256 === undefined))
      return undefined;
    const today = new AnchorText(normaliseText(text));
    const map = new OffsetMap(text);
    const moves = this.annotations.flatMap((annotation, index): Move[] => {
      const move = this.moveOf(annotation, index, today, map, articleSha256);
      return move ? [move] : [];
    });
    return moves.length === 0 && sha256 === articleSha256 ? undefined : { moves, sha256 };
  }

  private moveOf(
    annotation: Annotation,
    index: number,
    today: AnchorText,
    map: OffsetMap,
    oldSha256: string,
  ): Move | undefined {
    const { id, start, end } = annotation;
    const span = this.span(index);
    const place = span && this.sureSelector(annotation, span, today, map);
    if (!place) return annotation.sha256 === undefined ? { id, start, end, sha256: oldSha256 } : undefined;
    const same = place.start === start && place.end === end;
    const sameContext = place.prefix === annotation.prefix && place.suffix === annotation.suffix;
    if (same && sameContext && annotation.sha256 === undefined) return undefined;
    const fragments = shiftFragments(annotation, { state: 'moved', start: place.start, end: place.end });
    return {
      id,
      start: place.start,
      end: place.end,
      ...(fragments && { fragments }),
      ...(!sameContext && { prefix: place.prefix, suffix: place.suffix }),
      ...(annotation.sha256 !== undefined && { sha256: null }),
    };
  }

  /** The selector at a sure span; undefined for any other, and where the words are not letter for letter the quote. */
  private sureSelector(
    annotation: Annotation,
    span: PlacedSpan,
    today: AnchorText,
    map: OffsetMap,
  ): Selector | undefined {
    if (span.state !== 'anchored' && span.state !== 'moved') return undefined;
    if (span.start >= span.end) return undefined;
    const [start, end] = [map.toCodePoints(span.start), map.toCodePoints(span.end)];
    // Between the halves of a line end or a pair there are no words.
    if (start >= end) return undefined;
    const selector = makeSelector(today, start, end);
    return selector.exact === annotation.exact ? selector : undefined;
  }

  /** The text is again what it was: whatever the edits between made of the spans, they are where they were. */
  private restore(): boolean {
    let changed = false;
    this.settledSpans.forEach(([start, end], index) => {
      const [from, to] = this.tracker.at(index);
      const isSure = !this.isDoubtfulState(index);
      if (from === start && to === end && !(isSure && this.tracker.isTouched(index))) return;
      this.tracker.resettle(index, start, end, isSure);
      changed = true;
    });
    return changed;
  }

  /** After an end-of-line switch, a revert or a checkout: all marks are drawn anew. */
  private settleAll(text: string): boolean {
    const tracked = this.annotations.map((selector, index) => this.trackedAt(selector, this.settledSpans[index]));
    const anchors = carryOver(this.settledText, text, tracked);
    this.tracker = new SpanTracker(
      tracked.map(() => [0, 0]),
      text.length,
    );
    const map = new OffsetMap(text);
    anchors.forEach((anchor, index) => this.place(index, anchor, map, [0, 0]));
    return true;
  }

  private settleDoubtful(text: string): boolean {
    const doubtful = this.annotations.map((_, index) => index).filter((index) => this.isDoubtful(index));
    if (doubtful.length === 0) return false;
    const tracked = doubtful.flatMap((index) => {
      const annotation = this.annotations[index];
      return annotation ? [this.trackedAt(annotation, this.tracker.at(index))] : [];
    });
    const anchors = settleTouched(text, tracked);
    const map = new OffsetMap(text);
    let changed = false;
    doubtful.forEach((index, which) => {
      const anchor = anchors[which];
      if (anchor && this.place(index, anchor, map, this.tracker.at(index))) changed = true;
    });
    return changed;
  }

  private isDoubtful(index: number): boolean {
    return this.tracker.isTouched(index) || this.isDoubtfulState(index);
  }

  private isDoubtfulState(index: number): boolean {
    const state = this.states[index];
    return state === 'uncertain' || state === 'orphaned';
  }

  private trackedAt(selector: Selector, [start, end]: Span = [0, 0]): TrackedSpan {
    return { selector, start, end };
  }

  /** Takes over where an annotation was found; one that is orphaned stays where it was followed to. True if it changed. */
  private place(index: number, anchor: Anchor, map: OffsetMap, followed: Span): boolean {
    const [start, end] = anchor.state === 'orphaned' ? followed : [map.toUtf16(anchor.start), map.toUtf16(anchor.end)];
    const before = this.span(index);
    this.states[index] = anchor.state;
    this.tracker.resettle(index, start, end, anchor.state === 'anchored' || anchor.state === 'moved');
    return before?.state !== anchor.state || before.start !== start || before.end !== end;
  }

  /** Spans that were followed to edited words, by id, if they are of this very text. */
  private editedSpans(text: string): ReadonlyMap<string, Span> {
    if (text !== this.settledText) return new Map();
    const kept = this.annotations.flatMap(({ id }, index): [string, Span][] => {
      const span = this.span(index);
      return span?.state === 'uncertain' && span.start < span.end ? [[id, [span.start, span.end]]] : [];
    });
    return new Map(kept);
  }

  private allSpans(): readonly Span[] {
    return this.annotations.map((_, index) => this.tracker.at(index));
  }
}
