import { beginsCapital } from './capital';
import type { LanguageData } from './language';
import { phraseAt } from './phrases';
import { tokenBefore, type Token } from './tokens';

const LONGEST_PHRASE = 5;

/** The noun of one person behind an article: "(the) district police chief", "(le) sous-préfet". */
export function personAt(
  tokens: readonly Token[],
  from: number,
  { harm, nouns, quantities }: LanguageData,
): number | undefined {
  let person: number | undefined;
  for (let at = from; at < from + LONGEST_PHRASE; at++) {
    const token = tokens[at];
    const compound = token?.join === 'hyphen' || tokens[at + 1]?.join === 'hyphen';
    if (token?.kind !== 'word' || nouns.of.has(token.norm) || quantities.and.has(token.norm)) break;
    // "The shell killed the baker": another phrase.
    const begins =
      nouns.theOne.has(token.norm) || quantities.articles.has(token.norm) || nouns.possessives.has(token.norm);
    const verb = at > from && harm.cues.beginningWith(token) !== undefined;
    if (begins || verb || (nouns.stops.has(token.norm) && !compound)) break;
    if (nouns.people.has(token.norm)) person = at;
    else if (person !== undefined && !compound) break;
    if (person === at && nouns.adjectivesFollow && tokens[at + 1]?.join !== 'hyphen') break;
  }
  return person !== undefined && nouns.people.get(tokens[person]?.norm ?? '')?.singular === true ? person : undefined;
}

const LONGEST_COMPLEMENT = 8;

/** Behind what says who a person is: "the mayor (of Oudna, Salif Barry,) and …"; the comma that closes is left. */
export function pastIdentity(tokens: readonly Token[], from: number, data: LanguageData): number {
  // "le chef jihadiste Abou Hamza"
  const adjective = data.nouns.adjectivesFollow && tokens[from]?.kind === 'word' && isName(tokens[from + 1]);
  const start =
    adjective && !data.nouns.stops.has(tokens[from]?.norm ?? '') && !data.nouns.of.has(tokens[from]?.norm ?? '')
      ? from + 1
      : from;
  const at = pastName(tokens, pastComplement(tokens, pastName(tokens, start), data));
  if (tokens[at]?.text !== ',') return at;
  const age = tokens[at + 1]?.kind === 'number' ? at + 2 : at + 1;
  // "the mayor, the head of the party, and": no person of his own
  const same = data.nouns.theOne.has(tokens[at + 1]?.norm ?? '') && personAt(tokens, at + 2, data) === undefined;
  const end = same ? pastComplement(tokens, at + 1, data) : Math.max(age, pastName(tokens, at + 1));
  return end > at + 1 && tokens[end]?.text === ',' ? end : at;
}

const isName = (token: Token | undefined): boolean => token?.kind === 'word' && beginsCapital(token.text);

/** Over words with a capital. */
function pastName(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isName(tokens[at])) at++;
  return at;
}

/** "of Oudna province", "du village de Oudna": behind each "of" one word, names and nouns for places and things. */
function pastComplement(tokens: readonly Token[], from: number, { nouns, quantities }: LanguageData): number {
  let at = from;
  let free = tokenBefore(tokens, from)?.text === ',';
  while (at < from + LONGEST_COMPLEMENT) {
    const token = tokens[at];
    if (token?.kind !== 'word' || quantities.and.has(token.norm)) break;
    const of: boolean = nouns.of.has(token.norm) || (free && nouns.theOne.has(token.norm));
    const named = beginsCapital(token.text) || nouns.things.has(token.norm) || token.join === 'hyphen';
    if (!of && at === from) break;
    if (!of && !named && (!free || nouns.stops.has(token.norm))) break;
    free = of;
    at++;
  }
  return at;
}

/** Behind a noun for people: "garde (du corps)" is one. */
export const pastPeople = (tokens: readonly Token[], at: number, { harm }: LanguageData): number =>
  Math.max(at + 1, phraseAt(harm.traps, tokens, at)?.to ?? 0);
