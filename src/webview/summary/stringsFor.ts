import type { Locale } from '../../core/report/words';
import type { Strings } from './strings';
import { ENGLISH_STRINGS } from './stringsEnglish';
import { FRENCH_STRINGS } from './stringsFrench';

/** What the page says in that language. */
export const stringsFor = (locale: Locale): Strings => (locale === 'fr' ? FRENCH_STRINGS : ENGLISH_STRINGS);
