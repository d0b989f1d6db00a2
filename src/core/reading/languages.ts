import { ENGLISH_ATTRIBUTION } from './en/attribution';
import { ENGLISH_FORMS } from './en/forms';
import { ENGLISH_HARM } from './en/harm';
import { ENGLISH_NOUNS } from './en/nouns';
import { ENGLISH_QUANTITIES } from './en/quantities';
import { ENGLISH_SCOPE } from './en/scope';
import { FRENCH_ATTRIBUTION } from './fr/attribution';
import { FRENCH_FORMS } from './fr/forms';
import { FRENCH_HARM } from './fr/harm';
import { FRENCH_NOUNS } from './fr/nouns';
import { FRENCH_QUANTITIES } from './fr/quantities';
import { FRENCH_SCOPE } from './fr/scope';
import type { Language, LanguageData } from './language';
import type { Token } from './tokens';
import { wordSet } from './wordSet';

export const ENGLISH: LanguageData = {
  language: 'en',
  functionWords: wordSet(
    'the of and in to was were by at with for that on is are has have had their his her its said killed from least dead lost than soldiers civilians people women children were both no',
  ),
  quantities: ENGLISH_QUANTITIES,
  nouns: ENGLISH_NOUNS,
  harm: ENGLISH_HARM,
  attribution: ENGLISH_ATTRIBUTION,
  scope: ENGLISH_SCOPE,
  forms: ENGLISH_FORMS,
};

export const FRENCH: LanguageData = {
  language: 'fr',
  functionWords: wordSet(
    "le la les de des du d' l' et à au aux été ont est dans par une un que qu' selon sur en pour ses leurs deux trois morts tués blessés moins plus jusqu' soldats civils femmes enfants aucun aucune personnes",
  ),
  quantities: FRENCH_QUANTITIES,
  nouns: FRENCH_NOUNS,
  harm: FRENCH_HARM,
  attribution: FRENCH_ATTRIBUTION,
  scope: FRENCH_SCOPE,
  forms: FRENCH_FORMS,
};

/** The data of a language; without one, the language whose function words are more. English wins a draw. */
export function languageData(language: Language | undefined, tokens: readonly Token[]): LanguageData {
  if (language === 'en') return ENGLISH;
  if (language === 'fr') return FRENCH;
  const french = countIn(tokens, FRENCH.functionWords);
  return french > countIn(tokens, ENGLISH.functionWords) ? FRENCH : ENGLISH;
}

function countIn(tokens: readonly Token[], words: ReadonlySet<string>): number {
  return tokens.reduce((sum, token) => sum + (words.has(token.norm) ? 1 : 0), 0);
}
