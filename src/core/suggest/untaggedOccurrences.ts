import type { Annotation } from '../annotation/model';
import { occurrencesOf } from './occurrences';
import type { Answered } from './openSuggestions';
import { SpanIndex, type Spanned } from './spanIndex';

/** The types whose words can be tagged wherever they stand: names. A figure said twice is two claims. */
export const NAMING_TYPES = ['actor', 'place', 'person'] as const;
export type NamingAnnotation = Extract<Annotation, { type: (typeof NAMING_TYPES)[number] }>;

export function isNaming(annotation: Annotation): annotation is NamingAnnotation {
  return NAMING_TYPES.some((type) => type === annotation.type);
}

/**
 * Where an annotation's words stand in a text without a tag of its type: whatever entry a person chose there, it is not
 * tagged twice. `answered`: the annotations of the text. All in UTF-16 offsets of it.
 */
export function untaggedOccurrences(
  annotation: NamingAnnotation,
  text: string,
  answered: readonly Answered[],
): readonly Spanned[] {
  const tagged = new SpanIndex(answered.filter((other) => other.annotation.type === annotation.type));
  return occurrencesOf(annotation.exact, text).filter((span) => tagged.overlapping(span).length === 0);
}
