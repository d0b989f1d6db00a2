import type { ArticleSentence } from './articleSentences';

/** For a sentence: whether it begins, and ends, inside a quotation. */
export interface QuoteState {
  readonly startsInside: boolean;
  readonly endsInside: boolean;
}

/** Which sentences of an article stand in quotations. A new paragraph closes what was left open. Linear. */
export function quoteStates(text: string, sentences: readonly ArticleSentence[]): readonly QuoteState[] {
  let inside = false;
  let last = 0;
  return sentences.map(({ start, end }) => {
    if (text.slice(last, start).includes('\n')) inside = false;
    last = end;
    const startsInside = inside;
    inside = isInside(text, start, end, inside);
    return { startsInside, endsInside: inside };
  });
}

const QUOTE = 0x22;
const LAST_LETTER = 0x7a;
const GUILLEMET = 0xab;

/** Whether place `to` stands inside a quotation, given whether `from` does. UTF-16. */
export function isInside(text: string, from: number, to: number, start: boolean): boolean {
  let inside = start;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    // Letters, nearly all of a text, are none of these.
    if (unit > LAST_LETTER ? unit < GUILLEMET : unit !== QUOTE) continue;
    const sign = text.charAt(at);
    if (sign === '"') inside = !inside;
    else if (sign === '“' || sign === '«') inside = true;
    else if (sign === '”' || sign === '»') inside = false;
  }
  return inside;
}

/** Whether a sentence is one quotation from its first word to its last. */
export function isAllQuoted(text: string, { start, end }: Pick<ArticleSentence, 'start' | 'end'>): boolean {
  const words = text.slice(start, end).trim();
  return /^["“«]/u.test(words) && /["”»][.!]?$/u.test(words);
}

/** How many sentences away the words that name a quotation's speaker may stand. */
const REACH = 6;

/**
 * The sentences in which the speaker of a quotation that runs on over several is named: that in which it begins, then
 * that in which it ends. None where the sentence at `index` is in no such quotation.
 */
export function frameOf(states: readonly QuoteState[], index: number): readonly number[] {
  const at = (place: number): QuoteState => states[place] ?? { startsInside: false, endsInside: false };
  if (!at(index).startsInside && !at(index).endsInside) return [];
  let first = index;
  while (at(first).startsInside && index - first < REACH) first -= 1;
  let last = index;
  while (at(last).endsInside && last - index < REACH) last += 1;
  return first === last ? [first] : [first, last];
}
