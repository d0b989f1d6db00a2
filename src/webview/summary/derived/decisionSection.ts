import { keyOfRef } from '../../../core/report/incident/claimMarks';
import { decidedWords } from '../../../core/report/incident/claimWords';
import { decisionLog, type DecisionEntry } from '../../../core/report/incident/decisionLog';
import type { Context } from '../context';
import { element, foreign, type Child } from '../dom';
import { icon } from '../icons';
import { dateElement, muted } from '../pieces';
import { FindingList } from './findingList';
import { decideButton, refButton, type Shown } from './shown';

/** What coders decided on the incident: on what, what, who, when and why. */
export class DecisionSection {
  readonly node: HTMLElement;
  private readonly list = new FindingList('decisions-heading');

  constructor() {
    this.node = element('div', { class: 'section' }, this.list.node);
  }

  render(shown: Shown | undefined, context: Context): void {
    const { words, report } = context;
    const entries = shown === undefined ? [] : decisionLog(shown.summary.claims, shown.analysis, words, report);
    this.node.hidden = entries.length === 0;
    if (shown === undefined) return;
    this.list.render(
      report.parts.decisions,
      entries.map((entry, index) => ({
        key: entry.claim === undefined ? `incident ${index}` : keyOfRef(entry.claim),
        told: entry,
        pieces: () => entryPieces(entry, shown, context),
      })),
      context,
    );
  }
}

function entryPieces({ on, decision, claim }: DecisionEntry, shown: Shown, context: Context): readonly Child[] {
  const { by, date, why } = decision;
  // The button of a claim that has just been decided keeps the focus, here.
  const waits = claim !== undefined && (shown.rowOf(claim)?.pending ?? []).length > 0;
  const again = waits ? 'decide again' : 'decide';
  return [
    icon('law'),
    ' ',
    ...(claim === undefined
      ? [foreign(on)]
      : [
          refButton('decision', claim, shown, context),
          ' ',
          decideButton(again, context.strings.derived.changeDecision, claim, shown, context),
        ]),
    element('div', {}, foreign(context.strings.decided(decidedWords(decision, context.words)))),
    why === undefined ? undefined : element('div', {}, foreign(why)),
    by === undefined && date === undefined
      ? undefined
      : element(
          'div',
          {},
          by === undefined ? undefined : muted(foreign(by)),
          by === undefined || date === undefined ? undefined : ', ',
          date === undefined ? undefined : dateElement(date),
        ),
  ];
}
