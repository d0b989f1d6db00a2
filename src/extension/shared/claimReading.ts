import { readClaim } from '../../core/reading/readClaim';
import { ENGLISH, FRENCH } from '../../core/reading/languages';
import { loadPhrases } from '../../core/reading/loadPhrases';
import { inTurns } from '../../project/slices';
import { articleLanguage } from './articleLanguage';
import type { ArticleSession } from './articleSession';

type Around = Pick<NonNullable<Parameters<typeof readClaim>[1]>, 'before' | 'after' | 'published'>;

/**
 * Reads the words of a claim in an article's language. What the language's phrases are is taken in before, in turns: the
 * first time that is some 50 ms, which nobody should wait for in one go.
 */
export async function claimReading(
  session: ArticleSession,
  words: string,
  around: Around,
): Promise<ReturnType<typeof readClaim>> {
  const language = articleLanguage(session);
  for (const data of [ENGLISH, FRENCH]) {
    if (language === undefined || data.language === language) await inTurns(loadPhrases(data));
  }
  return readClaim(words, { ...around, language });
}
