import type { Annotation } from '../../annotation/model';
import { SELECTOR_KEYS } from '../../annotation/selectorKeys';
import { equalValues, isYamlMap, keysOf, valueAt, type YamlMap, type YamlValue } from '../../yaml/value';

/** Who set an annotation and what was said of it since: no part of how the article was read. */
const NOT_READ: ReadonlySet<string> = new Set(['id', 'by', 'review', ...SELECTOR_KEYS]);

/** What an annotation says, without where it stands and who says so. */
function readingOf(annotation: Annotation): YamlMap {
  const all: YamlMap = { ...annotation };
  return Object.fromEntries(
    keysOf(all)
      .filter((key) => !NOT_READ.has(key))
      .map((key) => [key, key === 'claim' ? claimRead(valueAt(all, key)) : valueAt(all, key)]),
  );
}

/** Two coders who decide alike decide alike, whoever did and when. */
function claimRead(claim: YamlValue | undefined): YamlValue | undefined {
  const decision = isYamlMap(claim) ? valueAt(claim, 'decision') : undefined;
  if (!isYamlMap(claim) || !isYamlMap(decision)) return claim;
  return { ...claim, decision: { ...decision, by: undefined, date: undefined } };
}

export const isSameSpan = (one: Annotation, other: Annotation): boolean =>
  one.start === other.start && one.end === other.end && equalValues(one.fragments?.flat(), other.fragments?.flat());

/** Whether two annotations say the same of the same words. */
export const isSameReading = (one: Annotation, other: Annotation): boolean =>
  isSameSpan(one, other) && equalValues(readingOf(one), readingOf(other));

/** What two say differently: paths of single values and whole lists, such as `claim.count.stated`. */
export function differingPaths(one: Annotation, other: Annotation): readonly string[] {
  return pathsOf(readingOf(one), readingOf(other), '');
}

function pathsOf(one: YamlMap, other: YamlMap, above: string): readonly string[] {
  return [...new Set([...keysOf(one), ...keysOf(other)])].flatMap((key) => {
    const [left, right] = [valueAt(one, key), valueAt(other, key)];
    if (equalValues(left, right)) return [];
    const path = above === '' ? key : `${above}.${key}`;
    return isYamlMap(left) && isYamlMap(right) ? pathsOf(left, right, path) : [path];
  });
}
