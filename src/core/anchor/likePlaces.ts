import { editDistance } from '../codebook/editDistance';
import { foldLetters } from '../codebook/fold';
import { wordsOf, type Word } from '../text/tokens';
import { anchorAll } from './anchor';
import { AnchorText } from './anchorText';
import { occurrencesOf } from './occurrences';
import type { Selector, Span } from './selector';

const MOST = 20;
const MOST_ALIKE = 8;
/** The least share of a quote's words that a like passage has. */
const LEAST_SHARE = 0.4;
/** Words of a quote this short may be misspelt, by a letter in four. */
const SPELT_QUOTE = 2;

/**
 * The places that a person may be offered for an annotation, in code points, the likeliest first: where it is thought to be,
 * then where its quote stands letter for letter, then passages that share most of its words. Searches the text afresh, in
 * time that grows with it, so it is for when a person asks. `old`: the normalised text that its offsets are of.
 */
export function likePlaces(
  selector: Selector,
  text: string | AnchorText,
  sameText: boolean,
  old?: AnchorText,
): readonly Span[] {
  const today = AnchorText.of(text);
  const [anchor] = anchorAll([selector], today, sameText, () => old);
  const thought: readonly Span[] = anchor && anchor.state !== 'orphaned' ? [[anchor.start, anchor.end]] : [];
  const candidates = anchor?.state === 'uncertain' ? anchor.candidates : [];
  const exact = (occurrencesOf([selector.exact], today).get(selector.exact) ?? [])
    .map((at): Span => [today.toCodePoints(at), today.toCodePoints(at + selector.exact.length)])
    .sort(nearTo(selector.start));
  const places = new Map<string, Span>();
  for (const span of [...thought, ...candidates, ...exact, ...alikeIn(selector, today)]) {
    const overlaps = [...places.values()].some(([start, end]) => span[0] < end && start < span[1]);
    if (span[0] < span[1] && !overlaps) places.set(span.join(), span);
  }
  return [...places.values()].slice(0, MOST);
}

const nearTo =
  (recorded: number) =>
  ([a]: Span, [b]: Span): number =>
    Math.abs(a - recorded) - Math.abs(b - recorded) || a - b;

/** Passages of as many words as the quote has that share most of them, the most alike first. */
function alikeIn({ exact, start }: Selector, today: AnchorText): readonly Span[] {
  const quote = Array.from(wordsOf(exact), ({ text }) => foldLetters(text));
  const words = Array.from(wordsOf(today.text));
  const shared = sharedWith(quote, words);
  const found: { readonly span: Span; readonly share: number }[] = [];
  for (const { from, to, share } of windows(quote, words, shared)) {
    const [first, last] = [words[from], words[to]];
    if (first && last) found.push({ share, span: [today.toCodePoints(first.start), today.toCodePoints(last.end)] });
  }
  return found
    .sort((a, b) => b.share - a.share || nearTo(start)(a.span, b.span))
    .slice(0, MOST_ALIKE)
    .map(({ span }) => span);
}

/** For each word of the text the word of the quote that it is, by its index; -1 for any other. */
function sharedWith(quote: readonly string[], words: readonly Word[]): Int32Array {
  const indexOf = new Map(quote.map((word, index) => [word, index]));
  const spelt = quote.length <= SPELT_QUOTE ? quote : [];
  return Int32Array.from(words, ({ text }) => {
    const folded = foldLetters(text);
    return indexOf.get(folded) ?? spelt.findIndex((word) => isSpeltLike(word, folded));
  });
}

function isSpeltLike(word: string, folded: string): boolean {
  const limit = Math.floor(word.length / 4);
  return limit > 0 && editDistance(word, folded, limit) <= limit;
}

interface Window {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** Windows that begin and end with a word of the quote and hold enough of them, the tightest; none within another. */
function windows(quote: readonly string[], words: readonly Word[], shared: Int32Array): readonly Window[] {
  const found: Window[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if ((shared[from] ?? -1) < 0) continue;
    const has = new Set<number>();
    let to = from;
    for (let at = from; at < Math.min(from + quote.length, words.length); at += 1) {
      const index = shared[at] ?? -1;
      if (index < 0) continue;
      has.add(index);
      to = at;
    }
    const share = has.size / new Set(quote).size;
    const last = found.at(-1);
    if (share < LEAST_SHARE) continue;
    if (last && from <= last.to) {
      const isTighter = share === last.share && to - from < last.to - last.from;
      if (share > last.share || isTighter) found[found.length - 1] = { from, to, share };
    } else found.push({ from, to, share });
  }
  return found;
}
