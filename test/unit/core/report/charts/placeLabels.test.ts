import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fitted, textWidth } from '../../../../../src/core/report/charts/letters';
import { isInside, overlap, placeLabels, type Box } from '../../../../../src/core/report/charts/placeLabels';

const FRAME: Box = { x: 0, y: 0, width: 400, height: 300 };

describe('placeLabels', () => {
  it('sets a label to the right of its mark where nothing is in the way', () => {
    const [label] = placeLabels([{ x: 100, y: 100, radius: 8, width: 60, height: 15 }], [], FRAME);
    assert.deepEqual(label, { box: { x: 111, y: 92.5, width: 60, height: 15 }, isFar: false });
  });

  it('goes to the left at the right edge, and farther away, with a line, where all around is taken', () => {
    const [atEdge] = placeLabels([{ x: 390, y: 100, radius: 8, width: 60, height: 15 }], [], FRAME);
    assert.equal(atEdge?.box.x, 390 - 11 - 60);
    const around: Box = { x: 60, y: 85, width: 130, height: 30 };
    const [far] = placeLabels([{ x: 125, y: 100, radius: 8, width: 40, height: 15 }], [around], FRAME);
    assert.equal(far?.isFar, true);
  });

  it('leaves out what fits nowhere', () => {
    const [label] = placeLabels([{ x: 100, y: 100, radius: 8, width: 500, height: 15 }], [], FRAME);
    assert.equal(label, undefined);
  });

  it('never lays a label on another, on what is taken, or out of the frame', () => {
    const wish = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      radius: fc.constant(8),
      width: fc.integer({ min: 10, max: 160 }),
      height: fc.constant(15),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 25 }), (wishes) => {
        const taken = wishes.map(({ x, y, radius }) => ({ x: x - radius, y: y - radius, width: 16, height: 16 }));
        const boxes = placeLabels(wishes, taken, FRAME).flatMap((label) => (label === undefined ? [] : [label.box]));
        boxes.forEach((box, index) => {
          assert.ok(isInside(box, FRAME));
          assert.ok(![...taken, ...boxes.slice(index + 1)].some((other) => overlap(box, other)));
        });
      }),
    );
  });
});

describe('letters', () => {
  it('counts wide and narrow signs, and signs outside the first plane once', () => {
    assert.ok(textWidth('Mali', 12) < textWidth('MALI', 12));
    assert.equal(textWidth('𠀀', 10), 10.5);
  });

  it('cuts words that do not fit, between words where it can, and never inside a sign', () => {
    assert.equal(fitted('Gao', 12, 100), 'Gao');
    assert.equal(fitted('up to 1300 killed', 12, 68), 'up to…');
    assert.equal(fitted('1300 killed', 12, 30), '…');
    assert.match(fitted('Ouagadougou', 12, 40), /^Oua?g?a?…$/);
    const cut = fitted('Séné-sur-Fleuve 𠀀𠀀𠀀', 12, 130);
    assert.match(cut, /^Séné.*…$/u);
    assert.ok(textWidth(cut, 12) <= 130);
    assert.doesNotMatch(cut, /\p{Surrogate}/u);
  });
});
