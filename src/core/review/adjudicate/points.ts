import type { Annotation } from '../../annotation/model';
import { compareAnnotations } from '../../annotation/order';
import { pairsByOverlap } from '../agreement/pairs';
import { isSameReading, isSameSpan } from './reading';

/** What two coders made of the same words, or what one of them tagged and the other did not. */
export type Point = {
  /** Differs from that of every other point of the article, and is the same however often they are compared. */
  readonly key: string;
} & (
  | { readonly kind: 'left'; readonly left: Annotation; readonly right?: undefined }
  | { readonly kind: 'right'; readonly left?: undefined; readonly right: Annotation }
  /** `reading`: the same words, read differently. `span`: other words, and perhaps read differently. `alike`: no difference. */
  | { readonly kind: 'reading' | 'span' | 'alike'; readonly left: Annotation; readonly right: Annotation }
);

interface Rule {
  /** Only annotations of one key are compared, so that it takes time in proportion. */
  readonly key: (one: Annotation) => string;
  readonly matches: (left: Annotation, right: Annotation) => boolean;
}

const placeOf = ({ start, end }: Annotation): string => `${start}-${end}`;

/** What makes two annotations one point, the likeliest first. Each annotation goes into one pair at most. */
const RULES: readonly Rule[] = [
  // Of a common past: the same annotation, whatever either did to it since.
  { key: ({ id }) => id, matches: () => true },
  { key: placeOf, matches: isSameReading },
  { key: placeOf, matches: (left, right) => left.type === right.type && isSameSpan(left, right) },
];

/**
 * All annotations of two readings of one text as points, in the order of the text. Spans that overlap are one point where
 * they are of one type, each with the one that it overlaps most, as agreement counts them; the same words under two types
 * are one, too.
 */
export function pointsOf(left: readonly Annotation[], right: readonly Annotation[]): readonly Point[] {
  const [lone, other] = [new Set(left), new Set(right)];
  const points: Point[] = [];
  const pair = (one: Annotation, its: Annotation): void => {
    lone.delete(one);
    other.delete(its);
    points.push({ key: keyOf(one, its), kind: kindOf(one, its), left: one, right: its });
  };
  const pairBy = ({ key, matches }: Rule): void => {
    const alike = new Map<string, Annotation[]>();
    for (const its of other) alike.set(key(its), [...(alike.get(key(its)) ?? []), its]);
    for (const one of [...lone]) {
      const its = alike.get(key(one))?.find((each) => other.has(each) && matches(one, each));
      if (its) pair(one, its);
    }
  };
  for (const rule of RULES) pairBy(rule);
  for (const type of new Set([...lone].map((each) => each.type))) {
    const own = (all: Iterable<Annotation>): readonly Annotation[] => [...all].filter((each) => each.type === type);
    for (const [one, its] of pairsByOverlap(own(lone), own(other))) pair(one, its);
  }
  pairBy({ key: placeOf, matches: isSameSpan });
  for (const one of lone) points.push({ key: keyOf(one, undefined), kind: 'left', left: one });
  for (const its of other) points.push({ key: keyOf(undefined, its), kind: 'right', right: its });
  return points.toSorted((a, b) => compareAnnotations(firstOf(a), firstOf(b)));
}

/** The annotation that stands first: the left one where both begin alike. */
export const firstOf = ({ left, right }: Point): Annotation =>
  left === undefined ? right : right === undefined || left.start <= right.start ? left : right;

/** The annotations of a point. */
export const sidesOf = ({ left, right }: Point): readonly Annotation[] =>
  [left, right].filter((side) => side !== undefined);

function kindOf(left: Annotation, right: Annotation): 'reading' | 'span' | 'alike' {
  if (isSameReading(left, right)) return 'alike';
  return isSameSpan(left, right) ? 'reading' : 'span';
}

const keyOf = (left: Annotation | undefined, right: Annotation | undefined): string =>
  `${left?.id ?? ''}+${right?.id ?? ''}`;
