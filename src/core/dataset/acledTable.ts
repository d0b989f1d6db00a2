import { countryNumber } from '../codebook/countryNumbers';
import { ACTOR_KINDS } from '../codebook/model';
import { eventTypeOf } from '../incident/eventTypes';
import { eventColumn as column, joinedBy, OUTLETS, outletsOf, sideOf, type EventActor } from './eventColumns';
import { degrees } from './eventPlaces';
import type { EventRow } from './events';
import { toldOf } from './incidentReadings';
import type { Table } from './row';

/** Event table in the 31 columns of ACLED, in their order (domain.md, "Export columns"). */
export const ACLED_TABLE: Table<EventRow> = {
  name: 'events-acled',
  about:
    'Events in the columns of ACLED, one a location a day; a total over several places or days is spread as evenly as possible. ACLED-like: coded from the articles of this project alone, and not by ACLED.',
  columns: [
    column(
      'event_id_cnty',
      'text',
      'Id of the incident, with the number of the row where it has several.',
      ({ eventId }) => eventId,
    ),
    column('event_date', 'text', 'The day; of a period that is not known by days, its middle.', ({ date }) => date),
    column('year', 'integer', 'Its year.', ({ date }) => Number(date.slice(0, 4))),
    column(
      'time_precision',
      'integer',
      '1 the day, 2 within a week, 3 within a month; empty where nobody says.',
      ({ file }) => file.date_precision,
    ),
    column(
      'disorder_type',
      'text',
      'Follows from the sub-event type.',
      ({ file }) => eventTypeOf(file.sub_event_type)?.disorder,
    ),
    column(
      'event_type',
      'text',
      'Follows from the sub-event type.',
      ({ file }) => eventTypeOf(file.sub_event_type)?.event,
    ),
    column('sub_event_type', 'text', 'As coded.', ({ file }) => file.sub_event_type),
    column('actor1', 'text', 'Main actor of side a.', (row) => main(row, 'a')?.name),
    column('assoc_actor_1', 'text', 'The others of side a.', (row) => others(row, 'a')),
    column('inter1', 'text', 'Its kind, or ACLED’s number of it.', (row) => interOf(row, 'a')),
    column('actor2', 'text', 'Main actor of side b.', (row) => main(row, 'b')?.name),
    column('assoc_actor_2', 'text', 'The others of side b.', (row) => others(row, 'b')),
    column('inter2', 'text', 'Its kind, or ACLED’s number of it.', (row) => interOf(row, 'b')),
    column('interaction', 'text', 'Both kinds, the lower number first.', interactionOf),
    column('civilian_targeting', 'text', 'Where civilians are the target.', (row) =>
      targetsCivilians(row) ? 'Civilian targeting' : undefined,
    ),
    column('iso', 'integer', 'ISO 3166-1 number of the country.', ({ place }) =>
      place.country === undefined ? undefined : countryNumber(place.country),
    ),
    column('region', 'text', 'Not coded.'),
    column('country', 'text', 'The country.', ({ place }) => place.countryName),
    column('admin1', 'text', 'Largest administrative division.', ({ place }) => place.admin1),
    column('admin2', 'text', 'Second one.', ({ place }) => place.admin2),
    column('admin3', 'text', 'Third one.', ({ place }) => place.admin3),
    column('location', 'text', 'The place; a district with its town.', ({ place }) => place.location),
    column('latitude', 'number', 'In degrees, to four decimals.', ({ place }) => degrees(place.lat)),
    column('longitude', 'number', 'In degrees, to four decimals.', ({ place }) => degrees(place.lon)),
    column(
      'geo_precision',
      'integer',
      '1 the named town, 2 near a town or a small area, 3 a larger region.',
      (row) => row.geoPrecision,
    ),
    column('source', 'text', 'Outlets of the articles.', (row) => joinedBy(OUTLETS, outletsOf(row))),
    column('source_scale', 'text', 'Their scales.', (row) =>
      joinedBy(
        '-',
        toldOf(row, (article) => article.source_scale),
      ),
    ),
    column(
      'notes',
      'text',
      'Title and notes of the incident; the articles that its date is derived from, where its file gives none.',
      ({ file, dateFrom }) =>
        joinedBy(' ', [
          file.title,
          ...(file.notes === undefined ? [] : [file.notes]),
          ...(dateFrom.length === 0
            ? []
            : [`Date derived from ${dateFrom.join(', ')}, not decided in the incident file.`]),
        ]),
    ),
    column('fatalities', 'integer', 'Best figure of the row by the rule of the dataset.', ({ best }) => best),
    column('tags', 'text', 'Not coded.'),
    column('timestamp', 'integer', 'Not coded.'),
  ],
};

/** HXL tags of its columns. */
export const ACLED_HXL: Readonly<Record<string, string>> = {
  event_date: '#date+start',
  actor1: '#group+name+first',
  actor2: '#group+name+second',
  country: '#country+name',
  admin1: '#adm1+name',
  location: '#loc+name',
  latitude: '#geo+lat',
  longitude: '#geo+lon',
  fatalities: '#affected+killed',
  source: '#meta+source',
};

type Side = 'a' | 'b';

const main = (row: EventRow, side: Side): EventActor | undefined => sideOf(row, side, 'acled')[0];

const others = (row: EventRow, side: Side): string | undefined =>
  joinedBy(
    '; ',
    sideOf(row, side, 'acled')
      .slice(1)
      .map(({ name }) => name),
  );

/** ACLED's code of a kind, 1 to 8. */
const codeOf = (row: EventRow, side: Side): number | undefined => {
  const kind = main(row, side)?.kind;
  return kind === undefined ? undefined : ACTOR_KINDS.indexOf(kind) + 1;
};

function interOf(row: EventRow, side: Side): string | undefined {
  if (row.context.options.actorNumbers !== true) return main(row, side)?.kind;
  return codeOf(row, side)?.toString() ?? (main(row, side) === undefined ? '0' : undefined);
}

/** "State forces-Rebel group", or 12; of one actor alone "Rebel group only", or 20. */
function interactionOf(row: EventRow): string | undefined {
  const codes = (['a', 'b'] as const).filter((side) => main(row, side) !== undefined).map((side) => codeOf(row, side));
  const known = codes.filter((code) => code !== undefined).sort((left, right) => left - right);
  if (known.length === 0 || known.length < codes.length) return undefined;
  if (row.context.options.actorNumbers === true) return `${known.join('')}${known.length === 1 ? '0' : ''}`;
  const names = known.map((code) => ACTOR_KINDS[code - 1] ?? '');
  return names.length === 1 ? `${names.join('')} only` : names.join('-');
}

const targetsCivilians = (row: EventRow): boolean =>
  main(row, 'b')?.kind === 'Civilians' || eventTypeOf(row.file.sub_event_type)?.event === 'Violence against civilians';
