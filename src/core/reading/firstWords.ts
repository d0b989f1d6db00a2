import { PhraseBook } from './phrases';
import type { Token } from './tokens';
import { WordSieve } from './wordSieve';

/** Phrases by their first words, or words by themselves. */
type Words = PhraseBook<unknown> | ReadonlySet<string> | ReadonlyMap<string, unknown>;

class FirstWords {
  private readonly words: ReadonlySet<string>;
  private readonly sieve: WordSieve;

  constructor(words: readonly string[]) {
    this.words = new Set(words);
    this.sieve = new WordSieve(words);
  }

  has({ slot, norm }: Token): boolean {
    return this.sieve.mayHold(slot) && this.words.has(norm);
  }
}

/**
 * The words with which something may begin, by the data of a language: all that a loop over a whole text asks of most of
 * its words is whether one is among them. Put together when first asked for, once for each language.
 */
export function firstWords<Data extends object>(of: (data: Data) => readonly Words[]): (data: Data) => FirstWords {
  const known = new WeakMap<Data, FirstWords>();
  return (data) => {
    const words = known.get(data) ?? new FirstWords(of(data).flatMap(wordsOf));
    known.set(data, words);
    return words;
  };
}

function wordsOf(words: Words): readonly string[] {
  return [...(words instanceof PhraseBook ? words.byFirst : words).keys()];
}
