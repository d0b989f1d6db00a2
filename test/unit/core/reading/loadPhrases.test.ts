import assert from 'node:assert/strict';
import { ENGLISH, FRENCH } from '../../../../src/core/reading/languages';
import { loadPhrases } from '../../../../src/core/reading/loadPhrases';

describe('loadPhrases', () => {
  for (const data of [ENGLISH, FRENCH]) {
    it(`gives up its turn after each book of ${data.language}`, () => {
      const turns = [...loadPhrases(data)].length;
      assert.ok(turns > 10, `${turns} turns`);
      assert.equal(data.harm.cues.byFirst, data.harm.cues.byFirst, 'it is read once');
    });
  }
});
