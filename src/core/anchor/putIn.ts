import type { AnchorText } from './anchorText';
import { passageAround } from './passages';
import type { Span } from './selector';
import { countOf, placesWithin } from './wordPlaces';

/** What is known of words that are gone from their place, each edit since having been seen. All UTF-16. */
export interface Gone {
  readonly old: Pick<AnchorText, 'text'>;
  /** Where they stood in the old text. */
  readonly was: Span;
  readonly today: Pick<AnchorText, 'text'>;
  /** Where today's text is not what stood there all the while. */
  readonly free: readonly Span[];
}

/** A place where words were put in that read as the ones that are gone; UTF-16. */
export interface PutIn {
  readonly start: number;
  readonly end: number;
  /** Its whole line was put in with it. */
  readonly isLine: boolean;
  /** It can be no others: the only such line that was put in, and the only one that was taken out. */
  readonly isSure: boolean;
}

/**
 * Where a quote that was taken out was put in again, with its line if it can be: as of a paragraph cut and pasted in a
 * text with others that read like it. Costs a search of what was put in, and of both texts where its line was.
 */
export function placePutIn(exact: string, { old, was, today, free }: Gone): PutIn | undefined {
  const passage = passageAround(old.text, exact, was);
  const lines = placesWithin(passage.text, today.text, free);
  const [line] = lines;
  if (line === undefined) {
    const [start] = placesWithin(exact, today.text, free);
    return start === undefined ? undefined : { start, end: start + exact.length, isLine: false, isSure: false };
  }
  const still = countOf(passage.text, today.text) - lines.length;
  const isSure = lines.length === 1 && countOf(passage.text, old.text) - still === 1;
  const start = line + passage.start;
  return { start, end: start + exact.length, isLine: true, isSure };
}
