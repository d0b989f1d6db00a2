import { SELECTOR_KEYS } from '../annotation/selectorKeys';
import { equalValues, isYamlMap, keysOf, valueAt, type YamlMap } from '../yaml/value';

/**
 * A merged annotation with its review: a reading that neither side reviewed as it now is returns to proposed (formats.md,
 * as where a person changes it). `isOpen`: part of the reading is left to a person.
 */
export function withReview(merged: YamlMap, ours: YamlMap, theirs: YamlMap, isOpen: boolean): YamlMap {
  const review = valueAt(merged, 'review');
  const state = stateOf(merged);
  // A state in conflict is for a person to choose.
  if (!isYamlMap(review) || (state !== 'accepted' && state !== 'disputed')) return merged;
  const reviewers = [ours, theirs].filter((side) => stateOf(side) === state);
  const isAsReviewed = !isOpen && reviewers.some((side) => equalValues(readingOf(side), readingOf(merged)));
  return isAsReviewed ? merged : { ...merged, review: { ...review, state: 'proposed' } };
}

function stateOf(annotation: YamlMap): unknown {
  const review = valueAt(annotation, 'review');
  return isYamlMap(review) ? valueAt(review, 'state') : undefined;
}

function readingOf(annotation: YamlMap): YamlMap {
  const keys = keysOf(annotation).filter((key) => key !== 'review' && !SELECTOR_KEYS.includes(key));
  return Object.fromEntries(keys.map((key) => [key, valueAt(annotation, key)]));
}
