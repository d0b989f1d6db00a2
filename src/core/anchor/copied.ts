import type { AnchorText } from './anchorText';
import type { Span } from './selector';

/** UTF-16 units beside words that tell whose they are, and how many at least do. */
const CONTEXT = 32;
const LEAST = 8;

/**
 * Whether words found in a stretch that was put in may be those of another line: the stretch is not the passage that was
 * taken out there (an undo, a paste in the same place), and the words with what is put in beside them stand elsewhere in
 * the old text. All UTF-16; `was` is where the words stood in the old text.
 */
export function mayBeCopied(
  { text: old }: AnchorText,
  was: Span,
  { text }: AnchorText,
  [from, to]: Span,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  if (isSamePassage({ text: old }, was, { text }, [from, to], start)) return false;
  const [before, after] = [Math.max(from, start - CONTEXT), Math.min(to, end + CONTEXT)];
  return (
    (start - before >= LEAST && standsElsewhere(text.slice(before, end), old, was[0] - (start - before))) ||
    (after - end >= LEAST && standsElsewhere(text.slice(start, after), old, was[0]))
  );
}

function standsElsewhere(words: string, old: string, home: number): boolean {
  const first = old.indexOf(words);
  return first >= 0 && (first !== home || old.indexOf(words, first + 1) >= 0);
}

/**
 * Whether a stretch of today's text, with words at `start`, is as a whole what stood around them in the old text, where they
 * were at `was`; UTF-16.
 */
export function isSamePassage(
  { text: old }: Pick<AnchorText, 'text'>,
  was: Span,
  { text }: Pick<AnchorText, 'text'>,
  [from, to]: Span,
  start: number,
): boolean {
  const begin = was[0] - (start - from);
  return begin >= 0 && old.slice(begin, begin + (to - from)) === text.slice(from, to);
}
