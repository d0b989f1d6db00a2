import type { Claim, CountOfClaim, Link } from '../../../../src/core/annotation/model';
import type { Codebook } from '../../../../src/core/codebook/model';
import type { IncidentAnalysis } from '../../../../src/core/incident/analysis';
import { analyseIncidents } from '../../../../src/core/incident/analyseIncidents';
import type { ArticleReading } from '../../../../src/core/incident/mention';
import type { Incident } from '../../../../src/core/incident/model';
import { report } from './reports';

export const CODEBOOK: Codebook = {
  actors: new Map([
    ['fama', { name: 'Malian Armed Forces', kind: 'State forces' }],
    ['mercenaries', { name: 'Allied mercenaries', kind: 'External/Other forces' }],
    ['jnim', { name: 'JNIM', kind: 'Rebel group' }],
    ['civilians', { name: 'Civilians', kind: 'Civilians' }],
    ['hospital', { name: 'Hospital' }],
  ]),
  places: new Map(),
};

export const exactly = (stated: number): CountOfClaim => ({ stated, qualifier: 'exact', lower: stated, upper: stated });
export const atLeast = (stated: number): CountOfClaim => ({ stated, qualifier: 'at_least', lower: stated });
export const over = (stated: number): CountOfClaim => ({ stated, qualifier: 'more_than', lower: stated + 1 });
export const upTo = (stated: number): CountOfClaim => ({ stated, qualifier: 'up_to', upper: stated });
export const about = (stated: number): CountOfClaim => ({ stated, qualifier: 'about' });
export const between = (lower: number, upper: number): CountOfClaim => ({ qualifier: 'range', lower, upper });
export const SEVERAL: CountOfClaim = { qualifier: 'vague' };

export const INCIDENT: Incident = {
  id: 'raid',
  title: 'Raid',
  date: '2025-07-01',
  side_a: ['fama', 'mercenaries'],
  side_b: ['jnim'],
};

/** Some claim of the incident, by its id; a claim that says nothing else is of soldiers of the army, killed. */
export interface Said extends Partial<Claim> {
  readonly id: string;
  readonly links?: readonly Link[];
  /** Of another article than the first. */
  readonly file?: string;
  readonly incident?: readonly string[];
}

/** Articles in which these claims stand, one after the other. `more` are annotations that are no claims, in the first. */
export function articlesOf(
  said: readonly Said[],
  more: readonly (Record<string, unknown> & { readonly id: string })[] = [],
): readonly ArticleReading[] {
  const files = [...new Set(['a.txt', ...said.map(({ file = 'a.txt' }) => file)])];
  return files.map((file) => {
    const claims = said
      .filter((one) => (one.file ?? 'a.txt') === file)
      .map(({ id, links, file: _file, incident = ['raid'], ...claim }) => ({
        id,
        type: 'casualty',
        exact: `[${id}]`,
        claim: { harm: 'killed', count: exactly(1), victims: ['fama'], victim_status: 'combatant', ...claim },
        incident,
        ...(links === undefined ? {} : { links }),
      }));
    const others = file === 'a.txt' ? more.map((one) => ({ exact: `[${one.id}]`, incident: ['raid'], ...one })) : [];
    const all = [...claims, ...others];
    return report(file, all.map(({ exact }) => exact).join(' '), all);
  });
}

export function analysisOf(
  articles: readonly ArticleReading[],
  incident: Incident = INCIDENT,
  codebook = CODEBOOK,
): IncidentAnalysis {
  const summary = analyseIncidents({ articles, incidents: [incident], codebook }).find(
    ({ key }) => key === incident.id,
  );
  if (summary === undefined) throw new Error(`Nothing follows from ${incident.id}.`);
  return summary.analysis;
}

/** "18/18/53". */
export const inShort = ({ low, best, high }: IncidentAnalysis['ucdp']): string => `${low}/${best}/${high}`;
