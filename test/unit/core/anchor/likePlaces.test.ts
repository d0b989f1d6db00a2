import assert from 'node:assert/strict';
import { AnchorText } from '../../../../src/core/anchor/anchorText';
import { likePlaces } from '../../../../src/core/anchor/likePlaces';
import { makeSelector, type Selector } from '../../../../src/core/anchor/selector';

const TEXT =
  'Raid on Ouagadou\n\nGunmen killed at least 12 soldiers near Dori, the army said. Residents spoke of 21 dead soldiers.\n';

function selectorOf(words: string, text = TEXT): Selector {
  const at = text.indexOf(words);
  return makeSelector(text, at, at + words.length);
}

/** The words of each place, in the order in which they are offered. */
function offered(selector: Selector, today: string, old?: string): readonly string[] {
  const places = likePlaces(selector, today, false, old === undefined ? undefined : new AnchorText(old));
  return places.map(([start, end]) => Array.from(today).slice(start, end).join(''));
}

describe('likePlaces', () => {
  it('offers first where the words are thought to be', () => {
    const today = `🔥 ${TEXT}`;
    assert.equal(offered(selectorOf('at least 12 soldiers'), today)[0], 'at least 12 soldiers');
  });

  it('offers every place where the quote stands, the nearest first, and no more than twenty', () => {
    const selector = selectorOf('soldiers');
    const places = likePlaces(selector, `${'soldiers and '.repeat(60)}more`, false);
    assert.equal(places.length, 20);
    const distances = places.slice(1).map(([start]) => Math.abs(start - selector.start));
    assert.deepEqual(
      distances,
      [...distances].sort((a, b) => a - b),
    );
  });

  it('offers passages that share most words where the quote is gone', () => {
    const today = 'Gunmen are said to have killed no fewer than 12 soldiers. Nothing else is known of Dori.';
    assert.deepEqual(offered(selectorOf('killed at least 12 soldiers'), today), ['12 soldiers']);
    assert.deepEqual(offered(selectorOf('21 dead soldiers'), 'It said 23 dead soldiers, or 21 soldiers dead.'), [
      '21 soldiers dead',
      'dead soldiers',
    ]);
  });

  it('finds a short name that is spelt another way', () => {
    assert.deepEqual(offered(selectorOf('Ouagadou'), 'A raid on Ouagadu, by men of Segou.'), ['Ouagadu']);
  });

  it('offers nothing where nothing is alike', () => {
    assert.deepEqual(offered(selectorOf('killed at least 12 soldiers'), 'Markets reopened on Monday.'), []);
    assert.deepEqual(offered(selectorOf('Dori'), ''), []);
  });

  it('offers no place twice, nor one within another', () => {
    const today = `${TEXT}${TEXT}`;
    const spans = likePlaces(selectorOf('at least 12 soldiers'), today, false, new AnchorText(TEXT));
    for (const [index, [start, end]] of spans.entries()) {
      assert.ok(spans.every(([from, to], other) => other === index || to <= start || end <= from));
    }
    assert.equal(spans.length >= 2, true);
  });
});
