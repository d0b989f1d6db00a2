import { geoAzimuthalEqualArea, type GeoProjection } from 'd3-geo';
import type { Point } from '../../../incident/summary';
import type { Box } from '../placeLabels';
import type { Country } from './land';

const EARTH_KM = 6371;
const DEGREE = Math.PI / 180;

export interface View {
  readonly projection: GeoProjection;
  /** In the middle of the map. */
  readonly pixelsPerKm: number;
  /** Whether anything of a country may be in sight. */
  readonly mayShow: (country: Country) => boolean;
}

/**
 * The part of the world that holds all the points within `frame`, and not less than `leastKm` from edge to edge, so that
 * a single town has a neighbourhood. Equal in area, north up, and true in scale in the middle of the points.
 */
export function viewOf(points: readonly Point[], frame: Box, clip: Box, leastKm: number): View {
  const centre = middleOf(points);
  const projection = geoAzimuthalEqualArea()
    .rotate([-centre.lon, -centre.lat])
    .scale(1)
    .translate([0, 0])
    .clipExtent(null);
  const at = points.map(({ lat, lon }): readonly [number, number] => projection([lon, lat]) ?? [0, 0]);
  const [left, right] = endsOf(at.map(([x]) => x));
  const [top, bottom] = endsOf(at.map(([, y]) => y));
  const least = leastKm / EARTH_KM;
  const scale = Math.min(
    frame.width / Math.max(right - left, 1e-9),
    frame.height / Math.max(bottom - top, 1e-9),
    Math.min(frame.width, frame.height) / least,
  );
  projection
    .scale(scale)
    .translate([
      frame.x + frame.width / 2 - ((left + right) / 2) * scale,
      frame.y + frame.height / 2 - ((top + bottom) / 2) * scale,
    ])
    .clipExtent([
      [clip.x, clip.y],
      [clip.x + clip.width, clip.y + clip.height],
    ]);
  return { projection, pixelsPerKm: scale / EARTH_KM, mayShow: sightOf(projection, clip) };
}

/** The middle of points on a sphere: none of the edges of a flat world, as the date line, is between them. */
function middleOf(points: readonly Point[]): Point {
  let [x, y, z] = [0, 0, 0];
  for (const { lat, lon } of points) {
    x += Math.cos(lat * DEGREE) * Math.cos(lon * DEGREE);
    y += Math.cos(lat * DEGREE) * Math.sin(lon * DEGREE);
    z += Math.sin(lat * DEGREE);
  }
  return { lat: Math.atan2(z, Math.hypot(x, y)) / DEGREE, lon: Math.atan2(y, x) / DEGREE };
}

const endsOf = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)];

const STEPS = 8;

/** By the corners of what is in sight; where that lies over a pole or the date line, anything may be. */
function sightOf(projection: GeoProjection, { x, y, width, height }: Box): View['mayShow'] {
  const seen = Array.from({ length: (STEPS + 1) ** 2 }, (_, index) =>
    projection.invert?.([
      x + (width * (index % (STEPS + 1))) / STEPS,
      y + (height * Math.floor(index / (STEPS + 1))) / STEPS,
    ]),
  );
  const [west, east] = endsOf(seen.map((point) => point?.[0] ?? NaN));
  const [south, north] = endsOf(seen.map((point) => point?.[1] ?? NaN));
  const isPlain =
    [west, east, south, north].every(Number.isFinite) && east - west < 120 && Math.max(north, -south) < 80;
  // Edges bend between the steps.
  const margin = 1 + (east - west) / STEPS;
  return (country) =>
    !isPlain ||
    (country.west <= east + margin &&
      country.east >= west - margin &&
      country.south <= north + margin &&
      country.north >= south - margin);
}

const ROUND = [1, 2, 5];

/** The longest round number of kilometres that takes no more than `most` pixels. */
export function roundKm(pixelsPerKm: number, most: number): number {
  const longest = most / pixelsPerKm;
  const power = 10 ** Math.floor(Math.log10(longest));
  return Math.max(...ROUND.map((round) => round * power).filter((km) => km <= longest), power);
}
