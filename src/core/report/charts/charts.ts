import type { IncidentSummary } from '../../incident/summary';
import { figureWords } from '../incident/claimWords';
import type { Words } from '../words';
import { chartWordsFor } from './chartWords';
import type { Drawing } from './drawing';
import { drawMap } from './map/drawMap';
import type { Land } from './map/land';
import { mapPlaces, pointWords, roleWords } from './map/places';
import { claimantInRow, drawnIn, timelineOf } from './timeline/timeline';
import { dateKind, drawTimeline } from './timeline/drawTimeline';

export const CHARTS = ['map', 'timeline'] as const;
export type ChartKind = (typeof CHARTS)[number];

/** A chart with the same in a table, for those who do not see it. */
export interface Chart {
  readonly kind: ChartKind;
  readonly drawing: Drawing;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What belongs to it and cannot be drawn, in a sentence. */
  readonly missing?: string | undefined;
}

export interface ChartOptions {
  /** In pixels. */
  readonly width: number;
  readonly words: Words;
}

/** Where it was. Undefined where no place has coordinates; what has none is never put anywhere. */
export function mapChart(summary: IncidentSummary, land: Land, { width, words }: ChartOptions): Chart | undefined {
  const chart = chartWordsFor(words.locale);
  const { placed, unplaced } = mapPlaces(summary.places);
  if (placed.length === 0) return undefined;
  return {
    kind: 'map',
    drawing: drawMap(placed, land, { width, title: titleOf(summary), words, chart }),
    head: [chart.place, chart.role, chart.coordinates],
    rows: placed.map((place) => [place.line.place.name, roleWords(place, words, chart), pointWords(place.point)]),
    ...(unplaced.length === 0 ? {} : { missing: `${chart.noCoordinates} ${namesOf(unplaced)}.` }),
  };
}

const namesOf = (lines: IncidentSummary['places']): string => lines.map(({ place }) => place.name).join(', ');

/** When who said what. Undefined where nobody claims anything of the incident. */
export function timelineChart(summary: IncidentSummary, { width, words }: ChartOptions): Chart | undefined {
  const chart = chartWordsFor(words.locale);
  const timeline = timelineOf(summary, words);
  if (drawnIn(timeline) === 0) return undefined;
  const claims = [...timeline.rows.flatMap((row) => row.claims.map((claim) => claim.row)), ...timeline.undated];
  return {
    kind: 'timeline',
    drawing: drawTimeline(timeline, { width, title: titleOf(summary), words, chart }),
    head: [chart.claimant, chart.figure, chart.date, chart.source],
    rows: claims.map((row) => [
      claimantInRow(row, words),
      figureWords(row, words),
      row.date === undefined ? chart.undated : `${row.date.replace('T', ' ')}, ${dateKind(row, chart)}`,
      row.source.outlet ?? row.source.file,
    ]),
  };
}

const titleOf = ({ title, key }: IncidentSummary): string => title ?? key;
