import { joinSpans } from '../coverage/joinSpans';
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

/** Spans that either has, in order, those that touch made one. Code points. */
export function mergeSpans(ours: YamlList, theirs: YamlList): [number, number][] {
  return joinSpans([...ours, ...theirs].flatMap((span) => asSpan(span) ?? []));
}

function asSpan(value: YamlValue): readonly [[number, number]] | undefined {
  if (!isYamlList(value)) return undefined;
  const [start, end] = value;
  return typeof start === 'number' && typeof end === 'number' ? [[start, end]] : undefined;
}
