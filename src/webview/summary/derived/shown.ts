import type { IncidentAnalysis, Ref } from '../../../core/incident/analysis';
import type { ClaimRow, IncidentSummary } from '../../../core/incident/summary';
import { claimMarks, keyOfRef, type ClaimMarks } from '../../../core/report/incident/claimMarks';
import { referring } from '../../../core/report/incident/claimWords';
import type { Context } from '../context';
import { action, foreign } from '../dom';
import { icon } from '../icons';

/** The incident that is shown, with what follows from its claims. */
export interface Shown {
  readonly summary: IncidentSummary;
  readonly analysis: IncidentAnalysis;
  /** A claim or other annotation in a line. */
  readonly refer: (ref: Ref) => string;
  readonly rowOf: (ref: Ref) => ClaimRow | undefined;
  readonly marksOf: (ref: Ref) => ClaimMarks;
}

export function shownOf(summary: IncidentSummary, analysis: IncidentAnalysis, { words, report }: Context): Shown {
  const rows = new Map(summary.claims.map((row) => [keyOfRef(row), row]));
  return {
    summary,
    analysis,
    refer: referring(summary, words, report, analysis.quoted),
    rowOf: (ref) => rows.get(keyOfRef(ref)),
    marksOf: claimMarks(analysis),
  };
}

/** A claim or other annotation in a line, leading to its words. `place` tells the buttons of one annotation apart. */
export function refButton(place: string, ref: Ref, { refer }: Pick<Shown, 'refer'>, context: Context): HTMLElement {
  return action(
    `${place} ${keyOfRef(ref)}`,
    () => {
      context.open({ file: ref.file, id: ref.id });
    },
    { class: 'link', title: context.strings.goToWords },
    foreign(refer(ref)),
  );
}

/** Asks what is decided on a claim. `place` tells the buttons of one claim apart. */
export function decideButton(
  place: string,
  label: string,
  ref: Ref,
  { refer }: Pick<Shown, 'refer'>,
  { decide }: Context,
): HTMLElement {
  const run = (): void => {
    decide({ file: ref.file, id: ref.id });
  };
  return action(
    `${place} ${keyOfRef(ref)}`,
    run,
    { class: 'link', 'aria-label': `${label} ${refer(ref)}` },
    icon('law'),
    ' ',
    label,
  );
}
