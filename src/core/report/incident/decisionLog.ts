import type { IncidentAnalysis, Ref } from '../../incident/analysis';
import type { ClaimRow, DecisionLine } from '../../incident/summary';
import type { ReportWords } from '../reportWords';
import type { Words } from '../words';
import { claimInLine } from './claimWords';

/** A decision of a coder, on one claim or on victims of the incident as such. */
export interface DecisionEntry {
  /** What it is on, in words. */
  readonly on: string;
  readonly decision: DecisionLine;
  /** The claim it is on. */
  readonly claim?: Ref | undefined;
}

/** All that coders decided on an incident: on its claims in their order, then those of its own file in theirs. */
export function decisionLog(
  claims: readonly ClaimRow[],
  { decisions }: IncidentAnalysis,
  words: Words,
  { parts, rule: rules }: ReportWords,
): readonly DecisionEntry[] {
  return [
    ...claims.flatMap((row): readonly DecisionEntry[] => {
      const { decision, file, id } = row;
      return decision === undefined ? [] : [{ on: claimInLine(row, words), decision, claim: { file, id } }];
    }),
    ...decisions.map((decision): DecisionEntry => {
      const { victims, rule } = decision;
      const who = victims.length === 0 ? parts.everyone : victims.map(({ name }) => name).join(' + ');
      return { on: rule === undefined ? who : `${who} (${rules[rule]})`, decision };
    }),
  ];
}
