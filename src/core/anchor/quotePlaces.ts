import { atOnce, type Turns } from '../turns';
import type { AnchorText } from './anchorText';
import { agreementAfter, agreementBefore } from './evidence';
import { occurrencesInTurns } from './occurrences';
import { CONTEXT_LENGTH, type Selector, type Span } from './selector';

const MAX_CANDIDATES = 20;

/** All places of one quote, letter for letter, with those of each pair of whole contexts at hand. */
export class QuotePlaces {
  private byContexts: Map<string, number[]> | undefined;

  constructor(
    private readonly quote: string,
    /** UTF-16, in order. */
    readonly places: readonly number[],
    readonly text: AnchorText,
  ) {}

  span(at: number): Span {
    return [this.text.toCodePoints(at), this.text.toCodePoints(at + this.quote.length)];
  }

  /** Places where both contexts stand whole; where there are none, those where one stands whole and the other near. */
  supported(selector: Selector): readonly number[] {
    const whole = this.whole(selector);
    return whole.length > 0 ? whole : this.near(selector);
  }

  /** The nearest to a code point first; at most 20. */
  nearestTo(codePoint: number): readonly Span[] {
    const wanted = this.text.toUtf16(codePoint);
    let after = this.firstFrom(wanted);
    let before = after - 1;
    const nearest: Span[] = [];
    while (nearest.length < MAX_CANDIDATES) {
      const left = this.places[before] ?? -Infinity;
      const right = this.places[after] ?? Infinity;
      if (left === -Infinity && right === Infinity) break;
      const isLeft = wanted - left < right - wanted;
      nearest.push(this.span(isLeft ? left : right));
      if (isLeft) before -= 1;
      else after += 1;
    }
    return nearest;
  }

  /** A shorter context is one that the text's start or end cut off. */
  private whole({ prefix, suffix }: Selector): readonly number[] {
    this.byContexts ??= this.indexContexts();
    return this.byContexts.get(contextsKey(prefix, suffix)) ?? [];
  }

  private near({ prefix, suffix }: Selector): readonly number[] {
    const { text } = this.text;
    return this.places.filter((at) => {
      // Cheap, and true of few places: agreement costs much more.
      if (!text.startsWith(suffix, at + this.quote.length) && !text.startsWith(prefix, at - prefix.length))
        return false;
      const before = agreementBefore(text, at, prefix);
      if (before === 'none') return false;
      const after = agreementAfter(text, at + this.quote.length, suffix);
      return after !== 'none' && (before === 'whole' || after === 'whole');
    });
  }

  private firstFrom(wanted: number): number {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.places[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private indexContexts(): Map<string, number[]> {
    const index = new Map<string, number[]>();
    for (const at of this.places) {
      const [start, end] = this.span(at);
      const prefix = this.text.slice(Math.max(0, start - CONTEXT_LENGTH), start);
      const key = contextsKey(prefix, this.text.slice(end, end + CONTEXT_LENGTH));
      const others = index.get(key);
      if (others) others.push(at);
      else index.set(key, [at]);
    }
    return index;
  }
}

// The length keeps apart pairs that would read the same when put together.
const contextsKey = (prefix: string, suffix: string): string => `${prefix.length} ${prefix}${suffix}`;

/** Finds all of these quotes at once; answers with the places of each, and of any other by a search of its own. */
export function quotePlaces(quotes: Iterable<string>, text: AnchorText): (quote: string) => QuotePlaces {
  return atOnce(quotePlacesInTurns(quotes, text));
}

export function* quotePlacesInTurns(quotes: Iterable<string>, text: AnchorText): Turns<(quote: string) => QuotePlaces> {
  const places = new Map<string, QuotePlaces>();
  function* find(wanted: Iterable<string>): Turns<void> {
    const found = yield* occurrencesInTurns(wanted, text);
    for (const [quote, at] of found) places.set(quote, new QuotePlaces(quote, at, text));
  }
  yield* find(quotes);
  return (quote) => {
    if (!places.has(quote)) atOnce(find([quote]));
    return places.get(quote) ?? new QuotePlaces('', [], text);
  };
}
