import assert from 'node:assert/strict';
import { AnchorText } from '../../../../src/core/anchor/anchorText';
import { atOnce } from '../../../../src/core/turns';
import { lastPlaces } from '../../../../src/core/anchor/lastPlaces';
import { makeSelector, type Selector } from '../../../../src/core/anchor/selector';

const TEXT =
  'Raid at dawn 🔥\n\nGunmen entered Dori on Tuesday. The army said that 12 soldiers were killed. Markets reopened.\n';

function selectorOf(words: string, text = TEXT): Selector {
  const at = Array.from(text.slice(0, text.indexOf(words))).length;
  return makeSelector(text, at, at + Array.from(words).length);
}

/** What stands right after the place that is given, to the next full stop. */
function after(orphan: Selector, today: string): string | undefined {
  const [place] = atOnce(lastPlaces([orphan], new AnchorText(today)));
  return place === undefined
    ? undefined
    : Array.from(today)
        .slice(place, place + 12)
        .join('');
}

describe('lastPlaces', () => {
  it('is where the words were taken out', () => {
    assert.equal(after(selectorOf('12 soldiers'), TEXT.replace('12 soldiers ', '')), 'were killed.');
  });

  it('goes by what follows where what went before is gone, and by half of it', () => {
    const orphan = selectorOf('12 soldiers');
    assert.equal(after(orphan, 'Nothing else. They were killed. Markets reopened.'), 'were killed.');
    assert.equal(after(orphan, 'The army said that some people were killed, they say.'), 'some people ');
  });

  it('finds it when the space beside the words went with them, also at the end', () => {
    assert.equal(after(selectorOf('12 soldiers'), TEXT.replace(' 12 soldiers', '')), 'were killed.');
    const orphan = selectorOf('Markets reopened.');
    assert.equal(after(orphan, TEXT.replace(' Markets reopened.\n', '')), '');
  });

  it('takes the nearest of several places', () => {
    const orphan = selectorOf('12 soldiers');
    const twice = `${TEXT.replace('12 soldiers', 'nobody')}\n${TEXT.replace('12 soldiers', 'many')}`;
    assert.equal(after(orphan, twice), 'nobody were ');
    assert.equal(after({ ...orphan, start: 200, end: 211 }, twice), 'many were ki');
  });

  it('knows no place where nothing is left of either side', () => {
    assert.equal(after(selectorOf('12 soldiers'), 'Another report, of another day.'), undefined);
  });

  it('does not go by a few letters', () => {
    const orphan = { exact: 'Gunmen', start: 5, end: 11, prefix: 'a b\n\n', suffix: ' x' };
    assert.equal(after(orphan, 'a b\n\n x'), undefined);
  });

  it('answers for each of many, and searches for no more than anyone looks at', () => {
    const orphans = Array.from({ length: 600 }, () => selectorOf('12 soldiers'));
    const today = TEXT.replace('12 soldiers', '');
    const places = atOnce(lastPlaces(orphans, new AnchorText(today)));
    const place = Array.from(today.slice(0, today.indexOf(' were killed'))).length;
    assert.equal(places.length, 600);
    assert.deepEqual([places[0], places[499], places[500]], [place, place, undefined]);
  });
});
