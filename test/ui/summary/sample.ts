import type { Claim, Link } from '../../../src/core/annotation/model';
import type { Codebook } from '../../../src/core/codebook/model';
import type { Gathering } from '../../../src/core/incident/gather';
import type { Incident } from '../../../src/core/incident/model';
import { report } from '../../unit/core/incident/reports';

const codebook: Codebook = {
  actors: new Map([
    ['army', { name: 'Northland Armed Forces' }],
    ['allied', { name: 'Allied mercenaries' }],
    ['front', { name: 'River Liberation Front' }],
    ['civilians', { name: 'Civilians (Northland)' }],
  ]),
  places: new Map([
    ['orlu', { name: 'Orlu' }],
    ['hospital-hill', { name: 'Hospital Hill' }],
    ['sene', { name: 'Séné-sur-Fleuve' }],
  ]),
};

export const RAID: Incident = {
  id: 'nl-2025-03-02-orlu',
  title: 'Raid on the barracks at Orlu',
  date: '2025-03-02',
  places: [{ place: 'orlu', geo_precision: 1 }],
  side_a: ['army', 'allied'],
  side_b: ['front'],
  sub_event_type: 'Armed clash',
  notes: 'The mayor and the radio speak of the same morning.',
};
const convoy: Incident = { id: 'nl-2025-03-09-convoy', title: 'Convoy ambushed near Séné', date: '2025-03-09' };
const undated: Incident = { id: 'nl-market', title: 'Market shelled' };

type Entry = Record<string, unknown> & { readonly id: string; readonly exact: string };

const incident = [RAID.id];
const killed = (n: number): Claim['count'] => ({ stated: n, qualifier: 'exact', lower: n, upper: n });
const casualty = (id: string, exact: string, claim: Partial<Claim>, links?: readonly Link[]): Entry => ({
  id,
  type: 'casualty',
  exact,
  claim: { harm: 'killed', count: killed(1), ...claim },
  incident,
  ...(links === undefined ? {} : { links }),
});

const wire = report(
  'reports/wire.txt',
  'Raiders of the River Liberation Front stormed Orlu. The army put more than 80 fighters out of action. ' +
    'At the hospital 12 bodies of soldiers arrived; by evening 17 bodies lay there.',
  [
    {
      id: 'a000000001',
      type: 'actor',
      exact: 'River Liberation Front',
      actor: 'front',
      role: ['perpetrator'],
      incident,
    },
    { id: 'a000000002', type: 'actor', exact: 'The army', actor: 'army', role: ['claimant', 'target'], incident },
    { id: 'a000000003', type: 'actor', exact: 'Raiders', incident },
    { id: 'p000000001', type: 'place', exact: 'Orlu', place: 'orlu', role: 'attacked', incident },
    { id: 'p000000002', type: 'place', exact: 'hospital', place: 'hospital-hill', role: 'reference', incident },
    casualty('c000000001', 'more than 80 fighters out of action', {
      harm: 'neutralised',
      count: { stated: 80, qualifier: 'more_than', lower: 81 },
      victims: ['front'],
      victims_text: 'fighters',
      victim_status: 'combatant',
      claimant: 'army',
      epistemic: 'claimed',
    }),
    casualty('c000000002', '12 bodies of soldiers', {
      count: killed(12),
      victims: ['army'],
      claimant_text: 'a doctor at the hospital',
      as_of: '2025-03-02T08:00',
      epistemic: 'asserted',
      place: 'hospital-hill',
    }),
    {
      ...casualty(
        'c000000003',
        '17 bodies',
        {
          count: killed(17),
          victims: ['army', 'allied'],
          claimant_text: 'a doctor at the hospital',
          as_of: '2025-03-02T18:00',
          epistemic: 'asserted',
        },
        [{ supersedes: 'c000000002' }],
      ),
      review: { state: 'accepted' },
    },
  ],
  {
    headline: 'Army says it threw back raid on Orlu',
    outlet: 'Example Wire',
    published: '2025-03-02T21:10',
    coding: [{ by: 'aminata', status: 'reviewed' }],
  },
  { c000000001: 'anchored', c000000002: 'anchored', c000000003: 'moved' },
);

const radio = report(
  'reports/radio.txt',
  'The Front’s spokesman boasted of 50 soldiers killed. The mayor counted 20 to 25 dead soldiers. ' +
    'A woman and her two children died. Up to 30 civilians were killed or wounded, several of them badly.',
  [
    { id: 'a000000004', type: 'actor', exact: 'The Front', actor: 'front', role: ['claimant'], incident },
    { id: 'p000000003', type: 'place', exact: 'The mayor', place: 'sene', role: 'context', incident },
    casualty(
      'c000000004',
      '50 soldiers killed',
      {
        count: killed(50),
        victims: ['army'],
        claimant: 'front',
        epistemic: 'claimed',
      },
      [{ contradicts: 'c000000005' }],
    ),
    {
      ...casualty('c000000005', '20 to 25 dead soldiers', {
        count: { qualifier: 'range', lower: 20, upper: 25 },
        victims: ['army'],
        claimant_text: 'the mayor of Orlu',
        epistemic: 'asserted',
      }),
      review: { state: 'disputed' },
    },
    casualty(
      'c000000006',
      'A woman and her two children',
      {
        count: killed(3),
        victims: ['civilians'],
        victim_status: 'civilian',
        victim_traits: ['women', 'children'],
        claimant_text: 'the mayor of Orlu',
      },
      [{ corroborates: 'c000000003' }, { part_of: 'z999999999' }],
    ),
    casualty('c000000007', 'Up to 30 civilians were killed or wounded', {
      harm: 'killed_or_wounded',
      count: { stated: 30, qualifier: 'up_to', upper: 30 },
      victims: ['civilians'],
      via: ['Example Wire', 'Radio Fleuve'],
      epistemic: 'hearsay',
      decision: { harm: 'killed', low: 5, best: 10, high: 30, by: 'moussa', why: 'The radio names ten of them.' },
    }),
    casualty('c000000008', 'several of them badly', {
      harm: 'wounded',
      count: { qualifier: 'vague' },
      victims: ['villagers'],
      scope: 'background',
    }),
  ],
  {
    headline: 'Le Front dit avoir pris Orlu',
    outlet: 'Radio Fleuve',
    published: '2025-03-03',
    language: 'fr',
    translation_of: 'reports/wire.txt',
  },
  { c000000004: 'uncertain', c000000005: 'anchored', c000000006: 'orphaned', c000000007: 'anchored' },
);

/** Words that try to be more than words; each must appear as it is. */
export const HOSTILE = {
  script: '<script>document.title = "owned"</script><img src=x onerror="document.title=\'owned\'">',
  link: '[press here](command:workbench.action.quit)',
  bidi: '\u202e\u2066reversed 21 dead\u2069\u202c',
  long: `No space ${'x'.repeat(200)} ${'ten thousand words of toll '.repeat(390)}END`,
} as const;

const hostile = report(
  'reports/hostile <b>.txt',
  Object.values(HOSTILE).join(' '),
  Object.values(HOSTILE).map((exact, index): Entry => ({
    id: `h00000000${index}`,
    type: 'casualty',
    exact,
    claim: { harm: 'killed', count: killed(index), victims_text: HOSTILE.script, claimant_text: HOSTILE.bidi },
  })),
  { headline: HOSTILE.script, outlet: HOSTILE.link },
  { h000000000: 'anchored', h000000001: 'anchored', h000000002: 'anchored', h000000003: 'anchored' },
);

const orphaned = report('reports/other.txt', 'Ten died elsewhere.', [
  { ...casualty('c000000020', 'Ten died', { count: killed(10) }), incident: ['nl-no-such-file'] },
]);

export const SAMPLE: Gathering = {
  articles: [wire, radio, hostile, orphaned],
  incidents: [RAID, convoy, undated],
  codebook,
};
