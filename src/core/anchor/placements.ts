import type { Annotation } from '../annotation/model';
import { atOnce, type Turns } from '../turns';
import { EditRecord } from './editRecord';
import type { TextEdit } from './follow';
import { lastKnownIn, placedByFollowing, type FollowedDocument } from './followed';
import { LookAgain, type Settled } from './lookAgain';
import { PlacedSpans, type PlacedSpan } from './placedSpans';
import { placeAll } from './placing';
import type { MovePlan } from './plan';
import { planPlaced } from './planPlaced';
import type { Doubt } from './states';

/**
 * The annotations of one open document, carried through its edits. `follow` is called on each keystroke and costs a
 * loop over the spans; `settle` is called when typing rests and looks at the touched ones again.
 */
export class Placements {
  private settled: Settled;
  private wholeChange = false;
  /** Another one after each edit and each look: what was begun before is void. */
  private version = 0;
  /** The one when all were last looked at: no edit has been followed since. */
  private settledVersion = 0;
  private length: number;
  private chosen: ReadonlySet<string> = new Set();

  private constructor(
    text: string,
    private readonly spans: PlacedSpans,
    /** The text that offsets in the sidecar are of, unless an annotation says otherwise. */
    private readonly articleSha256: string,
    private readonly edits: EditRecord,
  ) {
    this.length = text.length;
    this.settled = { text, spans: spans.all() };
  }

  static none(text: string): Placements {
    return new Placements(text, new PlacedSpans([], [], text.length), '', new EditRecord());
  }

  /**
   * Places annotations in a document's text. `sha256` is of that text, `articleSha256` the one the sidecar describes.
   * What was followed there in `previous` stays, unless the sidecar says otherwise of this very text: a text read anew
   * tells less than the edits did (`placedByFollowing`). `old`: the normalised text with a sha256, where it is known.
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
    const before = previous?.followedTo(text);
    const followed = before && placedByFollowing(before, articleSha256);
    const lastKnown = before && lastKnownIn(before);
    // As they are now: what is typed while others have their turn is followed once more.
    const edits = previous && followed ? previous.edits.carriedOn() : new EditRecord();
    const placed = yield* placeAll({ text, annotations, sha256, articleSha256, followed, lastKnown, old });
    const spans = new PlacedSpans(annotations, placed, text.length);
    return new Placements(text, spans, articleSha256, edits);
  }

  get size(): number {
    return this.spans.size;
  }

  /** UTF-16 length of the document as it stands. */
  get textLength(): number {
    return this.length;
  }

  span(index: number): PlacedSpan | undefined {
    return this.spans.placed(index);
  }

  /** Why an annotation is uncertain; undefined for any other state. */
  doubt(index: number): Doubt | undefined {
    return this.spans.doubt(index);
  }

  /** Indices of the annotations that a range touches; a range of no length also touches one at its border. */
  touching(start: number, end: number): readonly number[] {
    return this.spans.touching(start, end);
  }

  /** Carries the spans over one event's changes. Answers 'whole' when the text changed as a whole: `settle` at once. */
  follow(edits: readonly TextEdit[]): 'moved' | 'whole' {
    const isWhole = edits.some(({ offset, removed }) => offset === 0 && removed > 0 && removed >= this.length);
    this.version += 1;
    if (isWhole) this.wholeChange = true;
    else if (!this.wholeChange) this.edits.follow(edits, this.spans.applyEdits(edits));
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
    if (version === this.settledVersion && text === this.settled.text) return false;
    const look = new LookAgain(text, this.spans, this.edits, this.settled);
    const takeOver = yield* this.wholeChange ? look.atAll() : look.atTouched();
    if (version !== this.version) return false;
    this.version += 1;
    this.settledVersion = this.version;
    const changed = takeOver();
    this.edits.looked(this.wholeChange);
    this.wholeChange = false;
    this.length = text.length;
    this.settled = { text, spans: this.spans.all() };
    return changed;
  }

  /** A person has chosen the words of an annotation, as the sidecar that is read next has them. */
  choose(id: string): void {
    this.chosen = new Set([...this.chosen, id]);
  }

  /** What brings the sidecar to the document's text as saved (`planPlaced`); undefined where it is there already. */
  plan(text: string, sha256: string, articleSha256: string): MovePlan | undefined {
    return planPlaced(this.spans, text, sha256, articleSha256);
  }

  /** The document if edits have led it to this very text. */
  private followedTo(text: string): FollowedDocument | undefined {
    const { settled, spans, edits, articleSha256, chosen } = this;
    return text === settled.text ? { text, spans, edits, articleSha256, chosen } : undefined;
  }
}
