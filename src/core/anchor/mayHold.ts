import { normaliseLineEnds } from '../text/normalise';
import type { Span } from './selector';

/** Quotes up to this many units are only known again whole: a part of one is any word. */
const SHORT = 16;
/** Of a longer one at least so much must be new text for it to be looked for there (as `verify.ts` wants it alike). */
const LEAST_OF_QUOTE = 0.5;

/** Tells of a quote whether it may stand, whole or in part, where text was put in: `runs`, in UTF-16 of the document. */
export function mayHold(text: string, runs: readonly Span[]): (exact: string) => boolean {
  const longest = Math.max(0, ...runs.map(([start, end]) => end - start));
  const words = runs.map(([start, end]) => normaliseLineEnds(text.slice(Math.max(0, start - SHORT), end + SHORT)));
  return (exact) =>
    exact.length <= SHORT ? words.some((run) => run.includes(exact)) : longest >= LEAST_OF_QUOTE * exact.length;
}
