import type { IncidentAnalysis } from './analysis';
import { possibleDuplicates } from './duplicates';
import type { Gathering } from './gather';
import { IncidentAnalyses } from './incidentAnalyses';
import type { IncidentSummary } from './summary';
import { countsOf } from './undecided';

/** An incident's summary with what follows from its claims. Its contradictions are counted by figures, too, and no claim that is left out waits. */
export interface AnalysedIncident extends IncidentSummary {
  readonly analysis: IncidentAnalysis;
}

/**
 * The summaries of `gatherIncidents`, in its order, each with what follows from its claims. What names no incident is left
 * out: it is about many, and nothing follows from it together. Costs the square of an incident's claims: not for a page
 * that is told of each change.
 */
export function analyseIncidents(gathering: Gathering): readonly AnalysedIncident[] {
  const analyses = new IncidentAnalyses(gathering);
  const summaries = analyses.summaries().filter(({ kind }) => kind !== 'unassigned');
  const duplicates = possibleDuplicates(
    summaries.map(({ key }) => analyses.profileOf(key)),
    gathering.codebook,
  );
  return summaries.map((summary) => {
    const { key, counts } = summary;
    const follows = analyses.analysisOf(key);
    return {
      ...summary,
      counts: { ...counts, ...countsOf(follows) },
      analysis: { ...follows, duplicates: duplicates.get(key) ?? [] },
    };
  });
}

/**
 * One incident as `analyseIncidents` has it; undefined where there is none of that key. Costs the square of its claims, and
 * a look at every annotation.
 */
export function analysedOne(gathering: Gathering, key: string): AnalysedIncident | undefined {
  const analyses = new IncidentAnalyses(gathering);
  const summary = analyses.summaries().find((one) => one.key === key);
  const analysis = analyses.wholeOf(key);
  if (summary === undefined || analysis === undefined) return undefined;
  return { ...summary, counts: { ...summary.counts, ...countsOf(analysis) }, analysis };
}
