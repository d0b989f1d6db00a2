import type { Analysis } from './analyse';
import { firstWords } from './firstWords';
import type { AttributionData } from './attributionData';
import { phraseAt } from './phrases';
import { sayingAt } from './sayingVerb';
import { speakerOf, subjectOf } from './speaker';
import type { Speaker } from './speakerPhrase';

/** No token is the claim: whoever speaks in the sentence. */
const NO_CLAIM = { from: -1, to: -1 };

const beginVoice = firstWords(({ saying, accordingTo }: AttributionData) => [saying, accordingTo]);

/** Who speaks in a sentence, by its last verb of saying that has a speaker. */
export function voiceIn(words: Pick<Analysis, 'tokens' | 'data'>): Speaker | undefined {
  const { tokens, data } = words;
  const first = beginVoice(data.attribution);
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || !first.has(token)) continue;
    const hit = sayingAt(words, at) ?? phraseAt(data.attribution.accordingTo, tokens, at);
    const voice = hit === undefined ? undefined : speakerOf(words, hit, NO_CLAIM);
    if (voice !== undefined) return voice;
  }
  return undefined;
}

/** The person whom a sentence is about: "he" of the next sentence means that one. */
export function personIn(words: Pick<Analysis, 'tokens' | 'data'>): Speaker | undefined {
  const { tokens, data } = words;
  const subject = subjectOf(words);
  const responsible = tokens.some((_, at) => phraseAt(data.attribution.responsibility, tokens, at) !== undefined);
  return subject?.kind === 'person' || responsible ? subject : undefined;
}
