import assert from 'node:assert/strict';
import { mayHold } from '../../../../src/core/anchor/mayHold';

describe('mayHold', () => {
  const text = 'Gunmen of JNIM\r\nattacked Dori at dawn, said a man who fled.';

  it('knows a short quote again only whole, at what was put in or around it', () => {
    const start = text.indexOf('NIM');
    const mayStand = mayHold(text, [[start, start + 1]]);
    assert.deepEqual(['JNIM', 'JNIM\nattacked', 'JNIN', 'a man who fled'].map(mayStand), [true, true, false, false]);
  });

  it('looks for a longer one where at least half as much was put in, whatever it says', () => {
    const quote = 'the army of Burkina Faso';
    assert.equal(mayHold(text, [[0, quote.length / 2]])(quote), true);
    const twice = [
      [0, quote.length / 2 - 1],
      [30, 35],
    ] as const;
    assert.equal(mayHold(text, twice)(quote), false);
  });

  it('looks for nothing where nothing was put in', () => {
    assert.deepEqual(['JNIM', 'attacked Dori at dawn'].map(mayHold(text, [])), [false, false]);
  });
});
