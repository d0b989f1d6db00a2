import type { Codebook } from '../../codebook/model';
import type { DeathsColumn, Rule } from '../analysis';
import type { Incident } from '../model';
import { compareBy, compareText } from '../order';
import { decisionsFor, type GroupDecision } from './incidentDecisions';
import { keyOfGroups, type WeighedClaim } from './statedClaim';
import { columnOf } from './victimGroups';

/** Claims about the same victims, whatever the place, and what the incident's own file decides on them. */
export interface VictimSet {
  readonly key: string;
  readonly groups: WeighedClaim['groups'];
  readonly claims: readonly WeighedClaim[];
  readonly decision: GroupDecision | undefined;
}

/** By size, the total first, then by key: the order in which they are nested and overlaps are told. */
export function victimSets(
  rule: Rule,
  claims: readonly WeighedClaim[],
  incident: Incident | undefined,
  codebook: Codebook,
): readonly VictimSet[] {
  const byKey = new Map<string, { groups: WeighedClaim['groups']; claims: WeighedClaim[] }>();
  for (const claim of claims) {
    const known = byKey.get(claim.groupsKey);
    if (known === undefined) byKey.set(claim.groupsKey, { groups: claim.groups, claims: [claim] });
    else known.claims.push(claim);
  }
  const decisions = decisionsFor(rule, incident, codebook);
  for (const { groups } of decisions.values()) {
    const key = keyOfGroups(groups);
    if (!byKey.has(key)) byKey.set(key, { groups, claims: [] });
  }
  return [...byKey]
    .map(([key, set]): VictimSet => ({ key, ...set, decision: decisions.get(key) }))
    .sort((left, right) => compareBy(sizeOf(right) - sizeOf(left), compareText(left.key, right.key)));
}

const isTotal = ({ groups }: VictimSet): boolean => groups.length === 0;
const sizeOf = (set: VictimSet): number => (isTotal(set) ? Infinity : set.groups.length);

export const holds = (outer: VictimSet, inner: VictimSet): boolean =>
  isTotal(outer) || inner.groups.every(({ key }) => outer.groups.some((group) => group.key === key));

export const share = (one: VictimSet, other: VictimSet): boolean =>
  one.groups.some(({ key }) => other.groups.some((group) => group.key === key));

/** That of all its groups, else unknown. */
export function columnOfSet({ groups, claims }: VictimSet, incident: Incident | undefined): DeathsColumn {
  const mixed = groups.length === 1 && claims.some(({ claim }) => claim.victim_status === 'mixed');
  const columns = new Set(groups.map((group) => columnOf(group, mixed, incident)));
  const [column] = columns;
  return column === undefined || columns.size > 1 ? 'unknown' : column;
}
