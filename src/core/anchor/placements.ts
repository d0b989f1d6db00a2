import type { Move } from '../annotation/edit';
import type { Annotation } from '../annotation/model';
import { normaliseLineEnds, normaliseText } from '../text/normalise';
import { OffsetMap } from '../text/offsets';
import { atOnce, type Turns } from '../turns';
import type { Anchor, Doubt } from './states';
import { AnchorText } from './anchorText';
import { carryFrom, type LastSure } from './carryFrom';
import { SpanTracker, type TextEdit } from './follow';
import { FreshText, joined, without } from './freshText';
import { moveOf, type MovePlan } from './plan';
import { placeAll, placesOfOrphans, type LastKnown, type Placed } from './placing';
import { makeSelector, type Selector, type Span } from './selector';
import { carryOver, settleTouched, type TrackedSpan } from './settle';

export type AnchorState = Anchor['state'];

/** Quotes up to this many units are only known again whole: a part of one is any word. */
const SHORT = 16;
/** Of a longer one at least so much must be new text for it to be looked for there (as `verify.ts` wants it alike). */
const LEAST_OF_QUOTE = 0.5;

/**
 * Where an annotation stands in the open document: UTF-16 offsets of its text. An orphaned one has no extent; it stands
 * where its words did, as far as that is known, else at the start.
 */
export interface PlacedSpan {
  readonly state: AnchorState;
  readonly start: number;
  readonly end: number;
}

/**
 * The annotations of one open document, carried through its edits. `follow` is called on each keystroke and costs a
 * loop over the spans; `settle` is called when typing rests and looks at the touched ones again.
 */
export class Placements {
  /** The document's text when all spans were last looked at, and where they were then. */
  private settledText: string;
  private settledSpans: readonly Span[];
  private wholeChange = false;
  /** Why an annotation is uncertain, by index. */
  private readonly doubts: (Doubt | undefined)[] = [];
  /** When and where an annotation in doubt last was sure, by index. */
  private readonly lastSure: (LastSure | undefined)[] = [];
  private fresh = new FreshText();
  /** Annotations that edits have touched since all were looked at, by index. */
  private readonly entered = new Set<number>();
  /**
   * Grows when edits touch words that stood whole until then, for what was put in before is not what came in their
   * place; and when touched annotations have been looked at.
   */
  private turn = 0;
  /** The turn since which nothing has been looked at. */
  private lookedAt = 0;
  /** The turn at which edits touched an annotation that was sure, by index. */
  private readonly touchedAt: (number | undefined)[] = [];
  /** The text that offsets in the sidecar are of, unless an annotation says otherwise. */
  private articleSha256 = '';
  /** Another one after each edit and each look: what was begun before is void. */
  private version = 0;
  /** The one when all were last looked at: no edit has been followed since. */
  private settledVersion = 0;

  private constructor(
    text: string,
    private readonly annotations: readonly Annotation[],
    private readonly states: AnchorState[],
    private tracker: SpanTracker,
    private length: number,
  ) {
    this.settledText = text;
    this.settledSpans = this.allSpans();
  }

  static none(text: string): Placements {
    return new Placements(text, [], [], new SpanTracker([], text.length), text.length);
  }

  /**
   * Places annotations in a document's text. `sha256` is of that text, `articleSha256` the one the sidecar describes.
   * What was followed there in `previous` stays, unless the sidecar says otherwise of this very text: a text read anew
   * tells less than the edits did. Only what is in doubt is settled by a sidecar of this very text. `old`: the normalised text with a sha256, where it is known.
   */
  static of(
    text: string,
    annotations: readonly Annotation[],
    sha256: string,
    articleSha256: string,
    previous?: Placements,
    old?: (sha256: string) => string | undefined,
  ): Placements {
    return atOnce(Placements.inTurns(text, annotations, sha256, articleSha256, previous, old));
  }

  static *inTurns(
    text: string,
    annotations: readonly Annotation[],
    sha256: string,
    articleSha256: string,
    previous?: Placements,
    old?: (sha256: string) => string | undefined,
  ): Turns<Placements> {
    const followed = previous?.followedTo(text, articleSha256);
    const lastKnown = (annotation: Annotation): LastKnown | undefined => previous?.lastKnown(annotation, text);
    const placed = yield* placeAll({ text, annotations, sha256, articleSha256, followed, lastKnown, old });
    const states = placed.map(({ state }) => state);
    const tracker = new SpanTracker(
      placed.map(({ span }) => span),
      text.length,
    );
    const placements = new Placements(text, annotations, states, tracker, text.length);
    placements.doubts.push(...placed.map(({ doubt }) => doubt));
    placements.lastSure.push(...placed.map(({ sure }) => sure));
    placements.articleSha256 = articleSha256;
    if (previous && followed) {
      placements.fresh = previous.fresh.copy();
      placements.turn = previous.turn;
      placements.lookedAt = previous.lookedAt;
    }
    return placements;
  }

  get size(): number {
    return this.annotations.length;
  }

  /** UTF-16 length of the document as it stands. */
  get textLength(): number {
    return this.length;
  }

  span(index: number): PlacedSpan | undefined {
    const state = this.states[index];
    if (state === undefined) return undefined;
    const [start, end] = this.tracker.at(index);
    return { state, start, end };
  }

  /** Why an annotation is uncertain; undefined for any other state. */
  doubt(index: number): Doubt | undefined {
    return this.states[index] === 'uncertain' ? this.doubts[index] : undefined;
  }

  /** Indices of the annotations that a range touches; a range of no length also touches one at its border. */
  touching(start: number, end: number): readonly number[] {
    const found: number[] = [];
    for (let index = 0; index < this.size; index += 1) {
      if (this.states[index] === 'orphaned') continue;
      const [from, to] = this.tracker.at(index);
      const meets = start === end ? from <= start && start <= to : from < end && start < to;
      if (meets) found.push(index);
    }
    return found;
  }

  /** Carries the spans over one event's changes. Answers 'whole' when the text changed as a whole: `settle` at once. */
  follow(edits: readonly TextEdit[]): 'moved' | 'whole' {
    const isWhole = edits.some(({ offset, removed }) => offset === 0 && removed > 0 && removed >= this.length);
    this.version += 1;
    if (isWhole) this.wholeChange = true;
    else if (!this.wholeChange) {
      const touched = this.tracker.applyEdits(edits);
      for (const index of touched) this.entered.add(index);
      this.noteTouched(touched);
      this.fresh.applyEdits(edits, this.turn);
    }
    for (const { removed, inserted } of edits) this.length += inserted - removed;
    return this.wholeChange ? 'whole' : 'moved';
  }

  /** Looks at what was touched since; true if an annotation's state or place is now another than its mark shows. */
  settle(text: string): boolean {
    return atOnce(this.settleInTurns(text));
  }

  /** The same in turns. Edits that are followed between them make it void: nothing is changed, and it answers false. */
  *settleInTurns(text: string): Turns<boolean> {
    const { version } = this;
    if (version === this.settledVersion && text === this.settledText) return false;
    const looked = this.wholeChange ? yield* this.lookAtAll(text) : yield* this.lookAtDoubtful(text);
    if (version !== this.version) return false;
    this.version += 1;
    this.settledVersion = this.version;
    const changed = looked();
    if (this.wholeChange) this.fresh = new FreshText();
    this.turn += 1;
    this.lookedAt = this.turn;
    this.wholeChange = false;
    this.entered.clear();
    this.length = text.length;
    this.settledText = text;
    this.settledSpans = this.allSpans();
    return changed;
  }

  /**
   * What brings the sidecar to the document's text as saved; undefined where it is there already. An annotation that
   * is not sure keeps its offsets and names the text they are of (formats.md). In a text that reads as it did, words may
   * have changed places with others like them.
   */
  plan(text: string, sha256: string, articleSha256: string): MovePlan | undefined {
    const isSame = sha256 === articleSha256;
    const map = new OffsetMap(text);
    if (isSame && this.annotations.every((annotation, index) => this.isAsRecorded(annotation, index, map)))
      return undefined;
    const today = new AnchorText(normaliseText(text));
    const moves = this.annotations.flatMap((annotation, index): Move[] => {
      const span = this.span(index);
      const place = span && this.sureSelector(annotation, span, today, map);
      // Of this text already, whatever stands there.
      if (isSame && annotation.sha256 === undefined && !place) return [];
      const move = moveOf(annotation, place, articleSha256);
      return move ? [move] : [];
    });
    return moves.length === 0 && isSame ? undefined : { moves, sha256, seen: this.annotations };
  }

  /** Whether the sidecar of this very text has an annotation where it is, as far as that is sure. */
  private isAsRecorded({ sha256, start }: Annotation, index: number, map: OffsetMap): boolean {
    return sha256 === undefined && (this.isDoubtfulState(index) || this.tracker.at(index)[0] === map.toUtf16(start));
  }

  /** The selector at a sure span; undefined for any other, and where the words are not letter for letter the quote. */
  private sureSelector(
    annotation: Annotation,
    span: PlacedSpan,
    today: AnchorText,
    map: OffsetMap,
  ): Selector | undefined {
    if (span.state !== 'anchored' && span.state !== 'moved') return undefined;
    if (span.start >= span.end) return undefined;
    const [start, end] = [map.toCodePoints(span.start), map.toCodePoints(span.end)];
    // Between the halves of a line end or a pair there are no words.
    if (start >= end) return undefined;
    const selector = makeSelector(today, start, end);
    return selector.exact === annotation.exact ? selector : undefined;
  }

  /**
   * Indices of touched annotations that edits brought home: the text is again what it was, and where they stood is what
   * was left of them or was put in since. Else other words stand there now, which only read like them.
   */
  private broughtHome(text: string): ReadonlySet<number> {
    if (text !== this.settledText) return new Set();
    const back = this.fresh.since(this.lookedAt);
    const isHome = (index: number): boolean => {
      const then = this.settledSpans[index];
      return then !== undefined && without(then, joined([...back, this.tracker.at(index)])).length === 0;
    };
    return new Set([...this.entered].filter(isHome));
  }

  /** Whatever the edits between made of an annotation, it is where it was. True if that is another place. */
  private bringHome(index: number): boolean {
    const [start, end] = this.settledSpans[index] ?? this.tracker.at(index);
    const [from, to] = this.tracker.at(index);
    const isSure = !this.isDoubtfulState(index);
    this.tracker.resettle(index, start, end, isSure);
    if (isSure) this.touchedAt[index] = undefined;
    return isSure || from !== start || to !== end;
  }

  /** After an end-of-line switch, a revert or a checkout: all marks are drawn anew. Answers with what takes the places over. */
  private *lookAtAll(text: string): Turns<() => boolean> {
    const tracked = this.annotations.map((selector, index) => this.trackedAt(selector, this.settledSpans[index]));
    const anchors = yield* this.carried(
      text,
      tracked.map((_, index) => index),
      () => undefined,
      (without) =>
        carryOver(
          this.settledText,
          text,
          without.flatMap((index) => tracked[index] ?? []),
        ),
    );
    const map = new OffsetMap(text);
    const lost = yield* placesOfOrphans(this.annotations, anchors, new AnchorText(normaliseText(text)));
    return () => {
      this.tracker = new SpanTracker(
        tracked.map(() => [0, 0]),
        text.length,
      );
      anchors.forEach((anchor, index) => {
        const place = map.toUtf16(lost.get(index) ?? 0);
        this.place(index, anchor, map, [place, place]);
      });
      return true;
    };
  }

  private *lookAtDoubtful(text: string): Turns<() => boolean> {
    const home = this.broughtHome(text);
    const doubtful = this.toLookAt(text).filter((index) => !home.has(index));
    if (doubtful.length === 0 && home.size === 0) return () => false;
    const anchors = yield* this.carried(
      text,
      doubtful,
      (index) => this.tracker.at(index),
      (without) => {
        const tracked = without.flatMap((index) => {
          const annotation = this.annotations[index];
          return annotation ? [this.trackedAt(annotation, this.tracker.at(index))] : [];
        });
        return settleTouched(text, tracked);
      },
    );
    const map = new OffsetMap(text);
    return () => {
      let changed = false;
      for (const index of home) if (this.bringHome(index)) changed = true;
      doubtful.forEach((index, which) => {
        const anchor = anchors[which];
        if (anchor && this.place(index, anchor, map, this.tracker.at(index))) changed = true;
      });
      return changed;
    };
  }

  /**
   * Indices of the touched annotations, and of those in doubt whose words may have been put in since, whole or in part.
   * What is in doubt elsewhere has been looked at, and nothing has changed for it.
   */
  private toLookAt(text: string): readonly number[] {
    const runs = this.fresh.runs(this.lookedAt);
    const longest = Math.max(0, ...runs.map(([start, end]) => end - start));
    const words = runs.map(([start, end]) => normaliseLineEnds(text.slice(Math.max(0, start - SHORT), end + SHORT)));
    return this.annotations.flatMap(({ exact }, index) => {
      if (this.entered.has(index)) return [index];
      if (!this.isDoubtfulState(index)) return [];
      const mayHold =
        exact.length <= SHORT ? words.some((run) => run.includes(exact)) : longest >= LEAST_OF_QUOTE * exact.length;
      return mayHold ? [index] : [];
    });
  }

  /** Anchors of these annotations by what changed since they were sure; of those that never were, as `search` finds them. */
  private *carried(
    text: string,
    indices: readonly number[],
    tracked: (index: number) => Span | undefined,
    search: (indices: readonly number[]) => Turns<readonly Anchor[]>,
  ): Turns<readonly Anchor[]> {
    const lost = indices.flatMap((index) => {
      const [selector, sure] = [this.annotations[index], this.sureOf(index)];
      if (!selector || !sure) return [];
      const place = tracked(index);
      const { turn } = sure;
      const putIn = turn === undefined ? undefined : this.fresh.since(turn);
      return [{ index, selector, sure, followed: place && { tracked: place, putIn } }];
    });
    const known = new Set(lost.map(({ index }) => index));
    const without = indices.filter((index) => !known.has(index));
    const found = new Map<number, Anchor>();
    const carried = yield* carryFrom(text, lost);
    carried.forEach((anchor, which) => found.set(lost[which]?.index ?? -1, anchor));
    const searched = without.length > 0 ? yield* search(without) : [];
    searched.forEach((anchor, which) => found.set(without[which] ?? -1, anchor));
    return indices.map((index) => found.get(index) ?? { state: 'orphaned' });
  }

  /** When an annotation last was sure: now in doubt, some time ago; else when all were last looked at. */
  private sureOf(index: number): LastSure | undefined {
    if (this.isDoubtfulState(index)) return this.lastSure[index];
    const span = this.settledSpans[index];
    return span && { text: this.settledText, span, turn: this.touchedAt[index] };
  }

  private noteTouched(indices: readonly number[]): void {
    const first = indices.filter((index) => this.touchedAt[index] === undefined);
    if (first.length === 0) return;
    this.turn += 1;
    for (const index of first) this.touchedAt[index] = this.turn;
  }

  private isDoubtfulState(index: number): boolean {
    const state = this.states[index];
    return state === 'uncertain' || state === 'orphaned';
  }

  private trackedAt(selector: Selector, [start, end]: Span = [0, 0]): TrackedSpan {
    return { selector, start, end };
  }

  /** Takes over where an annotation was found; one that is orphaned stays where it was followed to. True if it changed. */
  private place(index: number, anchor: Anchor, map: OffsetMap, followed: Span): boolean {
    const [start, end] = anchor.state === 'orphaned' ? followed : [map.toUtf16(anchor.start), map.toUtf16(anchor.end)];
    const before = this.span(index);
    const doubtBefore = this.doubt(index);
    const isSure = anchor.state === 'anchored' || anchor.state === 'moved';
    const sure = isSure ? undefined : this.sureOf(index);
    this.lastSure[index] = sure && this.wholeChange ? { ...sure, turn: undefined } : sure;
    this.states[index] = anchor.state;
    this.doubts[index] = anchor.state === 'uncertain' ? anchor.reason : undefined;
    if (isSure) this.touchedAt[index] = undefined;
    this.tracker.resettle(index, start, end, isSure);
    const isSame = before?.state === anchor.state && before.start === start && before.end === end;
    return !isSame || doubtBefore !== this.doubt(index);
  }

  /** What is known of an annotation by following it to this very text; undefined for one that the sidecar has elsewhere. */
  private followedTo(
    text: string,
    articleSha256: string,
  ): ((annotation: Annotation, isRecorded: boolean) => Placed | undefined) | undefined {
    if (text !== this.settledText) return undefined;
    const indices = new Map(this.annotations.map(({ id }, index) => [id, index]));
    return ({ id, exact, start, end, sha256 = articleSha256 }, isRecorded) => {
      const index = indices.get(id) ?? -1;
      const then = this.annotations[index];
      const state = this.states[index];
      if (!state || then?.exact !== exact || then.start !== start || then.end !== end) return undefined;
      // Someone wrote it for this text since, or would be told of a doubt that the sidecar settles.
      const isWritten = (then.sha256 ?? this.articleSha256) !== sha256 || this.isDoubtfulState(index);
      if (isRecorded && isWritten) return undefined;
      const sure = this.lastSure[index];
      // Never sure and never edited here: another look may find more.
      if (this.isDoubtfulState(index) && !sure) return undefined;
      return { state, span: this.tracker.at(index), doubt: this.doubt(index), sure };
    };
  }

  /** When and where an annotation was that edits led to this very text, wherever its sidecar has it; unless it is lost. */
  private lastKnown({ id, exact }: Annotation, text: string): LastKnown | undefined {
    if (text !== this.settledText) return undefined;
    const index = this.annotations.findIndex((one) => one.id === id);
    if (this.annotations[index]?.exact !== exact) return undefined;
    const span = this.tracker.at(index);
    const sure = this.isDoubtfulState(index) ? this.lastSure[index] : { text, span, turn: this.turn };
    return sure?.turn !== undefined && span[0] < span[1] ? { span, sure } : undefined;
  }

  private allSpans(): readonly Span[] {
    return this.annotations.map((_, index) => this.tracker.at(index));
  }
}
