import type { AnchorText } from './anchorText';
import { passageAround } from './passages';
import type { Span } from './selector';
import { countOf } from './wordPlaces';

/** UTF-16 units beside words that tell their line from another, with the words and without them. */
const BESIDE_WORDS = 4;
const BESIDE = 8;

/**
 * Whether the line of words, or what stood beside them in it, stands more often in today's text than in the old one,
 * where they were at `was` (UTF-16). Of two places that read like theirs the one where a letter was changed since may be
 * theirs, and the whole one a copy.
 */
export function isDoubled(exact: string, old: AnchorText, was: Span, today: AnchorText): boolean {
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
    return countOf(part, today.text) > countOf(part, old.text);
  });
}
