import { PhraseBook } from './phrases';

/** Phrases by their first words, or words by themselves. */
type Words = PhraseBook<unknown> | ReadonlySet<string> | ReadonlyMap<string, unknown>;

/**
 * The words with which something may begin, by the data of a language: all that a loop over a whole text asks of most of
 * its words is whether one is among them. Put together when first asked for, once for each language.
 */
export function firstWords<Data extends object>(
  of: (data: Data) => readonly Words[],
): (data: Data) => ReadonlySet<string> {
  const known = new WeakMap<Data, ReadonlySet<string>>();
  return (data) => {
    const words = known.get(data) ?? new Set(of(data).flatMap(wordsOf));
    known.set(data, words);
    return words;
  };
}

function wordsOf(words: Words): readonly string[] {
  return [...(words instanceof PhraseBook ? words.byFirst : words).keys()];
}
