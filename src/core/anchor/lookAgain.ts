import { normaliseText } from '../text/normalise';
import { OffsetMap } from '../text/offsets';
import type { Turns } from '../turns';
import { AnchorText } from './anchorText';
import { carryFrom, type LastSure } from './carryFrom';
import { isPutInTwice } from './doubled';
import type { EditRecord } from './editRecord';
import { joined, without } from './freshText';
import { mayHold } from './mayHold';
import type { PlacedSpans } from './placedSpans';
import { linesIn } from './passages';
import { placesOfOrphans } from './placing';
import type { Span } from './selector';
import { carryOver, settleTouched, type TrackedSpan } from './settle';
import type { Anchor } from './states';

/** A document's text when all annotations were last looked at, and where they were then, in UTF-16. */
export interface Settled {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Takes over what a look has found; true if an annotation is now another than its mark shows. */
export type TakeOver = () => boolean;

/** One look at the annotations of an open document after edits. Nothing is changed before its outcome is taken over. */
export class LookAgain {
  constructor(
    private readonly text: string,
    private readonly spans: PlacedSpans,
    private readonly edits: EditRecord,
    private readonly settled: Settled,
  ) {}

  /** After an end-of-line switch, a revert or a checkout: all marks are drawn anew. */
  *atAll(): Turns<TakeOver> {
    const { annotations } = this.spans;
    const anchors = yield* this.anchors(
      [...annotations.keys()],
      () => undefined,
      (indices) =>
        carryOver(
          this.settled.text,
          this.text,
          this.tracked(indices, (index) => this.settled.spans[index]),
        ),
    );
    const map = new OffsetMap(this.text);
    const lost = yield* placesOfOrphans(annotations, anchors, new AnchorText(normaliseText(this.text)));
    return () => {
      this.spans.restart(this.text.length);
      anchors.forEach((anchor, index) => {
        const place = map.toUtf16(lost.get(index) ?? 0);
        const sure = this.sureOf(index);
        // Not all edits were seen.
        this.place(index, anchor, map, [place, place], sure && { ...sure, turn: undefined });
      });
      return true;
    };
  }

  /** After edits that were followed: at what they touched, and what they may have brought back. */
  *atTouched(): Turns<TakeOver> {
    const home = this.broughtHome();
    const doubtful = this.worthLooking().filter((index) => !home.has(index));
    if (doubtful.length === 0 && home.size === 0) return () => false;
    const at = (index: number): Span => this.spans.at(index);
    const anchors = yield* this.anchors(doubtful, at, (indices) => settleTouched(this.text, this.tracked(indices, at)));
    const map = new OffsetMap(this.text);
    return () => {
      let changed = false;
      for (const index of home) if (this.bringHome(index)) changed = true;
      doubtful.forEach((index, which) => {
        const anchor = anchors[which];
        if (anchor && this.place(index, anchor, map, at(index), this.sureOf(index))) changed = true;
      });
      return changed;
    };
  }

  /**
   * Indices of touched annotations that edits brought home: the text is again what it was, and where they stood is what
   * was left of them or was put in since. Else other words stand there now, which only read like them; as they may where
   * the like of a line of theirs was put in elsewhere, too.
   */
  private broughtHome(): ReadonlySet<number> {
    if (this.text !== this.settled.text) return new Set();
    const back = this.edits.putInSince();
    const now = { text: this.text };
    const isHome = (index: number): boolean => {
      const then = this.settled.spans[index];
      if (then === undefined || without(then, joined([...back, this.spans.at(index)])).length > 0) return false;
      return !linesIn(this.text, then).some((was) => {
        const words = this.text.slice(...was);
        return isPutInTwice(words, { old: now, was, today: now, free: back }, was);
      });
    };
    return new Set([...this.edits.touched].filter(isHome));
  }

  /** Whatever the edits between made of an annotation, it is where it was. True if that is another place. */
  private bringHome(index: number): boolean {
    const [from, to] = this.spans.at(index);
    const home = this.settled.spans[index] ?? [from, to];
    this.spans.move(index, home);
    const isSure = !this.spans.isInDoubt(index);
    if (isSure) this.edits.foundSure(index);
    return isSure || from !== home[0] || to !== home[1];
  }

  /**
   * Indices of the touched annotations, and of those in doubt whose words may have been put in since, whole or in part.
   * What is in doubt elsewhere has been looked at, and nothing has changed for it.
   */
  private worthLooking(): readonly number[] {
    const mayBeBack = mayHold(this.text, this.edits.freshRuns());
    return this.spans.annotations.flatMap(({ exact }, index) => {
      if (this.edits.touched.has(index)) return [index];
      return this.spans.isInDoubt(index) && mayBeBack(exact) ? [index] : [];
    });
  }

  /**
   * Anchors of these annotations by what changed since they were sure; of those that never were, as `search` finds them.
   * `tracked`: where edits that were seen have left them.
   */
  private *anchors(
    indices: readonly number[],
    tracked: (index: number) => Span | undefined,
    search: (indices: readonly number[]) => Turns<readonly Anchor[]>,
  ): Turns<readonly Anchor[]> {
    const lost = indices.flatMap((index) => {
      const [selector, sure] = [this.spans.annotations[index], this.sureOf(index)];
      if (!selector || !sure) return [];
      const place = tracked(index);
      const { turn } = sure;
      const putIn = turn === undefined ? undefined : this.edits.putInSince(turn);
      const isGuess = this.spans.doubt(index) === 'several-places';
      return [{ index, selector, sure, followed: place && { tracked: place, putIn, isGuess } }];
    });
    const known = new Set(lost.map(({ index }) => index));
    const others = indices.filter((index) => !known.has(index));
    const found = new Map<number, Anchor>();
    const carried = yield* carryFrom(this.text, lost);
    carried.forEach((anchor, which) => found.set(lost[which]?.index ?? -1, anchor));
    const searched = others.length > 0 ? yield* search(others) : [];
    searched.forEach((anchor, which) => found.set(others[which] ?? -1, anchor));
    return indices.map((index) => found.get(index) ?? { state: 'orphaned' });
  }

  private tracked(indices: readonly number[], at: (index: number) => Span | undefined): readonly TrackedSpan[] {
    return indices.flatMap((index): TrackedSpan[] => {
      const selector = this.spans.annotations[index];
      const [start, end] = at(index) ?? [0, 0];
      return selector ? [{ selector, start, end }] : [];
    });
  }

  /** When an annotation last was sure: now in doubt, some time ago; else when all were last looked at. */
  private sureOf(index: number): LastSure | undefined {
    if (this.spans.isInDoubt(index)) return this.spans.lastSure(index);
    const span = this.settled.spans[index];
    return span && { text: this.settled.text, span, turn: this.edits.turnOf(index) };
  }

  /**
   * Takes over where an annotation was found; one that is orphaned stands where it was followed to. `sure`: when and
   * where it was sure until now. True if it changed.
   */
  private place(index: number, anchor: Anchor, map: OffsetMap, followed: Span, sure: LastSure | undefined): boolean {
    const span: Span = anchor.state === 'orphaned' ? followed : [map.toUtf16(anchor.start), map.toUtf16(anchor.end)];
    const isSure = anchor.state === 'anchored' || anchor.state === 'moved';
    if (isSure) this.edits.foundSure(index);
    return this.spans.put(index, {
      state: anchor.state,
      span,
      doubt: anchor.state === 'uncertain' ? anchor.reason : undefined,
      sure: isSure ? undefined : sure,
    });
  }
}
