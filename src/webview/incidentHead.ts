import type { ClaimRow, IncidentSummary } from '../core/incident/summary';

/** An incident as the list and its filter need it: the claims of all incidents are a megabyte, of which one is shown. */
export interface IncidentHead extends Omit<IncidentSummary, 'claims'> {
  readonly claimCount: number;
  /** Whom its claims can be found by, each once. */
  readonly claimants: readonly string[];
}

/** What the page is told of an incident that it does not show. */
export function headOf({ claims, ...rest }: IncidentSummary): IncidentHead {
  const claimants = new Set(claims.map(claimantOf).filter((name) => name !== undefined));
  return { ...rest, claimCount: claims.length, claimants: [...claimants] };
}

function claimantOf({ claimant }: ClaimRow): string | undefined {
  switch (claimant.kind) {
    case 'unattributed':
      return undefined;
    case 'described':
      return claimant.text;
    case 'named':
      return claimant.name.name;
  }
}
