import { isSamePassage } from './copied';
import { passageAround } from './passages';
import type { Gone } from './putIn';
import type { Span } from './selector';
import { countOf, placesWithin } from './wordPlaces';

/** UTF-16 units beside words that tell their line from another, with the words and without them. */
const BESIDE_WORDS = 4;
const BESIDE = 8;

/**
 * Whether words that were taken out may as well be others than those at `span` (UTF-16), for more than one place was put in
 * that reads like theirs. Costs a search of what was put in and of both texts.
 */
export const mayBeOneOfTwo = (exact: string, gone: Gone, span: Span): boolean =>
  isPutInTwice(exact, gone, span) || isDoubled(exact, gone);

/** Whether of several places that read like that of the words, with what stood beside them, more were taken out or changed. */
export function wereLikesTouched(exact: string, { old, was, today, free }: Gone): boolean {
  const { text, start, end } = passageAround(old.text, exact, was);
  const part = text.slice(Math.max(0, start - BESIDE), end + BESIDE);
  const before = countOf(part, old.text);
  if (before < 2) return false;
  const still = countOf(part, today.text) - placesWithin(part, today.text, free).length;
  return before - still > 1;
}

/**
 * Whether the line of the words at `span` was put in more than once. A stretch that is as a whole what stood around the
 * words in the old text is counted once: it was cut and put back, or undone.
 */
export function isPutInTwice(exact: string, { old, was, today, free }: Gone, span: Span): boolean {
  const line = passageAround(today.text, exact, span);
  const within = free.find(([from, to]) => from <= span[0] && span[1] <= to);
  const isBack = within !== undefined && isSamePassage(old, was, today, within, span[0]);
  const others = isBack ? free.filter((one) => one !== within) : free;
  return placesWithin(line.text, today.text, others).length > (isBack ? 0 : 1);
}

/**
 * Whether the line of the words, or what stood beside them in it, stands more often in today's text than in the old one.
 * Of two places that read like theirs the one where a letter was changed since may be theirs, and the whole one a copy.
 */
function isDoubled(exact: string, { old, was, today, free }: Gone): boolean {
  const { text, start, end } = passageAround(old.text, exact, was);
  const parts = [
    [start - BESIDE_WORDS, end],
    [start, end + BESIDE_WORDS],
    [start - BESIDE, start],
    [end, end + BESIDE],
    [0, text.length],
  ] as const;
  return parts.some(([from, to]) => {
    if (from < 0 || to > text.length) return false;
    const part = text.slice(from, to);
    return placesWithin(part, today.text, free).length > 0 && countOf(part, today.text) > countOf(part, old.text);
  });
}
