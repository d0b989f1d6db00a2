import assert from 'node:assert/strict';
import { analyseIncidents, analysedOne } from '../../../../src/core/incident/analyseIncidents';
import type { Gathering } from '../../../../src/core/incident/gather';
import { incidentStates } from '../../../../src/core/incident/incidentStates';
import { judgeDuplicate } from '../../../../src/core/incident/judgeDuplicate';
import type { Incident } from '../../../../src/core/incident/model';
import { SitrepError } from '../../../../src/core/problem';
import { atOnce } from '../../../../src/core/turns';
import { applyPlan } from './applyPlan';
import { articlesOf, CODEBOOK, exactly, INCIDENT, upTo } from './claims';

const siege: Incident = { id: 'siege', title: 'Siege', date: '2025-07-02', side_a: ['fama'], side_b: ['jnim'] };
const gathering: Gathering = {
  codebook: CODEBOOK,
  incidents: [INCIDENT, siege],
  articles: articlesOf([
    { id: 'c000000001', count: exactly(12) },
    { id: 'c000000002', count: exactly(30), file: 'b.txt' },
    { id: 'c000000003', count: upTo(30), file: 'c.txt', victims: ['civilians'] },
    { id: 'c000000004', count: exactly(12), file: 'd.txt', incident: ['siege'] },
    { id: 'c000000005', count: exactly(1), file: 'e.txt', incident: ['unfiled'] },
  ]),
};

describe('incidentStates', () => {
  it('says how many sources, contradictions and undecided claims each incident has', () => {
    const states = atOnce(incidentStates(gathering));
    assert.deepEqual([...states.keys()].sort(), ['raid', 'siege', 'unfiled']);
    const { sources, contradictions, undecided, duplicates } = states.get('raid') ?? {};
    assert.deepEqual([sources, contradictions, undecided], [3, 1, 1]);
    assert.deepEqual(
      duplicates?.map(({ key }) => key),
      ['siege'],
    );
  });

  it('lets no claim wait that is left out: who repeats another asks nothing', () => {
    const said = { id: 'c000000003', count: upTo(30), file: 'c.txt' };
    const again = { id: 'c000000006', count: upTo(30), file: 'f.txt', links: [{ repeats: 'c000000003' }] };
    const states = atOnce(incidentStates({ ...gathering, articles: articlesOf([said, again]) }));
    assert.equal(states.get('raid')?.undecided, 1);
    assert.deepEqual([...(states.get('raid')?.leftOut ?? [])], ['c000000006']);
  });

  it('is what the whole analysis says, as is the analysis of one incident alone', () => {
    const states = atOnce(incidentStates(gathering));
    for (const whole of analyseIncidents(gathering)) {
      const { key, analysis, counts } = whole;
      assert.deepEqual(states.get(key), {
        sources: analysis.sources,
        contradictions: analysis.contradictions.length,
        undecided: counts.pending,
        leftOut: new Set(analysis.leftOut.filter(({ why }) => why !== 'other_harm').map(({ id }) => id)),
        duplicates: analysis.duplicates,
      });
      assert.deepEqual(analysedOne(gathering, key), whole);
    }
    assert.equal(analysedOne(gathering, 'nothing'), undefined);
  });

  it('pauses between incidents', () => {
    const work = incidentStates(gathering);
    let pauses = 0;
    while (work.next().done !== true) pauses += 1;
    assert.ok(pauses > 6, String(pauses));
  });
});

describe('judgeDuplicate', () => {
  const judged = (verdict: 'not' | 'possible', incidents: readonly Incident[]): readonly Incident[] =>
    applyPlan({ incidents, articles: [] }, judgeDuplicate(incidents, 'raid', 'siege', verdict)).incidents;

  it('writes that two are two, so that they are not offered again', () => {
    const incidents = judged('not', gathering.incidents);
    assert.deepEqual(incidents, [{ ...INCIDENT, not_duplicate_of: ['siege'] }, siege]);
    const states = atOnce(incidentStates({ ...gathering, incidents }));
    assert.deepEqual(states.get('raid')?.duplicates, []);
  });

  it('lets neither say the opposite any more', () => {
    const possible = judged('possible', gathering.incidents);
    assert.deepEqual(possible[0]?.possible_duplicate_of, ['siege']);
    const both = [
      { ...INCIDENT, possible_duplicate_of: ['siege', 'x'] },
      { ...siege, possible_duplicate_of: ['raid'] },
    ];
    assert.deepEqual(judged('not', both), [
      { ...INCIDENT, possible_duplicate_of: ['x'], not_duplicate_of: ['siege'] },
      siege,
    ]);
  });

  it('changes nothing where that is said already, and needs a file to write it in', () => {
    const said = [{ ...INCIDENT, not_duplicate_of: ['siege'] }, siege];
    assert.deepEqual(judgeDuplicate(said, 'raid', 'siege', 'not').change, []);
    assert.throws(
      () => judgeDuplicate([siege], 'raid', 'siege', 'not'),
      (error: unknown) => SitrepError.is(error, 'incident/unknown'),
    );
  });
});
