import type { Claim, Link } from '../../../../../src/core/annotation/model';
import { analysedOne, type AnalysedIncident } from '../../../../../src/core/incident/analyseIncidents';
import type { Gathering } from '../../../../../src/core/incident/gather';
import { report } from '../../incident/reports';

const incident = ['raid'];
const exactly = (n: number): Claim['count'] => ({ stated: n, qualifier: 'exact', lower: n, upper: n });
const claim = (id: string, exact: string, said: Partial<Claim>, links?: readonly Link[]) => ({
  id,
  type: 'casualty',
  exact,
  claim: { harm: 'killed', count: exactly(1), victims: ['army'], ...said },
  incident,
  ...(links === undefined ? {} : { links }),
});

/** One raid in two articles: a toll that is superseded, two that contradict, one that waits, one of a war, one decided. */
export const RAID: Gathering = {
  articles: [
    report(
      'a.txt',
      'A doctor counted 12 dead, then 17 dead. The army neutralised over 80 riders. Some 300 died in the war.',
      [
        claim('c000000001', '12 dead', { count: exactly(12), claimant_text: 'a doctor' }),
        claim('c000000002', '17 dead', { count: exactly(17), claimant_text: 'a doctor' }, [
          { supersedes: 'c000000001' },
        ]),
        claim('c000000003', 'over 80 riders', {
          harm: 'neutralised',
          count: { stated: 80, qualifier: 'more_than', lower: 81 },
          victims: ['riders'],
          claimant: 'army',
        }),
        claim('c000000004', 'Some 300', { count: { stated: 300, qualifier: 'about' }, scope: 'background' }),
      ],
      { outlet: 'Wire', published: '2025-07-01' },
    ),
    report('b.txt', 'The riders boast of 50 soldiers. Several were hurt. Up to 30 villagers died.', [
      claim('c000000005', '50 soldiers', { count: exactly(50), claimant: 'riders' }),
      claim('c000000006', 'Several', { harm: 'wounded', count: { qualifier: 'vague' } }),
      claim('c000000007', 'Up to 30 villagers', {
        count: { stated: 30, qualifier: 'up_to', upper: 30 },
        victims: ['villagers'],
        victim_status: 'civilian',
        decision: { low: 5, best: 10, high: 30, by: 'moussa', date: '2025-07-03', why: 'The radio names ten.' },
      }),
    ]),
    report('c.txt', 'Riders rode.', [{ id: 'a000000001', type: 'actor', exact: 'Riders', actor: 'riders', incident }]),
  ],
  incidents: [
    {
      id: 'raid',
      title: 'Raid',
      date: '2025-07-01',
      side_a: ['army'],
      side_b: ['riders'],
      decisions: [
        {
          victims: ['riders'],
          harm: 'killed',
          low: 0,
          best: 0,
          high: 80,
          rule: 'ucdp',
          by: 'aminata',
          date: '2025-07-04',
        },
      ],
    },
  ],
  codebook: {
    actors: new Map([
      ['army', { name: 'Army', kind: 'State forces' as const }],
      ['riders', { name: 'Riders', kind: 'Rebel group' as const }],
      ['villagers', { name: 'Villagers', kind: 'Civilians' as const }],
    ]),
    places: new Map(),
  },
};

export function raid(): AnalysedIncident {
  const found = analysedOne(RAID, 'raid');
  if (!found) throw new Error('The raid is not there.');
  return found;
}
