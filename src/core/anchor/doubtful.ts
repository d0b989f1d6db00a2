import type { Anchor, Doubt } from './states';
import type { QuotePlaces } from './quotePlaces';
import type { Selector, Span } from './selector';

const MAX_CANDIDATES = 20;

/** The quote was found at a span of code points: anchored if that is its recorded place, else moved. */
export function found(selector: Selector, [start, end]: Span): Anchor {
  return { state: start === selector.start ? 'anchored' : 'moved', start, end };
}

/**
 * Shown at the first of the likeliest places; these come before the quote's own, of which the nearest are first. The
 * candidates are looked for when someone asks: of thousands in doubt a person goes through few.
 */
export function doubtful(reason: Doubt, likeliest: readonly [Span, ...Span[]], quote: () => QuotePlaces): Anchor {
  const [[start, end]] = likeliest;
  return uncertain(reason, [start, end], () => {
    const spans = new Map([...likeliest, ...quote().nearestTo(start)].map((span) => [span.join(' '), span]));
    return [...spans.values()].slice(0, MAX_CANDIDATES);
  });
}

/** Shown at a place of code points, which need not be one of the candidates. */
export function uncertain(reason: Doubt, [start, end]: Span, find: () => readonly Span[]): Anchor {
  let known: readonly Span[] | undefined;
  return {
    state: 'uncertain',
    start,
    end,
    get candidates() {
      return (known ??= find());
    },
    reason,
  };
}
