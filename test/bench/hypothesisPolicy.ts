import search from 'approx-string-match';
import type { Selector } from '../../src/core/anchor/selector';

// Written from what Hypothesis publishes of its quote matching, as the named reference that re-anchoring is measured
// against: exact hits first, approximate ones only where there are none, the best score wins however low it is.

const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MOST_ERRORS = 256;

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** Where that policy puts a quote; offsets are UTF-16, which are code points in texts without letters beyond U+FFFF. */
export function hypothesisAnchor(text: string, { exact, prefix, suffix, start }: Selector): Hit | undefined {
  if (exact === '') return undefined;
  const scored = hits(text, exact, Math.min(MOST_ERRORS, exact.length / 2)).map((hit) => {
    const score =
      WEIGHTS.quote * (1 - hit.errors / exact.length) +
      WEIGHTS.prefix * (prefix ? alike(text.slice(Math.max(0, hit.start - prefix.length), hit.start), prefix) : 1) +
      WEIGHTS.suffix * (suffix ? alike(text.slice(hit.end, hit.end + suffix.length), suffix) : 1) +
      WEIGHTS.position * (1 - Math.abs(hit.start - start) / text.length);
    return { hit, score };
  });
  return scored.sort((a, b) => b.score - a.score)[0]?.hit;
}

function hits(text: string, quote: string, mostErrors: number): readonly Hit[] {
  const exact: Hit[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, quote, mostErrors);
}

function alike(text: string, words: string): number {
  if (text === '' || words === '') return 0;
  const [best] = search(text, words, words.length);
  return best ? 1 - best.errors / words.length : 0;
}
