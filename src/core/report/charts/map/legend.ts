import type { Words } from '../../words';
import type { ChartWords } from '../chartWords';
import { circle, path, text, type Shape } from '../drawing';
import { textWidth } from '../letters';
import { AREA_RADIUS, markShapes } from './marks';
import { kindWords, type MarkKind } from './places';

const KINDS: readonly MarkKind[] = ['attacked', 'besieged', 'listed', 'reference', 'context', 'none'];
const ROW = 22;
const LETTERS = 12;

interface LegendOptions {
  /** Where it begins, in pixels. */
  readonly top: number;
  readonly width: number;
  readonly words: Words;
  readonly chart: ChartWords;
}

/** What the marks mean, and whose the borders are: it goes out with the map. */
export function legend(
  kinds: ReadonlySet<MarkKind>,
  hasAreas: boolean,
  { top, width, words, chart }: LegendOptions,
): { readonly height: number; readonly shapes: readonly Shape[] } {
  const entries = [
    ...KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
      mark: (x: number, y: number): readonly Shape[] => markShapes(kind, x, y),
      words: kindWords(kind, words, chart),
    })),
    ...(hasAreas
      ? [
          {
            mark: (x: number, y: number): readonly Shape[] => [path('area', circle(x, y, AREA_RADIUS - 3))],
            words: chart.area,
          },
        ]
      : []),
  ];
  let [x, y] = [10, top + 18];
  const shapes: Shape[] = [];
  for (const { mark, words: told } of entries) {
    const wide = 20 + textWidth(told, LETTERS) + 14;
    if (x > 10 && x + wide > width) [x, y] = [10, y + ROW];
    shapes.push(...mark(x, y - 4), text('label', x + 14, y, told));
    x += wide;
  }
  y += ROW - 4;
  shapes.push(text('small', 2, y, chart.borders));
  return { height: y + 8 - top, shapes };
}
