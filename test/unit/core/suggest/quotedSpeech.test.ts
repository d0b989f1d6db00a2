import assert from 'node:assert/strict';
import { articleSentences } from '../../../../src/core/suggest/articleSentences';
import { frameOf, quoteStates } from '../../../../src/core/suggest/quotedSpeech';
import { suggestClaims } from '../../../../src/core/suggest/suggestClaims';

describe('quotedSpeech', () => {
  const text =
    'A title\n\nIt was dark. "Six people died. We ran," a nurse said. Two were hurt.\n\n"Open\n\nNot inside.\n';
  const sentences = [...articleSentences(text)];
  const states = quoteStates(text, sentences);

  it('knows which sentences a quotation runs over, and closes it with the paragraph', () => {
    const inside = states.map(({ startsInside, endsInside }) => `${String(startsInside)} ${String(endsInside)}`);
    const place = sentences.findIndex(({ start }) => text.startsWith('"Six', start));
    assert.deepEqual(inside.slice(place - 1, place + 3), ['false false', 'false true', 'true false', 'false false']);
    assert.equal(inside.at(-1), 'false false');
    assert.deepEqual(frameOf(states, place), [place, place + 1]);
    assert.deepEqual(frameOf(states, place - 1), []);
  });

  it('gives a claim to the speaker named where the quotation ends', () => {
    const [claim, other] = suggestClaims({ text, language: 'en' });
    assert.equal(claim?.claimant?.exact, 'a nurse');
    assert.equal(claim.claim.epistemic, 'claimed');
    assert.equal(other?.claim.epistemic, 'asserted');
  });
});
