import type { Claim } from '../annotation/model';
import { guessLanguage } from '../article/language';
import { candidatesIn } from '../reading/bindCount';
import { harmCuesIn } from '../reading/harmCues';
import { languageData } from '../reading/languages';
import type { Language } from '../reading/language';
import { readClaim } from '../reading/readClaim';
import { tokenise } from '../reading/tokens';

/** Words with what stands beside them in their article. */
export interface WordsInArticle {
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly language: Language | undefined;
  readonly published: string | undefined;
}

export interface ReadClaim {
  readonly claim: Claim;
  readonly hasHarm: boolean;
  readonly hasCount: boolean;
}

/**
 * Reads a claim as tagging does, where nobody is there to confirm it: a figure counts only where the words hold no other
 * one that counts people.
 */
export function claimOf({ words, before, after, language, published }: WordsInArticle): ReadClaim {
  const context = { before, after, language, ...(published === undefined ? {} : { published }) };
  const { claim, why } = readClaim(words, context);
  const tokens = tokenise(words);
  const data = languageData(language ?? guessLanguage(before + words + after), tokens);
  const figures = candidatesIn(tokens, harmCuesIn(tokens, data), data).filter(({ part }) => !part);
  const hasCount = why.count !== undefined && figures.length === 1;
  return {
    claim: hasCount ? claim : { ...claim, count: { qualifier: 'unstated' } },
    hasHarm: why.harm !== undefined,
    hasCount,
  };
}
