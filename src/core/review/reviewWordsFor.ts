import type { Locale } from '../report/words';
import { ENGLISH_REVIEW, type ReviewWords } from './reviewWords';
import { FRENCH_REVIEW } from './reviewWordsFrench';

/** The words of a review in that language. */
export const reviewWordsFor = (locale: Locale): ReviewWords => (locale === 'fr' ? FRENCH_REVIEW : ENGLISH_REVIEW);
