import type { Rule } from '../../incident/analysis';
import type { IncidentSummary } from '../../incident/summary';
import { claimantWords, figureWords, sourceWords } from '../incident/claimWords';
import type { Words } from '../words';
import { reportWordsFor } from '../wordsFor';
import { chartWordsFor } from './chartWords';
import type { Drawing } from './drawing';
import { countingWords, drawIntervals, figuresWords, panelName } from './intervals/drawIntervals';
import type { IntervalPanel } from './intervals/intervalPanels';
import { drawMap } from './map/drawMap';
import type { Land } from './map/land';
import { mapPlaces, pointWords, roleWords } from './map/places';
import { claimantInRow, drawnIn, timelineOf } from './timeline/timeline';
import { dateKind, drawTimeline } from './timeline/drawTimeline';

export const CHARTS = ['map', 'timeline', 'intervals'] as const;
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
export function mapChart(
  summary: Pick<IncidentSummary, 'key' | 'title' | 'places'>,
  land: Land,
  { width, words }: ChartOptions,
): Chart | undefined {
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

/** More could not be taken in, nor drawn at once. */
const MOST_LINES = 200;

/** The bounds of each claim with the figures by a rule. Undefined where there is neither. */
export function intervalsChart(
  summary: IncidentSummary,
  panels: readonly IntervalPanel[],
  rule: Rule,
  { width, words }: ChartOptions,
): Chart | undefined {
  if (panels.length === 0) return undefined;
  const [chart, report] = [chartWordsFor(words.locale), reportWordsFor(words.locale)];
  const drawn = firstLines(panels, MOST_LINES);
  const all = panels.reduce((sum, { lines }) => sum + lines.length, 0);
  return {
    kind: 'intervals',
    drawing: drawIntervals(drawn, all, { width, title: titleOf(summary), rule, words, report, chart }),
    head: [report.parts.victims, chart.figure, chart.claimant, chart.source, chart.counting],
    rows: drawn.flatMap((panel) => [
      ...(panel.figures === undefined
        ? []
        : [[panelName(panel, { words, report }), figuresWords(panel.figures, { rule, words, report }), '', '', '']]),
      ...panel.lines.map((line) => [
        panelName(panel, { words, report }),
        figureWords(line.row, words),
        claimantWords(line.row.claimant, words),
        sourceWords(line.row),
        countingWords(panel, line, chart).join(''),
      ]),
    ]),
  };
}

/** The first claims of all panels together; figures without a claim are kept. */
function firstLines(panels: readonly IntervalPanel[], most: number): readonly IntervalPanel[] {
  let left = most;
  return panels.flatMap((panel) => {
    const lines = panel.lines.slice(0, left);
    left -= lines.length;
    return lines.length === 0 && panel.lines.length > 0 ? [] : [{ ...panel, lines }];
  });
}

const titleOf = ({ title, key }: Pick<IncidentSummary, 'key' | 'title'>): string => title ?? key;
