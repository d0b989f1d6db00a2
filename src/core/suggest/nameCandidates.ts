import type { OffsetMap } from '../text/offsets';
import type { ArticleWords } from './articleWords';
import type { FoundDate } from './findDates';
import type { ActorMention, ActorRoles } from './readActors';
import type { PlaceMention } from './readPlaces';
import type { Suggestion } from './suggestion';
import type { Who } from './whose';

export interface NamesToOffer {
  readonly actors: readonly (ActorMention & { readonly role: ActorRoles[number] | undefined })[];
  readonly places: readonly PlaceMention[];
}

/** Actors and places in the form of sidecar annotations. */
export function nameCandidates(
  words: ArticleWords,
  map: OffsetMap,
  { actors, places }: NamesToOffer,
): readonly Suggestion[] {
  const spanOf = ({ from, to }: { readonly from: number; readonly to: number }) => {
    const [start, end] = [words.start(from), words.end(to - 1)];
    return {
      exact: words.text.slice(start, end),
      start: map.toCodePoints(start),
      end: map.toCodePoints(end, 'end'),
    };
  };
  return [
    ...actors.map((actor): Suggestion => ({
      type: 'actor',
      ...spanOf(actor),
      ...('id' in actor.who ? { actor: actor.who.id } : {}),
      ...(actor.role === undefined ? {} : { role: [actor.role] }),
      why: actor.why,
      ...newOf(actor.who),
    })),
    ...places.map((place): Suggestion => ({
      type: 'place',
      ...spanOf(place),
      ...('id' in place.who ? { place: place.who.id } : {}),
      ...(place.role === undefined ? {} : { role: place.role }),
      why: place.why,
      ...newOf(place.who),
    })),
  ];
}

const newOf = (who: Who): { readonly new?: { readonly name: string; readonly nearest?: readonly string[] } } =>
  'id' in who ? {} : { new: who };

/** Dates in the form of sidecar annotations. */
export function dateCandidates(map: OffsetMap, dates: readonly FoundDate[]): readonly Suggestion[] {
  return dates.map(({ start, end, value, granularity, resolved_from, role }): Suggestion => ({
    type: 'date',
    exact: map.text.slice(start, end),
    start: map.toCodePoints(start),
    end: map.toCodePoints(end, 'end'),
    ...(value === undefined ? {} : { value }),
    granularity,
    ...(resolved_from === undefined ? {} : { resolved_from }),
    ...(role === undefined ? {} : { role }),
    why: 'date',
  }));
}
