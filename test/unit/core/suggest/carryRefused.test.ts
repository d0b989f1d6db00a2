import assert from 'node:assert/strict';
import type { Rejected } from '../../../../src/core/annotation/model';
import { carryRefused, refusedAt } from '../../../../src/core/suggest/carryRefused';

const OLD = 'Raid on 😀 Dori\n\nJNIM came at dawn. The army fled at noon. JNIM left at night with seven trucks.\n';

function refused(words: string, nth = 0): Rejected {
  let at = -1;
  for (let found = 0; found <= nth; found += 1) at = OLD.indexOf(words, at + 1);
  const start = Array.from(OLD.slice(0, at)).length;
  return { type: 'actor', exact: words, start, end: start + Array.from(words).length };
}

function wordsIn(text: string, all: readonly Rejected[]): readonly string[] {
  const points = Array.from(text);
  return all.map(({ start, end }) => points.slice(start, end).join(''));
}

const carried = (all: readonly Rejected[], today: string): readonly Rejected[] =>
  refusedAt(all, carryRefused(all, OLD, today));

describe('carryRefused', () => {
  it('leaves what stands before a change and shifts what stands after it', () => {
    const all = [refused('JNIM'), refused('JNIM', 1)];
    const today = OLD.replace('noon', '😀 half past noon');
    const now = carried(all, today);
    assert.deepEqual(now[0], all[0]);
    assert.equal(now[1]?.start, (all[1]?.start ?? 0) + 12);
    assert.deepEqual(wordsIn(today, now), ['JNIM', 'JNIM']);
  });

  it('carries by what changed where words lie between two changes', () => {
    const all = [refused('JNIM', 1)];
    const today = `Update. ${OLD.replace('seven trucks', 'eight trucks, JNIM said')}`;
    assert.deepEqual(carried(all, today)[0]?.start, (all[0]?.start ?? 0) + 8);
  });

  it('leaves words that are gone where they were', () => {
    const all = [refused('seven trucks')];
    assert.deepEqual(carried(all, `Update. ${OLD.replace('with seven trucks', 'on foot')}`), all);
  });

  it('makes nothing of offsets that do not hold the words in the old text', () => {
    const wrong: Rejected = { ...refused('JNIM'), start: 3, end: 7 };
    assert.deepEqual(carryRefused([wrong], OLD, `Update. ${OLD}`), []);
  });
});
