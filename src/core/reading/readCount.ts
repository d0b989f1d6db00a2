import type { CountOfClaim } from '../annotation/model';
import { analyse, type Analysis } from './analyse';
import type { Language } from './language';
import { ENGLISH, FRENCH } from './languages';
import { quantityAt } from './readQuantity';
import { tokenise } from './tokens';

/**
 * The count that words state of the victims, by the table of domain.md; undefined = no figure and no word for one.
 * Words that are a count and nothing else ("2000", "au moins 80") are read in either language without a noun.
 */
export function readCount(words: string, language?: Language): CountOfClaim | undefined {
  return wholeCount(words, language) ?? countOf(analyse(words, { language }));
}

export function countOf(analysis: Analysis): CountOfClaim | undefined {
  return analysis.joined?.count;
}

function wholeCount(words: string, language: Language | undefined): CountOfClaim | undefined {
  const tokens = tokenise(words);
  for (const data of [ENGLISH, FRENCH]) {
    if (language !== undefined && data.language !== language) continue;
    const quantity = quantityAt(tokens, 0, data.quantities);
    if (quantity?.to === tokens.length && quantity.kind !== 'ignored' && quantity.kind !== 'same')
      return quantity.count;
  }
  return undefined;
}
