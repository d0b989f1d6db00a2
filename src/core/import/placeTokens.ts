import type { AnchorText } from '../anchor/anchorText';
import type { Span } from '../anchor/selector';
import type { ImportedSpan } from './model';
import type { Placed } from './placeSpans';

/** How corpora write what their files cannot hold as it is. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['-LRB-', '('],
  ['-RRB-', ')'],
  ['-LSB-', '['],
  ['-RSB-', ']'],
  ['-LCB-', '{'],
  ['-RCB-', '}'],
  ['``', '"'],
  ["''", '"'],
]);
/** Sentences shorter than this are not looked for elsewhere: they stand in many places. */
const LEAST_SOUGHT = 4;

/**
 * Places spans that count words of sentences: the words must stand one after the other in the text, with nothing but
 * white space between them. A sentence that does not follow the one before is looked for; it is placed where it stands
 * once in all of the text, else its spans are lost.
 */
export function placeTokens(
  text: AnchorText,
  sentences: readonly (readonly string[])[],
  spans: readonly ImportedSpan[],
): readonly Placed[] {
  /** UTF-16, of each word of all sentences; undefined where its sentence was not found. */
  const words: (Span | undefined)[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const found = standingAt(text.text, sentence, at) ?? soughtIn(text.text, sentence);
    for (const [index] of sentence.entries()) words.push(found?.[index]);
    at = found?.at(-1)?.[1] ?? at;
  }
  return spans.map(({ fragments }): Placed => {
    const found: Span[] = [];
    for (const [from, to] of fragments) {
      const [first, last] = [words[from], words[to - 1]];
      if (first === undefined || last === undefined) {
        return { kind: 'lost', why: 'The words of its sentence do not stand so, one after the other, in the article.' };
      }
      found.push([text.toCodePoints(first[0]), text.toCodePoints(last[1])]);
    }
    return { kind: 'placed', fragments: found };
  });
}

/** Where the words stand from a UTF-16 offset on, past white space. */
function standingAt(text: string, sentence: readonly string[], from: number): readonly Span[] | undefined {
  const found: Span[] = [];
  let at = from;
  for (const word of sentence) {
    while (at < text.length && /\s/u.test(text.charAt(at))) at += 1;
    const form = [word, WRITTEN.get(word)].find((one) => one !== undefined && text.startsWith(one, at));
    if (form === undefined) return undefined;
    found.push([at, at + form.length]);
    at += form.length;
  }
  return found.length === 0 ? undefined : found;
}

/** Where the words stand if they stand in one place only. */
function soughtIn(text: string, sentence: readonly string[]): readonly Span[] | undefined {
  const [first] = sentence;
  if (first === undefined || first === '' || sentence.length < LEAST_SOUGHT) return undefined;
  const begin = WRITTEN.get(first) ?? first;
  let only: readonly Span[] | undefined;
  for (let at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + 1)) {
    const found = standingAt(text, sentence, at);
    if (found === undefined) continue;
    if (only !== undefined) return undefined;
    only = found;
  }
  return only;
}
