import type { Claim, Decision } from '../../annotation/model';
import { HARMS } from '../../annotation/values';
import type { DecisionHarm } from '../../report/words';
import { pendingOf } from '../pending';
import type { PendingReason } from '../summary';

/** What a coder is asked about a claim. */
export interface DecisionPoints {
  /** What its words leave open, whether or not somebody has decided it; empty where they leave nothing open. */
  readonly open: readonly PendingReason[];
  /** The answers to "what befell them", in the order to offer them; empty where the words say it. */
  readonly harms: readonly DecisionHarm[];
}

/** Only what the words leave open is asked; where they leave nothing open, a coder may decide all. */
export function decisionPoints(claim: Claim): DecisionPoints {
  const open = openIn(claim);
  const asksHarm = open.length === 0 || open.some(isOfHarm);
  // What leaves it open again is no answer.
  const settled = HARMS.filter((harm) => harm !== 'neutralised' && harm !== 'killed_or_wounded');
  return { open, harms: asksHarm ? [...settled, 'none'] : ['none'] };
}

/**
 * Whether low, best and high have to be given. `harm`: as decided on it; undefined where the claim's own holds. How many were
 * wounded or captured counts in no figure, and of "killed or wounded" the words say only how many there were of both.
 */
export function asksFigures(claim: Claim, harm: DecisionHarm | undefined): boolean {
  if (harm !== undefined && harm !== 'killed') return false;
  const open = openIn(claim);
  return open.length === 0 || open.some((reason) => reason !== 'neutralised');
}

export type Figures = Pick<Decision, 'low' | 'best' | 'high'>;

/** The figures that a claim's words give, or a decision that stands: none is guessed. */
export function givenFigures(claim: Claim): Figures {
  const { harm, count, decision } = claim;
  if (decision?.low !== undefined || decision?.best !== undefined || decision?.high !== undefined) {
    const { low, best, high } = decision;
    return { low, best, high };
  }
  const { qualifier, stated, lower, upper } = count;
  const most = upper ?? (qualifier === 'exact' ? stated : undefined);
  if (harm === 'killed_or_wounded') return { high: most };
  if (qualifier === 'exact') return { low: stated ?? lower, best: stated ?? lower, high: most };
  return { low: lower, best: qualifier === 'about' ? stated : undefined, high: most };
}

const openIn = (claim: Claim): readonly PendingReason[] => pendingOf({ ...claim, decision: undefined });
const isOfHarm = (reason: PendingReason): boolean => reason === 'neutralised' || reason === 'killed_or_wounded';
