import type { TextEdit } from './follow';
import { FreshText } from './freshText';
import type { Span } from './selector';

/**
 * What edits have done to an open document: which annotations, by index, they have touched, and what text they put in,
 * told apart by turns. A turn begins when edits touch words that stood whole until then, for what was put in before is
 * not what came in their place; and when touched annotations have been looked at.
 */
export class EditRecord {
  /** Annotations touched since all were looked at. */
  private readonly entered = new Set<number>();
  /** The turn at which edits touched an annotation that was sure. */
  private readonly touchedAt: (number | undefined)[] = [];

  constructor(
    private fresh = new FreshText(),
    private current = 0,
    /** The turn since which nothing has been looked at. */
    private lookedAt = 0,
  ) {}

  /** For the same text read anew: what was put in is known, and no annotation of the new reading is touched yet. */
  carriedOn(): EditRecord {
    return new EditRecord(this.fresh.copy(), this.current, this.lookedAt);
  }

  get turn(): number {
    return this.current;
  }

  /** Annotations touched since all were looked at. */
  get touched(): ReadonlySet<number> {
    return this.entered;
  }

  /** The turn at which edits touched an annotation that was sure; undefined for one they have left alone since. */
  turnOf(index: number): number | undefined {
    return this.touchedAt[index];
  }

  /** Where text was put in during a turn or later, in order; default: since all were looked at. */
  putInSince(turn = this.lookedAt): readonly Span[] {
    return this.fresh.since(turn);
  }

  /** Stretches that hang together and were put in, in part at least, since all were looked at. */
  freshRuns(): readonly Span[] {
    return this.fresh.runs(this.lookedAt);
  }

  /** The changes of one event, and the annotations they touched. */
  follow(edits: readonly TextEdit[], touched: readonly number[]): void {
    for (const index of touched) this.entered.add(index);
    const first = touched.filter((index) => this.touchedAt[index] === undefined);
    if (first.length > 0) this.current += 1;
    for (const index of first) this.touchedAt[index] = this.current;
    this.fresh.applyEdits(edits, this.current);
  }

  /** An annotation is sure again. */
  foundSure(index: number): void {
    this.touchedAt[index] = undefined;
  }

  /** All have been looked at. `isWhole`: the text changed as a whole, and nobody knows what was put in. */
  looked(isWhole: boolean): void {
    if (isWhole) this.fresh = new FreshText();
    this.current += 1;
    this.lookedAt = this.current;
    this.entered.clear();
  }
}
