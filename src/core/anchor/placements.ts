import type { Move } from '../annotation/edit';
import type { Annotation } from '../annotation/model';
import { normaliseText } from '../text/normalise';
import { OffsetMap } from '../text/offsets';
import { anchorAll, standsAt } from './anchor';
import type { Anchor, Doubt } from './states';
import { AnchorText } from './anchorText';
import { carryFrom, type LastSure } from './carryFrom';
import { SpanTracker, type TextEdit } from './follow';
import { FreshText } from './freshText';
import { lastPlaces } from './lastPlaces';
import { moveOf, type MovePlan } from './plan';
import { makeSelector, type Selector, type Span } from './selector';
import { carryOver, settleTouched, type TrackedSpan } from './settle';

export type AnchorState = Anchor['state'];

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
  /** How often edits touched words that stood whole until then: what was put in before is not what came in their place. */
  private turn = 0;
  /** The turn at which edits touched an annotation that was sure, by index. */
  private readonly touchedAt: (number | undefined)[] = [];

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
   * tells less than the edits did. `old`: the normalised text with a sha256, where it is known.
   */
  static of(
    text: string,
    annotations: readonly Annotation[],
    sha256: string,
    articleSha256: string,
    previous?: Placements,
    old?: (sha256: string) => string | undefined,
  ): Placements {
    const map = new OffsetMap(text);
    const today = new AnchorText(normaliseText(text));
    const isSame = (annotation: Annotation): boolean => (annotation.sha256 ?? articleSha256) === sha256;
    const followed = previous?.followedTo(text);
    const kept = annotations.map((annotation) =>
      isSame(annotation) && standsAt(annotation, today) ? undefined : followed?.(annotation),
    );
    const others = annotations.filter((_, index) => kept[index] === undefined);
    const oldText = oldTexts(old, articleSha256);
    const anchors = anchorAll(others, today, isSame, oldText);
    const lost = placesOfOrphans(others, anchors, today);
    let other = -1;
    const placed = annotations.map((annotation, index): Placed => {
      const one = kept[index];
      if (one) return one;
      other += 1;
      const anchor = anchors[other] ?? { state: 'orphaned' };
      const before = oldText?.(annotation);
      const sure = before && standsAt(annotation, before) ? recordedIn(annotation, before) : undefined;
      // The sidecar has it in another text, and may lead elsewhere than the edits that were followed here: a person says.
      const here = isSame(annotation) ? undefined : previous?.lastKnown(annotation, text);
      if (here && (anchor.state === 'orphaned' || here[0] !== map.toUtf16(anchor.start))) {
        return { state: 'uncertain', span: here, doubt: 'several-places', sure };
      }
      if (anchor.state === 'orphaned') {
        const place = map.toUtf16(lost.get(other) ?? 0);
        return { state: 'orphaned', span: [place, place], doubt: undefined, sure };
      }
      const span: Span = [map.toUtf16(anchor.start), map.toUtf16(anchor.end)];
      return { state: anchor.state, span, doubt: anchor.state === 'uncertain' ? anchor.reason : undefined, sure };
    });
    const states = placed.map(({ state }) => state);
    const tracker = new SpanTracker(
      placed.map(({ span }) => span),
      text.length,
    );
    const placements = new Placements(text, annotations, states, tracker, text.length);
    placements.doubts.push(...placed.map(({ doubt }) => doubt));
    placements.lastSure.push(...placed.map(({ sure }) => sure));
    if (previous && followed) {
      placements.fresh = previous.fresh.copy();
      placements.turn = previous.turn;
    }
    return placements;
  }

  get size(): number {
    return this.annotations.length;
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
    if (isWhole) this.wholeChange = true;
    else if (!this.wholeChange) {
      this.noteTouched(this.tracker.applyEdits(edits));
      this.fresh.applyEdits(edits, this.turn);
    }
    for (const { removed, inserted } of edits) this.length += inserted - removed;
    return this.wholeChange ? 'whole' : 'moved';
  }

  /** Looks at what was touched since; true if an annotation's state or place is now another than its mark shows. */
  settle(text: string): boolean {
    if (text === this.settledText && !this.wholeChange) return this.restore();
    const changed = this.wholeChange ? this.settleAll(text) : this.settleDoubtful(text);
    if (this.wholeChange) this.fresh = new FreshText();
    this.wholeChange = false;
    this.length = text.length;
    this.settledText = text;
    this.settledSpans = this.allSpans();
    return changed;
  }

  /**
   * What brings the sidecar to the document's text as saved; undefined where it is there already. An annotation that
   * is not sure keeps its offsets and names the text they are of (formats.md).
   */
  plan(text: string, sha256: string, articleSha256: string): MovePlan | undefined {
    if (sha256 === articleSha256 && this.annotations.every((annotation) => annotation.sha256 === undefined))
      return undefined;
    const today = new AnchorText(normaliseText(text));
    const map = new OffsetMap(text);
    const moves = this.annotations.flatMap((annotation, index): Move[] => {
      const span = this.span(index);
      const move = moveOf(annotation, span && this.sureSelector(annotation, span, today, map), articleSha256);
      return move ? [move] : [];
    });
    return moves.length === 0 && sha256 === articleSha256 ? undefined : { moves, sha256, seen: this.annotations };
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

  /** The text is again what it was: whatever the edits between made of the spans, they are where they were. */
  private restore(): boolean {
    let changed = false;
    this.settledSpans.forEach(([start, end], index) => {
      const [from, to] = this.tracker.at(index);
      const isSure = !this.isDoubtfulState(index);
      if (from === start && to === end && !(isSure && this.tracker.isTouched(index))) return;
      this.tracker.resettle(index, start, end, isSure);
      if (isSure) this.touchedAt[index] = undefined;
      changed = true;
    });
    return changed;
  }

  /** After an end-of-line switch, a revert or a checkout: all marks are drawn anew. */
  private settleAll(text: string): boolean {
    const tracked = this.annotations.map((selector, index) => this.trackedAt(selector, this.settledSpans[index]));
    const anchors = this.carried(
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
    this.tracker = new SpanTracker(
      tracked.map(() => [0, 0]),
      text.length,
    );
    const map = new OffsetMap(text);
    const lost = placesOfOrphans(this.annotations, anchors, new AnchorText(normaliseText(text)));
    anchors.forEach((anchor, index) => {
      const place = map.toUtf16(lost.get(index) ?? 0);
      this.place(index, anchor, map, [place, place]);
    });
    return true;
  }

  private settleDoubtful(text: string): boolean {
    const doubtful = this.annotations.map((_, index) => index).filter((index) => this.isDoubtful(index));
    if (doubtful.length === 0) return false;
    const anchors = this.carried(
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
    let changed = false;
    doubtful.forEach((index, which) => {
      const anchor = anchors[which];
      if (anchor && this.place(index, anchor, map, this.tracker.at(index))) changed = true;
    });
    return changed;
  }

  /** Anchors of these annotations by what changed since they were sure; of those that never were, as `search` finds them. */
  private carried(
    text: string,
    indices: readonly number[],
    tracked: (index: number) => Span | undefined,
    search: (indices: readonly number[]) => readonly Anchor[],
  ): readonly Anchor[] {
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
    carryFrom(text, lost).forEach((anchor, which) => found.set(lost[which]?.index ?? -1, anchor));
    if (without.length > 0) search(without).forEach((anchor, which) => found.set(without[which] ?? -1, anchor));
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

  private isDoubtful(index: number): boolean {
    return this.tracker.isTouched(index) || this.isDoubtfulState(index);
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
  private followedTo(text: string): ((annotation: Annotation) => Placed | undefined) | undefined {
    if (text !== this.settledText) return undefined;
    const indices = new Map(this.annotations.map(({ id }, index) => [id, index]));
    return ({ id, exact, start, end }) => {
      const index = indices.get(id) ?? -1;
      const then = this.annotations[index];
      const state = this.states[index];
      if (!state || then?.exact !== exact || then.start !== start || then.end !== end) return undefined;
      const sure = this.lastSure[index];
      // Never sure and never edited here: another look may find more.
      if (this.isDoubtfulState(index) && !sure) return undefined;
      return { state, span: this.tracker.at(index), doubt: this.doubt(index), sure };
    };
  }

  /** Where edits that were followed left an annotation in this very text, wherever its sidecar has it; unless it is lost. */
  private lastKnown({ id, exact }: Annotation, text: string): Span | undefined {
    if (text !== this.settledText) return undefined;
    const index = this.annotations.findIndex((one) => one.id === id);
    const isEdited = this.isDoubtfulState(index) && this.lastSure[index]?.turn !== undefined;
    const isKnown = this.annotations[index]?.exact === exact && (isEdited || !this.isDoubtfulState(index));
    const span = isKnown ? this.tracker.at(index) : undefined;
    return span && span[0] < span[1] ? span : undefined;
  }

  private allSpans(): readonly Span[] {
    return this.annotations.map((_, index) => this.tracker.at(index));
  }
}

/** One annotation as it is to be placed; `span` in UTF-16. */
interface Placed {
  readonly state: AnchorState;
  readonly span: Span;
  readonly doubt: Doubt | undefined;
  /** For one in doubt. */
  readonly sure: LastSure | undefined;
}

const recordedIn = ({ start, end }: Annotation, old: AnchorText): LastSure => ({
  text: old.text,
  span: [old.toUtf16(start), old.toUtf16(end)],
  turn: undefined,
});

/** Where the words of those that are orphaned stood, by index, in code points. */
function placesOfOrphans(
  annotations: readonly Annotation[],
  anchors: readonly Anchor[],
  today: AnchorText,
): ReadonlyMap<number, number | undefined> {
  const orphans = anchors.flatMap(({ state }, index) => (state === 'orphaned' ? [index] : []));
  const selectors = orphans.flatMap((index) => annotations[index] ?? []);
  const places = selectors.length === 0 ? [] : lastPlaces(selectors, today);
  return new Map(orphans.map((index, which) => [index, places[which]]));
}

/** The old text of each annotation; each text is made ready once. */
function oldTexts(
  old: ((sha256: string) => string | undefined) | undefined,
  articleSha256: string,
): ((annotation: Annotation) => AnchorText | undefined) | undefined {
  if (!old) return undefined;
  const ready = new Map<string, AnchorText | undefined>();
  return ({ sha256 = articleSha256 }) => {
    if (!ready.has(sha256)) {
      const text = old(sha256);
      ready.set(sha256, text === undefined ? undefined : new AnchorText(text));
    }
    return ready.get(sha256);
  };
}
