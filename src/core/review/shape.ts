import { SELECTOR_KEYS } from '../annotation/selectorKeys';
import { isYamlMap, keysOf, valueAt, type YamlValue } from '../yaml/value';

// Which parts of our files belong together, so that two people's changes are never mixed into something neither said.
// A path names keys alone: that of an item of a list is the list's.

/** How the items of a list are told apart. */
export type ListKind =
  /** One value: it is taken whole. */
  | { readonly kind: 'whole' }
  /** Each item stands for itself, in any order. */
  | { readonly kind: 'set' }
  /** As a set, but the first item says more than the rest (the main actor of a side). */
  | { readonly kind: 'led' }
  /** Items are entries with a name of their own. */
  | { readonly kind: 'keyed'; readonly keyOf: (item: YamlValue) => string }
  /** Stretches of the text: what either has read was read. */
  | { readonly kind: 'spans' };

const WHOLE: ListKind = { kind: 'whole' };
const SET: ListKind = { kind: 'set' };

/** A text that two values share only if they are equal, whatever the order of their keys. */
export function identityOf(value: YamlValue | undefined): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (!isYamlMap(part)) return part;
    return Object.fromEntries(
      keysOf(part)
        .toSorted()
        .map((key) => [key, part[key]]),
    );
  });
}

const keyBy =
  (...keys: readonly string[]) =>
  (item: YamlValue): string =>
    identityOf(isYamlMap(item) ? keys.map((key) => valueAt(item, key) ?? null) : item);

const by = (...keys: readonly string[]): ListKind => ({ kind: 'keyed', keyOf: keyBy(...keys) });

/** What makes two refused suggestions one. */
export const refusedKey = keyBy('type', 'exact', 'start', 'end');

const LISTS: Readonly<Record<string, ListKind>> = {
  'annotations.role': SET,
  'annotations.incident': SET,
  'annotations.links': SET,
  'annotations.review.comments': by('id'),
  'annotations.claim.victim_traits': SET,
  'article.coding': by('by'),
  'article.coding.seen': { kind: 'spans' },
  rejected: { kind: 'keyed', keyOf: refusedKey },
  'actors.*.aliases': SET,
  'places.*.aliases': SET,
  'incident.places': by('place'),
  'incident.side_a': { kind: 'led' },
  'incident.side_b': { kind: 'led' },
  'incident.possible_duplicate_of': SET,
  'incident.not_duplicate_of': SET,
  'incident.decisions': by('victims', 'harm', 'rule'),
};

export function listKind(path: readonly string[]): ListKind {
  return LISTS[patternOf(path)] ?? WHOLE;
}

/** Maps that are one statement: a figure with its bounds, a coder's decision. */
const WHOLE_MAPS: ReadonlySet<string> = new Set(['annotations.claim.count', 'annotations.claim.decision']);

export const isWholeMap = (path: readonly string[]): boolean => WHOLE_MAPS.has(patternOf(path));

const GROUPS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  annotations: [SELECTOR_KEYS, ['value', 'granularity', 'resolved_from']],
  'annotations.review': [['state', 'by', 'date']],
  'places.*': [['lat', 'lon']],
  incident: [['date', 'date_end', 'date_precision']],
};

/** The keys that are taken together with a key of the map at a path, that one included. */
export function groupOf(path: readonly string[], key: string): readonly string[] {
  return GROUPS[patternOf(path)]?.find((group) => group.includes(key)) ?? [key];
}

/** Ids of codebook entries are of no account. */
function patternOf(path: readonly string[]): string {
  const isEntry = path.length > 1 && (path[0] === 'actors' || path[0] === 'places');
  return (isEntry ? path.with(1, '*') : path).join('.');
}
