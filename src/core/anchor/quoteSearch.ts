import type { Turns } from '../turns';
import type { Anchor } from './states';
import type { AnchorText } from './anchorText';
import { doubtful } from './doubtful';
import { standing } from './exactSearch';
import { MARGIN, candidatesIn, type Candidate } from './passages';
import type { QuotePlaces } from './quotePlaces';
import type { Selector, Span } from './selector';
import { TokenIds, tokensInTurns, tokensOf } from './tokens';
import { WindowIndex } from './windows';
import { Work } from './work';

const MAX_WORK = 30_000_000;
const LEAST_SHOWN = 0.6;
/** A place of other words that is as well supported as this may be the edited original of an exact copy. */
const RIVAL = 0.9;

/**
 * Looks for quotes by themselves and the words recorded beside them, where the text that their offsets are of is not
 * known. Sure is only what `exactSearch.ts` is sure of, and not even that where a passage as well supported holds the
 * quote with a typo: it may be the original, and the exact one its copy.
 */
export class QuoteSearch {
  private readonly work = new Work(MAX_WORK);
  private constructor(
    private readonly today: AnchorText,
    private readonly ids: TokenIds,
    private readonly index: WindowIndex,
  ) {}

  static *of(today: AnchorText): Turns<QuoteSearch> {
    const ids = new TokenIds();
    const tokens = yield* tokensInTurns(today.text, 0, today.text.length, ids);
    return new QuoteSearch(today, ids, new WindowIndex(tokens));
  }

  search(selector: Selector, quote: QuotePlaces): Anchor {
    const exact = standing(selector, quote);
    if (exact.state === 'uncertain' && exact.reason === 'several-places') return exact;
    const edited = this.edited(selector);
    if (exact.state === 'anchored' || exact.state === 'moved') {
      const rival = edited.find((one) => this.isRival(one, exact));
      if (!rival) return exact;
      return doubtful('several-places', [[exact.start, exact.end], this.spanOf(rival)], () => quote);
    }
    const [best, second] = edited;
    if (!best || best.score < LEAST_SHOWN) return exact;
    if (second && best.score - second.score < MARGIN) {
      return doubtful('several-places', [this.spanOf(best), this.spanOf(second)], () => quote);
    }
    return doubtful(best.verdict.isExact ? 'context-differs' : best.verdict.reason, [this.spanOf(best)], () => quote);
  }

  private edited(selector: Selector): readonly Candidate[] {
    const { prefix, exact, suffix } = selector;
    const text = prefix + exact + suffix;
    // Words that were cut through where the context ends are left out: they are in no text.
    const passage = tokensOf(text, 0, text.length, this.ids).ids.slice(
      prefix === '' ? 0 : 1,
      suffix === '' ? undefined : -1,
    );
    const windows = this.index.find(passage, this.work);
    return candidatesIn(
      { exact, text, start: prefix.length, end: prefix.length + exact.length },
      windows,
      this.today,
      this.work,
    );
  }

  private isRival(one: Candidate, { start, end }: { readonly start: number; readonly end: number }): boolean {
    const [from, to] = this.spanOf(one);
    const isApart = to <= start || from >= end;
    return isApart && !one.verdict.isExact && one.verdict.reason === 'corrected' && one.score >= RIVAL;
  }

  private spanOf({ start, end }: Candidate): Span {
    return [this.today.toCodePoints(start), this.today.toCodePoints(end)];
  }
}
