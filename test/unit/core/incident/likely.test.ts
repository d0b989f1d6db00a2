import assert from 'node:assert/strict';
import type { Annotation } from '../../../../src/core/annotation/model';
import type { Codebook } from '../../../../src/core/codebook/model';
import { likelyIncidents } from '../../../../src/core/incident/likely';
import type { Incident } from '../../../../src/core/incident/model';

const codebook: Codebook = {
  actors: new Map(['fama', 'jnim', 'is'].map((id) => [id, { name: id }])),
  places: new Map([
    ['boni', { name: 'Boni', kind: 'town', lat: 15.08, lon: -2.22 }],
    ['serma', { name: 'Serma', kind: 'town', lat: 15.1, lon: -2.3 }],
    ['kayes', { name: 'Kayes', kind: 'town', lat: 14.44, lon: -11.44 }],
  ]),
};

const incident = (id: string, date: string | undefined, place: string, sides: readonly [string, string]): Incident => ({
  id,
  title: id,
  ...(date !== undefined && { date }),
  places: [{ place }],
  side_a: [sides[0]],
  side_b: [sides[1]],
});

const span = { exact: '', start: 0, end: 0, prefix: '', suffix: '' };
const place = (id: string, at: string, more: object = {}): Annotation => ({
  ...span,
  id,
  type: 'place',
  place: at,
  ...more,
});
const actor = (id: string, who: string, role?: readonly string[]): Annotation =>
  ({ ...span, id, type: 'actor', actor: who, ...(role && { role }) }) as Annotation;
const date = (id: string, value: string, role = 'event'): Annotation =>
  ({ ...span, id, type: 'date', value, role }) as Annotation;

const all = [
  incident('boni', '2025-07-01', 'boni', ['fama', 'jnim']),
  incident('serma', '2025-07-01', 'serma', ['fama', 'is']),
  incident('kayes', '2025-07-01', 'kayes', ['fama', 'jnim']),
  incident('boni-may', '2025-05-01', 'boni', ['fama', 'jnim']),
  incident('somewhen', undefined, 'boni', ['fama', 'jnim']),
];

describe('likelyIncidents', () => {
  const found = (annotations: readonly Annotation[], chosen: readonly string[], published?: string) =>
    likelyIncidents({ annotations, chosen: new Set(chosen), published }, all, codebook);

  it('ranks by date, place and actors, and never offers another date', () => {
    const words = [place('a', 'boni'), actor('b', 'jnim'), actor('c', 'fama'), date('d', '2025-07-01')];
    const likely = found(words, ['a', 'b', 'c', 'd']);
    assert.deepEqual(
      likely.map(({ id }) => id),
      ['boni', 'serma', 'somewhen', 'kayes'],
    );
    assert.deepEqual(likely[0]?.reasons, [
      { aspect: 'date', how: 'same' },
      { aspect: 'place', how: 'same' },
      { aspect: 'actors', how: 'same' },
    ]);
  });

  it('takes from the rest of the article what the words chosen do not say', () => {
    const words = [place('a', 'kayes'), place('b', 'boni'), actor('c', 'jnim'), date('d', '2025-07-01')];
    assert.equal(found(words, ['a'])[0]?.id, 'kayes');
    assert.equal(found(words, ['b'])[0]?.id, 'boni');
  });

  it('knows of the day of publication that the event was lately', () => {
    const words = [place('a', 'boni')];
    assert.deepEqual(
      found(words, ['a'], '2025-07-02T09:00').map(({ id }) => id),
      ['boni', 'serma', 'somewhen'],
    );
    assert.deepEqual(
      found(words, ['a'], '2025-05-02').map(({ id }) => id),
      ['boni-may', 'somewhen'],
    );
  });

  it('leaves aside who only speaks, and where another place lies', () => {
    const words = [actor('a', 'jnim', ['claimant']), place('b', 'boni', { role: 'reference' })];
    assert.deepEqual(found(words, ['a', 'b']), []);
  });

  it('prefers what the article tells of already', () => {
    const words = [place('a', 'boni'), { ...actor('b', 'jnim'), incident: ['somewhen'] }];
    const [first] = found(words, ['a'], '2025-08-01');
    assert.equal(first?.id, 'somewhen');
    assert.equal(first.toldHere, true);
  });

  it('offers nothing where nothing is said', () => {
    assert.deepEqual(found([], []), []);
  });
});
