import assert from 'node:assert/strict';
import { Placements } from '../../../../src/core/anchor/placements';
import { makeSelector } from '../../../../src/core/anchor/selector';
import type { Annotation } from '../../../../src/core/annotation/model';

const TEXT =
  'Raid on Dori\n\nGunmen entered Dori at dawn. The army said 12 soldiers were killed. Markets reopened on Tuesday.\n';
const [OLD, NEW] = ['a'.repeat(64), 'b'.repeat(64)];

function tagged(words: string): Annotation {
  const at = TEXT.indexOf(words);
  const { exact, start, end, prefix, suffix } = makeSelector(TEXT, at, at + words.length);
  return { id: 'a000000001', type: 'actor', exact, start, end, prefix, suffix };
}

describe('Placements, of what is not sure', () => {
  it('keeps an orphan where its words stood, and there through edits', () => {
    const today = TEXT.replace('12 soldiers ', '');
    const placements = Placements.of(today, [tagged('12 soldiers')], NEW, OLD);
    const at = today.indexOf('were killed');
    assert.deepEqual(placements.span(0), { state: 'orphaned', start: at, end: at });
    placements.follow([{ offset: 0, removed: 0, inserted: 5 }]);
    assert.deepEqual(placements.span(0), { state: 'orphaned', start: at + 5, end: at + 5 });
    assert.deepEqual(placements.touching(at + 5, at + 6), []);
  });

  it('says why an annotation is uncertain, and nothing of one that is sure', () => {
    const placements = Placements.of(TEXT.replace('soldiers', 'rebels'), [tagged('Gunmen'), tagged('Dori')], NEW, OLD);
    assert.deepEqual([placements.span(0)?.state, placements.doubt(0)], ['anchored', undefined]);
    const twice = `${TEXT}${TEXT}`;
    const doubtful = Placements.of(twice, [tagged('army')], NEW, OLD);
    assert.deepEqual([doubtful.span(0)?.state, doubtful.doubt(0)], ['uncertain', 'several-places']);
  });

  it('keeps the reason of a word edited in the open document over a reload', () => {
    const placements = Placements.of(TEXT, [tagged('Gunmen')], OLD, OLD);
    const at = TEXT.indexOf('Gunmen') + 2;
    placements.follow([{ offset: at, removed: 0, inserted: 3 }]);
    const today = `${TEXT.slice(0, at)}nnn${TEXT.slice(at)}`;
    assert.ok(placements.settle(today));
    const doubt = placements.doubt(0);
    assert.ok(doubt);
    const again = Placements.of(today, [tagged('Gunmen')], NEW, OLD, placements);
    assert.deepEqual([again.span(0)?.state, again.doubt(0)], ['uncertain', doubt]);
  });

  it('leaves words in doubt that changed places with their like, whatever is read, until a person chooses', () => {
    const text = 'JNIM fled.\nDori fell.\nJNIM fled.\n';
    const { exact, start, end, prefix, suffix } = makeSelector(text, 0, 4);
    const jnim: Annotation = { id: 'a000000001', type: 'actor', exact, start, end, prefix, suffix };
    const placements = Placements.of(text, [jnim], OLD, OLD);
    placements.follow([{ offset: 0, removed: 11, inserted: 0 }]);
    placements.follow([{ offset: 22, removed: 0, inserted: 11 }]);
    placements.follow([{ offset: 11, removed: 11, inserted: 0 }]);
    placements.follow([{ offset: 0, removed: 0, inserted: 11 }]);
    assert.ok(placements.settle(text));
    const again = Placements.of(text, [jnim], OLD, OLD, placements);
    for (const one of [placements, again]) assert.equal(one.doubt(0), 'several-places');
    again.choose(jnim.id);
    const chosen = Placements.of(text, [jnim], OLD, OLD, again);
    assert.deepEqual(chosen.span(0), { state: 'anchored', start: 0, end: 4 });
  });
});
