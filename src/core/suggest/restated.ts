import type { LanguageData } from '../reading/language';
import { phraseAt } from '../reading/phrases';
import type { Quantity } from '../reading/readQuantity';
import type { Token } from '../reading/tokens';
import type { ClauseWords } from './words';

/** "Eleven of them were teenagers": who some of those harmed were. Token indices, ends exclusive. */
export interface Restated {
  readonly quantity: Quantity;
  /** The noun phrase that says who they were. */
  readonly from: number;
  readonly to: number;
  /** "of the dead": harmed so, whatever was told before. */
  readonly harm: 'killed' | 'wounded' | undefined;
  /** "Of those killed, nine were women": the whole is named, so that it need not be told before. */
  readonly named: boolean;
}

const LONGEST_PHRASE = 5;

/** The numbers of a sentence that say who a part of those harmed before it were. Linear. */
export function restatedIn(
  tokens: readonly Token[],
  data: LanguageData,
  words: ClauseWords,
  quantities: readonly Quantity[],
): readonly Restated[] {
  const found: Restated[] = [];
  for (const quantity of quantities) {
    if (quantity.kind !== 'figure') continue;
    const of = phraseAt(words.ofThem, tokens, quantity.to);
    const last = found.at(-1);
    // "Of the dead, 12 were women and three were children"
    const goesOn = last?.named === true && last.to === quantity.from - 1 && isJoint(tokens[last.to], data);
    const whole = of !== undefined ? undefined : goesOn ? last.harm : wholeBefore(tokens, quantity.from, words);
    // "Deux étaient des élèves", at the head of the sentence.
    const bare = of === undefined && whole === undefined && opens(tokens, quantity.from) && data.nouns.adjectivesFollow;
    const be = of?.to ?? quantity.to;
    if ((of === undefined && whole === undefined && !bare) || !data.forms.be.has(tokens[be]?.norm ?? '')) continue;
    const phrase = peopleAfter(tokens, be + 1, data);
    const harm = whole ?? (of?.value === 'dead' ? 'killed' : undefined);
    if (phrase !== undefined) found.push({ quantity, ...phrase, harm, named: whole !== undefined });
  }
  return found;
}

const isJoint = (token: Token | undefined, { quantities }: LanguageData): boolean =>
  token?.text === ',' || quantities.conjunction.has(token?.norm ?? '');

const LONGEST_WHOLE = 6;

/** "Of those killed," at the head of the clause before a number. */
function wholeBefore(tokens: readonly Token[], from: number, words: ClauseWords): 'killed' | 'wounded' | undefined {
  const end = tokens[from - 1]?.text === ',' ? from - 1 : from;
  for (let at = Math.max(0, end - LONGEST_WHOLE); at < end; at++) {
    if (at > 0 && tokens[at - 1]?.kind !== 'sign') continue;
    const hit = phraseAt(words.ofHarmed, tokens, at);
    if (hit?.to === end) return hit.value;
  }
  return undefined;
}

const opens = (tokens: readonly Token[], at: number): boolean => at === 0 || (at === 1 && tokens[0]?.kind === 'sign');

function peopleAfter(
  tokens: readonly Token[],
  start: number,
  data: LanguageData,
): { readonly from: number; readonly to: number } | undefined {
  let from = start;
  while (data.nouns.light.has(tokens[from]?.norm ?? '')) from++;
  for (let at = from; at < from + LONGEST_PHRASE; at++) {
    const token = tokens[at];
    // "a 16-year-old student"
    if (tokens[at + 1]?.join === 'hyphen' || token?.join === 'hyphen') continue;
    if (token?.kind !== 'word' || data.nouns.stops.has(token.norm) || data.nouns.things.has(token.norm))
      return undefined;
    if (data.harm.cues.byFirst.has(token.norm) && phraseAt(data.harm.cues, tokens, at) !== undefined) return undefined;
    if (data.nouns.people.has(token.norm)) return { from, to: at + 1 };
  }
  return undefined;
}
