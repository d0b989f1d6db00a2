import { wordsOf } from '../text/tokens';

// Frequent words that the other language does not have.
const FUNCTION_WORDS = {
  en: new Set(
    'the and of to that was were with for from which by has have had been their this they it is as at not who said'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les des du et une dans par pour qui que ont sont été avec sur ce cette aux leur ses plus selon au est dont il'.split(
      ' ',
    ),
  ),
} as const;

const WORDS_READ = 400;
const MIN_HITS = 3;

/** The language of a text by its function words; undefined where there are few, or where they are of both. */
export function guessLanguage(text: string): 'en' | 'fr' | undefined {
  let english = 0;
  let french = 0;
  let read = 0;
  for (const word of wordsOf(text)) {
    const lower = word.text.toLowerCase();
    if (FUNCTION_WORDS.en.has(lower)) english += 1;
    if (FUNCTION_WORDS.fr.has(lower)) french += 1;
    read += 1;
    if (read === WORDS_READ) break;
  }
  if (english >= MIN_HITS && english >= 2 * french) return 'en';
  if (french >= MIN_HITS && french >= 2 * english) return 'fr';
  return undefined;
}
