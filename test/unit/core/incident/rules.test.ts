import assert from 'node:assert/strict';
import type { Link } from '../../../../src/core/annotation/model';
import type { IncidentAnalysis } from '../../../../src/core/incident/analysis';
import { eventDays } from '../../../../src/core/incident/reconcile/eventDays';
import { spread } from '../../../../src/core/incident/reconcile/spread';
import {
  about,
  analysisOf,
  articlesOf,
  atLeast,
  between,
  CODEBOOK,
  exactly,
  INCIDENT,
  inShort,
  over,
  SEVERAL,
  upTo,
  type Said,
} from './claims';

const of = (...said: readonly Said[]): IncidentAnalysis => analysisOf(articlesOf(said));
const both = ({ acled, ucdp }: IncidentAnalysis): string => `${acled.best}; ${inShort(ucdp)}`;
const outs = ({ leftOut }: IncidentAnalysis): readonly string[] =>
  leftOut.map(({ id, why }) => `${id.slice(-1)} ${why}`);
const one = (number: number, rest: Omit<Said, 'id'> = {}): Said => ({ id: `c00000000${number}`, ...rest });
const to = (kind: string, number: number): Link[] => [{ [kind]: `c00000000${number}` }];

describe('figures of claims', () => {
  const cases: readonly (readonly [string, Omit<Said, 'id'>, string])[] = [
    ['the figure in the words', { count: over(80) }, '80; 80/80/80'],
    ['a range from its lower bound', { count: between(20, 25) }, '20; 20/20/25'],
    ['about a number as the number', { count: about(20) }, '20; 20/20/20'],
    ['plural dead without a number as 3', { count: SEVERAL }, '3; 3/3/3'],
    ['bare plural dead as 3', { count: { qualifier: 'unstated' } }, '3; 3/3/3'],
    ['dozens as 12', { count: { qualifier: 'vague', lower: 12 } }, '12; 12/12/12'],
    ['10 only by decision', { count: SEVERAL, decision: { best: 10 } }, '10; 10/10/10'],
    ['up to N, undecided, as high only', { count: upTo(30) }, '0; 0/0/30'],
    ['killed or wounded, undecided, as high only', { harm: 'killed_or_wounded', count: exactly(9) }, '0; 0/0/9'],
    ['what was decided to be no casualty as none', { decision: { harm: 'none' } }, '0; 0/0/0'],
    ['what was decided to be wounded as none', { count: exactly(9), decision: { harm: 'wounded' } }, '0; 0/0/0'],
    ['wounded as none', { harm: 'wounded', count: exactly(9) }, '0; 0/0/0'],
    ['unspecified casualties as none', { harm: 'casualties_unspecified', count: exactly(9) }, '0; 0/0/0'],
    [
      'unspecified casualties decided as killed',
      { harm: 'casualties_unspecified', count: exactly(9), decision: { harm: 'killed' } },
      '9; 9/9/9',
    ],
    ['a denial as none', { count: { qualifier: 'unstated' }, epistemic: 'denied' }, '0; 0/0/0'],
    ['several incidents together as none', { count: exactly(9), scope: 'group' }, '0; 0/0/0'],
    ['a decision with only a low', { count: upTo(30), decision: { low: 5 } }, '5; 5/5/30'],
    [
      'a decision with only a high, which says not how many there were',
      { count: upTo(30), decision: { high: 20 } },
      '0; 0/0/20',
    ],
    ['a decision out of order in order', { count: exactly(9), decision: { low: 8, best: 5, high: 2 } }, '5; 5/5/8'],
  ];
  for (const [what, claim, expected] of cases) {
    it(`reads ${what}`, () => {
      assert.equal(both(of(one(1, claim))), expected);
    });
  }
});

describe('several claims about the same dead', () => {
  it('give the lowest figure, and the highest bound', () => {
    assert.equal(both(of(one(1, { count: exactly(30) }), one(2, { count: between(20, 45) }))), '20; 20/20/45');
  });

  it('give the corroborated figure, the latest of several, whatever is lower', () => {
    const said = [
      one(1, { count: exactly(12), as_of: '2025-07-01T08:00' }),
      one(2, { count: exactly(17), as_of: '2025-07-01T18:00' }),
      one(3, { count: exactly(5) }),
      one(4, { count: exactly(12), claimant_text: 'a nurse', links: to('corroborates', 1) }),
      one(5, { count: exactly(17), claimant_text: 'a doctor', links: to('corroborates', 2) }),
    ];
    assert.equal(both(of(...said)), '17; 5/17/17');
  });

  it('do not let a claimant corroborate itself, nor a denial corroborate', () => {
    const jnim = one(1, { count: exactly(21), claimant: 'jnim' });
    const again = one(2, { count: exactly(21), claimant: 'jnim', links: to('corroborates', 1) });
    const denial = one(2, { count: SEVERAL, epistemic: 'denied', claimant: 'fama', links: to('corroborates', 1) });
    assert.equal(inShort(of(jnim, again).ucdp), '0/0/21');
    assert.equal(inShort(of(jnim, denial).ucdp), '0/0/21');
  });

  it('leave undecided "up to" out of low and best beside a figure', () => {
    assert.equal(both(of(one(1, { count: upTo(30) }), one(2, { count: exactly(12) }))), '12; 12/12/30');
  });

  it('are told once where a claim repeats another, and left alone where they go in a circle', () => {
    assert.deepEqual(outs(of(one(1), one(2, { links: to('repeats', 1) }))), ['2 repeats']);
    const circle = of(
      one(1, { count: exactly(4), links: to('supersedes', 2) }),
      one(2, { links: to('supersedes', 1) }),
    );
    assert.deepEqual(outs(circle), []);
    assert.equal(circle.acled.best, 1);
    assert.equal(of(one(1, { count: exactly(4), links: to('supersedes', 1) })).acled.best, 4);
  });

  it('leave out every toll of a chain but the last', () => {
    const chain = of(
      one(1, { count: exactly(3) }),
      one(2, { count: exactly(7), links: to('supersedes', 1) }),
      one(3, { count: exactly(9), links: to('supersedes', 2) }),
    );
    assert.deepEqual([both(chain), outs(chain)], ['9; 9/9/9', ['1 superseded', '2 superseded']]);
  });

  it('count a part whose total counts for nothing here', () => {
    const total = { count: exactly(40), scope: 'group' as const };
    assert.equal(both(of(one(1, total), one(2, { count: exactly(12), links: to('part_of', 1) }))), '12; 12/12/12');
    const casualties = { harm: 'casualties_unspecified' as const, count: exactly(30) };
    assert.equal(both(of(one(1, casualties), one(2, { count: exactly(12), links: to('part_of', 1) }))), '12; 12/12/12');
  });

  it('are replaced by no claim of another incident', () => {
    const other = one(2, { count: exactly(17), links: to('supersedes', 1), incident: [] });
    assert.equal(of(one(1, { count: exactly(12) }), other).acled.best, 12);
  });
});

describe('the party rule', () => {
  const civilians = { victims: ['civilians'], victim_status: 'civilian' as const, count: exactly(8) };

  it('holds civilians whom a party says the enemy killed, not those it says nothing of', () => {
    assert.equal(inShort(of(one(1, { ...civilians, claimant: 'fama', perpetrator: ['jnim'] })).ucdp), '0/0/8');
    assert.equal(inShort(of(one(1, { ...civilians, claimant: 'fama' })).ucdp), '8/8/8');
    assert.equal(inShort(of(one(1, { ...civilians, claimant: 'fama', perpetrator: ['fama'] })).ucdp), '8/8/8');
  });

  it('does not hold what a party says of its own dead, nor what others say', () => {
    assert.equal(inShort(of(one(1, { count: exactly(8), claimant: 'fama' })).ucdp), '8/8/8');
    assert.equal(inShort(of(one(1, { count: exactly(8), victims: ['mercenaries'], claimant: 'fama' })).ucdp), '8/8/8');
    assert.equal(inShort(of(one(1, { count: exactly(8), claimant: 'hospital' })).ucdp), '8/8/8');
  });

  it('holds dead linked to nobody whom the claimant says it killed', () => {
    const { victims: _none, ...militants } = {
      ...one(1, { count: exactly(8), claimant: 'fama', perpetrator: ['fama'] }),
    };
    const unlinked: Said = { ...militants, victims: undefined, victims_text: 'militants' };
    assert.equal(inShort(of(unlinked).ucdp), '0/0/8');
  });

  it('cannot hold anything without sides, and asks for them', () => {
    const articles = articlesOf([one(1, { count: exactly(21), claimant: 'jnim' })]);
    const { ucdp, questions } = analysisOf(articles, { id: 'raid', title: 'Raid', date: '2025-07-01' });
    assert.equal(inShort(ucdp), '21/21/21');
    assert.deepEqual(
      questions.map(({ kind }) => kind),
      ['sides'],
    );
  });
});

describe('joint claims, totals and places', () => {
  it('let a total without a group replace its members in low and best', () => {
    const total: Said = {
      ...one(1, { count: exactly(20), victims_text: 'people', victim_status: 'unknown' }),
      victims: undefined,
    };
    const { ucdp, acled } = of(total, one(2, { count: exactly(15) }), one(3, { count: exactly(9), victims: ['jnim'] }));
    assert.deepEqual([acled.best, inShort(ucdp), ucdp.deaths.unknown], [20, '20/20/24', 20]);
  });

  it('let members stand where the joint claim is held', () => {
    const joint = one(1, { count: upTo(40), victims: ['fama', 'mercenaries'] });
    assert.equal(both(of(joint, one(2, { count: exactly(15) }))), '15; 15/15/40');
  });

  it('count overlapping joint claims once in low and best', () => {
    const said = [
      one(1, { count: exactly(17), victims: ['fama', 'mercenaries'] }),
      one(2, { count: exactly(10), victims: ['fama', 'civilians'] }),
    ];
    const { ucdp } = of(...said);
    assert.equal(inShort(ucdp), '10/10/27');
    assert.deepEqual(
      ucdp.steps.map(({ overlaps }) => overlaps),
      [false, true],
    );
  });

  it('never take one town’s toll for a lower figure of them all', () => {
    const incident = { ...INCIDENT, places: [{ place: 'gossi' }, { place: 'boni' }] };
    const said = [one(1, { count: exactly(30) }), one(2, { count: exactly(4), place: 'boni' })];
    const { acled } = analysisOf(articlesOf(said), incident);
    assert.equal(acled.best, 30);
    const towns = [one(1, { count: exactly(9), place: 'gossi' }), one(2, { count: exactly(4), place: 'boni' })];
    const apart = analysisOf(articlesOf(towns), incident).acled;
    assert.equal(apart.best, 13);
    assert.deepEqual(
      apart.rows?.map(({ place, fatalities }) => [place?.id, fatalities]),
      [
        ['gossi', 9],
        ['boni', 4],
      ],
    );
  });

  it('take the only place of an incident for the whole', () => {
    const incident = { ...INCIDENT, places: [{ place: 'boni' }] };
    const said = [one(1, { count: exactly(30) }), one(2, { count: exactly(4), place: 'boni' })];
    assert.equal(analysisOf(articlesOf(said), incident).acled.best, 4);
  });

  it('tell soldiers from their families, and put unlinked civilians by themselves', () => {
    const families = one(1, { count: exactly(3), victim_status: 'civilian' });
    const villagers: Said = { ...one(3, { count: exactly(2), victim_status: 'civilian' }), victims: undefined };
    const { ucdp } = of(families, one(2, { count: exactly(15) }), villagers);
    assert.deepEqual(ucdp.deaths, { a: 15, b: 0, civilians: 5, unknown: 0 });
  });

  it('let the incident’s own decision replace what its rule gives, and only that rule', () => {
    const decisions = [{ victims: ['fama'], harm: 'killed' as const, low: 4, best: 6, high: 9, rule: 'ucdp' as const }];
    const analysis = analysisOf(articlesOf([one(1, { count: exactly(15) })]), { ...INCIDENT, decisions });
    assert.equal(both(analysis), '15; 4/6/9');
    assert.equal(analysis.ucdp.steps[0]?.basis, 'decision');
  });
});

describe('contradictions', () => {
  const pairs = (...said: readonly Said[]): readonly (readonly string[])[] =>
    of(...said).contradictions.map(({ why }) => why);

  it('need intervals that do not meet: about N is 0.8 N to 1.2 N', () => {
    assert.deepEqual(pairs(one(1, { count: about(10) }), one(2, { count: exactly(8) })), []);
    assert.deepEqual(pairs(one(1, { count: about(10) }), one(2, { count: exactly(12) })), []);
    assert.deepEqual(pairs(one(1, { count: about(10) }), one(2, { count: exactly(7) })), [['interval']]);
    assert.deepEqual(pairs(one(1, { count: about(10) }), one(2, { count: exactly(13) })), [['interval']]);
    assert.deepEqual(pairs(one(1, { count: upTo(30) }), one(2, { count: over(30) })), [['interval']]);
    assert.deepEqual(pairs(one(1, { count: upTo(30) }), one(2, { count: atLeast(30) })), []);
    assert.deepEqual(pairs(one(1, { count: SEVERAL }), one(2, { count: exactly(80) })), []);
  });

  it('need the same victims, harm and place', () => {
    const five = one(1, { count: exactly(5) });
    assert.deepEqual(pairs(five, one(2, { count: exactly(9), victims: ['jnim'] })), []);
    assert.deepEqual(pairs(five, one(2, { count: exactly(9), harm: 'wounded' })), []);
    assert.deepEqual(pairs(five, one(2, { count: exactly(9), place: 'boni' })), []);
    assert.deepEqual(pairs(five, one(2, { count: exactly(9), scope: 'background' })), []);
  });

  it('are told of every harm, once a pair, with the coder’s link', () => {
    const wounded = { harm: 'wounded' as const };
    const said = [
      one(1, { ...wounded, count: exactly(5) }),
      one(2, { ...wounded, count: exactly(9), links: to('contradicts', 1) }),
    ];
    assert.deepEqual(pairs(...said), [['interval', 'link']]);
  });

  it('are a denial and what it denies; nothing where nobody was harmed anyway', () => {
    const denial = one(1, { count: { qualifier: 'unstated' }, epistemic: 'denied' });
    assert.deepEqual(pairs(denial, one(2, { count: exactly(5) })), [['denial']]);
    assert.deepEqual(pairs(denial, one(2, { count: exactly(0) })), []);
    assert.deepEqual(pairs(denial, one(2, { count: { qualifier: 'unstated' }, epistemic: 'denied' })), []);
  });

  it('are none with a toll that was superseded, a part or a repetition', () => {
    for (const kind of ['supersedes', 'part_of', 'repeats']) {
      assert.deepEqual(
        pairs(one(1, { count: exactly(5) }), one(2, { count: exactly(9), links: to(kind, 1) })),
        [],
        kind,
      );
    }
  });
});

describe('copies and translations', () => {
  const copied = (file: string, more: Omit<Said, 'id'>): IncidentAnalysis => {
    const said = [
      one(1, { count: exactly(50), claimant: 'jnim' }),
      one(2, { count: exactly(50), claimant: 'jnim', file: 'b.txt', ...more }),
      one(3, { count: between(20, 25), claimant_text: 'the mayor', file: 'c.txt' }),
    ];
    const articles = articlesOf(said).map((article) =>
      article.file === 'b.txt'
        ? { ...article, sidecar: { ...article.sidecar, article: { ...article.sidecar.article, copy_of: file } } }
        : article,
    );
    return analysisOf(articles);
  };

  it('count once: as a source, as a claim, as a contradiction', () => {
    const analysis = copied('a.txt', {});
    assert.deepEqual([analysis.sources, outs(analysis), analysis.contradictions.length], [2, ['2 copy'], 1]);
  });

  it('corroborate nothing', () => {
    assert.deepEqual(copied('a.txt', { links: to('corroborates', 1) }).corroborations, []);
  });

  it('stand by themselves where they say anything else, or are copies of something else', () => {
    assert.deepEqual(outs(copied('a.txt', { count: exactly(51) })), []);
    const other = copied('gone.txt', {});
    assert.deepEqual([other.sources, outs(other)], [3, []]);
  });

  it('give way to the copy that was decided', () => {
    assert.deepEqual(outs(copied('a.txt', { decision: { low: 1, best: 2, high: 3 } })), ['1 copy']);
  });
});

describe('questions', () => {
  it('ask whether a later toll of one source replaces the earlier', () => {
    const { questions } = of(
      one(1, { count: exactly(12), claimant: 'hospital', as_of: '2025-07-01T08:00' }),
      one(2, { count: exactly(17), claimant: 'hospital', as_of: '2025-07-01T18:00' }),
    );
    assert.deepEqual(
      questions.map(({ kind, claims }) => [kind, claims.map(({ id }) => id)]),
      [['supersedes', ['c000000002', 'c000000001']]],
    );
  });

  it('ask nothing of what is left out', () => {
    assert.deepEqual(
      of(one(1, { count: upTo(9) }), one(2, { count: exactly(5), links: to('supersedes', 1) })).questions,
      [],
    );
  });
});

describe('spread', () => {
  it('gives the quotient to each, and one more to the first', () => {
    assert.deepEqual(spread(80, 7), [12, 12, 12, 11, 11, 11, 11]);
    assert.deepEqual(spread(2, 3), [1, 1, 0]);
    assert.deepEqual(spread(0, 2), [0, 0]);
  });

  it('goes over places and days, by day', () => {
    const incident = { ...INCIDENT, date_end: '2025-07-02', places: [{ place: 'gossi' }, { place: 'boni' }] };
    const { acled } = analysisOf(articlesOf([one(1, { count: exactly(5) })]), incident, CODEBOOK);
    assert.deepEqual(
      acled.rows?.map(({ place, date, fatalities }) => [date?.slice(-2), place?.id, fatalities]),
      [
        ['01', 'gossi', 2],
        ['01', 'boni', 1],
        ['02', 'gossi', 1],
        ['02', 'boni', 1],
      ],
    );
  });
});

describe('eventDays', () => {
  const on = (date: string, date_precision?: number, date_end?: string): typeof INCIDENT => ({
    id: 'raid',
    title: 'Raid',
    date,
    ...(date_precision !== undefined && { date_precision }),
    ...(date_end !== undefined && { date_end }),
  });

  it('are each day, the middle of a period, or mid-month, unless its beginning or end is said', () => {
    assert.deepEqual(eventDays(on('2025-06-30', 1, '2025-07-02')), ['2025-06-30', '2025-07-01', '2025-07-02']);
    assert.deepEqual(eventDays(on('2025-06-30', 2, '2025-07-02')), ['2025-07-01']);
    assert.deepEqual(eventDays(on('2025-02-01', 3)), ['2025-02-15']);
    assert.deepEqual(eventDays(on('2025-02-09', 3), 'beginning'), ['2025-02-01']);
    assert.deepEqual(eventDays(on('2025-12-09', 3), 'end'), ['2025-12-31']);
    assert.deepEqual(eventDays({ id: 'raid', title: 'Raid' }), []);
  });

  it('are one day for a war of years', () => {
    assert.equal(eventDays(on('2012-01-01', 1, '2025-01-01')).length, 1);
  });
});
