import assert from 'node:assert/strict';
import type { Claim, Decision } from '../../../../../src/core/annotation/model';
import { DecisionEffects, effectInWords } from '../../../../../src/core/incident/decide/decisionEffect';
import { decisionFault } from '../../../../../src/core/incident/decide/decisionFault';
import { asksFigures, decisionPoints, givenFigures } from '../../../../../src/core/incident/decide/decisionPoints';
import { readFigures, writeFigures } from '../../../../../src/core/incident/decide/typedFigures';
import {
  about,
  articlesOf,
  atLeast,
  between,
  CODEBOOK,
  exactly,
  INCIDENT,
  over,
  SEVERAL,
  upTo,
  type Said,
} from '../claims';

const claim = (harm: Claim['harm'], count: Claim['count'], more: Partial<Claim> = {}): Claim => ({
  harm,
  count,
  ...more,
});

describe('what a coder is asked about a claim', () => {
  it('is what befell them where the words do not say it, and nothing that leaves it open again is an answer', () => {
    const { open, harms } = decisionPoints(claim('neutralised', over(80)));
    assert.deepEqual(open, ['neutralised']);
    assert.deepEqual([harms[0], harms.at(-1)], ['killed', 'none']);
    assert.ok(!harms.includes('neutralised') && !harms.includes('killed_or_wounded'));
  });

  it('is how many where the words say what befell them', () => {
    assert.deepEqual(decisionPoints(claim('killed', upTo(30))), { open: ['up_to'], harms: ['none'] });
    assert.deepEqual(decisionPoints(claim('killed', SEVERAL)), { open: ['vague'], harms: ['none'] });
  });

  it('is asked again of a claim that was decided', () => {
    const decided = claim('killed', upTo(30), { decision: { low: 5, best: 10, high: 30 } });
    assert.deepEqual(decisionPoints(decided).open, ['up_to']);
  });

  it('is all where nothing is open', () => {
    const { open, harms } = decisionPoints(claim('killed', exactly(12)));
    assert.deepEqual(open, []);
    assert.equal(harms[0], 'killed');
    assert.equal(asksFigures(claim('killed', exactly(12)), 'killed'), true);
  });

  it('asks for figures only where they are open and of dead', () => {
    assert.equal(asksFigures(claim('neutralised', over(80)), 'killed'), false);
    assert.equal(asksFigures(claim('neutralised', upTo(80)), 'killed'), true);
    assert.equal(asksFigures(claim('neutralised', upTo(80)), 'captured'), false);
    assert.equal(asksFigures(claim('killed_or_wounded', exactly(30)), 'killed'), true);
    assert.equal(asksFigures(claim('killed_or_wounded', exactly(30)), 'wounded'), false);
    assert.equal(asksFigures(claim('killed', upTo(30)), undefined), true);
    assert.equal(asksFigures(claim('wounded', upTo(30)), undefined), true);
    assert.equal(asksFigures(claim('killed', upTo(30)), 'none'), false);
  });
});

describe('the figures that the words of a claim give', () => {
  const given = (of: Claim): string => writeFigures(givenFigures(of));

  it('are theirs, and what they do not say is a dash', () => {
    assert.equal(given(claim('killed', upTo(30))), '– / – / 30');
    assert.equal(given(claim('killed', SEVERAL)), '– / – / –');
    assert.equal(given(claim('killed', atLeast(12))), '12 / – / –');
    assert.equal(given(claim('neutralised', over(80))), '81 / – / –');
    assert.equal(given(claim('killed', between(20, 25))), '20 / – / 25');
    assert.equal(given(claim('killed', about(20))), '– / 20 / –');
    assert.equal(given(claim('killed', exactly(12))), '12 / 12 / 12');
  });

  it('of killed and wounded together bound the dead above only', () => {
    assert.equal(given(claim('killed_or_wounded', exactly(30))), '– / – / 30');
    assert.equal(given(claim('killed_or_wounded', atLeast(30))), '– / – / –');
  });

  it('are those of a decision that stands', () => {
    assert.equal(given(claim('killed', upTo(30), { decision: { low: 5, best: 10 } })), '5 / 10 / –');
  });
});

describe('low, best and high as a coder types them', () => {
  it('are three figures, of which a dash leaves one open', () => {
    for (const typed of ['5 / 10 / 30', '5/10/30', ' 5 10 30 ', '5, 10, 30', '5;10;30'])
      assert.deepEqual(readFigures(typed), { kind: 'figures', figures: { low: 5, best: 10, high: 30 } }, typed);
    for (const typed of ['– / 10 / -', '- 10 —'])
      assert.deepEqual(readFigures(typed), {
        kind: 'figures',
        figures: { low: undefined, best: 10, high: undefined },
      });
    assert.deepEqual(readFigures('0 0 0'), { kind: 'figures', figures: { low: 0, best: 0, high: 0 } });
  });

  it('are refused where they are no such three, fall, or say neither low nor best', () => {
    const faultOf = (typed: string): string => {
      const read = readFigures(typed);
      return read.kind === 'fault' ? read.fault : JSON.stringify(read.figures);
    };
    for (const typed of [
      '',
      '10',
      '5 10',
      '5 10 30 40',
      '-1 / 2 / 3',
      '1.5 2 3',
      'x y z',
      '1 2 9999999999',
      '５ 10 30',
    ])
      assert.equal(faultOf(typed), 'form', typed);
    for (const typed of ['10 5 30', '5 30 10', '31 – 30', '– 31 30']) assert.equal(faultOf(typed), 'order', typed);
    for (const typed of ['– / – / 30', '- - -']) assert.equal(faultOf(typed), 'missing', typed);
  });
});

describe('a decision', () => {
  it('says something, in order, and no figure above 0 of nobody', () => {
    assert.equal(decisionFault({}), 'empty');
    assert.equal(decisionFault({ by: 'aminata', why: 'No reason.' }), 'empty');
    assert.equal(decisionFault({ low: 2, best: 1 }), 'order');
    assert.equal(decisionFault({ low: 3, high: 2 }), 'order');
    assert.equal(decisionFault({ harm: 'none', high: 3 }), 'none');
    assert.equal(decisionFault({ harm: 'none', low: 0, best: 0, high: 0 }), undefined);
    assert.equal(decisionFault({ harm: 'killed' }), undefined);
  });
});

// domain.md, "Worked examples", told before anything is written.
describe('what follows from a decision', () => {
  const effects = (said: readonly Said[], id: string): ((decision: Decision | null) => readonly string[]) => {
    const articles = articlesOf(said);
    const annotation = articles[0]?.sidecar.annotations?.find((one) => one.id === id);
    assert.ok(annotation?.type === 'casualty');
    const made = new DecisionEffects({ articles, incidents: [INCIDENT], codebook: CODEBOOK }, 'a.txt', annotation);
    return (decision) => made.of(decision).map(effectInWords);
  };
  const neutralised: Said = {
    id: 'c000000001',
    harm: 'neutralised',
    count: over(80),
    victims: ['jnim'],
    claimant: 'fama',
  };

  it('worked example 1: killed brings ACLED from 0 to 80, and UCDP stays', () => {
    const of = effects([neutralised], 'c000000001');
    assert.deepEqual(of({ harm: 'killed' }), ['ACLED 0 → 80 · UCDP 0/0/80']);
    assert.deepEqual(of({ harm: 'none' }), ['ACLED 0 · UCDP 0/0/80 → 0/0/0']);
    assert.deepEqual(of(null), ['ACLED 0 · UCDP 0/0/80']);
  });

  it('worked example 4: 5/10/30 of "up to 30 civilians"', () => {
    const both = { victims: ['fama', 'mercenaries'], claimant: 'hospital' };
    const civilians: Said = {
      id: 'c000000005',
      count: upTo(30),
      victims: ['civilians'],
      victim_status: 'civilian',
      claimant_text: 'a reporter',
    };
    const said: readonly Said[] = [
      { id: 'c000000001', ...both, count: exactly(12), as_of: '2025-07-01T08:00' },
      {
        id: 'c000000002',
        ...both,
        count: exactly(17),
        as_of: '2025-07-01T18:00',
        links: [{ supersedes: 'c000000001' }],
      },
      { id: 'c000000003', count: exactly(9), claimant_text: 'a reporter' },
      civilians,
    ];
    const figures = { low: 5, best: 10, high: 30 };
    assert.deepEqual(effects(said, 'c000000005')(figures), ['ACLED 17 → 27 · UCDP 17/17/47 → 22/27/47']);
    const decided = said.map((one) => (one.id === 'c000000005' ? { ...one, decision: figures } : one));
    assert.deepEqual(effects(decided, 'c000000005')(null), ['ACLED 27 → 17 · UCDP 22/27/47 → 17/17/47']);
  });

  it('sees the links of claims that belong to other incidents', () => {
    const corroborating: Said = {
      id: 'c000000009',
      incident: ['other'],
      count: exactly(80),
      victims: ['jnim'],
      claimant: 'hospital',
      links: [{ corroborates: 'c000000001' }],
    };
    const of = effects([neutralised, corroborating], 'c000000001');
    assert.deepEqual(of({ harm: 'killed' }), ['ACLED 0 → 80 · UCDP 0/0/80 → 80/80/80']);
  });

  it('is nothing of a claim that belongs to no incident', () => {
    assert.deepEqual(effects([{ ...neutralised, incident: [] }], 'c000000001')({ harm: 'killed' }), []);
  });
});
