import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Codebook } from '../../../../src/core/codebook/model';
import { gatherIncidents, UNASSIGNED_KEY } from '../../../../src/core/incident/gather';
import type { Incident } from '../../../../src/core/incident/model';
import type { ClaimRow, IncidentSummary } from '../../../../src/core/incident/summary';
import { report } from './reports';

const codebook: Codebook = {
  actors: new Map([
    ['army', { name: 'Northland Army' }],
    ['rebels', { name: 'River Front' }],
    ['medics', { name: 'Field Medics' }],
  ]),
  places: new Map([['orlu', { name: 'Orlu' }]]),
};
const raid: Incident = {
  id: 'nl-2025-03-02-orlu',
  title: 'Raid on Orlu',
  date: '2025-03-02',
  places: [{ place: 'orlu', geo_precision: 1 }],
  side_a: ['army'],
  side_b: ['rebels'],
};
const incident = [raid.id];

const wireText = 'Raiders hit Orlu. The army put more than 80 fighters out of action. Medics counted 12 dead soldiers.';
const wire = report(
  'wire.txt',
  wireText,
  [
    { id: 'p000000001', type: 'place', exact: 'Orlu', place: 'orlu', role: 'attacked', incident },
    { id: 'a000000001', type: 'actor', exact: 'Raiders', actor: 'rebels', role: ['perpetrator'], incident },
    { id: 'a000000002', type: 'actor', exact: 'fighters', incident },
    {
      id: 'c000000001',
      type: 'casualty',
      exact: 'more than 80 fighters out of action',
      claim: {
        harm: 'neutralised',
        count: { stated: 80, qualifier: 'more_than', lower: 81 },
        victims: ['rebels'],
        claimant: 'army',
        epistemic: 'claimed',
      },
      incident,
    },
    {
      id: 'c000000002',
      type: 'casualty',
      exact: '12 dead soldiers',
      claim: {
        harm: 'killed',
        count: { stated: 12, qualifier: 'exact', lower: 12, upper: 12 },
        victims: ['army'],
        claimant: 'medics',
        as_of: '2025-03-02T08:00',
      },
      incident,
      links: [{ contradicts: 'c000000003' }, { supersedes: 'z999999999' }],
      review: { state: 'accepted' },
    },
  ],
  { headline: 'Raid on Orlu', outlet: 'Example Wire', published: '2025-03-03' },
  { c000000001: 'anchored', c000000002: 'uncertain' },
);
const radio = report(
  'radio.txt',
  'A witness spoke of up to 30 victims in all. Many fled.',
  [
    {
      id: 'c000000003',
      type: 'casualty',
      exact: 'up to 30 victims',
      claim: {
        harm: 'killed',
        count: { stated: 30, qualifier: 'up_to', upper: 30 },
        victims: ['army'],
        claimant_text: 'a witness',
      },
      incident,
    },
    {
      id: 'c000000004',
      type: 'casualty',
      exact: 'Many fled',
      claim: { harm: 'displaced', count: { qualifier: 'vague' }, victims: ['villagers'] },
    },
  ],
  { published: '2025-03-04' },
);

function summaryOf(summaries: readonly IncidentSummary[], key: string): IncidentSummary {
  const found = summaries.find((summary) => summary.key === key);
  assert.ok(found, `no summary ${key}`);
  return found;
}

function claimIn(summary: IncidentSummary, id: string): ClaimRow {
  const found = summary.claims.find((claim) => claim.id === id);
  assert.ok(found, `no claim ${id}`);
  return found;
}

describe('gatherIncidents', () => {
  const gather = (): readonly IncidentSummary[] =>
    gatherIncidents({ articles: [wire, radio], incidents: [raid], codebook });

  it('lists the articles of an incident with what they are', () => {
    assert.deepEqual(
      summaryOf(gather(), raid.id).articles.map(({ file, headline, outlet, published, annotations, uncertain }) => ({
        file,
        headline,
        outlet,
        published,
        annotations,
        uncertain,
      })),
      [
        {
          file: 'wire.txt',
          headline: 'Raid on Orlu',
          outlet: 'Example Wire',
          published: '2025-03-03',
          annotations: 5,
          uncertain: 1,
        },
        {
          file: 'radio.txt',
          headline: undefined,
          outlet: undefined,
          published: '2025-03-04',
          annotations: 1,
          uncertain: 0,
        },
      ],
    );
  });

  it('names places with role, number and where to jump', () => {
    assert.deepEqual(summaryOf(gather(), raid.id).places, [
      {
        key: 'id:orlu',
        place: { id: 'orlu', name: 'Orlu', status: 'known' },
        listed: true,
        roles: [{ role: 'attacked', times: 1 }],
        mentions: 1,
        at: { file: 'wire.txt', id: 'p000000001' },
      },
    ]);
  });

  it('gives actors their side and the roles that tags and claims give them', () => {
    assert.deepEqual(
      summaryOf(gather(), raid.id).actors.map(({ actor, side, roles, mentions }) => [
        actor.name,
        side,
        roles,
        mentions,
      ]),
      [
        [
          'Northland Army',
          'a',
          [
            { role: 'victim', times: 2 },
            { role: 'claimant', times: 1 },
          ],
          0,
        ],
        [
          'River Front',
          'b',
          [
            { role: 'perpetrator', times: 1 },
            { role: 'victim', times: 1 },
          ],
          1,
        ],
        ['fighters', 'unknown', [], 1],
        ['Field Medics', 'none', [{ role: 'claimant', times: 1 }], 0],
      ],
    );
  });

  it('sets the figures about the same victims side by side', () => {
    assert.deepEqual(
      summaryOf(gather(), raid.id).claims.map(({ id }) => id),
      ['c000000002', 'c000000003', 'c000000001'],
    );
  });

  it('tells a claim as worded, as bounds, by whom, how sure, from where and when', () => {
    const row = claimIn(summaryOf(gather(), raid.id), 'c000000001');
    assert.equal(row.quote, 'more than 80 fighters out of action');
    assert.deepEqual(row.bounds, { kind: 'at_least', value: 81 });
    assert.deepEqual(row.claimant, {
      kind: 'named',
      name: { id: 'army', name: 'Northland Army', status: 'known' },
      party: 'a',
    });
    assert.deepEqual(row.pending, ['neutralised']);
    assert.deepEqual(row.source, { file: 'wire.txt', outlet: 'Example Wire' });
    assert.deepEqual([row.epistemic, row.scope, row.review, row.state], ['claimed', 'incident', undefined, 'anchored']);
    assert.deepEqual([row.date, row.dateFrom], ['2025-03-03', 'published']);
  });

  it('prefers the date a figure is of to the publication', () => {
    const row = claimIn(summaryOf(gather(), raid.id), 'c000000002');
    assert.deepEqual([row.date, row.dateFrom], ['2025-03-02T08:00', 'as_of']);
  });

  it('resolves links both ways and says which lead nowhere', () => {
    const summary = summaryOf(gather(), raid.id);
    assert.deepEqual(claimIn(summary, 'c000000002').links, [
      {
        kind: 'contradicts',
        direction: 'out',
        target: {
          found: true,
          id: 'c000000003',
          file: 'radio.txt',
          type: 'casualty',
          quote: 'up to 30 victims',
          claim: {
            bounds: { kind: 'up_to', value: 30 },
            harm: 'killed',
            claimant: { kind: 'described', text: 'a witness' },
          },
        },
      },
      { kind: 'supersedes', direction: 'out', target: { found: false, id: 'z999999999' } },
    ]);
    const [incoming] = claimIn(summary, 'c000000003').links;
    assert.deepEqual([incoming?.kind, incoming?.direction, incoming?.target.id], ['contradicts', 'in', 'c000000002']);
  });

  it('counts a contradiction once, and what is undecided or unsettled', () => {
    assert.deepEqual(summaryOf(gather(), raid.id).counts, { pending: 2, contradictions: 1, unsettled: 1 });
  });

  it('puts what names no incident last, with unknown ids by their id and party status unknown', () => {
    const last = gather().at(-1);
    assert.equal(last?.key, UNASSIGNED_KEY);
    const [row] = last.claims;
    assert.deepEqual(row?.victims, [{ id: 'villagers', name: 'villagers', status: 'unknown' }]);
    assert.deepEqual(row.claimant, { kind: 'unattributed' });
  });

  it('lists annotations that name an incident without a file under that name', () => {
    const summaries = gatherIncidents({ articles: [wire], incidents: [], codebook });
    const summary = summaryOf(summaries, raid.id);
    assert.equal(summary.kind, 'missing');
    assert.equal(summary.claims.length, 2);
    assert.deepEqual(
      summary.actors.map(({ side }) => side),
      summary.actors.map(() => 'unknown'),
    );
  });

  it('lists an incident nobody has tagged yet, and one annotation under each incident it names', () => {
    const other: Incident = { id: 'nl-2025-04-01', title: 'Later', date: '2025-04-01' };
    const twice = report('twice.txt', 'Two died.', [
      {
        id: 'c000000009',
        type: 'casualty',
        exact: 'Two died',
        claim: { harm: 'killed', count: { stated: 2, qualifier: 'exact', lower: 2, upper: 2 } },
        incident: [raid.id, other.id, other.id],
      },
    ]);
    const empty: Incident = { id: 'undated', title: 'Nothing known' };
    const summaries = gatherIncidents({ articles: [twice], incidents: [empty, raid, other], codebook });
    assert.deepEqual(
      summaries.map(({ key, claims }) => [key, claims.length]),
      [
        [other.id, 1],
        [raid.id, 1],
        ['undated', 0],
        [UNASSIGNED_KEY, 0],
      ],
    );
  });

  it('always takes the same of two incident files with one id', () => {
    const copy: Incident = { ...raid, title: 'A copy' };
    const titles = [
      [raid, copy],
      [copy, raid],
    ].map((incidents) => gatherIncidents({ articles: [], incidents, codebook })[0]?.title);
    assert.deepEqual(titles, ['A copy', 'A copy']);
  });

  it('cuts the words of a linked annotation by code points, never inside a character', () => {
    const long = '😀'.repeat(80);
    const linked = report('long.txt', `${long} One died.`, [
      { id: 's000000001', type: 'statement', exact: long, kind: 'denial', links: [{ denies: 'c000000008' }] },
      {
        id: 'c000000008',
        type: 'casualty',
        exact: 'One died',
        claim: { harm: 'killed', count: { stated: 1, qualifier: 'exact', lower: 1, upper: 1 } },
      },
    ]);
    const [row] = gatherIncidents({ articles: [linked], incidents: [], codebook })[0]?.claims ?? [];
    const target = row?.links[0]?.target;
    assert.equal(target?.found === true ? target.quote : undefined, `${'😀'.repeat(59)}…`);
  });

  it('gives the same result whatever the order of its input', () => {
    const later: Incident = { id: 'nl-2025-04-01', title: 'Later', date: '2025-04-01' };
    const expected = JSON.stringify(gatherIncidents({ articles: [radio, wire], incidents: [raid, later], codebook }));
    fc.assert(
      fc.property(
        fc.shuffledSubarray([wire, radio], { minLength: 2 }),
        fc.shuffledSubarray([raid, later], { minLength: 2 }),
        fc.array(fc.integer(), { minLength: 8, maxLength: 8 }),
        (articles, incidents, chances) => {
          const shuffled = articles.map((article) => ({
            ...article,
            sidecar: {
              ...article.sidecar,
              annotations: (article.sidecar.annotations ?? [])
                .map((annotation, index) => ({ annotation, key: chances[index] ?? 0 }))
                .sort((left, right) => left.key - right.key)
                .map(({ annotation }) => annotation),
            },
          }));
          assert.equal(JSON.stringify(gatherIncidents({ articles: shuffled, incidents, codebook })), expected);
        },
      ),
      { numRuns: 50 },
    );
  });
});
