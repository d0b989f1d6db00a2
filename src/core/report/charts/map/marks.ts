import { circle, path, polygon, rectangle, type PathShape } from '../drawing';
import type { MarkKind } from './places';

/** From the middle of a mark to its edge, in pixels. */
export const MARK_RADIUS = 8;
export const AREA_RADIUS = 11;

/** The mark of a place, told apart by its form alone: in black and white, and by those who see no colours. */
export function markShapes(kind: MarkKind, x: number, y: number): readonly PathShape[] {
  switch (kind) {
    case 'attacked':
      return [path('solid', star(x, y, MARK_RADIUS))];
    case 'besieged':
      return [path('open', circle(x, y, 6)), path('solid', circle(x, y, 3))];
    case 'listed':
      return [path('solid', polygon(regular(x, y, 6, 4, -Math.PI / 2)))];
    case 'reference':
      return [path('open', polygon(regular(x, y + 1, 6, 3, -Math.PI / 2)))];
    case 'context':
      return [path('open', rectangle(x - 4, y - 4, 8, 8))];
    case 'none':
      return [path('solid', circle(x, y, 3))];
  }
}

function regular(x: number, y: number, radius: number, corners: number, turn: number): readonly [number, number][] {
  return Array.from({ length: corners }, (_, index) => {
    const angle = turn + (2 * Math.PI * index) / corners;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

const POINTS = 8;

function star(x: number, y: number, radius: number): string {
  return polygon(
    Array.from({ length: POINTS * 2 }, (_, index) => {
      const [angle, reach] = [(Math.PI * index) / POINTS, index % 2 === 0 ? radius : radius * 0.5];
      return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
    }),
  );
}
