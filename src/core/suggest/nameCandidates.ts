import type { OffsetMap } from '../text/offsets';
import type { ArticleWords } from './articleWords';
import type { ReadNames } from './readNames';
import type { Suggestion } from './suggestion';
import type { Who } from './whose';

/** Actors and places in the form of sidecar annotations. */
export function nameCandidates(
  words: ArticleWords,
  map: OffsetMap,
  { actors, places }: ReadNames,
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
