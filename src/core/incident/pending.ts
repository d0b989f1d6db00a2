import type { Annotation, Claim } from '../annotation/model';
import type { PendingReason } from './summary';

/**
 * What of a claim still needs a coder's decision (domain.md: neutralised, up to, killed or wounded, vague).
 * Claims on several incidents together or on a whole war count in none, so nothing has to be decided on them.
 */
export function pendingOf(claim: Claim): readonly PendingReason[] {
  if (claim.scope !== undefined && claim.scope !== 'incident') return [];
  if (isDecided(claim)) return [];
  const { harm, count } = claim;
  return [
    ...(harm === 'neutralised' || harm === 'killed_or_wounded' ? [harm] : []),
    ...(count.qualifier === 'up_to' || count.qualifier === 'vague' ? [count.qualifier] : []),
  ];
}

/**
 * Whether a coder still has to say what the claim's words mean: of one that its incidents leave out, nothing. `states`: how
 * these stand; of one that is not known there, the claim's own word counts: that it is denied, or repeats another.
 */
export function needsDecision(
  annotation: Annotation,
  states?: ReadonlyMap<string, { readonly leftOut: ReadonlySet<string> }>,
): boolean {
  if (annotation.type !== 'casualty' || pendingOf(annotation.claim).length === 0) return false;
  const { id, incident = [], claim, links = [] } = annotation;
  const known = incident.flatMap((one) => states?.get(one) ?? []);
  if (known.length > 0) return known.some(({ leftOut }) => !leftOut.has(id));
  return claim.epistemic !== 'denied' && !links.some(({ repeats }) => repeats !== undefined);
}

/** A decision that gives neither harm nor figure settles nothing. */
export function isDecided({ decision }: Pick<Claim, 'decision'>): boolean {
  return (
    decision !== undefined &&
    [decision.harm, decision.low, decision.best, decision.high].some((value) => value !== undefined)
  );
}
