import type { Turns } from '../turns';
import { analyseIncident, reconciledBoth, type Analysed } from './analyse';
import type { IncidentAnalysis } from './analysis';
import { duplicatesOf, profileOf, type Profile } from './duplicates';
import { gatherIncidents, inOrder, type Gathering } from './gather';
import type { Mention } from './mention';
import { mentionsByIncident, mentionsByIncidentInTurns, type MentionsByIncident } from './mentionsByIncident';
import type { Incident } from './model';
import type { IncidentSummary } from './summary';
import { worksOf } from './works';

/** What follows from the claims of a project, incident by incident, for whoever asks; what all share is looked up once. */
export class IncidentAnalyses {
  private readonly works: ReadonlyMap<string, string>;
  private readonly files: ReadonlyMap<string, Incident>;

  /** Looks at every annotation, unless that is done. */
  constructor(
    private readonly gathering: Gathering,
    readonly mentions: MentionsByIncident = mentionsByIncident(gathering.articles),
  ) {
    this.works = worksOf(gathering.articles);
    this.files = new Map(inOrder(gathering.incidents).map((incident) => [incident.id, incident]));
  }

  /** The same with an article a turn. */
  static *inTurns(gathering: Gathering): Turns<IncidentAnalyses> {
    return new IncidentAnalyses(gathering, yield* mentionsByIncidentInTurns(gathering.articles));
  }

  /** Incidents that have a file or are named, by their keys. */
  keys(): readonly string[] {
    return [...new Set([...this.files.keys(), ...this.mentions.byIncident.keys()])];
  }

  mentionsOf(key: string): readonly Mention[] {
    return this.mentions.byIncident.get(key) ?? [];
  }

  summaries(): readonly IncidentSummary[] {
    return gatherIncidents(this.gathering, this.mentions);
  }

  /** Costs the square of the incident's claims. */
  analysisOf(key: string): Omit<IncidentAnalysis, 'duplicates'> {
    return analyseIncident(this.analysed(key));
  }

  /** The dead by both rules alone. */
  reconciledOf(key: string): Pick<IncidentAnalysis, 'acled' | 'ucdp'> {
    return reconciledBoth(this.analysed(key));
  }

  /** With its possible duplicates, for which it is held against every other; undefined where there is none of that key. */
  wholeOf(key: string): IncidentAnalysis | undefined {
    const keys = this.keys();
    if (!keys.includes(key)) return undefined;
    const others = keys.filter((other) => other !== key).map((other) => this.profileOf(other));
    return {
      ...this.analysisOf(key),
      duplicates: duplicatesOf(this.profileOf(key), others, this.gathering.codebook),
    };
  }

  profileOf(key: string): Profile {
    return profileOf(key, this.mentionsOf(key), this.files.get(key));
  }

  private analysed(key: string): Analysed {
    const { codebook } = this.gathering;
    const { links } = this.mentions;
    return { mentions: this.mentionsOf(key), incident: this.files.get(key), codebook, works: this.works, links };
  }
}
