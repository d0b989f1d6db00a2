import type { Turns } from '../turns';
import type { PossibleDuplicate } from './analysis';
import { possibleDuplicatesInTurns } from './duplicates';
import type { Gathering } from './gather';
import { IncidentAnalyses } from './incidentAnalyses';
import { isSettled } from './questions';
import { countsOf } from './undecided';

/** How an incident stands, in short: for lists and hovers. */
export interface IncidentState {
  /** Articles, with copies and translations counted once. */
  readonly sources: number;
  readonly contradictions: number;
  /** Claims that wait for a coder's decision. */
  readonly undecided: number;
  /** Ids of the claims of which nothing has to be decided, whatever their words: they repeat others, are copies or denied. */
  readonly leftOut: ReadonlySet<string>;
  readonly duplicates: readonly PossibleDuplicate[];
}

/** How each incident of a project stands, by its key. Costs what `analyseIncidents` does, so it is done in turns. */
export function* incidentStates(gathering: Gathering): Turns<ReadonlyMap<string, IncidentState>> {
  const analyses = yield* IncidentAnalyses.inTurns(gathering);
  const keys = analyses.keys();
  const profiles = [];
  for (const key of keys) {
    profiles.push(analyses.profileOf(key));
    yield;
  }
  const duplicates = yield* possibleDuplicatesInTurns(profiles, gathering.codebook);
  const states = new Map<string, IncidentState>();
  for (const key of keys) {
    const analysis = analyses.analysisOf(key);
    const { pending, contradictions } = countsOf(analysis);
    states.set(key, {
      sources: analysis.sources,
      contradictions,
      undecided: pending,
      leftOut: new Set(analysis.leftOut.filter(isSettled).map(({ id }) => id)),
      duplicates: duplicates.get(key) ?? [],
    });
    yield;
  }
  return states;
}
