import type { ClaimUse, Reconciled, Step } from '../../../core/incident/analysis';
import { decisionWords } from '../../../core/report/incident/claimWords';
import { basisOf, notesOf, stepName } from '../../../core/report/incident/derivation';
import { wordFigure } from '../../../core/report/words';
import type { Context } from '../context';
import { element, foreign, type Child } from '../dom';
import { icon } from '../icons';
import { flag, muted } from '../pieces';
import { quoteInContext } from '../quote';
import { refButton, type Shown } from './shown';

/** A step in a line, and behind it what it rests on: claims, rule, decision. */
export function stepDetails(step: Step, { rule, steps }: Reconciled, shown: Shown, context: Context): readonly Child[] {
  const { strings, words, report } = context;
  const number = (figure: number): string => wordFigure(figure, words);
  const figures =
    rule === 'acled' ? number(step.best) : [step.low, step.best, step.high].map(number).join('\u00a0/\u00a0');
  const waits = step.claims.some((use) => shown.marksOf(use).waits.length > 0);
  const { parts } = report;
  return [
    element(
      'summary',
      { 'data-focus': `step ${step.key}` },
      element('span', { class: 'step-name' }, foreign(stepName(step, report))),
      ' ',
      element('strong', { title: rule === 'acled' ? parts.figure : parts.lowBestHigh }, figures),
      ' ',
      muted(report.basis[step.basis]),
      ...(waits ? [' ', flag('warning', 'question', strings.derived.waitsFor)] : []),
    ),
    element(
      'div',
      { class: 'step-body' },
      element('p', {}, muted(parts.labelled(parts.restsOn, '')), foreign(basisOf(step, steps, report))),
      step.decision === undefined
        ? undefined
        : element('p', {}, icon('law'), ' ', foreign(strings.decided(decisionWords(step.decision, words)))),
      step.claims.length === 0
        ? undefined
        : element('ul', {}, ...step.claims.map((use) => claimItem(use, step, shown, context))),
    ),
  ];
}

function claimItem(use: ClaimUse, step: Step, shown: Shown, context: Context): HTMLElement {
  const { report } = context;
  const row = shown.rowOf(use);
  const notes = notesOf(use, step.basedOn, report).map((note) => {
    const isHeld = use.held.some((why) => report.held[why] === note);
    return flag(isHeld ? 'warning' : 'info', isHeld ? 'circle-large' : 'check', note);
  });
  return element(
    'li',
    {},
    refButton(`step ${step.key}`, use, shown, context),
    ' ',
    ...notes.flatMap((note) => [note, ' ']),
    row === undefined ? undefined : element('div', {}, ...quoteInContext(row)),
  );
}
