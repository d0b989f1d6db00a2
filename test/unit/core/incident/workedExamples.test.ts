import assert from 'node:assert/strict';
import type { Decision } from '../../../../src/core/annotation/model';
import type { DeathsColumn, IncidentAnalysis } from '../../../../src/core/incident/analysis';
import type { Incident } from '../../../../src/core/incident/model';
import { analysisOf, articlesOf, atLeast, between, exactly, INCIDENT, inShort, over, upTo, type Said } from './claims';

const deaths = (of: Partial<Record<DeathsColumn, number>>): Record<DeathsColumn, number> => ({
  a: 0,
  b: 0,
  civilians: 0,
  unknown: 0,
  ...of,
});
const ids = (of: readonly { readonly id: string }[]): readonly string[] => of.map(({ id }) => id);

// domain.md, "Worked examples", with their numbers.
describe('worked example 1: an army that "neutralised" over 80', () => {
  const towns = ['diboli', 'kayes', 'sandare', 'nioro', 'gogui', 'molodo', 'niono'];
  const incident: Incident = { ...INCIDENT, places: towns.map((place) => ({ place })) };
  const analysis = (decision?: Decision): IncidentAnalysis =>
    analysisOf(
      articlesOf([
        {
          id: 'c000000001',
          harm: 'neutralised',
          count: over(80),
          victims: ['jnim'],
          claimant: 'fama',
          ...(decision && { decision }),
        },
      ]),
      incident,
    );

  it('undecided: ACLED 0; UCDP 0/0/80, and waits', () => {
    const { acled, ucdp, questions } = analysis();
    assert.equal(acled.best, 0);
    assert.equal(inShort(ucdp), '0/0/80');
    assert.deepEqual(ucdp.steps[0]?.claims[0]?.held, ['party', 'neutralised']);
    assert.deepEqual(questions, [{ kind: 'neutralised', claims: [{ file: 'a.txt', id: 'c000000001' }] }]);
  });

  it('decided as killed: ACLED 80 over seven towns; UCDP still 0/0/80', () => {
    const { acled, ucdp, questions } = analysis({ harm: 'killed' });
    assert.equal(acled.best, 80);
    assert.deepEqual(
      acled.rows?.map(({ place, date, fatalities }) => [place?.id, date, fatalities]),
      [12, 12, 12, 11, 11, 11, 11].map((figure, at) => [towns[at], '2025-07-01', figure]),
    );
    assert.equal(inShort(ucdp), '0/0/80');
    assert.deepEqual(questions, []);
  });

  it('a decision with figures lifts the party rule', () => {
    const { acled, ucdp } = analysis({ harm: 'killed', low: 10, best: 20, high: 80 });
    assert.equal(acled.best, 20);
    assert.equal(inShort(ucdp), '10/20/80');
    assert.deepEqual(ucdp.deaths, deaths({ b: 20 }));
  });
});

describe('worked example 2: 21 soldiers, claimed and corroborated', () => {
  const articles = (isLinked: boolean): ReturnType<typeof articlesOf> =>
    articlesOf(
      [{ id: 'c000000001', count: exactly(21), claimant: 'jnim' }],
      [
        {
          id: 's000000001',
          type: 'statement',
          kind: 'corroboration',
          claimant_text: 'local sources',
          ...(isLinked ? { links: [{ corroborates: 'c000000001' }] } : {}),
        },
        { id: 's000000002', type: 'statement', kind: 'withheld', claimant: 'fama' },
      ],
    );

  it('ACLED 21; UCDP 21/21/21, deaths_a 21; silence is no contradiction', () => {
    const { acled, ucdp, contradictions, corroborations, withheld } = analysisOf(articles(true));
    assert.equal(acled.best, 21);
    assert.equal(inShort(ucdp), '21/21/21');
    assert.deepEqual(ucdp.deaths, deaths({ a: 21 }));
    assert.deepEqual(contradictions, []);
    assert.deepEqual(corroborations, [
      { claim: { file: 'a.txt', id: 'c000000001' }, by: { file: 'a.txt', id: 's000000001' } },
    ]);
    assert.deepEqual(withheld, [{ by: { file: 'a.txt', id: 's000000002' } }]);
    assert.deepEqual([ucdp.steps[0]?.basis, ids(ucdp.steps[0]?.basedOn ?? [])], ['corroborated', ['c000000001']]);
  });

  it('without the link: ACLED 21; UCDP 0/0/21', () => {
    const { acled, ucdp, contradictions } = analysisOf(articles(false));
    assert.equal(acled.best, 21);
    assert.equal(inShort(ucdp), '0/0/21');
    assert.deepEqual(ucdp.deaths, deaths({}));
    assert.deepEqual(contradictions, []);
    assert.deepEqual(ucdp.steps[0]?.claims[0]?.held, ['party']);
  });
});

describe('worked example 3: a medic, a mayor and a party', () => {
  const said: readonly Said[] = [
    { id: 'c000000001', count: atLeast(15), claimant_text: 'a medic' },
    { id: 'c000000002', count: between(20, 25), claimant_text: 'the mayor' },
    { id: 'c000000003', count: exactly(50), claimant: 'jnim' },
    {
      id: 'c000000004',
      count: exactly(3),
      victims: ['civilians'],
      victims_text: 'a woman and her two children',
      victim_status: 'civilian',
      claimant_text: 'the mayor',
    },
    {
      id: 'c000000005',
      count: exactly(2),
      victims: ['civilians'],
      victim_status: 'civilian',
      victim_traits: ['children'],
      claimant_text: 'the mayor',
      links: [{ part_of: 'c000000004' }],
    },
  ];

  it('ACLED 18; UCDP 18/18/53, deaths_a 15, deaths_civilians 3', () => {
    const { acled, ucdp, leftOut } = analysisOf(articlesOf(said));
    assert.equal(acled.best, 18);
    assert.equal(inShort(ucdp), '18/18/53');
    assert.deepEqual(ucdp.deaths, deaths({ a: 15, civilians: 3 }));
    assert.deepEqual(leftOut, [
      { file: 'a.txt', id: 'c000000005', why: 'part_of', by: { file: 'a.txt', id: 'c000000004' } },
    ]);
  });

  it('50 against 20–25 is the one contradiction', () => {
    const { contradictions } = analysisOf(articlesOf(said));
    assert.deepEqual(
      contradictions.map(({ between: pair, why, harm, groups }) => [ids(pair), why, harm, groups[0]?.key]),
      [[['c000000002', 'c000000003'], ['interval'], 'killed', 'fama']],
    );
  });

  it('explains each number by claims, rule and step', () => {
    const { ucdp } = analysisOf(articlesOf(said));
    assert.deepEqual(ucdp.top, ['civilians', 'fama']);
    assert.deepEqual(
      ucdp.steps.map((step) => [step.key, inShort({ ...ucdp, ...step }), step.basis, ids(step.basedOn), step.column]),
      [
        ['civilians', '3/3/3', 'lowest', ['c000000004'], 'civilians'],
        ['fama', '15/15/50', 'lowest', ['c000000001'], 'a'],
      ],
    );
    assert.deepEqual(
      ucdp.steps[1]?.claims.map(({ id, held, low, best, high }) => [id, held, low, best, high]),
      [
        ['c000000001', [], 15, 15, 15],
        ['c000000002', [], 20, 20, 25],
        ['c000000003', ['party'], 50, 50, 50],
      ],
    );
  });
});

describe('worked example 4: a hospital, a reporter, a background total and "up to 30"', () => {
  const both = { victims: ['fama', 'mercenaries'], claimant: 'hospital' };
  const hospital: readonly Said[] = [
    { id: 'c000000001', ...both, count: exactly(12), as_of: '2025-07-01T08:00' },
    { id: 'c000000002', ...both, count: exactly(17), as_of: '2025-07-01T18:00', links: [{ supersedes: 'c000000001' }] },
    { id: 'c000000003', count: exactly(9), claimant_text: 'a reporter' },
    { id: 'c000000004', victims: ['fama', 'mercenaries'], count: over(100), scope: 'background' },
  ];
  const civilians = (decision?: Decision): Said => ({
    id: 'c000000005',
    count: upTo(30),
    victims: ['civilians'],
    victim_status: 'civilian',
    claimant_text: 'a reporter',
    ...(decision && { decision }),
  });

  it('ACLED 17; UCDP 17/17/17', () => {
    const { acled, ucdp, leftOut } = analysisOf(articlesOf(hospital));
    assert.equal(acled.best, 17);
    assert.equal(inShort(ucdp), '17/17/17');
    assert.deepEqual(ucdp.deaths, deaths({ a: 17 }));
    assert.deepEqual(
      leftOut.map(({ id, why, by }) => [id, why, by?.id]),
      [
        ['c000000001', 'superseded', 'c000000002'],
        ['c000000004', 'background', undefined],
      ],
    );
  });

  it('with undecided "up to 30 civilians": ACLED 17; UCDP 17/17/47', () => {
    const { acled, ucdp } = analysisOf(articlesOf([...hospital, civilians()]));
    assert.equal(acled.best, 17);
    assert.equal(inShort(ucdp), '17/17/47');
  });

  it('decided 5/10/30: ACLED 27; UCDP 22/27/47', () => {
    const { acled, ucdp } = analysisOf(articlesOf([...hospital, civilians({ low: 5, best: 10, high: 30 })]));
    assert.equal(acled.best, 27);
    assert.equal(inShort(ucdp), '22/27/47');
    assert.deepEqual(ucdp.deaths, deaths({ a: 17, civilians: 10 }));
  });

  it('shows the joint claim with the members it stands for', () => {
    const { ucdp } = analysisOf(articlesOf(hospital));
    assert.deepEqual(ucdp.top, ['fama + mercenaries']);
    assert.deepEqual(
      ucdp.steps.map(({ key, replaces, best }) => [key, replaces, best]),
      [
        ['fama', [], 9],
        ['fama + mercenaries', ['fama'], 17],
      ],
    );
  });
});
