import type { Codebook } from '../../codebook/model';
import type { DeathsColumn, Reconciled, Rule, Step } from '../analysis';
import type { Incident } from '../model';
import { compareText } from '../order';
import { acledRule } from './acledRule';
import { nest, replacing, sumOf, type Nested, type Part, type Value } from './combine';
import type { PartOfMonth } from './eventDays';
import { fatalityRows } from './fatalityRows';
import { placesOfGroup } from './placesOfGroup';
import type { RuleOf } from './rule';
import type { WeighedClaim } from './statedClaim';
import { ucdpRule } from './ucdpRule';
import { columnOfSet, holds, share, victimSets, type VictimSet } from './victimSets';

const RULE_OF: Readonly<Record<Rule, RuleOf>> = { acled: acledRule, ucdp: ucdpRule };

/**
 * The dead of an incident by one rule of domain.md, with every step: claims by victims and place (`placesOfGroup`), joint
 * claims and totals over their members, and the sum. `claims` are those of the incident in their stable order; those left
 * out are not looked at. `said`: what the words about the date say of the month.
 */
export function reconcile(
  rule: Rule,
  claims: readonly WeighedClaim[],
  incident: Incident | undefined,
  codebook: Codebook,
  said?: PartOfMonth,
): Reconciled {
  const sets = victimSets(
    rule,
    claims.filter(({ leftOut }) => leftOut === undefined),
    incident,
    codebook,
  );
  const steps: Step[] = [];
  const deaths: Record<DeathsColumn, number> = { a: 0, b: 0, civilians: 0, unknown: 0 };
  const walk = (level: readonly Nested<VictimSet>[], isCounted: boolean): Level => {
    const taken: { readonly set: VictimSet; readonly says: boolean }[] = [];
    const parts = level.map(({ item: set, inside }): Part & { readonly key: string } => {
      const own = placesOfGroup(set, RULE_OF[rule], incident, codebook);
      const overlaps = taken.some(({ set: other, says }) => says && share(set, other));
      const isDecided = set.decision !== undefined;
      const isOwn = isDecided || own.value.says;
      const members = walk(inside, isCounted && !overlaps && !isOwn);
      const value = isDecided ? own.value : replacing(own.value, members.value);
      const column = columnOfSet(set, incident);
      if (isCounted && !overlaps && isOwn) deaths[column] += value.best;
      taken.push({ set, says: value.says });
      const [top, ...below] = own.steps(column);
      if (top !== undefined) {
        const { low, best, high } = value;
        const isSum = !isOwn && members.value.says;
        steps.push(
          {
            ...top,
            ...{ low, best, high, overlaps },
            ...(isSum ? { basis: 'parts', parts: members.keys } : {}),
            replaces: isSum ? [...top.parts, ...top.replaces] : [...top.replaces, ...members.keys],
          },
          ...below,
        );
      }
      return { value, overlaps, key: set.key };
    });
    return { value: sumOf(parts), keys: parts.map(({ key }) => key) };
  };
  const { value, keys } = walk(nest(sets, holds), true);
  const { low, best, high } = value;
  return {
    rule,
    low,
    best,
    high,
    deaths,
    steps: steps.sort((left, right) => compareText(left.key, right.key)),
    top: keys,
    rows: fatalityRows(value.byPlace, best, incident, codebook, said),
  };
}

interface Level {
  readonly value: Value;
  readonly keys: readonly string[];
}
