import assert from 'node:assert/strict';
import { findClaimant } from '../../../../src/core/suggest/findClaimant';

const NAMES: Readonly<Record<string, string>> = {
  'the malian army': 'fama',
  'malian army': 'fama',
  jnim: 'jnim',
  'l’armée malienne': 'fama',
};

function claimantOf(text: string, claim: string, attribution: string, tagged: readonly [string, string][] = []) {
  const start = text.indexOf(claim);
  return findClaimant({
    text,
    start,
    end: start + claim.length,
    attribution,
    tagged: tagged.map(([words, id]) => ({ id, start: text.indexOf(words), end: text.indexOf(words) + words.length })),
    idOf: (words) => NAMES[words.toLowerCase()],
  });
}

describe('findClaimant', () => {
  it('reads the subject before the attributing words', () => {
    const text = 'Fighting went on. The Malian army claimed to have killed 30 rebels near the river.';
    assert.equal(claimantOf(text, 'killed 30 rebels', 'claimed to have'), 'fama');
  });

  it('reads the source behind “according to” and “selon”', () => {
    assert.equal(claimantOf('Some 20 men died, according to JNIM.', 'Some 20 men died', 'according to'), 'jnim');
    assert.equal(claimantOf('Selon l’armée malienne, 12 sont morts.', '12 sont morts', 'Selon'), 'fama');
  });

  it('prefers an actor tagged in the sentence', () => {
    const text = 'The rebels said 12 soldiers were killed.';
    assert.equal(
      claimantOf(text, '12 soldiers were killed', 'said', [['The rebels', 'tuareg-rebels']]),
      'tuareg-rebels',
    );
  });

  it('guesses nobody where no name stands, nor one from another sentence', () => {
    assert.equal(claimantOf('JNIM left. A witness said 12 were killed.', '12 were killed', 'said'), undefined);
    assert.equal(claimantOf('12 were killed.', '12 were killed', 'said'), undefined);
  });

  it('does not take the victims for the claimant', () => {
    const text = 'A witness said 12 men of the Malian army were killed.';
    assert.equal(
      claimantOf(text, '12 men of the Malian army were killed', 'said', [['the Malian army', 'fama']]),
      undefined,
    );
  });
});
