/** Share of the letter size that a sign takes at most in the usual sans-serif fonts: narrow, wide, and ideographs. */
const NARROW = /[\s.,:;'’|!iljItf()[\]-]/u;
const WIDE = /[mwMW@%—…]|\p{Lu}/u;
const FULL = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}]/u;

/**
 * Width of a line of text in pixels, estimated: what draws a chart cannot measure letters, as it also draws into files.
 * Rather too wide than too narrow, so that words kept apart stay apart.
 */
export function textWidth(words: string, size: number): number {
  let ems = 0;
  for (const sign of words) ems += FULL.test(sign) ? 1.05 : WIDE.test(sign) ? 0.8 : NARROW.test(sign) ? 0.38 : 0.6;
  return ems * size;
}

/** The words from their beginning, as far as they fit into `width` pixels, with an ellipsis where some are left out. */
export function fitted(words: string, size: number, width: number): string {
  if (textWidth(words, size) <= width) return words;
  const room = width - textWidth('…', size);
  let cut = '';
  let used = 0;
  for (const sign of words) {
    used += textWidth(sign, size);
    if (used > room && cut !== '') break;
    cut += sign;
  }
  // Half a word, or figure, says something else.
  const word = /\s/u.test(words.slice(cut.length, cut.length + 1)) ? cut : cut.replace(/\s+\S*$|^\S*\d\S*$/u, '');
  return `${word.trimEnd()}…`;
}
