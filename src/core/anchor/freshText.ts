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

  /** Where text was put in during this turn or later, in order. */
  since(turn: number): readonly Span[] {
    return joined(this.stretches.filter((one) => one.turn >= turn).map(({ start, end }): Span => [start, end]));
  }

  /** Stretches that hang together and were put in, in part at least, during this turn or later. */
  runs(turn: number): readonly Span[] {
    const fresh = this.since(turn);
    const all = joined(this.stretches.map(({ start, end }): Span => [start, end]));
    return all.filter(([from, to]) => fresh.some(([start, end]) => from <= start && end <= to));
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

/** Spans in order, those that touch made one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const found: [number, number][] = [];
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}

/** What of a span is in none of others, which are in order. */
export function without([start, end]: Span, others: readonly Span[]): readonly Span[] {
  const rest: Span[] = [];
  let at = start;
  for (const [from, to] of others) {
    if (to <= at || from >= end) continue;
    if (from > at) rest.push([at, from]);
    at = to;
  }
  return at < end ? [...rest, [at, end]] : rest;
}
