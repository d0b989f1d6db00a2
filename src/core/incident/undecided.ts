import type { IncidentAnalysis, Ref } from './analysis';
import { CLAIM_KINDS } from './questions';

const PENDING: ReadonlySet<string> = new Set(CLAIM_KINDS);

/** The claims whose words leave open what befell how many, each once. Of claims that are left out nothing has to be decided. */
export function undecidedIn({ questions }: Pick<IncidentAnalysis, 'questions'>): readonly Ref[] {
  const claims = questions.filter(({ kind }) => PENDING.has(kind)).flatMap((question) => question.claims);
  return [...new Map(claims.map((claim) => [`${claim.file} ${claim.id}`, claim])).values()];
}

/** What a summary counts, as far as it follows from an analysis. */
export const countsOf = (
  analysis: Pick<IncidentAnalysis, 'questions' | 'contradictions'>,
): { readonly pending: number; readonly contradictions: number } => ({
  pending: undecidedIn(analysis).length,
  contradictions: analysis.contradictions.length,
});
