import type { Annotation } from '../annotation/model';
import type { LastSure } from './carryFrom';
import { SpanTracker, type TextEdit } from './follow';
import type { Placed } from './placing';
import type { Span } from './selector';
import type { AnchorState, Doubt } from './states';

/**
 * Where an annotation stands in the open document: UTF-16 offsets of its text. An orphaned one has no extent; it stands
 * where its words did, as far as that is known, else at the start.
 */
export interface PlacedSpan {
  readonly state: AnchorState;
  readonly start: number;
  readonly end: number;
}

/** Where each annotation of an open document stands, and how sure that is, all by index. UTF-16 offsets of its text. */
export class PlacedSpans {
  private readonly states: AnchorState[];
  /** Why an annotation is uncertain. */
  private readonly doubts: (Doubt | undefined)[];
  /** When and where an annotation in doubt last was sure. */
  private readonly sures: (LastSure | undefined)[];
  private tracker: SpanTracker;

  constructor(
    readonly annotations: readonly Annotation[],
    placed: readonly Placed[],
    textLength: number,
  ) {
    this.states = placed.map(({ state }) => state);
    this.doubts = placed.map(({ doubt }) => doubt);
    this.sures = placed.map(({ sure }) => sure);
    this.tracker = new SpanTracker(
      placed.map(({ span }) => span),
      textLength,
    );
  }

  get size(): number {
    return this.annotations.length;
  }

  /** Throws RangeError for an index that no annotation has. */
  at(index: number): Span {
    return this.tracker.at(index);
  }

  all(): readonly Span[] {
    return this.annotations.map((_, index) => this.at(index));
  }

  placed(index: number): PlacedSpan | undefined {
    const state = this.states[index];
    if (state === undefined) return undefined;
    const [start, end] = this.at(index);
    return { state, start, end };
  }

  /** Why an annotation is uncertain; undefined for any other state. */
  doubt(index: number): Doubt | undefined {
    return this.states[index] === 'uncertain' ? this.doubts[index] : undefined;
  }

  isInDoubt(index: number): boolean {
    const state = this.states[index];
    return state === 'uncertain' || state === 'orphaned';
  }

  /** When and where an annotation in doubt last was sure; undefined for one that never was. */
  lastSure(index: number): LastSure | undefined {
    return this.sures[index];
  }

  /** Indices of the annotations that a range touches; a range of no length also touches one at its border. */
  touching(start: number, end: number): readonly number[] {
    const found: number[] = [];
    for (let index = 0; index < this.size; index += 1) {
      if (this.states[index] === 'orphaned') continue;
      const [from, to] = this.at(index);
      const meets = start === end ? from <= start && start <= to : from < end && start < to;
      if (meets) found.push(index);
    }
    return found;
  }

  /** Carries all over the changes of one event, and returns the indices of those they touched. */
  applyEdits(edits: readonly TextEdit[]): readonly number[] {
    return this.tracker.applyEdits(edits);
  }

  /** Takes over how an annotation was found. True if its state, place or doubt is now another. */
  put(index: number, { state, span, doubt, sure }: Placed): boolean {
    const before = this.placed(index);
    const doubtBefore = this.doubt(index);
    this.states[index] = state;
    this.doubts[index] = doubt;
    this.sures[index] = sure;
    this.tracker.resettle(index, ...span, !this.isInDoubt(index));
    const isSame = before?.state === state && before.start === span[0] && before.end === span[1];
    return !isSame || doubtBefore !== this.doubt(index);
  }

  /** Says where an annotation is; it is as sure, or in the same doubt, as before. */
  move(index: number, [start, end]: Span): void {
    this.tracker.resettle(index, start, end, !this.isInDoubt(index));
  }

  /** The text changed as a whole: where they were says nothing any more, and each is to be `put` anew. */
  restart(textLength: number): void {
    this.tracker = new SpanTracker(
      this.annotations.map(() => [0, 0]),
      textLength,
    );
  }
}
