import { ENGLISH } from './english';
import { FRENCH } from './french';
import { ENGLISH_REPORT, type ReportWords } from './reportWords';
import { FRENCH_REPORT } from './reportWordsFrench';
import type { Locale, Words } from './words';

/** The language to show for a language tag such as `fr-CA`; English where we have none of it. */
export function localeFor(tag: string): Locale {
  return /^fr(?:$|[-_])/i.test(tag) ? 'fr' : 'en';
}

export function wordsFor(locale: Locale): Words {
  return locale === 'fr' ? FRENCH : ENGLISH;
}

/** The words of a report in that language. */
export function reportWordsFor(locale: Locale): ReportWords {
  return locale === 'fr' ? FRENCH_REPORT : ENGLISH_REPORT;
}
