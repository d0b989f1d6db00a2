/** The sentence a selection stands in; offsets are UTF-16 units of `text`. */
export interface SentenceAround {
  readonly text: string;
  /** Where the selection begins and ends in `text`. */
  readonly from: number;
  readonly to: number;
}

const CLOSING = new Set(['"', '”', '’', '»', ')', ']', "'"]);
const ABBREVIATIONS = new Set([
  'gen',
  'col',
  'lt',
  'capt',
  'maj',
  'sgt',
  'dr',
  'mr',
  'mrs',
  'ms',
  'st',
  'no',
  'm',
  'mme',
  'mm',
  'brig',
  'cdt',
  'cl',
]);

/** Cuts the context at the nearest sentence end or line end on either side. Linear. */
export function sentenceAround(before: string, words: string, after: string): SentenceAround {
  const joined = before + words + after;
  const end = before.length + words.length;
  let start = 0;
  for (let at = before.length - 1; at >= 0 && start === 0; at--) {
    if (endsSentence(joined, at)) start = at + 1;
  }
  let stop = joined.length;
  for (let at = end; at < joined.length && stop === joined.length; at++) {
    if (endsSentence(joined, at)) stop = joined[at] === '\n' ? at : at + 1;
  }
  return { text: joined.slice(start, stop), from: before.length - start, to: end - start };
}

function endsSentence(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign === '\n' || sign === '\r') return true;
  if (sign !== '.' && sign !== '!' && sign !== '?' && sign !== '…') return false;
  let next = at + 1;
  while (next < at + 4 && CLOSING.has(text.charAt(next))) next++;
  if (next < text.length && !/\s/u.test(text.charAt(next))) return false;
  if (sign !== '.') return true;
  const word = /[\p{L}]{1,5}$/u.exec(text.slice(Math.max(0, at - 6), at))?.[0] ?? '';
  return !(ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word));
}
