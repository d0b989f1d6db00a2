import type { Span } from './selector';

/** UTF-16 offsets at which words stand in a text, overlapping ones too. */
export function placesOf(words: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** The same within stretches of a text. */
export const placesWithin = (words: string, text: string, stretches: readonly Span[]): readonly number[] =>
  stretches.flatMap(([from, to]) => placesOf(words, text.slice(from, to)).map((at) => from + at));

/** How often words stand in a text. */
export const countOf = (words: string, text: string): number => placesOf(words, text).length;
