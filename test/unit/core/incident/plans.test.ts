import assert from 'node:assert/strict';
import type { IncidentPlan, IncidentProject } from '../../../../src/core/incident/incidentPlan';
import { mergeIncidents } from '../../../../src/core/incident/mergeIncidents';
import type { Incident } from '../../../../src/core/incident/model';
import { renameIncident } from '../../../../src/core/incident/renameIncident';
import { splitIncident } from '../../../../src/core/incident/splitIncident';
import { SitrepError } from '../../../../src/core/problem';
import { articlesOf } from './claims';

const raid: Incident = {
  id: 'raid',
  title: 'Raid',
  places: [{ place: 'boni', geo_precision: 1 }],
  side_a: ['fama'],
  side_b: ['jnim'],
  not_duplicate_of: ['siege'],
  notes: 'One.',
};
const siege: Incident = {
  id: 'siege',
  title: 'Siege',
  date: '2025-07-01',
  date_precision: 2,
  places: [{ place: 'boni' }, { place: 'gossi' }],
  side_a: ['fama', 'mercenaries'],
  side_b: ['jnim'],
  not_duplicate_of: ['raid', 'third'],
  notes: 'Two.',
};
const third: Incident = { id: 'third', title: 'Third', possible_duplicate_of: ['siege', 'raid'] };

const articles = articlesOf([
  { id: 'c000000001', incident: ['siege'] },
  { id: 'c000000002', incident: ['siege', 'raid'] },
  { id: 'c000000003', incident: ['raid'], file: 'b.txt' },
  { id: 'c000000004', incident: ['third'], file: 'b.txt' },
]);
const project: IncidentProject = { incidents: [raid, siege, third], articles };

const edits = ({ articles: files }: IncidentPlan): unknown =>
  files.map(({ file, edits: list }) => [
    file,
    list.map((edit) => (edit.kind === 'change' ? [edit.id, edit.changes['incident']] : edit.kind)),
  ]);
const refuses = (code: string, run: () => unknown): void =>
  assert.throws(run, (error: unknown) => SitrepError.is(error, code));

describe('mergeIncidents', () => {
  it('takes over what is missing, joins lists, and lets what is there hold', () => {
    const plan = mergeIncidents(project, 'siege', 'raid');
    assert.deepEqual(plan.change, [
      {
        id: 'raid',
        changes: {
          date: '2025-07-01',
          date_precision: 2,
          places: [{ place: 'boni', geo_precision: 1 }, { place: 'gossi' }],
          side_a: ['fama', 'mercenaries'],
          not_duplicate_of: ['third'],
          notes: 'One.\n\nTwo.',
        },
      },
      { id: 'third', changes: { possible_duplicate_of: ['raid'] } },
    ]);
    assert.deepEqual(edits(plan), [
      [
        'a.txt',
        [
          ['c000000001', ['raid']],
          ['c000000002', ['raid']],
        ],
      ],
    ]);
    assert.deepEqual([plan.create, plan.remove], [[], ['siege']]);
  });

  it('turns sides that were told the other way round, and refuses those that are mixed', () => {
    const turned = { ...siege, side_a: ['jnim'], side_b: ['fama', 'mercenaries'] };
    const plan = mergeIncidents({ ...project, incidents: [raid, turned] }, 'siege', 'raid');
    assert.deepEqual(plan.change[0]?.changes.side_a, ['fama', 'mercenaries']);
    const mixed = { ...siege, side_a: ['fama', 'jnim'], side_b: ['hospital'] };
    refuses('merge/opposed', () => mergeIncidents({ ...project, incidents: [raid, mixed] }, 'siege', 'raid'));
  });

  it('keeps decisions on both, and refuses two on the same victims that differ', () => {
    const decided = (best: number): Incident['decisions'] => [
      { victims: ['jnim'], harm: 'killed', best, rule: 'ucdp' },
    ];
    const having = (one: number, other: number): IncidentProject => ({
      ...project,
      incidents: [
        { ...raid, decisions: decided(one) },
        { ...siege, decisions: decided(other) },
      ],
    });
    refuses('merge/decisions', () => mergeIncidents(having(1, 2), 'siege', 'raid'));
    assert.equal(mergeIncidents(having(1, 1), 'siege', 'raid').change[0]?.changes.decisions, undefined);
  });

  it('gathers annotations of an incident without a file, and refuses what is not there', () => {
    const without = { ...project, incidents: [raid, third] };
    const plan = mergeIncidents(without, 'siege', 'raid');
    assert.deepEqual([plan.remove, plan.articles.length], [[], 1]);
    refuses('incident/unknown', () => mergeIncidents(without, 'raid', 'siege'));
    refuses('incident/unknown', () => mergeIncidents(project, 'nothing', 'raid'));
    refuses('incident/same', () => mergeIncidents(project, 'raid', 'raid'));
  });
});

describe('splitIncident', () => {
  it('makes a new incident of the annotations chosen, and both say that they are two', () => {
    const into = { id: 'siege-2', title: 'Siege of Gossi', places: [{ place: 'gossi' }] };
    const plan = splitIncident(project, { from: 'siege', into, annotations: ['c000000002', 'c000000003'] });
    assert.deepEqual(plan.create, [
      {
        id: 'siege-2',
        title: 'Siege of Gossi',
        date: '2025-07-01',
        date_precision: 2,
        places: [{ place: 'gossi' }],
        side_a: ['fama', 'mercenaries'],
        side_b: ['jnim'],
        not_duplicate_of: ['siege'],
      },
    ]);
    assert.deepEqual(plan.change, [{ id: 'siege', changes: { not_duplicate_of: ['raid', 'third', 'siege-2'] } }]);
    assert.deepEqual(edits(plan), [['a.txt', [['c000000002', ['siege-2', 'raid']]]]]);
  });

  it('refuses an id that is taken, an incident that is not there, and a split of nothing', () => {
    const split = (from: string, id: string, annotations: readonly string[]): unknown =>
      splitIncident(project, { from, into: { id, title: 'x' }, annotations });
    refuses('incident/exists', () => split('siege', 'raid', ['c000000001']));
    refuses('incident/unknown', () => split('nothing', 'new', ['c000000001']));
    refuses('incident/nothing', () => split('siege', 'new', ['c000000003']));
  });
});

describe('renameIncident', () => {
  it('moves the file, and whatever names it', () => {
    const plan = renameIncident(project, 'siege', 'siege-of-boni');
    assert.deepEqual(plan.create, [{ ...siege, id: 'siege-of-boni' }]);
    assert.deepEqual(plan.remove, ['siege']);
    assert.deepEqual(plan.change, [
      { id: 'raid', changes: { not_duplicate_of: ['siege-of-boni'] } },
      { id: 'third', changes: { possible_duplicate_of: ['siege-of-boni', 'raid'] } },
    ]);
    assert.deepEqual(edits(plan), [
      [
        'a.txt',
        [
          ['c000000001', ['siege-of-boni']],
          ['c000000002', ['siege-of-boni', 'raid']],
        ],
      ],
    ]);
  });

  it('refuses an id that is taken, its own, and an incident that is not there', () => {
    refuses('incident/exists', () => renameIncident(project, 'siege', 'raid'));
    refuses('incident/same', () => renameIncident(project, 'siege', 'siege'));
    refuses('incident/unknown', () => renameIncident(project, 'nothing', 'new'));
  });
});
