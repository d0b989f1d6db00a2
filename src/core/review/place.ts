import { anchorAll, shiftFragments } from '../anchor/anchor';
import type { AnchorText } from '../anchor/anchorText';
import { makeSelector, type Span } from '../anchor/selector';
import type { Annotation } from '../annotation/model';
import { equalValues, type YamlMap } from '../yaml/value';

/** The text that a `sha256` names, normalised; undefined where it is not at hand. */
export type TextOf = (sha256: string) => AnchorText | undefined;

/** Where an annotation stands, and in which text. Code points. */
export interface Place {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  readonly fragments?: readonly Span[] | undefined;
  readonly prefix: string;
  readonly suffix: string;
  /** Of the text that the offsets are of. */
  readonly sha256: string;
}

/** The place of an annotation in a sidecar that describes a text. */
export function placeOf(
  { exact, start, end, fragments, prefix, suffix, sha256 }: Annotation,
  described: string,
): Place {
  return { exact, start, end, fragments, prefix, suffix, sha256: sha256 ?? described };
}

/**
 * The places carried to another text by what changed between the two, where both are at hand and it is sure; any other
 * stays as it is, of the text it was of. One pass for all.
 */
export function carryPlaces(places: readonly Place[], target: string, texts: TextOf): readonly Place[] {
  const today = texts(target);
  if (!today) return places;
  const lost = places.filter(({ sha256 }) => sha256 !== target && texts(sha256) !== undefined);
  if (lost.length === 0) return places;
  const anchors = anchorAll(lost, today, false, ({ sha256 }) => texts(sha256));
  const carried = new Map(
    lost.map((place, index): [Place, Place] => {
      const anchor = anchors[index];
      if (anchor?.state !== 'anchored' && anchor?.state !== 'moved') return [place, place];
      const selector = makeSelector(today, anchor.start, anchor.end);
      if (selector.exact !== place.exact) return [place, place];
      return [place, { ...selector, fragments: shiftFragments(place, anchor), sha256: target }];
    }),
  );
  return places.map((place) => carried.get(place) ?? place);
}

/** Whether two places are of the same words; those in different texts are, if the words read alike. */
export function isSamePlace(one: Place, other: Place): boolean {
  if (one.exact !== other.exact) return false;
  if (one.sha256 !== other.sha256) return true;
  return one.start === other.start && one.end === other.end && sameParts(one, other);
}

const sameParts = (one: Place, other: Place): boolean => {
  const parts = ({ fragments }: Place): YamlMap => ({ fragments: fragments?.map(([start, end]) => [start, end]) });
  return equalValues(parts(one), parts(other));
};

/** The place as the keys of an annotation in a sidecar that describes a text; keys that it has not are undefined. */
export function keysOfPlace(place: Place, described: string): YamlMap {
  const { exact, start, end, fragments, prefix, suffix, sha256 } = place;
  const own = sha256 === described ? undefined : sha256;
  return { exact, start, end, fragments: fragments?.map(([from, to]) => [from, to]), prefix, suffix, sha256: own };
}

/** The place that two people's changes leave; undefined where both put the annotation on different words. */
export function mergePlaces(base: Place | undefined, ours: Place, theirs: Place, target: string): Place | undefined {
  const [oursStay, theirsStay] = [base && isSamePlace(base, ours), base && isSamePlace(base, theirs)];
  if (oursStay === true && theirsStay === true) return nearer(ours, theirs, target);
  if (oursStay === true) return theirs;
  if (theirsStay === true) return ours;
  return isSamePlace(ours, theirs) ? nearer(ours, theirs, target) : undefined;
}

/** Of two places of the same words, that in the text of the merged sidecar; else one that does not depend on the side. */
function nearer(ours: Place, theirs: Place, target: string): Place {
  if (ours.sha256 === target) return ours;
  if (theirs.sha256 === target) return theirs;
  return ours.sha256 <= theirs.sha256 ? ours : theirs;
}
