import type { Turns } from '../turns';
import type { LanguageData } from './language';
import { PhraseBook } from './phrases';

/** Takes in a language's phrases, a book a turn, so that the first article read in it holds nobody up. */
export function* loadPhrases({ quantities, harm, attribution, scope, forms }: LanguageData): Turns<void> {
  for (const part of [quantities, harm, attribution, scope, forms]) {
    const values: readonly unknown[] = Object.values(part);
    for (const value of values) {
      if (value instanceof PhraseBook && value.byFirst.size > 0) yield;
    }
  }
}
