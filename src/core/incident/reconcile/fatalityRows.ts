import type { Codebook } from '../../codebook/model';
import type { FatalityRow } from '../analysis';
import type { Incident } from '../model';
import { namePlace } from '../names';
import { placeChain } from './claimPlace';
import { eventDays, type PartOfMonth } from './eventDays';
import { spread } from './spread';

/**
 * The dead over the incident's places and days, one row a location a day, by day and then as the incident lists its
 * places. What is known of one place is spread over its days, the rest over all rows. Their sum is `best`.
 */
export function fatalityRows(
  byPlace: ReadonlyMap<string, number>,
  best: number,
  incident: Incident | undefined,
  codebook: Codebook,
  said?: PartOfMonth,
): readonly FatalityRow[] {
  const listed = [...new Set((incident?.places ?? []).map(({ place }) => place))];
  const places: readonly (string | undefined)[] = listed.length === 0 ? [undefined] : listed;
  const known = eventDays(incident, said);
  const days: readonly (string | undefined)[] = known.length === 0 ? [undefined] : known;
  const own = new Map<string, number>();
  for (const [place, figure] of byPlace) {
    const row = placeChain(place, codebook).find((one) => listed.includes(one));
    if (row !== undefined) own.set(row, (own.get(row) ?? 0) + figure);
  }
  const ofPlaces = [...own.values()].reduce((sum, figure) => sum + figure, 0);
  const daily = new Map([...own].map(([place, figure]) => [place, spread(figure, days.length)]));
  const rest = spread(best - ofPlaces, places.length * days.length);
  return days.flatMap((date, day) =>
    places.map((place, at): FatalityRow => {
      const ofPlace = place === undefined ? 0 : (daily.get(place)?.[day] ?? 0);
      return {
        ...(place === undefined ? {} : { place: namePlace(place, codebook) }),
        ...(date === undefined ? {} : { date }),
        fatalities: ofPlace + (rest[day * places.length + at] ?? 0),
      };
    }),
  );
}
