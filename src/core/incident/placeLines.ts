import { PLACE_ROLES, type PlaceRole } from '../annotation/values';
import type { Codebook } from '../codebook/model';
import type { Incident } from './model';
import { ofType, type Mention } from './mention';
import { namePlace, nameWords } from './names';
import { compareBy, compareText } from './order';
import type { Jump, Named, PlaceLine } from './summary';

interface Entry {
  readonly place: Named;
  readonly listed: boolean;
  readonly roles: Map<PlaceRole, number>;
  mentions: number;
  at: Jump | undefined;
}

/** The places of an incident: those its file lists (first), those tagged, and those its claims are about. */
export function placeLines(
  mentions: readonly Mention[],
  incident: Incident | undefined,
  codebook: Codebook,
): readonly PlaceLine[] {
  const entries = new Map<string, Entry>();
  const listed = new Set((incident?.places ?? []).map(({ place }) => place));
  const entryFor = (key: string, place: Named, isListed: boolean): Entry => {
    const known = entries.get(key);
    if (known !== undefined) return known;
    const made: Entry = { place, listed: isListed, roles: new Map(), mentions: 0, at: undefined };
    entries.set(key, made);
    return made;
  };
  const entryOf = (id: string): Entry => entryFor(`id:${id}`, namePlace(id, codebook), listed.has(id));

  for (const id of listed) entryOf(id);
  for (const { article, annotation } of ofType(mentions, 'place')) {
    const { place, exact, role } = annotation;
    const entry = place === undefined ? entryFor(`words:${exact}`, nameWords(exact), false) : entryOf(place);
    entry.mentions += 1;
    entry.at ??= { file: article.file, id: annotation.id };
    if (role !== undefined) entry.roles.set(role, (entry.roles.get(role) ?? 0) + 1);
  }
  for (const { article, annotation } of ofType(mentions, 'casualty')) {
    const { place } = annotation.claim;
    if (place === undefined) continue;
    entryOf(place).at ??= { file: article.file, id: annotation.id };
  }
  return [...entries].map(([key, entry]) => lineOf(key, entry, codebook)).sort(comparePlaces);
}

function lineOf(key: string, { place, listed, roles, mentions, at }: Entry, { places }: Codebook): PlaceLine {
  const { kind, country, lat, lon } = (place.id === undefined ? undefined : places.get(place.id)) ?? {};
  return {
    key,
    place,
    listed,
    roles: PLACE_ROLES.flatMap((role) => {
      const times = roles.get(role);
      return times === undefined ? [] : [{ role, times }];
    }),
    mentions,
    ...(at === undefined ? {} : { at }),
    ...(kind === undefined ? {} : { kind }),
    ...(country === undefined ? {} : { country }),
    ...(lat === undefined || lon === undefined ? {} : { point: { lat, lon } }),
  };
}

function comparePlaces(left: PlaceLine, right: PlaceLine): number {
  return compareBy(
    Number(right.listed) - Number(left.listed),
    right.mentions - left.mentions,
    compareText(left.place.name, right.place.name),
    compareText(left.key, right.key),
  );
}
