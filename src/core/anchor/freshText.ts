import type { TextEdit } from './follow';
import type { Span } from './selector';

/** A stretch of text that was put in, and during which turn. UTF-16. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly turn: number;
}

/** More than anyone types between two looks; beyond them the oldest are forgotten, which only makes for more doubt. */
const MOST = 400;

/**
 * Which parts of a document were put in by edits that were seen, and when: words that stand in none of them stood there
 * before, and are not those that were cut or are being typed again.
 */
export class FreshText {
  private stretches: readonly Stretch[] = [];

  /** The same, to be carried on independently. */
  copy(): FreshText {
    const copy = new FreshText();
    copy.stretches = this.stretches;
    return copy;
  }

  /** The changes of one event, all in offsets of the text before it. `turn` never falls. */
  applyEdits(edits: readonly TextEdit[], turn: number): void {
    for (const edit of [...edits].sort((a, b) => b.offset - a.offset)) this.applyEdit(edit, turn);
  }

  /** Whether all of a span outside `but` was put in during this turn or later. */
  covers([start, end]: Span, but: Span, turn: number): boolean {
    const parts = [...this.stretches.filter((one) => one.turn >= turn), { start: but[0], end: but[1] }];
    let at = start;
    for (const part of parts.sort((a, b) => a.start - b.start)) if (part.start <= at) at = Math.max(at, part.end);
    return at >= end;
  }

  /** Stretches that hang together and were put in, in part at least, during this turn or later. */
  runs(turn: number): readonly Span[] {
    const runs: { start: number; end: number; isNew: boolean }[] = [];
    for (const one of [...this.stretches].sort((a, b) => a.start - b.start)) {
      const last = runs.at(-1);
      if (last && one.start <= last.end) {
        last.end = Math.max(last.end, one.end);
        last.isNew ||= one.turn >= turn;
      } else runs.push({ start: one.start, end: one.end, isNew: one.turn >= turn });
    }
    return runs.filter(({ isNew }) => isNew).map(({ start, end }): Span => [start, end]);
  }

  private applyEdit({ offset, removed, inserted }: TextEdit, turn: number): void {
    const oldEnd = offset + removed;
    const shift = inserted - removed;
    const next: Stretch[] = [];
    for (const { start, end, turn: own } of this.stretches) {
      if (start < offset) next.push({ start, end: Math.min(end, offset), turn: own });
      if (end > oldEnd) next.push({ start: Math.max(start, oldEnd) + shift, end: end + shift, turn: own });
    }
    if (inserted > 0) add(next, { start: offset, end: offset + inserted, turn });
    this.stretches = next.slice(-MOST);
  }
}

/** Typing goes on where it was: one stretch, not one a letter. */
function add(stretches: Stretch[], stretch: Stretch): void {
  const before = stretches.findIndex(({ end, turn }) => end === stretch.start && turn === stretch.turn);
  const known = stretches[before];
  if (known) stretches.splice(before, 1);
  stretches.push(known ? { ...stretch, start: known.start } : stretch);
}
