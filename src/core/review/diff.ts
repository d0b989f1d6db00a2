import { SELECTOR_KEYS } from '../annotation/selectorKeys';
import { SitrepError } from '../problem';
import { equalValues, isYamlMap, keysOf, valueAt, type YamlMap } from '../yaml/value';
import type { EntryChange, FieldChange, FileDiff, Subject } from './changes';
import type { FileKind } from './fileKind';
import { isInUsualOrder, partsOf, usualOrder, valueOfParts, type FileParts } from './fileParts';
import { carryPlaces, isSamePlace, type Place, type TextOf } from './place';

/**
 * How one state of a file differs from another, entry by entry and field by field. A value that is undefined is a file
 * that is not there. `texts`: texts of the article; with them, a span that moved with the text around it is known from one
 * that was put elsewhere, and without them the same words count as moved.
 */
export function diffFiles(
  kind: FileKind,
  before: YamlMap | undefined,
  after: YamlMap | undefined,
  texts: TextOf = () => undefined,
): FileDiff {
  const [old, now] = [partsOf(kind, before ?? {}), partsOf(kind, after ?? {})];
  const moved = movedPlaces(old, now, texts);
  const changes = [...now.entries].flatMap(([subject, entries]) =>
    changesOf(subject, old.entries.get(subject) ?? new Map<string, YamlMap>(), entries, moved),
  );
  const rest = fieldChanges(old.rest, now.rest, []);
  if (rest.length > 0) {
    const shared = { subject: 'file', key: '', fields: rest, place: 'same' } as const;
    changes.unshift({ ...shared, kind: 'changed', before: old.rest, after: now.rest });
  }
  return { kind, changes, order: orderOf(now) };
}

/** The first state with the changes made: the second. Throws `review/not-that-file` where it is another. */
export function applyDiff(before: YamlMap | undefined, { kind, changes, order }: FileDiff): YamlMap {
  const parts = partsOf(kind, before ?? {});
  const entries = new Map([...parts.entries].map(([subject, own]) => [subject, new Map(own)]));
  let { rest } = parts;
  for (const change of changes) {
    const { subject, key } = change;
    if (subject === 'file') {
      if (change.kind === 'changed') rest = withFields(rest, change.fields);
      continue;
    }
    const own = entries.get(subject) ?? new Map<string, YamlMap>();
    entries.set(subject, own);
    const entry = own.get(key);
    if ((change.kind === 'added') === (entry !== undefined)) throw notThat(key);
    if (change.kind === 'added') own.set(key, change.after);
    else if (change.kind === 'removed') own.delete(key);
    else own.set(key, withFields(entry ?? {}, change.fields));
  }
  for (const subject of ['annotation', 'rejected'] as const) {
    const own = entries.get(subject);
    if (own) entries.set(subject, new Map((order[subject] ?? usualOrder(own)).map((key) => [key, own.get(key) ?? {}])));
  }
  return valueOfParts(kind, { entries, rest });
}

const notThat = (key: string): SitrepError =>
  new SitrepError('review/not-that-file', `These are changes of another state of the file: ${key} is not as they say.`);

type Moved = (
  key: string,
  before: YamlMap,
  after: YamlMap,
  fields: readonly FieldChange[],
) => 'same' | 'moved' | 'reanchored';

function changesOf(
  subject: Subject,
  old: ReadonlyMap<string, YamlMap>,
  now: ReadonlyMap<string, YamlMap>,
  moved: Moved,
): EntryChange[] {
  const changes: EntryChange[] = [];
  for (const [key, after] of now) {
    const before = old.get(key);
    if (!before) {
      changes.push({ subject, key, kind: 'added', after });
      continue;
    }
    const fields = fieldChanges(before, after, []);
    const place = subject === 'annotation' ? moved(key, before, after, fields) : 'same';
    // The same offsets in another text are another place.
    if (fields.length === 0 && place !== 'reanchored') continue;
    changes.push({ subject, key, kind: 'changed', before, after, fields, place });
  }
  for (const [key, before] of old) {
    if (!now.has(key)) changes.push({ subject, key, kind: 'removed', before });
  }
  return changes;
}

/** What differs between two maps, down to single values and whole lists. */
function fieldChanges(before: YamlMap, after: YamlMap, path: readonly string[]): readonly FieldChange[] {
  // What stands in both files word by word is read once.
  if (before === after) return [];
  const changes: FieldChange[] = [];
  const look = (key: string): void => {
    const [old, now] = [valueAt(before, key), valueAt(after, key)];
    if (old === now || equalValues(old, now)) return;
    const here = [...path, key];
    if (isYamlMap(old) && isYamlMap(now)) changes.push(...fieldChanges(old, now, here));
    else changes.push({ path: here, before: old, after: now });
  };
  for (const key of keysOf(before)) look(key);
  for (const key of keysOf(after)) if (valueAt(before, key) === undefined) look(key);
  return changes;
}

function withFields(map: YamlMap, fields: readonly FieldChange[]): YamlMap {
  let next: YamlMap = map;
  for (const { path, after } of fields) next = withField(next, path, after);
  return next;
}

function withField(map: YamlMap, [key = '', ...rest]: readonly string[], after: FieldChange['after']): YamlMap {
  const below = valueAt(map, key);
  return { ...map, [key]: rest.length === 0 ? after : withField(isYamlMap(below) ? below : {}, rest, after) };
}

/** Says of the annotations of two states whether their places differ; those of the first are carried over at once. */
function movedPlaces(old: FileParts, now: FileParts, texts: TextOf): Moved {
  const [was, is] = [describedBy(old), describedBy(now)];
  const places = was === is ? new Map<string, Place>() : carriedPlaces(old, was, is, texts);
  return (key, before, after, fields) => {
    const isSelected = fields.some(({ path }) => SELECTOR_KEYS.includes(path[0] ?? ''));
    if (was === is && !isSelected) return 'same';
    const place = placeIn(after, is);
    if (!isSamePlace(places.get(key) ?? placeIn(before, was), place)) return 'reanchored';
    return isSelected ? 'moved' : 'same';
  };
}

/** The annotations of the first state where they stand in the text of the second. */
function carriedPlaces(old: FileParts, was: string, is: string, texts: TextOf): ReadonlyMap<string, Place> {
  const keys = [...(old.entries.get('annotation') ?? new Map<string, YamlMap>())];
  const places = keys.map(([, entry]) => placeIn(entry, was));
  const carried = carryPlaces(places, is, texts);
  return new Map(keys.flatMap(([key], index) => (carried[index] ? [[key, carried[index]] as const] : [])));
}

function describedBy({ rest }: FileParts): string {
  const article = valueAt(rest, 'article');
  return isYamlMap(article) ? text(article, 'sha256') : '';
}

/** Where an entry that fits the schema says that it stands. */
function placeIn(entry: YamlMap, described: string): Place {
  const number = (key: string): number => {
    const value = valueAt(entry, key);
    return typeof value === 'number' ? value : 0;
  };
  const shared = { exact: text(entry, 'exact'), prefix: text(entry, 'prefix'), suffix: text(entry, 'suffix') };
  const own = text(entry, 'sha256');
  return { ...shared, start: number('start'), end: number('end'), sha256: own === '' ? described : own };
}

function text(map: YamlMap, key: string): string {
  const value = valueAt(map, key);
  return typeof value === 'string' ? value : '';
}

function orderOf({ entries }: FileParts): FileDiff['order'] {
  const own = (subject: 'annotation' | 'rejected'): readonly string[] | undefined => {
    const list = entries.get(subject) ?? new Map<string, YamlMap>();
    return isInUsualOrder(list) ? undefined : [...list.keys()];
  };
  const [annotation, rejected] = [own('annotation'), own('rejected')];
  return { ...(annotation ? { annotation } : {}), ...(rejected ? { rejected } : {}) };
}
