import type { IncidentSummary } from '../core/incident/summary';
import { nameOfClaimant } from '../core/report/claimantName';

/** An incident as the list and its filter need it: the claims of all incidents are a megabyte, of which one is shown. */
export interface IncidentHead extends Omit<IncidentSummary, 'claims'> {
  readonly claimCount: number;
  /** Whom its claims can be found by, each once. */
  readonly claimants: readonly string[];
}

/** What the page is told of an incident that it does not show. */
export function headOf({ claims, ...rest }: IncidentSummary): IncidentHead {
  const claimants = new Set(
    claims.map(({ claimant }) => nameOfClaimant(claimant)).filter((name) => name !== undefined),
  );
  return { ...rest, claimCount: claims.length, claimants: [...claimants] };
}
