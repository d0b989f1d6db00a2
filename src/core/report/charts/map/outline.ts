import { geoPath, type GeoProjection } from 'd3-geo';
import { polygon } from '../drawing';
import type { Country } from './land';

type Ring = readonly (readonly [number, number])[];

/** What is in sight of a country, in pixels. */
export interface Outline {
  readonly country: Country;
  readonly rings: readonly Ring[];
  /** In square pixels. */
  readonly area: number;
  readonly middle: readonly [number, number];
}

/** Projects and clips a country once, as that costs most; undefined where nothing of it is in sight. */
export function outlineOf(country: Country, projection: GeoProjection): Outline | undefined {
  const rings: [number, number][][] = [];
  const start = (x: number, y: number): void => {
    rings.push([[x, y]]);
  };
  const goOn = (x: number, y: number): void => {
    rings.at(-1)?.push([x, y]);
  };
  const close = (): void => {
    const [first] = rings.at(-1) ?? [];
    if (first !== undefined) goOn(...first);
  };
  const nothing = (): void => undefined;
  // Outlines have no points, which alone are drawn as arcs.
  const sink = { beginPath: nothing, moveTo: start, lineTo: goOn, closePath: close, arc: nothing };
  geoPath(projection, sink)(country.shape);
  if (rings.length === 0) return undefined;
  const flat = { type: 'Polygon' as const, coordinates: rings };
  const measure = geoPath();
  return { country, rings, area: measure.area(flat), middle: measure.centroid(flat) };
}

export const pathOf = ({ rings }: Outline): string => rings.map(polygon).join('');

/** Whether a point, in pixels, is on the country: a line from it crosses its outline an odd number of times. */
export function isOn({ rings }: Outline, x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    let [fromX, fromY] = ring.at(-1) ?? [0, 0];
    for (const [toX, toY] of ring) {
      if (fromY > y !== toY > y && x < fromX + ((toX - fromX) * (y - fromY)) / (toY - fromY)) inside = !inside;
      [fromX, fromY] = [toX, toY];
    }
  }
  return inside;
}
