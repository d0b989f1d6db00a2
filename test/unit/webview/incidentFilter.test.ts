import assert from 'node:assert/strict';
import { gatherIncidents } from '../../../src/core/incident/gather';
import { headOf } from '../../../src/webview/incidentHead';
import { choicesOf, filtered, isFiltering, type Filter } from '../../../src/webview/summary/overview/incidentFilter';
import { RAID } from '../core/report/incident/raid';

const incidents = gatherIncidents({
  ...RAID,
  incidents: [
    ...RAID.incidents,
    { id: 'march', title: 'March', date: '2025-03', places: [] },
    { id: 'siege', title: 'A siege', date: '2025-05-20', date_end: '2025-06-10' },
    { id: 'undated', title: 'Once' },
  ],
}).map(headOf);
const keys = (filter: Filter): readonly string[] => filtered(incidents, filter, 'en').map(({ key }) => key);

describe('the filter of incidents', () => {
  it('lets all through without one, in the order given', () => {
    assert.deepEqual(keys({}), ['raid', 'siege', 'march', 'undated', 'unassigned:']);
    assert.equal(isFiltering({ order: 'title' }), false);
    assert.equal(isFiltering({ actor: 'Army' }), true);
  });

  it('goes by date: any day of a period, all days of a month, and nothing undated', () => {
    assert.deepEqual(keys({ from: '2025-06-01' }), ['raid', 'siege', 'unassigned:']);
    assert.deepEqual(keys({ to: '2025-05-20' }), ['siege', 'march', 'unassigned:']);
    assert.deepEqual(keys({ from: '2025-03-31', to: '2025-04-01' }), ['march', 'unassigned:']);
    assert.deepEqual(keys({ from: '2025-06-11', to: '2025-06-30' }), ['unassigned:']);
  });

  it('goes by actor, claimant, status and contradiction, all at once', () => {
    assert.deepEqual(keys({ actor: 'Riders' }), ['raid', 'unassigned:']);
    assert.deepEqual(keys({ claimant: 'a doctor' }), ['raid', 'unassigned:']);
    assert.deepEqual(keys({ claimant: 'Villagers' }), ['unassigned:']);
    assert.deepEqual(keys({ status: 'undecided' }), ['raid', 'unassigned:']);
    assert.deepEqual(keys({ status: 'undated' }), ['undated', 'unassigned:']);
    assert.deepEqual(keys({ status: 'clear' }), ['siege', 'march', 'undated', 'unassigned:']);
    assert.deepEqual(keys({ status: 'clear', from: '2025-05-01' }), ['siege', 'unassigned:']);
    assert.deepEqual(keys({ contradicted: true }), ['unassigned:'], 'by links as the summaries count them');
  });

  it('orders without losing any, and leaves what names no incident last', () => {
    assert.deepEqual(keys({ order: 'title' }), ['siege', 'march', 'undated', 'raid', 'unassigned:']);
    assert.deepEqual(keys({ order: 'oldest' }), ['march', 'siege', 'raid', 'undated', 'unassigned:']);
    assert.deepEqual(keys({ order: 'claims' })[0], 'raid');
  });

  it('offers each name once', () => {
    assert.deepEqual(choicesOf(incidents, 'en').claimant, ['a doctor', 'Army', 'Riders']);
  });
});
