import { commonEnd, commonStart } from '../text/commonEnds';
import type { Span } from './selector';

/** A change of a text: `removed` units from `offset` on gave way to `inserted` units. All UTF-16. */
export interface TextEdit {
  readonly offset: number;
  readonly removed: number;
  readonly inserted: number;
}

/**
 * Spans that follow each edit of an open document, in UTF-16 offsets of its text. Two plain arrays and a loop: 10,000
 * spans take some 20 µs an edit, less than a tree would to keep.
 *
 * A span that an edit leaves alone shifts with its words; text inserted exactly at its start or end is outside it. A
 * span that an edit enters, crosses or removes is touched: it keeps covering what is left or came in its place, and
 * its caller looks at it again (`settleTouched`) and says where it is now (`resettle`).
 */
export class SpanTracker {
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  /** 1: the words were touched and have not been found whole since. */
  private readonly touched: Uint8Array;

  /** `textLength`: UTF-16 length of the document; tells an edit of the whole text. */
  constructor(
    spans: readonly Span[],
    private textLength: number,
  ) {
    this.starts = Int32Array.from(spans, ([start]) => start);
    this.ends = Int32Array.from(spans, ([, end]) => end);
    this.touched = new Uint8Array(spans.length);
  }

  get size(): number {
    return this.starts.length;
  }

  /** Where a span is now. Throws RangeError for an index that no span has. */
  at(index: number): Span {
    const start = this.starts[index];
    const end = this.ends[index];
    if (start === undefined || end === undefined) throw new RangeError(`There is no span ${index} of ${this.size}.`);
    return [start, end];
  }

  isTouched(index: number): boolean {
    return this.touched[index] === 1;
  }

  /** All spans that wait to be settled or could not be. */
  allTouched(): readonly number[] {
    return Array.from(this.touched.keys()).filter((index) => this.touched[index] === 1);
  }

  /**
   * Carries all spans over one edit and returns those it touched. A span touched before is touched again by an edit
   * at its border, for an undo brings words back exactly there. An edit of the whole text touches every span.
   */
  applyEdit({ offset, removed, inserted }: TextEdit): readonly number[] {
    if (removed === 0 && inserted === 0) return [];
    const oldEnd = offset + removed;
    const shift = inserted - removed;
    const isWhole = offset === 0 && removed > 0 && removed >= this.textLength;
    this.textLength += shift;
    const touched: number[] = [];
    for (let index = 0; index < this.starts.length; index += 1) {
      const start = this.starts[index] ?? 0;
      const end = this.ends[index] ?? 0;
      const isLoose = start === end || this.touched[index] === 1;
      if (isWhole || (isLoose ? start <= oldEnd && end >= offset : start < oldEnd && end > offset)) {
        this.touched[index] = 1;
        touched.push(index);
      }
      if (end <= offset) continue;
      const isAfter = start >= oldEnd;
      this.starts[index] = isAfter ? start + shift : carried(start, offset, oldEnd, inserted);
      this.ends[index] = isAfter ? end + shift : carried(end, offset, oldEnd, inserted);
    }
    return touched;
  }

  /** The changes of one event, all in offsets of the text before it, in any order and not overlapping (as VS Code gives them). */
  applyEdits(edits: readonly TextEdit[]): readonly number[] {
    const touched = new Set<number>();
    const fromTheEnd = [...edits].sort((a, b) => b.offset - a.offset);
    for (const edit of fromTheEnd) for (const index of this.applyEdit(edit)) touched.add(index);
    return [...touched].sort((a, b) => a - b);
  }

  /** Says where a touched span is now. `isWhole`: its words stand there as recorded; else it stays touched. */
  resettle(index: number, start: number, end: number, isWhole: boolean): void {
    this.starts[index] = start;
    this.ends[index] = end;
    this.touched[index] = isWhole ? 0 : 1;
  }
}

/** Where an offset of the old text is in the new one; within the removed part it stays as far in as there is text. */
function carried(at: number, offset: number, oldEnd: number, inserted: number): number {
  if (at <= offset) return at;
  if (at >= oldEnd) return at + inserted - (oldEnd - offset);
  return offset + Math.min(at - offset, inserted);
}

/**
 * The one edit that makes `after` of `before`: what lies between their common start and common end. Never splits a
 * surrogate pair or a CRLF.
 */
export function editBetween(before: string, after: string): TextEdit {
  let start = commonStart(before, after);
  let end = commonEnd(before, after, Math.min(before.length, after.length) - start);
  while (start > 0 && /[\r\ud800-\udbff]/.test(before[start - 1] ?? '')) start -= 1;
  while (end > 0 && /[\n\udc00-\udfff]/.test(before[before.length - end] ?? '')) end -= 1;
  return { offset: start, removed: before.length - end - start, inserted: after.length - end - start };
}
