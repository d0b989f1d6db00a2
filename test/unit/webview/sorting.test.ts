import assert from 'node:assert/strict';
import type { ClaimRow } from '../../../src/core/incident/summary';
import { wordsFor } from '../../../src/core/report/wordsFor';
import { readPageState } from '../../../src/webview/summary/pageState';
import { nextSort, sortClaims, type SortColumn } from '../../../src/webview/summary/sorting';

function claim(id: string, rest: Partial<ClaimRow>): ClaimRow {
  return {
    id,
    file: 'a.txt',
    quote: id,
    victims: [],
    victimTraits: [],
    harm: 'killed',
    bounds: { kind: 'unstated' },
    claimant: { kind: 'unattributed' },
    via: [],
    scope: 'incident',
    pending: [],
    source: { file: 'a.txt' },
    sensitive: false,
    links: [],
    ...rest,
  };
}

function ids(rows: readonly ClaimRow[], column: SortColumn, descending: boolean): readonly string[] {
  return sortClaims(rows, { column, descending }, wordsFor('en')).map(({ id }) => id);
}

describe('sortClaims', () => {
  it('sorts counts as numbers, with those that have none last both ways', () => {
    const rows = [
      claim('none', {}),
      claim('hundred', { bounds: { kind: 'exact', value: 100 } }),
      claim('nine', { bounds: { kind: 'up_to', value: 9 } }),
      claim('range', { bounds: { kind: 'range', lower: 20, upper: 300 } }),
    ];
    assert.deepEqual(ids(rows, 'count', false), ['nine', 'range', 'hundred', 'none']);
    assert.deepEqual(ids(rows, 'count', true), ['hundred', 'range', 'nine', 'none']);
  });

  it('sorts names as a reader expects, accents and case aside', () => {
    const rows = ['Zulu', 'État', 'army'].map((name) => claim(name, { source: { outlet: name, file: 'a.txt' } }));
    assert.deepEqual(ids(rows, 'source', false), ['army', 'État', 'Zulu']);
  });

  it('keeps the order of equal rows both ways, and the given one without a column', () => {
    const rows = [claim('b', { date: '2025-01-01' }), claim('a', { date: '2025-01-01' })];
    assert.deepEqual(ids(rows, 'date', false), ['b', 'a']);
    assert.deepEqual(ids(rows, 'date', true), ['b', 'a']);
    assert.equal(sortClaims(rows, undefined, wordsFor('en')), rows);
  });
});

describe('nextSort', () => {
  it('goes up, down, and back to the order as given', () => {
    const up = nextSort(undefined, 'date');
    assert.deepEqual(up, { column: 'date', descending: false });
    const down = nextSort(up, 'date');
    assert.deepEqual(down, { column: 'date', descending: true });
    assert.equal(nextSort(down, 'date'), undefined);
    assert.deepEqual(nextSort(down, 'count'), { column: 'count', descending: false });
  });
});

describe('readPageState', () => {
  it('keeps what it knows and forgets what has another shape', () => {
    const state = { selected: 'raid', sort: { column: 'date', descending: true }, scroll: 40 };
    assert.deepEqual(readPageState(state), state);
    assert.deepEqual(readPageState({ sort: { column: 'price', descending: true } }), {});
    assert.deepEqual(readPageState(undefined), {});
  });
});
