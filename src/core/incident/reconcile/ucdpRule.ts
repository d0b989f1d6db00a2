import type { Incident } from '../model';
import type { HeldReason } from '../analysis';
import { hasFigures, openReasons } from './figures';
import { isPartyClaim } from './partyClaim';
import { bestOf, used, type RuleOf } from './rule';
import type { WeighedClaim } from './statedClaim';

/**
 * The UCDP rule (domain.md, "The rules as built"): "a party's uncorroborated claim about its enemy, or about civilians
 * it says the enemy killed, counts in high only. Among the others low = the lowest figure, best = the corroborated
 * (latest), else the lowest, high = the highest upper bound or figure of all. Nothing left → 0 / 0 / high. A decision
 * on harm alone does not lift the party rule"; one that gives figures does.
 */
export const ucdpRule: RuleOf = (claims, incident) => {
  const all = claims.map((claim) => used(claim, heldReasons(claim, incident)));
  const counting = all.filter(({ use }) => use.held.length === 0);
  const found = bestOf(counting);
  return {
    low: counting.reduce((low, { use }) => Math.min(low, use.low), found?.best ?? 0),
    best: found?.best ?? 0,
    high: all.reduce((high, { use }) => Math.max(high, use.high), 0),
    says: found !== undefined,
    basis: found?.basis ?? 'nothing',
    basedOn: found?.basedOn ?? [],
    claims: all.map(({ use }) => use),
  };
};

function heldReasons(claim: WeighedClaim, incident: Incident | undefined): readonly HeldReason[] {
  const isHeldAsParty =
    claim.corroboratedBy.length === 0 && !hasFigures(claim.claim.decision) && isPartyClaim(claim, incident);
  return [...(isHeldAsParty ? (['party'] as const) : []), ...openReasons(claim.claim)];
}
