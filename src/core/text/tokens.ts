// A word: letters, digits and combining marks, joined by apostrophes, hyphens or soft hyphens inside, and in figures by
// a comma or point between digits. A mark joins the letter before it, so that decomposed text reads like composed.
const WORD =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:['’ʼ\-\u00ad\u2010\u2011]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const PART_OF_WORD = /[\p{L}\p{N}\p{M}'’ʼ\-\u00ad\u2010\u2011.,]/u;

export interface Word {
  readonly text: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** The words of a text from a UTF-16 offset on, in order, in linear time. The offset must not be within a word. */
export function* wordsOf(text: string, from = 0): Generator<Word, void, undefined> {
  const pattern = new RegExp(WORD);
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    yield { text: match[0], start: match.index, end: match.index + match[0].length };
  }
}

/** The word at a bare cursor, as UTF-16 offsets: around it, starting at it or ending at it, in this order. */
export function wordAt(text: string, offset: number): readonly [start: number, end: number] | undefined {
  let from = Math.min(Math.max(offset, 0), text.length);
  if (characterBefore(text, from + 1).length === 2) from -= 1;
  while (from > 0) {
    const before = characterBefore(text, from);
    if (!PART_OF_WORD.test(before)) break;
    from -= before.length;
  }
  let touching: readonly [number, number] | undefined;
  for (const { start, end } of wordsOf(text, from)) {
    if (start > offset) break;
    if (end > offset) return [start, end];
    if (end === offset) touching = [start, end];
  }
  return touching;
}

function characterBefore(text: string, offset: number): string {
  const isPair =
    offset > 1 && /[\ud800-\udbff]/.test(text[offset - 2] ?? '') && /[\udc00-\udfff]/.test(text[offset - 1] ?? '');
  return text.slice(offset - (isPair ? 2 : 1), offset);
}
