import assert from 'node:assert/strict';
import { selectorsOf } from '../../../../src/core/anchor/selectorsOf';

describe('selectorsOf', () => {
  const text = '\ufeffRaid 🔥\r\n\r\nGunmen of JNIM left.\r\n';
  const selectorAt = selectorsOf(text);
  const at = text.indexOf('Gunmen');

  it('counts in code points of the normalised text, without the white space at the ends', () => {
    const selector = selectorAt([at - 2, at + 'Gunmen '.length]);
    assert.deepEqual([selector?.exact, selector?.start, selector?.end], ['Gunmen', 8, 14]);
    assert.equal(selector?.prefix, 'Raid 🔥\n\n');
  });

  it('takes a whole pair where only half of it is selected', () => {
    const half = text.indexOf('🔥') + 1;
    assert.equal(selectorAt([half, half + 1])?.exact, '🔥');
  });

  it('finds no words in white space or in nothing', () => {
    assert.equal(selectorAt([at - 4, at]), undefined);
    assert.equal(selectorAt([at, at]), undefined);
  });
});
