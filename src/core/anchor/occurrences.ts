import { atOnce, type Turns } from '../turns';
import type { AnchorText } from './anchorText';

/** Above so many different quotes, one pass that looks them all up at each place beats a search for each. */
const ONE_PASS_FROM = 64;
/** Quotes searched, and units passed, in one turn. */
const QUOTES_A_TURN = 8;
const UNITS_A_TURN = 65_536;

/** The UTF-16 offsets at which each quote stands in a text, in order; overlapping ones included. */
export function occurrencesOf(quotes: Iterable<string>, text: AnchorText): ReadonlyMap<string, readonly number[]> {
  return atOnce(occurrencesInTurns(quotes, text));
}

export function* occurrencesInTurns(
  quotes: Iterable<string>,
  text: AnchorText,
): Turns<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, number[]>();
  for (const quote of quotes) if (quote !== '') found.set(quote, []);
  const short = found.size < ONE_PASS_FROM ? [...found.keys()] : [...found.keys()].filter((quote) => quote.length < 2);
  for (const [index, quote] of short.entries()) {
    searchOne(quote, text.text, found);
    if (index % QUOTES_A_TURN === QUOTES_A_TURN - 1) yield;
  }
  if (short.length < found.size) yield* searchAll(found, text.text);
  for (const [quote, places] of found) {
    // A lone surrogate in a quote must not match half a character.
    const whole = places.filter((at) => text.isBoundary(at) && text.isBoundary(at + quote.length));
    if (whole.length < places.length) found.set(quote, whole);
  }
  return found;
}

function searchOne(quote: string, text: string, found: Map<string, number[]>): void {
  const places = found.get(quote);
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places?.push(at);
}

function* searchAll(found: ReadonlyMap<string, number[]>, text: string): Turns<void> {
  const byStart = new Map<number, string[]>();
  for (const quote of found.keys()) {
    if (quote.length < 2) continue;
    const key = pairAt(quote, 0);
    const others = byStart.get(key);
    if (others) others.push(quote);
    else byStart.set(key, [quote]);
  }
  for (let at = 0; at + 1 < text.length; at += 1) {
    if (at % UNITS_A_TURN === UNITS_A_TURN - 1) yield;
    const quotes = byStart.get(pairAt(text, at));
    if (!quotes) continue;
    for (const quote of quotes) if (text.startsWith(quote, at)) found.get(quote)?.push(at);
  }
}

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
