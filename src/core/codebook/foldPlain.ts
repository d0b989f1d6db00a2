import { GAP, LETTER, type FoldTable } from './foldTable';

const SPACE = 0x20;
const LONGEST_ARTICLE = 3;
const ARTICLES: ReadonlySet<string> = new Set(['the', 'le', 'la', 'les']);

/** What `foldPlain` returns for a name that only `foldName` can fold. */
export const NOT_PLAIN = -1;

/**
 * Writes `foldName` of the UTF-16 units `from` up to `to` of a text into an array and returns its length, never more than
 * that of the name. Only for names of letters that fold one to one, parted by spaces or hyphens, as most are: no string is
 * made.
 */
export function foldPlain(text: string, from: number, to: number, fold: FoldTable, into: Uint16Array): number {
  let length = 0;
  let isFirstWord = true;
  let isAfterGap = false;
  for (let at = from; at < to; at += 1) {
    const kind = fold.kind(text.charCodeAt(at));
    if (kind === GAP) {
      isAfterGap = true;
      continue;
    }
    if (kind < LETTER) return NOT_PLAIN;
    if (isAfterGap && length > 0) {
      if (isFirstWord && isArticle(into, length)) length = 0;
      else {
        into[length++] = SPACE;
        isFirstWord = false;
      }
    }
    isAfterGap = false;
    into[length++] = kind;
  }
  return length;
}

function isArticle(letters: Uint16Array, length: number): boolean {
  return length <= LONGEST_ARTICLE && ARTICLES.has(String.fromCharCode(...letters.subarray(0, length)));
}
