import { dayOfIso } from '../reading/calendar';
import { eventColumn as column, joinedBy, OUTLETS, outletsOf, sideOf } from './eventColumns';
import { degrees } from './eventPlaces';
import type { EventRow } from './events';
import { toldOf } from './incidentReadings';
import { actorName } from './mention';
import type { Table } from './row';

const OWNED = 'Id owned by UCDP: left empty.';

/** Event table in the 49 columns of UCDP GED, in their order (domain.md, "Export columns"). */
export const UCDP_TABLE: Table<EventRow> = {
  name: 'events-ucdp',
  about:
    'Events in the columns of UCDP GED, one a location a day, or a location a period where days are not known. UCDP-GED-like: coded from the articles of this project alone, and not by UCDP.',
  columns: [
    column(
      'id',
      'text',
      'Id of the incident, with the number of the row where it has several.',
      ({ eventId }) => eventId,
    ),
    column('relid', 'text', OWNED),
    column('year', 'integer', 'Year of the first day.', (row) => Number(startOf(row).slice(0, 4))),
    column('active_year', 'text', 'Not coded.'),
    column('code_status', 'text', 'Not coded.'),
    column(
      'type_of_violence',
      'integer',
      '1 state-based, 2 non-state, 3 one-sided; empty where the sides do not tell.',
      typeOfViolence,
    ),
    column('conflict_dset_id', 'text', OWNED),
    column('conflict_new_id', 'text', OWNED),
    column('conflict_name', 'text', 'Not coded.'),
    column('dyad_dset_id', 'text', OWNED),
    column('dyad_new_id', 'text', OWNED),
    column('dyad_name', 'text', 'Both sides.', (row) =>
      joinedBy(
        ' - ',
        [names(row, 'a'), names(row, 'b')].filter((one) => one !== undefined),
      ),
    ),
    column('side_a_dset_id', 'text', OWNED),
    column('side_a_new_id', 'text', OWNED),
    column('side_a', 'text', 'Side a.', (row) => names(row, 'a')),
    column('side_b_dset_id', 'text', OWNED),
    column('side_b_new_id', 'text', OWNED),
    column('side_b', 'text', 'Side b.', (row) => names(row, 'b')),
    column(
      'number_of_sources',
      'integer',
      'Articles; copies and translations count once.',
      ({ analysis }) => analysis.sources,
    ),
    column('source_article', 'text', 'The articles.', (row) =>
      joinedBy(
        OUTLETS,
        toldOf(row, (_, file) => file),
      ),
    ),
    column('source_office', 'text', 'Their outlets.', (row) => joinedBy(OUTLETS, outletsOf(row))),
    column('source_date', 'text', 'When they were published.', (row) =>
      joinedBy(
        OUTLETS,
        toldOf(row, ({ published }) => published),
      ),
    ),
    column('source_headline', 'text', 'Their headlines.', (row) =>
      joinedBy(
        OUTLETS,
        toldOf(row, ({ headline }) => headline),
      ),
    ),
    column('source_original', 'text', 'Who makes the claims, where the codebook knows them.', claimantsOf),
    column(
      'where_prec',
      'integer',
      '1 exact, 2 within about 25 km, 3 second-order division, 4 first-order division, 6 country.',
      wherePrecision,
    ),
    column('where_coordinates', 'text', 'The place whose coordinates these are.', ({ place }) => place.location),
    column('where_description', 'text', 'Title of the incident.', ({ file }) => file.title),
    column('adm_1', 'text', 'First-order division.', ({ place }) => place.admin1),
    column('adm_2', 'text', 'Second-order division.', ({ place }) => place.admin2),
    column('latitude', 'number', 'In degrees.', ({ place }) => degrees(place.lat)),
    column('longitude', 'number', 'In degrees.', ({ place }) => degrees(place.lon)),
    column('geom_wkt', 'text', 'The same as a point.', pointOf),
    column('priogrid_gid', 'text', 'Not coded.'),
    column('country', 'text', 'The country.', ({ place }) => place.countryName),
    column('country_id', 'text', 'Not coded.'),
    column('region', 'text', 'Not coded.'),
    column('event_clarity', 'integer', '1 clear, 2 not.', ({ file }) => file.event_clarity),
    column(
      'date_prec',
      'integer',
      '1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 longer; empty where nobody says.',
      datePrecision,
    ),
    column('date_start', 'text', 'First day.', startOf),
    column('date_end', 'text', 'Last day.', (row) => (isByDay(row) ? row.date : (row.file.date_end ?? startOf(row)))),
    column('deaths_a', 'integer', 'Of best: combatants of side a.', ({ deaths }) => deaths.a),
    column('deaths_b', 'integer', 'Of best: combatants of side b.', ({ deaths }) => deaths.b),
    column('deaths_civilians', 'integer', 'Of best: civilians.', ({ deaths }) => deaths.civilians),
    column('deaths_unknown', 'integer', 'Of best: anybody else.', ({ deaths }) => deaths.unknown),
    column('best', 'integer', 'Best figure of the row by the rule of the dataset.', ({ best }) => best),
    column('high', 'integer', 'High figure.', ({ high }) => high),
    column('low', 'integer', 'Low figure.', ({ low }) => low),
    column('gwnoa', 'text', 'Not coded.'),
    column('gwnob', 'text', 'Not coded.'),
  ],
};

/** HXL tags of its columns. */
export const UCDP_HXL: Readonly<Record<string, string>> = {
  date_start: '#date+start',
  date_end: '#date+end',
  side_a: '#group+name+first',
  side_b: '#group+name+second',
  where_coordinates: '#loc+name',
  adm_1: '#adm1+name',
  latitude: '#geo+lat',
  longitude: '#geo+lon',
  country: '#country+name',
  best: '#affected+killed',
  source_office: '#meta+source',
};

const names = (row: EventRow, side: 'a' | 'b'): string | undefined =>
  joinedBy(
    ', ',
    sideOf(row, side, 'ucdp').map(({ name }) => name),
  );

/** State-based where a state's forces fight, one-sided where civilians are all of side b. */
function typeOfViolence(row: EventRow): number | undefined {
  const [a, b] = [sideOf(row, 'a', 'ucdp'), sideOf(row, 'b', 'ucdp')];
  if (a.length === 0 || b.length === 0 || [...a, ...b].some(({ kind }) => kind === undefined)) return undefined;
  if (b.every(({ kind }) => kind === 'Civilians')) return 3;
  return [...a, ...b].some(({ kind }) => kind === 'State forces') ? 1 : 2;
}

/** Whether the row is of one day, and not of a period of which the days are not known. */
function isByDay({ file }: EventRow): boolean {
  return file.date_precision === 1 || (file.date_precision === undefined && file.date_end === undefined);
}

function startOf(row: EventRow): string {
  return isByDay(row) ? row.date : (row.file.date ?? row.date);
}

function datePrecision(row: EventRow): number | undefined {
  const { date, date_end: end, date_precision: coded } = row.file;
  if (coded === 1) return 1;
  const [first, last] = [dayOfIso(date), dayOfIso(end)];
  const days = first === undefined || last === undefined ? undefined : last - first + 1;
  if (days === undefined) return coded === undefined ? undefined : coded === 2 ? 3 : 4;
  if (days > 31) return 5;
  if (days > 7) return 4;
  return days === 7 ? 3 : days > 1 ? 2 : 1;
}

function wherePrecision({ place, geoPrecision }: EventRow): number | undefined {
  if (place.kind === 'country') return 6;
  if (geoPrecision === 3) return place.admin2 === undefined ? 4 : 3;
  return geoPrecision;
}

function pointOf({ place }: EventRow): string | undefined {
  const [lat, lon] = [degrees(place.lat), degrees(place.lon)];
  return lat === undefined || lon === undefined ? undefined : `POINT (${lon} ${lat})`;
}

/** By the codebook: words for a source that is not named may tell where it is. */
function claimantsOf({ mentions, context }: EventRow): string | undefined {
  const claimants = mentions.flatMap(({ annotation }) => {
    const claimant = annotation.type === 'casualty' ? annotation.claim.claimant : undefined;
    return actorName(claimant, context.codebook) ?? [];
  });
  return joinedBy('; ', [...new Set(claimants)]);
}
