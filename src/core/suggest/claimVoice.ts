import type { Claim } from '../annotation/model';
import { personIn, voiceIn } from '../reading/quoteVoice';
import type { AttributionReading } from '../reading/readAttribution';
import type { SentenceClaims, SentenceToRead, Span } from './foundClaim';
import { tokenBefore } from '../reading/tokens';

export interface ClaimVoice {
  readonly claimant: Span | undefined;
  readonly names: string | undefined;
  readonly epistemic: Claim['epistemic'];
}

/** How many claims back the last of a speaker is looked for. */
const BACK = 60;

const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'we', 'je', 'nous', 'on', "j'"]);

/** “I counted nine bodies,” the imam said: who speaks last in the sentence. */
function tagOf({ tokens, data, start }: SentenceToRead): Span | undefined {
  const voice = voiceIn({ tokens, data });
  const [first, last] = [tokens[voice?.from ?? -1], tokens[(voice?.to ?? 0) - 1]];
  if (voice === undefined || voice.kind === 'pronoun' || voice.kind === 'message') return undefined;
  return first && last && { start: start + first.start, end: start + last.end };
}

/** Who says what begins at `place` (UTF-16 of the article): by the sentence, or by the quotation it stands in. */
export function voiceOf(sentence: SentenceToRead, attribution: AttributionReading, place: number): ClaimVoice {
  const { tokens, start } = sentence;
  const voice = attribution.speaker;
  const pronoun = voice?.kind === 'pronoun';
  const said = voice && tokens[voice.from];
  // “I counted nine bodies”: whoever the quotation is of.
  const firstPerson = pronoun && FIRST_PERSON.has(said?.norm ?? '');
  const quoted = attribution.epistemic === 'asserted' || firstPerson ? sentence.quotedAt(place) : undefined;
  const spoken = voice && {
    start: start + (tokens[voice.from]?.start ?? 0),
    end: start + (tokenBefore(tokens, voice.to)?.end ?? 0),
  };
  const issuer = isSame(sentence, voice)
    ? sentence.speaker
    : voice?.kind === 'message'
      ? (sentence.issuer ?? sentence.speaker)
      : undefined;
  // Who "they" are is for the coder to say, if nobody spoke before.
  const claimant =
    spoken === undefined
      ? quoted?.speaker
      : pronoun
        ? ((firstPerson ? (quoted?.speaker ?? tagOf(sentence)) : undefined) ?? sentence.speaker ?? spoken)
        : (issuer ?? spoken);
  const named = claimant === undefined ? attribution.claimantText : wordsOf(sentence, claimant);
  // "selon la même source": as sure as before.
  const same = issuer === undefined || voice?.kind === 'message' ? undefined : lastOf(sentence, issuer);
  return {
    claimant,
    names: pronoun ? undefined : named,
    epistemic: quoted === undefined ? (same ?? attribution.epistemic) : 'claimed',
  };
}

/** "la même source": whoever spoke last. */
function isSame({ tokens, data }: SentenceToRead, voice: AttributionReading['speaker']): boolean {
  const words = tokens.slice(voice?.from ?? 0, voice?.to ?? 0);
  return (
    words.length <= 3 &&
    words.some(({ norm }) => data.attribution.same.has(norm)) &&
    data.attribution.sources.get(words.at(-1)?.norm ?? '') === 'hearsay'
  );
}

const lastOf = ({ earlier }: SentenceToRead, speaker: Span): Claim['epistemic'] | undefined =>
  earlier.slice(-BACK).findLast(({ claimant }) => claimant?.start === speaker.start)?.claim.epistemic;

function wordsOf({ text, start }: SentenceToRead, span: Span): string | undefined {
  return span.start < start ? undefined : text.slice(span.start - start, span.end - start);
}

/** Who speaks in a sentence without a claim: "he" of the next sentence means this one. */
export function spokenHere({ tokens, data, start }: SentenceToRead): Pick<SentenceClaims, 'speaker'> {
  const speaker = voiceIn({ tokens, data }) ?? personIn({ tokens, data });
  if (speaker === undefined || speaker.kind === 'pronoun' || speaker.kind === 'message') return {};
  const first = tokens[speaker.from];
  const last = tokenBefore(tokens, speaker.to);
  return first === undefined || last === undefined
    ? {}
    : { speaker: { start: start + first.start, end: start + last.end } };
}
