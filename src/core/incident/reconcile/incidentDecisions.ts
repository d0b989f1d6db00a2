import type { Codebook } from '../../codebook/model';
import type { DecisionLine } from '../summary';
import type { Figures, GroupLine, Rule } from '../analysis';
import type { Incident } from '../model';
import { ordered } from './figures';
import { keyOfGroups } from './statedClaim';
import { groupsOf } from './victimGroups';

/** What an incident's file decides on the dead of some victims. */
export interface GroupDecision {
  readonly groups: readonly GroupLine[];
  readonly figures: Figures;
  readonly line: DecisionLine;
}

/**
 * The decisions of an incident's file (formats.md: "a resolution with its figures and rule") that hold under a rule, by
 * the key of their victims; without victims they are on the total. They replace what the rule gives. Of several, the
 * latest, then the last, holds.
 */
export function decisionsFor(
  rule: Rule,
  incident: Incident | undefined,
  codebook: Codebook,
): ReadonlyMap<string, GroupDecision> {
  const byKey = new Map<string, GroupDecision>();
  const dated = (incident?.decisions ?? [])
    .map((decision, index) => ({ decision, index }))
    .sort((left, right) => {
      const [one, other] = [left.decision.date ?? '', right.decision.date ?? ''];
      return one === other ? left.index - right.index : one < other ? -1 : 1;
    });
  for (const { decision } of dated) {
    const { victims, harm = 'killed', low, best, high, by, date, why } = decision;
    if (harm !== 'killed' || (decision.rule !== undefined && decision.rule !== rule)) continue;
    const known = [low, best, high].filter((figure) => figure !== undefined);
    if (known.length === 0) continue;
    const groups = groupsOf(
      { harm, count: { qualifier: 'unstated' }, ...(victims === undefined ? {} : { victims }) },
      incident,
      codebook,
    );
    const middle = best ?? low ?? high ?? 0;
    const figures = ordered({ low: low ?? middle, best: middle, high: high ?? middle });
    byKey.set(keyOfGroups(groups), {
      groups,
      figures: rule === 'acled' ? { low: middle, best: middle, high: middle } : figures,
      line: {
        harm,
        ...(low === undefined ? {} : { low }),
        ...(best === undefined ? {} : { best }),
        ...(high === undefined ? {} : { high }),
        ...(by === undefined ? {} : { by }),
        ...(date === undefined ? {} : { date }),
        ...(why === undefined ? {} : { why }),
      },
    });
  }
  return byKey;
}
