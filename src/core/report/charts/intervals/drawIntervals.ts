import type { Figures, Rule } from '../../../incident/analysis';
import { claimantName } from '../../claimantName';
import { claimInLine, figureWords } from '../../incident/claimWords';
import { stepName } from '../../incident/derivation';
import type { ReportWords } from '../../reportWords';
import { wordFigure, type Words } from '../../words';
import { positionOn, type Axis } from '../axis';
import type { ChartWords } from '../chartWords';
import {
  circle,
  path,
  polygon,
  rectangle,
  segment,
  text,
  type Drawing,
  type MarkShape,
  type PathShape,
  type Shape,
} from '../drawing';
import { fitted, textWidth } from '../letters';
import type { IntervalLine, IntervalPanel } from './intervalPanels';

export interface IntervalOptions {
  /** In pixels. */
  readonly width: number;
  /** Of the incident. */
  readonly title: string;
  readonly rule: Rule;
  readonly words: Words;
  readonly report: ReportWords;
  readonly chart: ChartWords;
}

const SIDE = 8;
/** Of the name of a panel, and of the figures below it. */
const HEAD = 20;
/** Of a line of text, and of what is drawn below a claim's lines. */
const TEXT = 15;
const DRAWN = 24;
const BAR = 8;
const AXIS = 24;
const GAP = 12;
const NOTE = 18;
const LETTERS = 12;

/** The bounds of each claim, by victims and harm, with the figures that the rule derives. It must hold a panel. */
export function drawIntervals(panels: readonly IntervalPanel[], all: number, options: IntervalOptions): Drawing {
  const { width, title, chart } = options;
  const shapes: Shape[] = [];
  let y = 0;
  for (const panel of panels) {
    const drawn = drawPanel(panel, y, options);
    shapes.push(...drawn.shapes);
    y = drawn.bottom + GAP;
  }
  const count = panels.reduce((sum, { lines }) => sum + lines.length, 0);
  const notes = [...chart.intervalSigns, ...(count < all ? [chart.firstOf(count, all)] : [])];
  for (const note of notes) {
    shapes.push(text('small', SIDE, y + NOTE - 6, fitted(note, 11, width - 2 * SIDE)));
    y += NOTE;
  }
  return {
    width,
    height: Math.ceil(y + 4),
    title: chart.intervals,
    description: chart.intervalsOf(count, title),
    shapes,
  };
}

interface Scale {
  readonly axis: Axis;
  readonly x: (value: number) => number;
}

function drawPanel(
  panel: IntervalPanel,
  top: number,
  options: IntervalOptions,
): { readonly bottom: number; readonly shapes: readonly Shape[] } {
  const { width, words } = options;
  const { lines, figures, axis } = panel;
  // Numbers of the last tick and arrows stand inside.
  const scale = { axis, x: (value: number) => SIDE + (width - 4 * SIDE) * positionOn(axis, value) };
  const start = top + HEAD + (figures === undefined ? 0 : HEAD);
  const drawn: Shape[] = [];
  let y = start;
  for (const line of lines) {
    const { bottom, shapes } = lineShapes(panel, line, y, scale, options);
    drawn.push(...shapes);
    y = bottom;
  }
  const name = fitted(panelName(panel, options), LETTERS, width - 2 * SIDE);
  return {
    bottom: y + AXIS,
    shapes: [
      ...(figures === undefined ? [] : [bandShape(figures, scale, start, y)]),
      ...axis.ticks.flatMap((tick) => [
        path('faint', segment(scale.x(tick), start, scale.x(tick), y)),
        text('small', scale.x(tick), y + 15, wordFigure(tick, words), tick === 0 ? 'start' : 'middle'),
      ]),
      path('line', segment(SIDE, y + 0.5, width - SIDE, y + 0.5)),
      text('strong', SIDE, top + 14, name),
      ...(figures === undefined ? [] : figureShapes(figures, scale, start, y, options)),
      ...drawn,
    ],
  };
}

const bandShape = ({ low, high }: Figures, { x }: Scale, top: number, bottom: number): PathShape =>
  path('band', rectangle(x(low), top - 4, Math.max(x(high) - x(low), 1), bottom - top + 4));

function figureShapes(
  figures: Figures,
  { x }: Scale,
  top: number,
  bottom: number,
  options: IntervalOptions,
): readonly Shape[] {
  const { low, best, high } = figures;
  const told = figuresWords(figures, options);
  const left = Math.min(x(best), options.width - SIDE - textWidth(told, LETTERS));
  return [
    path('event', [low, high].map((value) => segment(x(value), top - 4, x(value), bottom)).join('')),
    path('open', segment(x(best), top - 4, x(best), bottom)),
    text('strong', Math.max(SIDE, left), top - 9, fitted(told, LETTERS, options.width - 2 * SIDE)),
  ];
}

function lineShapes(
  panel: IntervalPanel,
  line: IntervalLine,
  top: number,
  scale: Scale,
  options: IntervalOptions,
): { readonly bottom: number; readonly shapes: readonly Shape[] } {
  const { row, span, counts } = line;
  const { width, words, chart } = options;
  const room = width - 2 * SIDE;
  const reasons = reasonsOf(line, options);
  const drawnAt = top + (1 + reasons.length) * TEXT + 12;
  const bottom = span === undefined ? drawnAt - 6 : drawnAt + DRAWN - 12;
  const name = `${figureWords(row, words)}, ${claimantName(row.claimant, words)}`;
  const mark: MarkShape = {
    kind: 'mark',
    key: JSON.stringify([row.file, row.id]),
    label: [claimInLine(row, words), ...countingWords(panel, line, chart), ...reasons].join(', '),
    jump: { file: row.file, id: row.id },
    shapes: [
      path('row', rectangle(0, top, width, bottom - top)),
      text('label', SIDE, top + 14, fitted(name, LETTERS, room)),
      ...(span === undefined ? [] : spanShapes(span, counts, drawnAt, scale)),
    ],
  };
  return {
    bottom,
    shapes: [
      mark,
      ...reasons.map((why, index) => text('small', SIDE, top + 14 + (1 + index) * TEXT, fitted(why, 11, room))),
    ],
  };
}

function spanShapes(
  { from, to }: NonNullable<IntervalLine['span']>,
  counts: boolean,
  y: number,
  { axis, x }: Scale,
): readonly PathShape[] {
  const ink = counts ? 'solid' : 'open';
  if (from === to) return [path(ink, circle(x(from), y, BAR / 2 + 1))];
  const isOpen = !Number.isFinite(to);
  const end = x(isOpen ? axis.end : to);
  const cap = (at: number, isGiven: boolean): PathShape =>
    path(isGiven ? 'open' : 'event', segment(at, y - BAR, at, y + BAR));
  return [
    path(ink, rectangle(x(from), y - BAR / 2, end - x(from), BAR)),
    cap(x(from), from !== 0),
    isOpen
      ? path(
          ink,
          polygon([
            [end, y - BAR],
            [end + BAR * 1.4, y],
            [end, y + BAR],
          ]),
        )
      : cap(end, true),
  ];
}

/** "JNIM (combatants): killed". */
export const panelName = (
  { groups, harm }: IntervalPanel,
  { words, report }: Pick<IntervalOptions, 'words' | 'report'>,
): string => report.parts.labelled(stepName({ groups }, report), words.harm[harm]);

/** Whether a claim of the dead counts, in words; of other harm no figure is derived. */
export const countingWords = (
  { harm }: IntervalPanel,
  { counts }: IntervalLine,
  chart: ChartWords,
): readonly string[] => (harm !== 'killed' ? [] : [counts ? chart.counts : chart.countsNot]);

/** Why a claim is not drawn, waits, is held back or left out. */
function reasonsOf(
  { marks, counts, held, span }: IntervalLine,
  { report, chart }: Pick<IntervalOptions, 'report' | 'chart'>,
): readonly string[] {
  const { leftOut } = marks;
  return [
    ...(span === undefined ? [chart.noNumber] : []),
    ...held.map((why) => report.held[why]),
    ...(marks.waits.length > 0 && held.length === 0 ? [chart.waitsFor] : []),
    ...(leftOut === undefined || leftOut.why === 'other_harm' || counts ? [] : [report.leftOut[leftOut.why]]),
  ];
}

/** "Low / best / high: 17 / 17 / 50"; ACLED gives one number. */
export function figuresWords(
  { low, best, high }: Figures,
  { rule, words, report }: Pick<IntervalOptions, 'rule' | 'words' | 'report'>,
): string {
  const number = (figure: number): string => wordFigure(figure, words);
  return rule === 'acled'
    ? report.parts.labelled(report.rule.acled, number(best))
    : report.parts.labelled(report.parts.lowBestHigh, [low, best, high].map(number).join(' / '));
}
