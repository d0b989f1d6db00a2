import { foldName } from './fold';
import type { ActorEntry, Codebook, PlaceEntry } from './model';

/** What a codebook id stands for, whichever list holds it. */
export type FoundEntry =
  | { readonly type: 'actor'; readonly id: string; readonly entry: ActorEntry }
  | { readonly type: 'place'; readonly id: string; readonly entry: PlaceEntry };

/** The entry of an id; an actor wins over a place of the same id. */
export function findEntry(codebook: Codebook, id: string): FoundEntry | undefined {
  const actor = codebook.actors.get(id);
  if (actor !== undefined) return { type: 'actor', id, entry: actor };
  const place = codebook.places.get(id);
  return place === undefined ? undefined : { type: 'place', id, entry: place };
}

/** The name to show for an actor id; the id itself when the codebook lacks it. */
export function actorName(codebook: Codebook, id: string): string {
  return codebook.actors.get(id)?.name ?? id;
}

/** The name to show for a place id; the id itself when the codebook lacks it. */
export function placeName(codebook: Codebook, id: string): string {
  return codebook.places.get(id)?.name ?? id;
}

/** Every form under which an entry is known: its name, then its aliases. */
export function formsOf(entry: Pick<ActorEntry, 'name' | 'aliases'>): readonly string[] {
  return entry.aliases === undefined ? [entry.name] : [entry.name, ...entry.aliases];
}

/** Ids whose name or alias is this text, compared folded; in codebook order. */
export function idsNamed(
  entries: ReadonlyMap<string, Pick<ActorEntry, 'name' | 'aliases'>>,
  text: string,
): readonly string[] {
  const folded = foldName(text);
  if (folded === '') return [];
  return [...entries].filter(([, entry]) => formsOf(entry).some((form) => foldName(form) === folded)).map(([id]) => id);
}
