import type { AnchorText } from './anchorText';
import type { Span } from './selector';
import { TextAlignment } from './textAlignment';
import { verify, type Verdict } from './verify';
import type { Window } from './windows';
import type { Work } from './work';

/** Words with those that stood around them. UTF-16 offsets of the words within `text`. */
export interface Passage {
  /** The recorded quote, which the words are, or were before an edit. */
  readonly exact: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A place of today's text, in UTF-16, with how well a passage's quote and surroundings stand there. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  /** 0 to 1: the quote counts as much as both sides together. */
  readonly score: number;
  readonly isAmbiguous: boolean;
}

/** Units on each side of a quote, within its line, that say where it was moved to. */
const AROUND = 80;
/** Two places of one quote are told apart by at least so much. */
export const MARGIN = 0.1;
/** Both sides of words that were exchanged for others must have stayed at least by so much. */
const BOTH_SIDES = 0.6;

/** The words between two UTF-16 offsets with what stands beside them in their line; `from` is where that begins. */
export function passageAround(text: string, exact: string, [start, end]: Span): Passage & { readonly from: number } {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const from = start - before.length + before.lastIndexOf('\n') + 1;
  const lineEnd = after.indexOf('\n');
  const to = end + (lineEnd < 0 ? after.length : lineEnd);
  return { exact, text: text.slice(from, to), start: start - from, end: end - from, from };
}

/** A span by the lines it is in; none is empty. */
export const linesIn = (text: string, [start, end]: Span): readonly Span[] =>
  Array.from(text.slice(start, end).matchAll(/[^\r\n]+/g), ({ 0: { length }, index }) => [
    start + index,
    start + index + length,
  ]);

/** The places of a passage's quote in windows of today's text, the best first. */
export function candidatesIn(
  passage: Passage,
  windows: readonly Window[],
  today: AnchorText,
  work: Work,
): readonly Candidate[] {
  const { exact } = passage;
  const found: Candidate[] = [];
  for (const window of windows) {
    if (!work.take(passage.text.length + window.end - window.start)) break;
    const alignment = TextAlignment.of(passage.text, today.text.slice(window.start, window.end), work, true);
    const mapped = alignment.map(passage.start, passage.end);
    if (!mapped) continue;
    const [start, end] = wholeCharacters(today, window.start + mapped.start, window.start + mapped.end);
    if (found.some((one) => one.start < end && start < one.end)) continue;
    const verdict = verify(exact, today, start, end);
    const sides = [alignment.kept(0, passage.start), alignment.kept(passage.end, passage.text.length)].flatMap(
      (side) => side ?? [],
    );
    const replaced = verdict.likeness === 0;
    if (replaced && (sides.length < 2 || sides.some((side) => side < BOTH_SIDES))) continue;
    if (replaced && end - start > 3 * exact.length + 20) continue;
    const around = sides.length === 0 ? verdict.likeness : sides.reduce((sum, side) => sum + side, 0) / sides.length;
    found.push({ start, end, verdict, score: (verdict.likeness + around) / 2, isAmbiguous: mapped.isAmbiguous });
  }
  return found.sort((a, b) => b.score - a.score || a.start - b.start);
}

/** Grows a place to whole code points. */
export function wholeCharacters(today: AnchorText, start: number, end: number): readonly [number, number] {
  return [today.isBoundary(start) ? start : start - 1, today.isBoundary(end) ? end : end + 1];
}
