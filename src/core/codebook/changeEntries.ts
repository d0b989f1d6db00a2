import type { EntryRef } from '../annotation/entryRefs';
import { SitrepError } from '../problem';
import { changeFile } from '../yaml/changeFile';
import { formsOf } from './find';
import { actorsFileSchema, placesFileSchema, type ActorEntry, type PlaceEntry } from './model';

// Both throw SitrepError: 'file/unreadable' (with problems), 'edit/unknown-id', 'edit/invalid', 'yaml/splice'.

/** The codebook file with an entry renamed. The old name stays as an alias, so that the words are still known by it. */
export function renameEntry(text: string, { kind, id }: EntryRef, name: string, file: string): string {
  const change = <T extends Named>(entries: Entries<T> = {}): Entries<T> => ({
    ...entries,
    [id]: renamed(entryOf(entries, id, file), name),
  });
  return kind === 'actor'
    ? changeFile(text, actorsFileSchema, file, (value) => ({ ...value, actors: change(value.actors) }))
    : changeFile(text, placesFileSchema, file, (value) => ({ ...value, places: change(value.places) }));
}

/**
 * The codebook file with one entry merged into another of the same list: its name and aliases become the other's aliases,
 * and the entry goes. Of its other facts none is taken over: which of two is right is for a person.
 */
export function mergeEntries(text: string, kind: EntryRef['kind'], from: string, into: string, file: string): string {
  return kind === 'actor'
    ? changeFile(text, actorsFileSchema, file, (value) => ({
        ...value,
        actors: merged(value.actors, from, into, file),
      }))
    : changeFile(text, placesFileSchema, file, (value) => ({
        ...value,
        places: within(merged(value.places, from, into, file), from, into, value.places?.[from]?.within),
      }));
}

type Named = Pick<ActorEntry, 'name' | 'aliases'>;
type Entries<T> = Readonly<Record<string, T>>;

function renamed<T extends Named>(entry: T, name: string): T {
  if (entry.name === name) return entry;
  return { ...entry, name, ...aliasesOf([...(entry.aliases ?? []), entry.name], name) };
}

function merged<T extends Named>(entries: Entries<T> = {}, from: string, into: string, file: string): Entries<T> {
  const goes = entryOf(entries, from, file);
  const stays = entryOf(entries, into, file);
  const both = { ...stays, ...aliasesOf([...(stays.aliases ?? []), ...formsOf(goes)], stays.name) };
  return Object.fromEntries(
    Object.entries(entries).flatMap(([id, entry]) => (id === from ? [] : [[id, id === into ? both : entry]])),
  );
}

/** Places that lie within the one that goes lie within the other now; the other itself within what that one lay in. */
function within(
  places: Entries<PlaceEntry>,
  from: string,
  into: string,
  above: string | undefined,
): Entries<PlaceEntry> {
  const entries = Object.entries(places).map(([id, entry]): [string, PlaceEntry] => {
    if (entry.within !== from) return [id, entry];
    const { within: _, ...rest } = entry;
    const next = id === into ? above : into;
    return [id, next === undefined || next === id ? rest : { ...rest, within: next }];
  });
  return Object.fromEntries(entries);
}

function aliasesOf(forms: readonly string[], name: string): { readonly aliases?: string[] } {
  const aliases = [...new Set(forms)].filter((form) => form !== name);
  return aliases.length === 0 ? {} : { aliases };
}

function entryOf<T>(entries: Entries<T>, id: string, file: string): T {
  const entry = Object.hasOwn(entries, id) ? entries[id] : undefined;
  if (entry !== undefined) return entry;
  throw new SitrepError('edit/unknown-id', `${file} has no entry ${id}. It may have been removed.`);
}
