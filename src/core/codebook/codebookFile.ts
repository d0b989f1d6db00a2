import type * as z from 'zod/mini';
import { SitrepError } from '../problem';
import { changeFile, readFileOf, type FileRead } from '../yaml/changeFile';
import type { Unreadable } from '../yaml/read';
import { writeYaml } from '../yaml/write';
import {
  actorsFileSchema,
  placesFileSchema,
  projectFileSchema,
  type ActorEntry,
  type PlaceEntry,
  type ProjectFile,
} from './model';

export type ActorsFile = z.infer<typeof actorsFileSchema>;
export type PlacesFile = z.infer<typeof placesFileSchema>;
/** Some keys of an entry; `undefined` removes one. Lists are given whole. */
export type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Reads `.sitrep/actors.yaml`; `file` is the path named in problems. */
export function readActorsFile(text: string, file: string): FileRead<ActorsFile> | Unreadable {
  return readFileOf(text, actorsFileSchema, file);
}

/** Reads `.sitrep/places.yaml`. */
export function readPlacesFile(text: string, file: string): FileRead<PlacesFile> | Unreadable {
  return readFileOf(text, placesFileSchema, file);
}

/** Reads `.sitrep/project.yaml`. */
export function readProjectFile(text: string, file: string): FileRead<ProjectFile> | Unreadable {
  return readFileOf(text, projectFileSchema, file);
}

export function newActorsFile(actors: Readonly<Record<string, ActorEntry>>): string {
  return writeYaml({ sitrep: 1, actors }, actorsFileSchema);
}

export function newPlacesFile(places: Readonly<Record<string, PlaceEntry>>): string {
  return writeYaml({ sitrep: 1, places }, placesFileSchema);
}

export function newProjectFile(project: Omit<ProjectFile, 'sitrep'>): string {
  return writeYaml({ sitrep: 1, ...project }, projectFileSchema);
}

// New entries stand last: a codebook has its own order, and the last line is where a person looks for what is new.
// All throw SitrepError: 'file/unreadable' (with problems), 'edit/duplicate-id', 'edit/unknown-id', 'edit/invalid', 'yaml/splice'.

export function addActor(text: string, id: string, entry: ActorEntry, file: string): string {
  return changeFile(text, actorsFileSchema, file, (value) => ({
    ...value,
    actors: added(value.actors, id, entry, file),
  }));
}

export function changeActor(text: string, id: string, changes: Changes<ActorEntry>, file: string): string {
  return changeFile(text, actorsFileSchema, file, (value) => ({
    ...value,
    actors: changed(value.actors, id, changes, file),
  }));
}

export function removeActor(text: string, id: string, file: string): string {
  return changeFile(text, actorsFileSchema, file, (value) => ({ ...value, actors: removed(value.actors, id, file) }));
}

export function addPlace(text: string, id: string, entry: PlaceEntry, file: string): string {
  return changeFile(text, placesFileSchema, file, (value) => ({
    ...value,
    places: added(value.places, id, entry, file),
  }));
}

export function changePlace(text: string, id: string, changes: Changes<PlaceEntry>, file: string): string {
  return changeFile(text, placesFileSchema, file, (value) => ({
    ...value,
    places: changed(value.places, id, changes, file),
  }));
}

export function removePlace(text: string, id: string, file: string): string {
  return changeFile(text, placesFileSchema, file, (value) => ({ ...value, places: removed(value.places, id, file) }));
}

export function changeProject(text: string, changes: Changes<Omit<ProjectFile, 'sitrep'>>, file: string): string {
  return changeFile(text, projectFileSchema, file, (value) => ({ ...value, ...changes }));
}

type Entries<T> = Readonly<Record<string, T>>;

function added<T>(entries: Entries<T> = {}, id: string, entry: T, file: string): Entries<T> {
  if (Object.hasOwn(entries, id)) {
    throw new SitrepError('edit/duplicate-id', `${file} has an entry ${id} already. Choose another id.`);
  }
  return { ...entries, [id]: entry };
}

function changed<T extends object>(
  entries: Entries<T> = {},
  id: string,
  changes: Changes<T>,
  file: string,
): Entries<T> {
  if (!Object.hasOwn(entries, id)) throw unknown(id, file);
  return { ...entries, [id]: { ...entries[id], ...changes } as T };
}

function removed<T>(entries: Entries<T> = {}, id: string, file: string): Entries<T> {
  if (!Object.hasOwn(entries, id)) throw unknown(id, file);
  return Object.fromEntries(Object.entries(entries).filter(([key]) => key !== id));
}

function unknown(id: string, file: string): SitrepError {
  return new SitrepError('edit/unknown-id', `${file} has no entry ${id}. It may have been removed.`);
}
