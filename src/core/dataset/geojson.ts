import * as z from 'zod/mini';
import { eventTypeOf } from '../incident/eventTypes';
import { OVER_A_MONTH } from '../incident/toldDate';
import { once } from '../once';
import { degrees } from './eventPlaces';
import { outletsOf, sideOf } from './eventColumns';
import { DATES } from './eventFormats';
import { eventRows, type EventRow } from './events';
import type { ExportedArticle } from './exported';
import { IncidentReadings } from './incidentReadings';
import type { DatasetArticle, Piece, Step } from './model';
import { verified, type FormatSpec, type FormatWriter, type Resource, type WriterContext } from './writer';

const FILE = 'incidents.geojson';

/** The places of incidents as GeoJSON (RFC 7946: longitude first, no reference system named). */
export const GEOJSON: FormatSpec = {
  label: 'GeoJSON',
  about: 'incidents.geojson: the places of incidents with their figures (RFC 7946).',
  extras: ['articles without annotations', 'rejected suggestions'],
  reading: [
    'GeoJSON (RFC 7946): a feature for each place of an incident, longitude before latitude in WGS 84. Without coordinates in the codebook its geometry is null: no point is made up.',
    `${DATES} \`date_derived_from\` names the articles.`,
    'low, best and high are this place’s part of the incident’s figures by the rule of the dataset.',
  ],
  options: [],
  make: (context) => new GeoJsonWriter(context),
};

class GeoJsonWriter implements FormatWriter {
  private readonly readings: IncidentReadings;

  constructor(private readonly context: WriterContext) {
    this.readings = new IncidentReadings(context);
  }

  begin(): readonly Piece[] {
    return [{ file: FILE, text: '{"type":"FeatureCollection","features":[' }];
  }

  add(article: ExportedArticle, whole: DatasetArticle): readonly Piece[] {
    this.readings.add(article, whole);
    return [];
  }

  *end(): Generator<Step, void, undefined> {
    let before = '\n';
    for (const incident of yield* this.readings.incidents()) {
      const features = eventRows(incident, this.context, false).map((row) => {
        const feature = JSON.stringify(featureOf(row));
        verified(FILE, featureDifference(feature, row));
        const text = before + feature;
        before = ',\n';
        return text;
      });
      yield { file: FILE, text: features.join('') };
    }
    yield { file: FILE, text: '\n]}\n' };
  }

  resources(): readonly Resource[] {
    return [{ files: [FILE], about: 'The places of incidents.', mediatype: 'application/geo+json' }];
  }
}

function featureOf(row: EventRow): unknown {
  const { id, eventId, file, date, dateFrom, place, geoPrecision, low, best, high, context, analysis } = row;
  const [lat, lon] = [degrees(place.lat), degrees(place.lon)];
  const clean = (words: string | undefined): string | undefined => words && context.names.redact(words);
  return {
    type: 'Feature',
    id: eventId,
    geometry: lat === undefined || lon === undefined ? null : { type: 'Point', coordinates: [lon, lat] },
    properties: {
      incident: id,
      title: clean(file.title),
      date: file.date ?? date,
      date_end: file.date_end,
      date_precision: file.date_precision === OVER_A_MONTH ? undefined : file.date_precision,
      date_derived_from: dateFrom.length === 0 ? undefined : dateFrom,
      event_type: eventTypeOf(file.sub_event_type)?.event,
      sub_event_type: clean(file.sub_event_type),
      location: clean(place.location),
      country: place.country,
      geo_precision: geoPrecision,
      side_a: sideOf(row, 'a', 'acled').map(({ name }) => clean(name)),
      side_b: sideOf(row, 'b', 'acled').map(({ name }) => clean(name)),
      rule: context.rule,
      ...{ low, best, high },
      sources: analysis.sources,
      outlets: outletsOf(row).map(clean),
    },
  };
}

const featureSchema = once(() =>
  z.object({
    id: z.string(),
    geometry: z.nullable(z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) })),
    properties: z.looseObject({ low: z.int(), best: z.int(), high: z.int() }),
  }),
);

function featureDifference(feature: string, { eventId, place, low, best, high }: EventRow): string | undefined {
  const { id, geometry, properties } = featureSchema().parse(JSON.parse(feature));
  if (id !== eventId) return 'an id';
  const [lon, lat] = geometry?.coordinates ?? [];
  const has = place.lat !== undefined && place.lon !== undefined;
  if (lon !== (has ? degrees(place.lon) : undefined) || lat !== (has ? degrees(place.lat) : undefined))
    return `${id}: its coordinates`;
  const same = properties.low === low && properties.best === best && properties.high === high;
  return same ? undefined : `${id}: its figures`;
}
