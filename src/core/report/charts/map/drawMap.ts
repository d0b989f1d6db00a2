import type { GeoProjection } from 'd3-geo';
import type { Words } from '../../words';
import type { ChartWords } from '../chartWords';
import { circle, path, rectangle, segment, text, type Drawing, type MarkShape, type Shape } from '../drawing';
import { textWidth } from '../letters';
import { isInside, overlap, placeLabels, type Box, type PlacedLabel } from '../placeLabels';
import type { Land } from './land';
import { legend } from './legend';
import { AREA_RADIUS, MARK_RADIUS, markShapes } from './marks';
import { isOn, outlineOf, pathOf, type Outline } from './outline';
import { isArea, pointWords, roleWords, type MappedPlace } from './places';
import { roundKm, viewOf, type View } from './view';

export interface MapOptions {
  /** In pixels. */
  readonly width: number;
  /** Of the incident. */
  readonly title: string;
  readonly words: Words;
  readonly chart: ChartWords;
}

/** A map of one town shows at least its country's scale, in kilometres from edge to edge. */
const LEAST_KM = 420;
const LABEL = 12;
const LINE = 15;
/** From a label's upper edge to its base line. */
const BASE = 12;

interface Spot {
  readonly place: MappedPlace;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** An area whose point is that of a town, too, as a region's is its capital's: its mark stands at the edge of its ring. */
  readonly isShared: boolean;
}

/**
 * The places of an incident on the outlines of their country and its neighbours, with names where there is room; all of them
 * are in the marks' labels. Costs the outlines in sight. `placed` must not be empty.
 */
export function drawMap(placed: readonly MappedPlace[], land: Land, options: MapOptions): Drawing {
  const { width, title, words, chart } = options;
  const height = Math.round(Math.min(420, Math.max(240, width * 0.6)));
  const whole: Box = { x: 0.5, y: 0.5, width: width - 1, height: height - 1 };
  const margin = { x: Math.min(90, width * 0.16), y: 40 };
  const inner = { x: margin.x, y: margin.y, width: width - 2 * margin.x, height: height - 2 * margin.y };
  const view = viewOf(
    placed.map(({ point }) => point),
    inner,
    whole,
    LEAST_KM,
  );
  const spots = placed.map((place) => spotOf(place, placed, view.projection));
  const inSight = land
    .filter(view.mayShow)
    .map((country) => outlineOf(country, view.projection))
    .filter((outline) => outline !== undefined);
  const scale = scaleBar(view, height, chart);
  const taken = [...spots.map(boxOf), scale.box];
  const frame = { x: 3, y: 3, width: width - 6, height: height - 6 };
  const labels = placeLabels(
    spots.map(({ place, x, y, radius }) => ({
      x,
      y,
      radius,
      width: textWidth(place.line.place.name, LABEL),
      height: LINE,
    })),
    taken,
    frame,
  );
  const occupied = [...taken, ...labels.flatMap((label) => (label === undefined ? [] : [label.box]))];
  const below = legend(
    new Set(placed.map(({ kind }) => kind)),
    placed.some(({ line }) => isArea(line)),
    {
      top: height,
      width,
      words,
      chart,
    },
  );
  return {
    width,
    height: height + below.height,
    title: chart.map,
    description: chart.mapOf(placed.length, title),
    isTopFirst: true,
    shapes: [
      path('sea', rectangle(whole.x, whole.y, whole.width, whole.height)),
      ...outlines(inSight, new Set(placed.map(({ line }) => line.country))),
      ...countryNames(inSight, occupied, frame, words),
      ...leaders(spots, labels),
      ...spots.map((spot, index) => townMark(spot, labels[index], options)).reverse(),
      ...scale.shapes,
      ...below.shapes,
    ],
  };
}

function spotOf(place: MappedPlace, all: readonly MappedPlace[], projection: GeoProjection): Spot {
  const [x, y] = projection([place.point.lon, place.point.lat]) ?? [0, 0];
  const isShared =
    isArea(place.line) &&
    all.some(({ line, point }) => {
      const [otherX, otherY] = projection([point.lon, point.lat]) ?? [0, 0];
      return !isArea(line) && Math.hypot(otherX - x, otherY - y) < MARK_RADIUS;
    });
  return { place, x, y, radius: isArea(place.line) ? AREA_RADIUS : MARK_RADIUS, isShared };
}

const boxOf = ({ x, y, radius }: Spot): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

function outlines(inSight: readonly Outline[], home: ReadonlySet<string | undefined>): readonly Shape[] {
  const isHome = ({ country: { iso } }: Outline): boolean => iso !== undefined && home.has(iso);
  // Home last: its border lies over those of its neighbours.
  return [
    ...inSight.filter((outline) => !isHome(outline)).map((outline) => path('land', pathOf(outline))),
    ...inSight.filter(isHome).map((outline) => path('home', pathOf(outline))),
  ];
}

/** A name needs that much of its country in sight, in square pixels. */
const LEAST_AREA = 1200;
const OFFSETS = [0, -18, 18, -36, 36, -60, 60, -90, 90];

function countryNames(
  inSight: readonly Outline[],
  occupied: readonly Box[],
  frame: Box,
  { locale }: Words,
): readonly Shape[] {
  const taken = [...occupied];
  return inSight
    .filter(({ area }) => area >= LEAST_AREA)
    .sort((left, right) => right.area - left.area)
    .flatMap((outline): readonly Shape[] => {
      const name = outline.country.names[locale];
      const [middleX, middleY] = outline.middle;
      const width = textWidth(name, 11);
      const boxes = OFFSETS.flatMap((dy) =>
        OFFSETS.map((dx): Box => ({ x: middleX + dx - width / 2, y: middleY + dy - LINE / 2, width, height: LINE })),
      );
      const box = boxes.find(
        (one) =>
          isInside(one, frame) &&
          !taken.some((other) => overlap(one, other)) &&
          endsOf(one).every(([x, y]) => isOn(outline, x, y)),
      );
      if (box === undefined) return [];
      taken.push(box);
      return [text('country', box.x + width / 2, box.y + BASE - 1, name, 'middle')];
    });
}

const endsOf = ({ x, y, width, height }: Box): readonly (readonly [number, number])[] => [
  [x, y + height / 2],
  [x + width / 2, y + height / 2],
  [x + width, y + height / 2],
];

function leaders(spots: readonly Spot[], labels: readonly (PlacedLabel | undefined)[]): readonly Shape[] {
  return spots.flatMap(({ x, y }, index): readonly Shape[] => {
    const label = labels[index];
    if (label?.isFar !== true) return [];
    const { box } = label;
    const nearestX = Math.min(Math.max(x, box.x), box.x + box.width);
    const nearestY = Math.min(Math.max(y, box.y), box.y + box.height);
    return [path('line', segment(x, y, nearestX, nearestY))];
  });
}

function townMark(
  { place, x, y, isShared }: Spot,
  label: PlacedLabel | undefined,
  { words, chart }: MapOptions,
): MarkShape {
  const { line, kind, point } = place;
  const aside = isShared ? AREA_RADIUS * Math.SQRT1_2 : 0;
  return {
    kind: 'mark',
    key: line.key,
    label: `${chart.says(line.place.name, roleWords(place, words, chart))} (${pointWords(point)})`,
    ...(line.at === undefined ? {} : { jump: line.at }),
    shapes: [
      ...(isArea(line) ? [path('area', circle(x, y, AREA_RADIUS - 1))] : []),
      ...markShapes(kind, x + aside, y - aside),
      ...(label === undefined ? [] : [text('label', label.box.x, label.box.y + BASE, line.place.name)]),
    ],
  };
}

function scaleBar({ pixelsPerKm }: View, height: number, chart: ChartWords): { box: Box; shapes: readonly Shape[] } {
  const km = roundKm(pixelsPerKm, 90);
  const length = km * pixelsPerKm;
  const [x, y] = [10, height - 10];
  const words = chart.kilometres(String(km));
  return {
    box: { x: x - 4, y: y - 20, width: Math.max(length, textWidth(words, 11)) + 10, height: 26 },
    shapes: [
      path('line', `${segment(x, y - 4, x, y)}H${Math.round((x + length) * 10) / 10}v-4`),
      text('small', x + 3, y - 5, words),
    ],
  };
}
