import { openReasons } from './figures';
import { bestOf, used, type RuleOf } from './rule';

/**
 * The ACLED rule (domain.md, "The rules as built"): "per victim group the corroborated claim (the latest `as_of` if
 * several), else the lowest figure"; what waits for a decision is 0; "a decision's figures replace the claim's (its
 * `best` in the ACLED rule)". One number: low = best = high. All sides are treated alike.
 */
export const acledRule: RuleOf = (claims) => {
  const all = claims.map((claim) => used(claim, openReasons(claim.claim)));
  const found = bestOf(all.filter(({ use }) => use.held.length === 0));
  const best = found?.best ?? 0;
  return {
    low: best,
    best,
    high: best,
    says: found !== undefined,
    basis: found?.basis ?? 'nothing',
    basedOn: found?.basedOn ?? [],
    claims: all.map(({ use }) => use),
  };
};
