import assert from 'node:assert/strict';
import { needRank, needsPerson, type Standing } from '../../../../src/extension/shared/standing';

describe('needsPerson', () => {
  it('asks for one where the words are uncertain or gone', () => {
    const states = ['anchored', 'moved', 'uncertain', 'orphaned'] as const;
    assert.deepEqual(
      states.filter((state) => needsPerson({ state })),
      ['uncertain', 'orphaned'],
    );
  });
});

describe('needRank', () => {
  it('puts a changed figure first, mere spelling after other doubts, and words that are gone last', () => {
    const standings: readonly Standing[] = [
      { state: 'anchored' },
      { state: 'orphaned' },
      { state: 'uncertain', doubt: 'corrected' },
      { state: 'uncertain', doubt: 'several-places' },
      { state: 'uncertain', doubt: 'figure-changed' },
    ];
    assert.deepEqual(
      [...standings].sort((a, b) => needRank(a) - needRank(b)),
      [...standings].reverse(),
    );
  });

  it('ranks other doubts alike, so that their order in the text stays', () => {
    const doubts = ['several-places', 'context-differs', 'edited', 'quote-differs'] as const;
    assert.deepEqual(new Set(doubts.map((doubt) => needRank({ state: 'uncertain', doubt }))).size, 1);
  });
});
