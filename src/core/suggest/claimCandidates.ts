import type { ClaimSuggestion } from './claimSuggestion';
import type { Relation, Suggestion } from './suggestion';

/** A candidate whose relations still name places in the list of claims, which ordering the whole list changes. */
export interface ClaimCandidate {
  readonly suggestion: Suggestion;
  readonly relations: readonly Relation[];
}

/** Claims in the form of sidecar annotations, in the order given. */
export function claimCandidates(claims: readonly ClaimSuggestion[]): readonly ClaimCandidate[] {
  return claims.map(({ type, exact, start, end, claim, why, partOf, supersedes }) => ({
    suggestion: { type, exact, start, end, claim, why },
    relations: [
      ...(partOf === undefined ? [] : [{ kind: 'part_of' as const, to: partOf }]),
      ...(supersedes === undefined ? [] : [{ kind: 'supersedes' as const, to: supersedes }]),
    ],
  }));
}
