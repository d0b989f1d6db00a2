import type { Analysis } from './analyse';
import { isTitled } from './capital';
import { chainBefore } from './cueForm';
import { phraseAt, type PhraseHit } from './phrases';
import { tokenBefore, type Token } from './tokens';

type Words = Pick<Analysis, 'tokens' | 'data'>;

/** A verb of saying. "Rivers State" is none: a capital within a sentence begins a name. */
export function sayingAt({ tokens, data }: Words, at: number): PhraseHit<true> | undefined {
  const hit = phraseAt(data.attribution.saying, tokens, at);
  return hit === undefined || isCapitalInside(tokens, at) || isNounHere({ tokens, data }, hit) ? undefined : hit;
}

/** "the state counts", "an estimated 20": behind an article the word is no verb of saying. */
export function isNounHere({ tokens, data }: Words, { from, to }: Pick<PhraseHit<unknown>, 'from' | 'to'>): boolean {
  if (to !== from + 1 || data.attribution.messages.has(tokens[from]?.norm ?? '')) return false;
  if (data.nouns.adjectivesFollow)
    // "(chiffre provisoire)", "ce chiffre"; but "chiffre les morts à 12".
    return data.attribution.nounsToo.has(tokens[from]?.norm ?? '')
      ? !data.scope.definite.has(tokens[to]?.norm ?? '')
      : isBareParticiple({ tokens, data }, from);
  // "State broadcaster MRTV said"
  if (from === 0 || phraseAt(data.attribution.notSaying, tokens, from) !== undefined) return true;
  const before = tokenBefore(tokens, from)?.norm ?? '';
  // "Zamfara state": the verb has several as its subject.
  if (
    data.attribution.nounsToo.has(tokens[from]?.norm ?? '') &&
    !/s$/u.test(before) &&
    !data.scope.that.has(tokens[to]?.norm ?? '')
  )
    return true;
  if (data.nouns.possessives.has(before)) return true;
  return data.quantities.articles.has(before) || data.scope.definite.has(before) || /['’]s$/u.test(before);
}

const SHARED_REACH = 30;

/** "le gouvernement reconnu", "la trêve annoncé": a French participle says something only with its auxiliary. */
function isBareParticiple({ tokens, data }: Words, at: number): boolean {
  if (!/(?:[éu]|mis)$/u.test(tokens[at]?.norm ?? '')) return false;
  const { have, from } = chainBefore(tokens, at, data);
  const before = tokenBefore(tokens, from);
  // "a-t-il précisé"
  if (have || before === undefined || before.join === 'hyphen') return false;
  const shared =
    before.text === ',' || data.quantities.and.has(before.norm) || data.attribution.shares.has(before.norm);
  return !(
    shared && tokens.slice(Math.max(0, from - SHARED_REACH), from).some(({ norm }) => data.forms.have.has(norm))
  );
}

export const isCapitalInside = (tokens: readonly Token[], at: number): boolean =>
  tokenBefore(tokens, at)?.kind === 'word' && isTitled(tokens[at]?.text ?? '');

export function isSaying(words: Words, at: number): boolean {
  const { tokens, data } = words;
  return sayingAt(words, at) !== undefined && !data.attribution.sources.has(tokens[at]?.norm ?? '');
}

/** "de source sécuritaire", "a-t-on appris de sources locales": the marker holds the source. */
export const endsInSource = ({ tokens, data }: Words, { from, to }: Pick<PhraseHit<unknown>, 'from' | 'to'>): boolean =>
  to > from + 1 &&
  data.nouns.adjectivesFollow &&
  data.nouns.of.has(tokenBefore(tokens, to, 2)?.norm ?? '') &&
  data.attribution.sources.has(tokenBefore(tokens, to)?.norm ?? '');
