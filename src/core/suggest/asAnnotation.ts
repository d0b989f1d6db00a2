import type { Annotation } from '../annotation/model';
import type { Suggestion } from './suggestion';

/** What comes with a person's acceptance; the words' place where it has moved since. */
type Given = Pick<Annotation, 'id' | 'prefix' | 'suffix' | 'incident' | 'by' | 'links'> &
  Partial<Pick<Annotation, 'exact' | 'start' | 'end'>>;

/** The annotation that a suggestion becomes when it is accepted as it is. */
export function asAnnotation(suggestion: Suggestion, given: Given): Annotation {
  const { why, new: unknown, relations, ...reading } = suggestion;
  return { ...reading, ...given };
}
