import { likeness } from '../codebook/editDistance';
import type { Doubt } from './states';
import type { AnchorText } from './anchorText';
import { beganAsFigure, goesOnAsFigure, sameFigures } from './figures';

/** Words from here on alike are the recorded ones with a slip mended; below, and down to `LEAST_LIKE`, edited ones. */
const CORRECTED = 0.75;
const LEAST_LIKE = 0.5;
/** Letters up to which two wordings are compared one by one. */
const MAX_COMPARED = 800;

/** What the words at a place of today's text say of a recorded quote. */
export interface Verdict {
  /** Letter for letter the quote, and no figure goes on beyond it. */
  readonly isExact: boolean;
  /** 0 to 1; 0 where the words are less alike than `LEAST_LIKE`. */
  readonly likeness: number;
  /** Why the place is not sure, where the words are not exact. */
  readonly reason: Doubt;
}

/** Compares the words between two UTF-16 offsets of today's text with the quote. */
export function verify(exact: string, today: AnchorText, start: number, end: number): Verdict {
  const { text } = today;
  const words = text.slice(start, end);
  const grew = goesOnAsFigure(text, end) || beganAsFigure(text, start);
  if (words === exact) return { isExact: !grew, likeness: 1, reason: 'figure-changed' };
  const alike = likenessOf(exact, words);
  if (!sameFigures(exact, words) || grew) return { isExact: false, likeness: alike, reason: 'figure-changed' };
  return { isExact: false, likeness: alike, reason: alike >= CORRECTED ? 'corrected' : 'edited' };
}

/** Line ends and curly signs count for nothing here: they are what an editor or a wire service changes by itself. */
function likenessOf(quote: string, words: string): number {
  const [one, other] = [plain(quote), plain(words)];
  if (Math.max(one.length, other.length) <= MAX_COMPARED) return likeness(one, other, LEAST_LIKE);
  const half = MAX_COMPARED / 2;
  const start = likeness(one.slice(0, half), other.slice(0, half), LEAST_LIKE);
  return (start + likeness(one.slice(-half), other.slice(-half), LEAST_LIKE)) / 2;
}

const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-');
