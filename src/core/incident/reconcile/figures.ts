import type { Claim } from '../../annotation/model';
import type { DecisionHarm } from '../../report/words';
import type { Figures, HeldReason } from '../analysis';

/** Plural dead without a number (domain.md, "The rules as built"); 10 only by decision. */
export const PLURAL_WITHOUT_NUMBER = 3;

/**
 * The harm a claim is taken to say: the coder's, else the words'. Figures decided on "neutralised" or "killed or
 * wounded" are figures of dead, as that is what low, best and high are of.
 */
export function harmOf({ harm, decision }: Claim): DecisionHarm {
  if (decision?.harm !== undefined) return decision.harm;
  const isOpen = harm === 'neutralised' || harm === 'killed_or_wounded';
  return isOpen && hasFigures(decision) ? 'killed' : harm;
}

/** Whether a decision says how many there were, and not only of what kind or how many at most. */
export const hasFigures = (decision: Claim['decision']): boolean =>
  decision?.low !== undefined || decision?.best !== undefined;

/**
 * Why a claim raises the high figure only (domain.md: "`neutralised`, `up_to` and `killed_or_wounded` without a
 * decision: 0 in low and best, their figure in high"). What a decision leaves open stays so.
 */
export function openReasons(claim: Claim): readonly Exclude<HeldReason, 'party'>[] {
  const { count, decision } = claim;
  const harm = harmOf(claim);
  const isSettled = decision?.harm !== undefined || hasFigures(decision);
  return [
    ...(harm === 'neutralised' || harm === 'killed_or_wounded' ? [harm] : []),
    ...(count.qualifier === 'up_to' && !isSettled ? (['up_to'] as const) : []),
  ];
}

/**
 * The figures a claim brings. Its figure is `stated`, else `lower`, else 3 for plural dead without a number; a
 * decision's figures replace the claim's (domain.md). Where a decision gives some of the three, the others follow.
 */
export function figuresOf({ count, decision }: Claim): Figures {
  const { stated, lower, upper } = count;
  const figure = stated ?? lower ?? Math.min(PLURAL_WITHOUT_NUMBER, upper ?? PLURAL_WITHOUT_NUMBER);
  const reportedHigh = Math.max(figure, upper ?? figure);
  if (decision === undefined) return { low: figure, best: figure, high: reportedHigh };
  const high = decision.high ?? Math.max(reportedHigh, decision.best ?? 0, decision.low ?? 0);
  const low = decision.low ?? decision.best ?? Math.min(figure, high);
  return ordered({ low, best: decision.best ?? low, high });
}

/** `check` reports figures out of order; no number of ours goes out so. */
export function ordered({ low, best, high }: Figures): Figures {
  return { low: Math.min(low, best), best, high: Math.max(low, best, high) };
}
