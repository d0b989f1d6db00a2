import type { DeathsColumn, FatalityRow, Reconciled } from '../incident/analysis';
import type { Incident } from '../incident/model';
import { OVER_A_MONTH } from '../incident/toldDate';
import { eventDating } from './eventDating';
import { eventPlace, geoPrecision, type EventPlace } from './eventPlaces';
import { incidentPath, type DatasetIncident } from './incidentReadings';
import { undecidedIn } from '../incident/undecided';
import type { IncidentSource } from './incidentTable';
import type { WriterContext } from './writer';

/** One row of an event table: an incident at a place on a day. */
export interface EventRow extends IncidentSource {
  /** With the date that its articles tell, where it gives none. */
  readonly file: Incident;
  /** The articles that tell the date; empty where the file gives it. */
  readonly dateFrom: readonly string[];
  readonly eventId: string;
  readonly date: string;
  readonly place: EventPlace;
  readonly geoPrecision: number | undefined;
  /** This row's part of the incident's figures by the chosen rule. */
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly deaths: Readonly<Record<DeathsColumn, number>>;
}

/**
 * The rows of an incident, one a location a day, which in UCDP's table is a location a period where the days are not known;
 * what has none is a loss.
 */
export function eventRows(incident: DatasetIncident, context: WriterContext, isAcled: boolean): readonly EventRow[] {
  const { id, analysis } = incident;
  const lose = (what: string, why: string, kind: 'left-out' | 'no-column' = 'left-out'): void =>
    context.lose({ kind, file: incidentPath(id), what: `${what} of ${id}`, why });
  const dating = eventDating(incident, context);
  if (dating === undefined) {
    lose('event', 'Annotations name it, and there is no file for it that says when, where and who.');
    return [];
  }
  for (const { file: article, id: annotation } of undecidedIn(analysis)) {
    const why = 'Nobody has decided what befell how many: it counts as none in the best figure.';
    context.lose({ kind: 'left-out', file: article, annotation, what: 'undecided claim', why });
  }
  const { file, toldBy, derived, whyNone } = dating;
  if (whyNone !== undefined) {
    lose('event', whyNone);
    return [];
  }
  if (isAcled && file.date_precision === OVER_A_MONTH) {
    const period = `${file.date ?? ''}/${file.date_end ?? ''}`;
    lose('event', `Its articles tell no more than ${period}, and ACLED’s tables want a month at most. Write its date.`);
    return [];
  }
  const reconciled = analysis[context.rule];
  const daily = reconciled.rows ?? [];
  const rows = isAcled || file.date_precision === 1 ? daily : byPlace(daily);
  const deaths = shared(
    reconciled,
    rows.map(({ fatalities }) => fatalities),
  );
  const events = rows.flatMap((row, index): readonly EventRow[] => {
    const place = row.place?.id === undefined ? undefined : eventPlace(row.place.id, context.codebook);
    const part = deaths[index];
    if (row.date === undefined || place === undefined || part === undefined) {
      lose(
        'event',
        row.date === undefined
          ? 'The date of its file is none of the calendar. Correct it there.'
          : 'Its file names no place that the codebook knows. Write it there.',
      );
      return [];
    }
    if (isAcled && place.kind === 'country') {
      lose('event', 'It is known only by its country, and ACLED’s tables want a place.');
      return [];
    }
    if (place.lat === undefined || place.lon === undefined)
      lose(`coordinates of ${place.location}`, 'The codebook has none.', 'no-column');
    const coded = file.places?.find((one) => one.place === row.place?.id)?.geo_precision;
    const eventId = rows.length === 1 ? id : `${id}-${index + 1}`;
    const precision = geoPrecision(coded, place.kind);
    const when = { date: row.date, dateFrom: toldBy };
    return [{ ...incident, context, file, eventId, ...when, place, geoPrecision: precision, ...part }];
  });
  if (derived !== undefined && events.length > 0) lose('date', derived, 'no-column');
  return events;
}

function byPlace(rows: readonly FatalityRow[]): readonly FatalityRow[] {
  const places = new Map<string | undefined, FatalityRow>();
  for (const row of rows) {
    const known = places.get(row.place?.id);
    places.set(row.place?.id, known ? { ...known, fatalities: known.fatalities + row.fatalities } : row);
  }
  return [...places.values()];
}

type Share = Pick<EventRow, 'low' | 'best' | 'high' | 'deaths'>;

/** The figures over rows whose best ones are given: sums stay, and in each row low ≤ best ≤ high and the deaths are best. */
export function shared({ low, best, high, deaths }: Reconciled, rows: readonly number[]): readonly Share[] {
  const lows = proportional(low, rows);
  const above = proportional(high - best, rows.some((row) => row > 0) ? rows : rows.map(() => 1));
  let left = rows;
  const columns = (['a', 'b', 'civilians', 'unknown'] as const).map((column) => {
    const own = proportional(deaths[column], left);
    left = left.map((row, index) => row - (own[index] ?? 0));
    return own;
  });
  return rows.map((row, index) => {
    const [a = 0, b = 0, civilians = 0, unknown = 0] = columns.map((own) => own[index] ?? 0);
    const share = { low: lows[index] ?? 0, best: row, high: row + (above[index] ?? 0) };
    return { ...share, deaths: { a, b, civilians, unknown } };
  });
}

/**
 * A total shared in proportion to weights, in whole numbers: the largest remainders, and the first of those alike, get one
 * more. No share is above its weight where the total is not above their sum.
 */
export function proportional(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const rest = total - shares.reduce((all, share) => all + share, 0);
  const order = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((left, right) => right.remainder - left.remainder || left.index - right.index);
  for (const { index } of order.slice(0, rest)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
