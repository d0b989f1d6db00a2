import type { Turns } from '../turns';
import type { Doubt } from './states';
import type { AnchorText } from './anchorText';
import { MARGIN, candidatesIn, passageAround, wholeCharacters, type Candidate } from './passages';
import type { Selector, Span } from './selector';
import { TextAlignment, firstAbove, type Mapped } from './textAlignment';
import { verify } from './verify';
import { WindowIndex } from './windows';
import { Work } from './work';

/** Where a span went; UTF-16 offsets of today's text. */
export interface Carried {
  readonly start: number;
  readonly end: number;
  /** Why the place is not sure. */
  readonly doubt: Doubt | undefined;
  /** Between words that stayed on both sides, beside them on one side only, or searched among what is new. */
  readonly how: 'between' | 'beside' | 'moved';
}

/** Steps that two texts are compared by; about 50 ms where nothing is alike. */
const MAX_WORK = 12_000_000;
/** Both sides of a mapped span together must vouch for it by so much, and for other words than the recorded. */
const VOUCHED = 0.7;
const VOUCHED_REPLACED = 1;
/** Units beside a quote that must be the same for it to be untouched: more than a figure's next group of digits. */
const BESIDE = 8;
const LEAST_MOVED = 0.75;
const LEAST_SHOWN = 0.55;

/**
 * Carries spans from an old text to today's by what changed between them. Words that stayed in their surroundings are
 * sure; words of a passage that was cut and put elsewhere are looked for among the words that are new, for all others
 * are accounted for: a lookalike that stood there before is never taken for them.
 */
export class Carrier {
  private index: WindowIndex | undefined;
  private oldIndex: WindowIndex | undefined;

  private constructor(
    private readonly old: AnchorText,
    private readonly today: AnchorText,
    private readonly alignment: TextAlignment,
    private readonly work: Work,
  ) {}

  static *between(old: AnchorText, today: AnchorText): Turns<Carrier> {
    const work = new Work(MAX_WORK);
    return new Carrier(old, today, yield* TextAlignment.inTurns(old.text, today.text, work), work);
  }

  /**
   * `place`: UTF-16 offsets of the old text where the span stood, whatever words it covered there. Undefined: it is gone.
   */
  carry({ exact }: Pick<Selector, 'exact'>, [start, end]: Span): Carried | undefined {
    const mapped = this.alignment.map(start, end);
    if (!mapped) return this.moved(exact, [start, end]);
    if (this.isUntouched(exact, start, mapped)) {
      const doubt = mapped.isAmbiguous ? 'several-places' : undefined;
      return { start: mapped.start, end: mapped.end, how: 'between', doubt };
    }
    const [from, to] = wholeCharacters(this.today, mapped.start, mapped.end);
    const verdict = verify(exact, this.today, from, to);
    const vouched = mapped.before + mapped.after;
    const how = mapped.before > 0 && mapped.after > 0 ? 'between' : 'beside';
    const place = { start: from, end: to, how } as const;
    if (vouched >= VOUCHED && (verdict.isExact || verdict.likeness > 0)) {
      if (!verdict.isExact) return { ...place, doubt: verdict.reason };
      return { ...place, doubt: mapped.isAmbiguous ? 'several-places' : undefined };
    }
    const elsewhere = this.moved(exact, [start, end]);
    if (elsewhere) return elsewhere;
    const isInPlace = vouched >= VOUCHED_REPLACED && to - from <= 3 * exact.length + 20;
    if (verdict.isExact) return { ...place, doubt: 'context-differs' };
    return isInPlace ? { ...place, doubt: verdict.reason } : undefined;
  }

  /**
   * Whether the quote stands among the very words it stood among. Nothing is to be verified there: a figure that goes on
   * beyond it did so when it was tagged.
   */
  private isUntouched(exact: string, start: number, mapped: Mapped): boolean {
    if (mapped.before < 1 || mapped.after < 1 || mapped.end - mapped.start !== exact.length) return false;
    const from = Math.max(0, start - BESIDE);
    const before = start - from;
    const words = this.old.text.slice(from, start + exact.length + BESIDE);
    return (
      words.startsWith(exact, before) &&
      words === this.today.text.slice(mapped.start - before, mapped.end + BESIDE) &&
      (before === BESIDE || mapped.start === before)
    );
  }

  /** Where a span of words was put if they are no longer in their place: among what is new, if anywhere. */
  moved(exact: string, [start, end]: Span): Carried | undefined {
    const passage = passageAround(this.old.text, exact, [start, end]);
    const { old } = this.alignment;
    const first = firstAbove(old.ends, passage.from);
    const last = firstAbove(old.starts, passage.from + passage.text.length - 1);
    const windows = this.freeWindows().find(old.ids.subarray(first, last), this.work);
    const [best, second] = candidatesIn(passage, windows, this.today, this.work);
    if (!best || best.score < LEAST_SHOWN) return undefined;
    const place = { start: best.start, end: best.end, how: 'moved' } as const;
    if (second && best.score - second.score < MARGIN) return { ...place, doubt: 'several-places' };
    if (!best.verdict.isExact) return { ...place, doubt: best.verdict.reason };
    if (best.score < LEAST_MOVED) return { ...place, doubt: 'context-differs' };
    const isUnsure = best.isAmbiguous || this.mayBeOthers(exact, best, [start, end]);
    return { ...place, doubt: isUnsure ? 'several-places' : undefined };
  }

  /** Whether words put in may as well be those of a like passage of the old text that is gone, too. */
  private mayBeOthers(exact: string, place: Candidate, [start, end]: Span): boolean {
    const passage = passageAround(this.today.text, exact, [place.start, place.end]);
    const { now, old, matches } = this.alignment;
    const first = firstAbove(now.ends, passage.from);
    const last = firstAbove(now.starts, passage.from + passage.text.length - 1);
    this.oldIndex ??= new WindowIndex(old, (index) => (matches[index] ?? -1) < 0);
    const windows = this.oldIndex.find(now.ids.subarray(first, last), this.work);
    const all = candidatesIn(passage, windows, this.old, this.work);
    const isOwn = (one: Candidate): boolean => one.start < end && start < one.end;
    const own = all.find(isOwn)?.score ?? place.score;
    return all.some((one) => !isOwn(one) && one.score > own - MARGIN);
  }

  private freeWindows(): WindowIndex {
    if (!this.index) {
      const taken = new Uint8Array(this.alignment.now.ids.length);
      for (const match of this.alignment.matches) if (match >= 0) taken[match] = 1;
      this.index = new WindowIndex(this.alignment.now, (index) => taken[index] !== 1);
    }
    return this.index;
  }
}
