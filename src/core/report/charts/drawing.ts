import type { Jump } from '../../incident/summary';

// A chart as plain shapes, in pixels: page, SVG file and picture draw the same. It is plain JSON, and all its text is plain.

/**
 * How a shape is drawn; the page's style sheet and `paper.ts` each say with what colours. No ink alone says anything. A `row`
 * is not seen: it lets the whole of a mark be pointed at.
 */
export const INKS = [
  'sea',
  'land',
  'home',
  'solid',
  'open',
  'area',
  'line',
  'faint',
  'band',
  'event',
  'label',
  'strong',
  'small',
  'country',
  'row',
] as const;
export type Ink = (typeof INKS)[number];

export interface PathShape {
  readonly kind: 'path';
  readonly ink: Ink;
  /** The path's data as SVG writes it. */
  readonly d: string;
}

export interface TextShape {
  readonly kind: 'text';
  readonly ink: Ink;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

/** Something that can be pointed at: a town, a claim. */
export interface MarkShape {
  readonly kind: 'mark';
  /** Unique in the drawing. */
  readonly key: string;
  /** All it says, in words. */
  readonly label: string;
  readonly jump?: Jump | undefined;
  readonly shapes: readonly (PathShape | TextShape)[];
}

export type Shape = PathShape | TextShape | MarkShape;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
  readonly shapes: readonly Shape[];
  /** Marks may lie on each other, and the first to be read lies on top: it is the last among the shapes. */
  readonly isTopFirst?: boolean | undefined;
}

/** Sizes of the letters of each ink, in pixels. */
export const LETTER_SIZE: Readonly<Partial<Record<Ink, number>>> = { label: 12, strong: 12, small: 11, country: 11 };

export const path = (ink: Ink, d: string): PathShape => ({ kind: 'path', ink, d });

export const text = (
  ink: Ink,
  x: number,
  y: number,
  words: string,
  anchor: TextShape['anchor'] = 'start',
): TextShape => ({ kind: 'text', ink, x: tenth(x), y: tenth(y), anchor, text: words });

/** A tenth of a pixel is finer than any screen shows. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

export const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${tenth(x)},${tenth(y)}h${tenth(width)}v${tenth(height)}h${tenth(-width)}Z`;

export const circle = (x: number, y: number, radius: number): string =>
  `M${tenth(x - radius)},${tenth(y)}a${radius},${radius} 0 1,0 ${2 * radius},0a${radius},${radius} 0 1,0 ${-2 * radius},0Z`;

export const segment = (x1: number, y1: number, x2: number, y2: number): string =>
  `M${tenth(x1)},${tenth(y1)}L${tenth(x2)},${tenth(y2)}`;

export const polygon = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${tenth(x)},${tenth(y)}`).join('L')}Z`;
