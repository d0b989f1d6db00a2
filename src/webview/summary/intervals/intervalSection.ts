import { claimantName } from '../../../core/report/claimantName';
import { claimInLine, figureWords } from '../../../core/report/incident/claimWords';
import { stepName } from '../../../core/report/incident/derivation';
import { intervalPanels, type IntervalLine, type IntervalPanel } from '../../../core/report/incident/intervalChart';
import { wordFigure } from '../../../core/report/words';
import type { Context } from '../context';
import type { Shown } from '../derived/shown';
import { element, fillOnce, foreign, keyed } from '../dom';
import { drawIntervals } from './intervalDrawing';

/** Code points of a claimant's name in the drawing; the text beside it has it whole. */
const LONGEST_NAME = 28;

/** The bounds of each claim as a drawing, by victims and harm, with the figures that the rule derives. */
export class IntervalSection {
  readonly node: HTMLElement;
  private readonly heading = element('h3', { id: 'intervals-heading' });
  private readonly help = element('p', { class: 'muted help' });
  private readonly panels = element('div', { class: 'panels' });

  constructor() {
    this.node = element(
      'section',
      { class: 'section', 'aria-labelledby': 'intervals-heading' },
      this.heading,
      this.help,
      this.panels,
    );
  }

  render(shown: Shown | undefined, context: Context): void {
    const panels = shown === undefined ? [] : intervalPanels(shown.summary, shown.analysis, context.rule);
    this.node.hidden = panels.length === 0;
    const { strings, words, rule } = context;
    fillOnce(this.heading, strings.derived.intervals, () => {
      this.heading.textContent = strings.derived.intervals;
      this.help.textContent = strings.derived.intervalsHelp;
    });
    keyed(
      this.panels,
      'figure',
      panels,
      ({ key }) => key,
      (panel) => words.locale + rule + JSON.stringify(panel),
      (node, panel) => {
        const drawing = drawIntervals(panel, {
          label: (line) => labelOf(line, context),
          figures: (figures) => figuresText(figures, context),
          number: (value) => wordFigure(value, words),
        });
        drawing.setAttribute('role', 'img');
        drawing.setAttribute('aria-label', inWords(panel, context));
        node.classList.add('panel');
        node.replaceChildren(element('figcaption', {}, foreign(nameOf(panel, context))), drawing);
      },
    );
  }
}

const nameOf = ({ groups, harm }: IntervalPanel, { words, report }: Context): string =>
  report.parts.labelled(stepName({ groups }, report), words.harm[harm]);

function labelOf(
  { row, marks, counts, held, span }: IntervalLine,
  { strings, words, report }: Context,
): readonly string[] {
  const name = Array.from(claimantName(row.claimant, words));
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).join('')}…` : name.join('');
  const { leftOut } = marks;
  return [
    `${figureWords(row, words)}, ${short}`,
    ...(span === undefined ? [strings.derived.noNumber] : []),
    ...held.map((why) => report.held[why]),
    ...(marks.waits.length > 0 && held.length === 0 ? [strings.derived.waitsFor] : []),
    ...(leftOut === undefined || leftOut.why === 'other_harm' || counts ? [] : [report.leftOut[leftOut.why]]),
  ];
}

function figuresText(
  { low, best, high }: { readonly low: number; readonly best: number; readonly high: number },
  { rule, words, report }: Context,
): string {
  const number = (figure: number): string => wordFigure(figure, words);
  return rule === 'acled'
    ? report.parts.labelled(report.rule.acled, number(best))
    : report.parts.labelled(report.parts.lowBestHigh, [low, best, high].map(number).join(' / '));
}

/** The text that says what a panel draws. */
function inWords(panel: IntervalPanel, context: Context): string {
  const { strings, words, report, rule } = context;
  const { figures, lines } = panel;
  return [
    nameOf(panel, context),
    ...(figures === undefined
      ? []
      : [report.parts.labelled(strings.derived.figuresOf(report.rule[rule]), figuresText(figures, context))]),
    ...lines.map((line) => {
      const counting =
        panel.harm !== 'killed' ? [] : [line.counts ? strings.derived.counts : strings.derived.countsNot];
      return [claimInLine(line.row, words), ...counting].join(', ');
    }),
  ].join('. ');
}
