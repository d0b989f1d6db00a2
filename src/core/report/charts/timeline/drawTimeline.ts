import type { ClaimRow } from '../../../incident/summary';
import { figureWords } from '../../incident/claimWords';
import type { Words } from '../../words';
import type { ChartWords } from '../chartWords';
import {
  circle,
  path,
  rectangle,
  segment,
  text,
  type Drawing,
  type MarkShape,
  type PathShape,
  type Shape,
} from '../drawing';
import { fitted, textWidth } from '../letters';
import { DAY, ticksOf, type Stretch } from './moments';
import { claimantInRow, drawnIn, type TimedClaim, type Timeline } from './timeline';

export interface TimelineOptions {
  /** In pixels. */
  readonly width: number;
  /** Of the incident. */
  readonly title: string;
  readonly words: Words;
  readonly chart: ChartWords;
}

const SIDE = 8;
const AXIS = 40;
const NAME = 20;
const LANE = 20;
const NOTE = 18;
const RADIUS = 5;
const LETTERS = 12;
/** Between two date labels at the least. */
const TICK = 92;

interface Scale {
  readonly span: Stretch;
  readonly x: (at: number) => number;
}

/** A timeline with a row for each claimant; what has no date stands below, apart. It must hold a claim. */
export function drawTimeline(timeline: Timeline, options: TimelineOptions): Drawing {
  const { width, title, chart } = options;
  const scale = scaleOf(timeline, width);
  const rows: Shape[] = [];
  let y = scale === undefined ? 0 : AXIS;
  if (scale !== undefined) {
    for (const { name, claims } of timeline.rows) {
      rows.push(text('strong', SIDE, y + 14, fitted(name, LETTERS, width - 2 * SIDE)));
      const lanes = inLanes(claims, scale, width, options);
      rows.push(...lanes.marks.map((mark) => mark(y + NAME)));
      y += NAME + lanes.count * LANE + 4;
      rows.push(path('faint', segment(0, y, width, y)));
    }
  }
  const axis = scale === undefined ? [] : axisShapes(timeline, scale, width, y, chart);
  const below = undatedShapes(timeline.undated, y, options);
  const notes = noteShapes(timeline, scale, below.bottom, options);
  return {
    width,
    height: notes.bottom,
    title: chart.timeline,
    description: chart.timelineOf(drawnIn(timeline), title),
    shapes: [...axis, ...rows, ...below.shapes, ...notes.shapes],
  };
}

/** All claims and the event, with some air; undefined where nothing has a date. */
function scaleOf({ rows, event }: Timeline, width: number): Scale | undefined {
  const claims = rows.flatMap((row) => row.claims.map(({ when }) => when));
  if (claims.length === 0) return undefined;
  const all = [...claims, ...(event === undefined ? [] : [event.when])];
  const first = Math.min(...all.map(({ start }) => start));
  const last = Math.max(...all.map(({ end }) => end));
  const air = Math.max((last - first) * 0.04, (DAY - (last - first)) / 2, DAY / 24);
  const span = { start: first - air, end: last + air };
  return { span, x: (at) => SIDE + ((at - span.start) / (span.end - span.start)) * (width - 2 * SIDE) };
}

function axisShapes(
  { event }: Timeline,
  { span, x }: Scale,
  width: number,
  bottom: number,
  chart: ChartWords,
): readonly Shape[] {
  const ticks = ticksOf(span, Math.max(1, Math.floor(width / TICK)));
  const half = 34;
  return [
    ...(event === undefined ? [] : eventShapes(event.when)),
    ...ticks.flatMap(({ at, label }) => [
      path('faint', segment(x(at), 18, x(at), bottom)),
      text('small', Math.min(Math.max(x(at), half), width - half), 12, label, 'middle'),
    ]),
    path('line', segment(0, 18.5, width, 18.5)),
    ...(event === undefined ? [] : [eventLabel(event.when, event.words)]),
  ];

  function eventShapes({ start, end }: Stretch): readonly PathShape[] {
    const [from, to] = [x(start), x(end)];
    return [
      path('band', rectangle(from, 19, Math.max(to - from, 1), bottom - 19)),
      path('event', `${segment(from, 19, from, bottom)}${segment(to, 19, to, bottom)}`),
    ];
  }

  function eventLabel({ start, end }: Stretch, words: string): Shape {
    const told = `${chart.event} ${words}`;
    const most = width - 2 * SIDE;
    const half = Math.min(textWidth(told, LETTERS), most) / 2;
    const middle = Math.min(Math.max((x(start) + x(end)) / 2, SIDE + half), width - SIDE - half);
    return text('label', middle, 33, fitted(told, LETTERS, most), 'middle');
  }
}

interface Lanes {
  readonly count: number;
  /** Each given the upper edge of the row's lanes. */
  readonly marks: readonly ((top: number) => MarkShape)[];
}

/** Claims of one row, one below the other where they or their figures would lie on each other. */
function inLanes(claims: readonly TimedClaim[], { x }: Scale, width: number, options: TimelineOptions): Lanes {
  const ends: number[] = [];
  const marks = claims.map((claim) => {
    const [from, to] = edgesOf(claim.when, x);
    const label = figureBeside(claim.figure, from, to, width);
    const left = Math.min(from, label.left);
    const free = label.isBelow ? -1 : ends.findIndex((end) => end + 8 < left);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = Math.max(to, label.right);
    if (label.isBelow) ends.push(width);
    return (top: number): MarkShape => {
      const y = top + lane * LANE + LANE / 2;
      const words = text('label', label.left, y + 4 + (label.isBelow ? LANE : 0), label.figure);
      return claimMark(claim.row, [shapeOf(claim.row, from, to, y), words], options);
    };
  });
  return { count: ends.length, marks };
}

interface PlacedFigure {
  readonly figure: string;
  readonly left: number;
  readonly right: number;
  /** In a lane of its own, below the mark. */
  readonly isBelow: boolean;
}

/** Right of its mark, else left, else below: a figure is never cut to fit, unless the whole width is too narrow for it. */
function figureBeside(words: string, from: number, to: number, width: number): PlacedFigure {
  const wide = textWidth(words, LETTERS);
  const placed = (figure: string, left: number, isBelow = false): PlacedFigure => ({
    figure,
    left,
    right: left + textWidth(figure, LETTERS),
    isBelow,
  });
  if (to + 5 + wide <= width - SIDE) return placed(words, to + 5);
  if (from - 5 - wide >= SIDE) return placed(words, from - 5 - wide);
  const figure = fitted(words, LETTERS, width - 2 * SIDE);
  return placed(figure, Math.max(SIDE, Math.min(from, width - SIDE - textWidth(figure, LETTERS))), true);
}

/** A stretch too short to be seen is a dot. */
function edgesOf({ start, end }: Stretch, x: Scale['x']): readonly [number, number] {
  const [from, to] = [x(start), x(end)];
  if (to - from >= 2 * RADIUS) return [from, to];
  const middle = (from + to) / 2;
  return [middle - RADIUS, middle + RADIUS];
}

/** Filled: the state of that time, as the claim says. Open: only the date of its article is known. */
function shapeOf({ dateFrom }: ClaimRow, from: number, to: number, y: number): PathShape {
  const ink = dateFrom === 'as_of' ? 'solid' : 'open';
  const isDot = to - from <= 2 * RADIUS + 0.1;
  return path(
    ink,
    isDot ? circle((from + to) / 2, y, RADIUS) : rectangle(from, y - RADIUS + 1, to - from, 2 * RADIUS - 2),
  );
}

function claimMark(row: ClaimRow, shapes: MarkShape['shapes'], { words, chart }: TimelineOptions): MarkShape {
  const when = row.date === undefined ? chart.undated : `${row.date.replace('T', ' ')}, ${dateKind(row, chart)}`;
  return {
    kind: 'mark',
    key: JSON.stringify([row.file, row.id]),
    label: `${chart.says(claimantInRow(row, words), figureWords(row, words))} (${when}; ${row.source.outlet ?? row.source.file})`,
    jump: { file: row.file, id: row.id },
    shapes,
  };
}

export const dateKind = ({ dateFrom }: ClaimRow, chart: ChartWords): string =>
  dateFrom === 'as_of' ? chart.asOf : chart.published;

function undatedShapes(
  undated: readonly ClaimRow[],
  top: number,
  options: TimelineOptions,
): { readonly bottom: number; readonly shapes: readonly Shape[] } {
  if (undated.length === 0) return { bottom: top, shapes: [] };
  const { width, words, chart } = options;
  const shapes: Shape[] = [text('strong', SIDE, top + 16, chart.undated)];
  let y = top + NAME + 2;
  for (const row of undated) {
    const told = chart.says(claimantInRow(row, words), figureWords(row, words));
    const label = text('label', SIDE + 8, y + 14, fitted(told, LETTERS, width - 2 * SIDE - 8));
    shapes.push(claimMark(row, [label], options));
    y += LANE;
  }
  return { bottom: y + 2, shapes };
}

const isDay = ({ start, end }: Stretch): boolean => end - start === DAY;

/** What the marks mean, and what is left out. */
function noteShapes(
  timeline: Timeline,
  scale: Scale | undefined,
  top: number,
  { width, chart }: TimelineOptions,
): { readonly bottom: number; readonly shapes: readonly Shape[] } {
  const claims = timeline.rows.flatMap((row) => row.claims);
  const signs = [
    ...(claims.some(({ row }) => row.dateFrom === 'as_of') ? [{ ink: 'solid', words: chart.asOf } as const] : []),
    ...(claims.some(({ row }) => row.dateFrom !== 'as_of') ? [{ ink: 'open', words: chart.published } as const] : []),
  ];
  const shapes: Shape[] = [];
  let [x, y] = [SIDE, top + NOTE];
  for (const { ink, words } of signs) {
    shapes.push(path(ink, circle(x + RADIUS, y - 4, RADIUS)), text('small', x + 15, y, words));
    x += textWidth(words, 11) + 36;
  }
  const drawn = drawnIn(timeline);
  const notes = [
    ...(hasBars(timeline, scale) ? [chart.dayOnly] : []),
    ...(drawn < timeline.all ? [chart.firstOf(drawn, timeline.all)] : []),
  ];
  for (const note of notes) {
    if (x > SIDE && x + textWidth(note, 11) > width) [x, y] = [SIDE, y + NOTE];
    shapes.push(text('small', x, y, fitted(note, 11, width - 2 * SIDE)));
    x = width;
  }
  // Room for it even where there is none: it comes and goes with a claim, and what stands below is to stay where it is.
  if (x > SIDE) y += NOTE;
  if (timeline.others > 0) {
    shapes.push(text('small', SIDE, y, fitted(chart.notDrawn(timeline.others), 11, width - 2 * SIDE)));
  }
  return { bottom: Math.ceil(y + 8), shapes };
}

/** Whether a claim is drawn as a bar: its day is known, and wide enough to be seen. */
const hasBars = ({ rows }: Timeline, scale: Scale | undefined): boolean =>
  scale !== undefined &&
  scale.x(DAY) - scale.x(0) >= 2 * RADIUS &&
  rows.some(({ claims }) => claims.some(({ when }) => isDay(when)));
