/** UTF-16 offsets at which words stand in a text, overlapping ones too. */
export function placesOf(words: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** How often words stand in a text. */
export const countOf = (words: string, text: string): number => placesOf(words, text).length;
