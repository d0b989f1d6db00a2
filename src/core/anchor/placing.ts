import type { Annotation } from '../annotation/model';
import { normaliseText } from '../text/normalise';
import { OffsetMap } from '../text/offsets';
import type { Turns } from '../turns';
import { anchorAllInTurns, standsAt } from './anchor';
import { AnchorText } from './anchorText';
import type { LastSure } from './carryFrom';
import { lastPlaces } from './lastPlaces';
import type { Span } from './selector';
import type { Anchor, Doubt } from './states';

/** One annotation as it is to be placed; `span` in UTF-16. */
export interface Placed {
  readonly state: Anchor['state'];
  readonly span: Span;
  readonly doubt: Doubt | undefined;
  /** For one in doubt. */
  readonly sure: LastSure | undefined;
}

/** Where edits that were followed left an annotation, in UTF-16 (of no extent: nowhere), and when it last was sure. */
export interface LastKnown {
  readonly span: Span;
  readonly isSure: boolean;
  readonly doubt: Doubt | undefined;
  readonly sure: LastSure;
}

export interface ToPlace {
  /** The document's text, `sha256` is of it, normalised. */
  readonly text: string;
  readonly annotations: readonly Annotation[];
  readonly sha256: string;
  /** Of the text that the sidecar describes. */
  readonly articleSha256: string;
  /** What is known of an annotation from following it to this very text; `isRecorded`: in which its sidecar has it, too. */
  readonly followed: ((annotation: Annotation, isRecorded: boolean) => Placed | undefined) | undefined;
  /** Where edits that were followed left an annotation in this very text, wherever its sidecar has it. */
  readonly lastKnown: ((annotation: Annotation) => LastKnown | undefined) | undefined;
  /** The normalised text with a sha256, where it is known. */
  readonly old: ((sha256: string) => string | undefined) | undefined;
}

/** Places annotations in a document's text: by following them where that is known, else by what changed since the text they are of. */
export function* placeAll(given: ToPlace): Turns<readonly Placed[]> {
  const { text, annotations, sha256, articleSha256, followed, lastKnown, old } = given;
  const map = new OffsetMap(text);
  const today = new AnchorText(normaliseText(text));
  const isSame = (annotation: Annotation): boolean => (annotation.sha256 ?? articleSha256) === sha256;
  const kept = annotations.map((annotation) =>
    followed?.(annotation, isSame(annotation) && standsAt(annotation, today)),
  );
  const others = annotations.filter((_, index) => kept[index] === undefined);
  // Asked before others have their turn: what is typed then is followed once more.
  const heres = others.map((annotation) => (isSame(annotation) ? undefined : lastKnown?.(annotation)));
  const oldText = oldTexts(old, articleSha256);
  const anchors = yield* anchorAllInTurns(others, today, isSame, oldText);
  const lost = yield* placesOfOrphans(others, anchors, today);
  let other = -1;
  return annotations.map((annotation, index): Placed => {
    const one = kept[index];
    if (one) return one;
    other += 1;
    const anchor = anchors[other] ?? { state: 'orphaned' };
    const before = oldText?.(annotation);
    const here = heres[other];
    // Edits that were seen tell more than the text that it is recorded in.
    const sure = here?.sure ?? (before && standsAt(annotation, before) ? recordedIn(annotation, before) : undefined);
    const span: Span | undefined =
      anchor.state === 'orphaned' ? undefined : [map.toUtf16(anchor.start), map.toUtf16(anchor.end)];
    const inDoubt = here && stillInDoubt(here, span);
    if (inDoubt) return inDoubt;
    if (anchor.state === 'orphaned' || !span) {
      const place = map.toUtf16(lost.get(other) ?? 0);
      return { state: 'orphaned', span: [place, place], doubt: undefined, sure };
    }
    return { state: anchor.state, span, doubt: anchor.state === 'uncertain' ? anchor.reason : undefined, sure };
  });
}

/**
 * The sidecar has an annotation in another text, which leads to `found`. What edits that were followed here have told is
 * better known: where it leads elsewhere, or they left a doubt, a person says.
 */
function stillInDoubt({ span, isSure, doubt, sure }: LastKnown, found: Span | undefined): Placed | undefined {
  const isThere = span[0] < span[1];
  if (!isThere && !found) return { state: 'orphaned', span: [span[0], span[0]], doubt: undefined, sure };
  const agrees = isThere && found !== undefined && found[0] === span[0];
  if (agrees && isSure) return undefined;
  return {
    state: 'uncertain',
    span: isThere || !found ? span : found,
    doubt: doubt ?? 'several-places',
    sure: agrees ? sure : { ...sure, isDisputed: true },
  };
}

const recordedIn = ({ start, end }: Annotation, old: AnchorText): LastSure => ({
  text: old.text,
  span: [old.toUtf16(start), old.toUtf16(end)],
  turn: undefined,
});

/** Where the words of those that are orphaned stood, by index, in code points. */
export function* placesOfOrphans(
  annotations: readonly Annotation[],
  anchors: readonly Anchor[],
  today: AnchorText,
): Turns<ReadonlyMap<number, number | undefined>> {
  const orphans = anchors.flatMap(({ state }, index) => (state === 'orphaned' ? [index] : []));
  const selectors = orphans.flatMap((index) => annotations[index] ?? []);
  const places = selectors.length === 0 ? [] : yield* lastPlaces(selectors, today);
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
