import { analyseIncident } from './analyse';
import type { IncidentAnalysis } from './analysis';
import { possibleDuplicates, profileOf } from './duplicates';
import { gatherIncidents, inOrder, type Gathering } from './gather';
import { mentionsByIncident } from './mentionsByIncident';
import type { IncidentSummary } from './summary';
import { worksOf } from './works';

/** An incident's summary with what follows from its claims. Its contradictions are counted by figures, too. */
export interface AnalysedIncident extends IncidentSummary {
  readonly analysis: IncidentAnalysis;
}

/**
 * The summaries of `gatherIncidents`, in its order, each with what follows from its claims. What names no incident is left
 * out: it is about many, and nothing follows from it together. Costs the square of an incident's claims: not for a page
 * that is told of each change.
 */
export function analyseIncidents(gathering: Gathering): readonly AnalysedIncident[] {
  const { articles, incidents, codebook } = gathering;
  const mentions = mentionsByIncident(articles);
  const works = worksOf(articles);
  const fileOf = new Map(inOrder(incidents).map((incident) => [incident.id, incident]));
  const of = (key: string): Parameters<typeof profileOf>[1] => mentions.byIncident.get(key) ?? [];
  const summaries = gatherIncidents(gathering, mentions).filter(({ kind }) => kind !== 'unassigned');
  const duplicates = possibleDuplicates(
    summaries.map(({ key }) => profileOf(key, of(key), fileOf.get(key))),
    codebook,
  );
  return summaries.map((summary) => {
    const { key, counts } = summary;
    const { links } = mentions;
    const follows = analyseIncident({ mentions: of(key), incident: fileOf.get(key), codebook, works, links });
    return {
      ...summary,
      counts: { ...counts, contradictions: follows.contradictions.length },
      analysis: { ...follows, duplicates: duplicates.get(key) ?? [] },
    };
  });
}
