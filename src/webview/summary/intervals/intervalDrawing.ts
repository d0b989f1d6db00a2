import type { Figures } from '../../../core/incident/analysis';
import { positionOn, type Axis } from '../../../core/report/charts/axis';
import type { IntervalLine, IntervalPanel } from '../../../core/report/incident/intervalChart';
import type { Span } from '../../../core/report/bounds';
import { svg } from './svg';

// One panel of the interval chart as SVG. Along it all places are in per cent, so that it fits any width; heights are pixels.

const TOP = 20;
/** Of a line of text, and of what is drawn below a claim's lines. */
const TEXT = 15;
const DRAWN = 24;
const BAR = 8;
const AXIS = 22;
/** Of the drawing's width; the rest lets the last tick's number and arrows stand inside. */
const WIDTH = 96;
const LEFT = 1;

export interface DrawingTexts {
  /** Lines of text above a claim's bounds. */
  readonly label: (line: IntervalLine) => readonly string[];
  /** Stands at the best figure's line; one text where all three are the same. */
  readonly figures: (figures: Figures) => string;
  readonly number: (value: number) => string;
}

/** Draws a panel. The text that says the same is the caller's to give. */
export function drawIntervals(
  { lines, figures, axis }: Pick<IntervalPanel, 'lines' | 'figures' | 'axis'>,
  texts: DrawingTexts,
): SVGSVGElement {
  let height = TOP;
  const placed = lines.map((line) => {
    const [top, label] = [height, texts.label(line)];
    height += label.length * TEXT + DRAWN;
    return { line, top, label };
  });
  height += AXIS;
  const bottom = height - AXIS;
  const at = (value: number): string => `${(LEFT + WIDTH * positionOn(axis, value)).toFixed(2)}%`;
  return svg(
    'svg',
    { class: 'intervals', width: '100%', height },
    ...axis.ticks.flatMap((tick) => [
      svg('line', { class: 'tick', x1: at(tick), x2: at(tick), y1: TOP, y2: bottom }),
      svg(
        'text',
        { class: 'tick-text', x: at(tick), y: height - 6, 'text-anchor': tick === 0 ? 'start' : 'middle' },
        texts.number(tick),
      ),
    ]),
    ...(figures === undefined ? [] : drawFigures(figures, axis, at, bottom, texts)),
    ...placed.flatMap(({ line, top, label }) => drawLine(line, label, top, at, axis)),
  );
}

function drawFigures(
  figures: Figures,
  axis: Axis,
  at: (value: number) => string,
  bottom: number,
  texts: DrawingTexts,
): readonly SVGElement[] {
  const { low, best, high } = figures;
  const width = `${(WIDTH * (positionOn(axis, high) - positionOn(axis, low))).toFixed(2)}%`;
  const isRight = positionOn(axis, best) > 0.5;
  return [
    svg('rect', { class: 'figures-band', x: at(low), width, y: TOP - 4, height: bottom - TOP + 4 }),
    ...[low, high].map((value) =>
      svg('line', { class: 'figures-end', x1: at(value), x2: at(value), y1: TOP - 4, y2: bottom }),
    ),
    svg('line', { class: 'figures-best', x1: at(best), x2: at(best), y1: TOP - 4, y2: bottom }),
    svg(
      'text',
      { class: 'figures-text', x: at(best), y: TOP - 8, dx: isRight ? 4 : 0, 'text-anchor': isRight ? 'end' : 'start' },
      texts.figures(figures),
    ),
  ];
}

function drawLine(
  line: IntervalLine,
  label: readonly string[],
  top: number,
  at: (value: number) => string,
  axis: Axis,
): readonly SVGElement[] {
  const middle = top + label.length * TEXT + 12;
  const told = label.map((text, index) =>
    svg('text', { class: 'line-text', x: `${LEFT}%`, y: top + 14 + index * TEXT }, text),
  );
  const { span, counts, row } = line;
  if (span === undefined) return told;
  const kind = `${counts ? 'counts' : 'counts-not'}${row.bounds.kind === 'about' ? ' about' : ''}`;
  return [...told, ...drawSpan(span, middle, at, axis, kind)];
}

function drawSpan(
  { from, to }: Span,
  middle: number,
  at: (value: number) => string,
  axis: Axis,
  kind: string,
): readonly SVGElement[] {
  if (from === to) return [svg('circle', { class: `dot ${kind}`, cx: at(from), cy: middle, r: BAR / 2 + 1 })];
  const end = Number.isFinite(to) ? to : axis.end;
  const width = `${(WIDTH * (positionOn(axis, end) - positionOn(axis, from))).toFixed(2)}%`;
  const cap = (value: number, open: boolean): SVGElement =>
    svg('line', {
      class: open ? 'cap cap-open' : 'cap',
      x1: at(value),
      x2: at(value),
      y1: middle - BAR,
      y2: middle + BAR,
    });
  return [
    svg('rect', { class: `bar ${kind}`, x: at(from), width, y: middle - BAR / 2, height: BAR }),
    cap(from, from === 0),
    Number.isFinite(to)
      ? cap(to, false)
      : svg(
          'svg',
          { x: at(end), y: middle - BAR, overflow: 'visible' },
          svg('polygon', { class: 'arrow', points: `0,0 ${BAR * 1.4},${BAR} 0,${BAR * 2}` }),
        ),
  ];
}
