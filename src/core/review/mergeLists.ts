import type { Span } from '../anchor/selector';
import { mergeSpanSets } from '../coverage/spanSets';
import { isYamlList, type YamlList, type YamlValue } from '../yaml/value';
import { identityOf } from './shape';

/**
 * Items that both have, or that either added, and none that either removed; ours first, in our order. Undefined where
 * both put something else in the place of the same item: that is two answers to one question.
 */
export function mergeSet(base: YamlList, ours: YamlList, theirs: YamlList): YamlList | undefined {
  const [before, here, there] = [keysIn(base), keysIn(ours), keysIn(theirs)];
  const isNew = (item: YamlValue): boolean => !before.has(identityOf(item));
  const ownOfOurs = ours.filter((item) => isNew(item) && !there.has(identityOf(item)));
  const added = theirs.filter((item) => isNew(item) && !here.has(identityOf(item)));
  const bothRemoved = base.some((item) => !here.has(identityOf(item)) && !there.has(identityOf(item)));
  if (bothRemoved && ownOfOurs.length > 0 && added.length > 0) return undefined;
  const kept = ours.filter((item) => isNew(item) || there.has(identityOf(item)));
  return [...kept, ...added];
}

const keysIn = (list: YamlList): ReadonlySet<string> => new Set(list.map(identityOf));

/** Spans merged as the set of characters in them: each side's additions are in, its removals out. Code points. */
export const mergeSpans = (base: YamlList, ours: YamlList, theirs: YamlList): YamlList =>
  mergeSpanSets(spansIn(base), spansIn(ours), spansIn(theirs));

/** The items of a list that are spans. */
export const spansIn = (list: YamlList): readonly Span[] => list.flatMap((item) => asSpan(item) ?? []);

function asSpan(value: YamlValue): readonly [Span] | undefined {
  if (!isYamlList(value)) return undefined;
  const [start, end] = value;
  return typeof start === 'number' && typeof end === 'number' ? [[start, end]] : undefined;
}
