/** Words of a list written as one string. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

/** Phrases of a list written as one string, with commas between them. */
export function phraseList(phrases: string): readonly string[] {
  return phrases
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/gu, ' '))
    .filter((phrase) => phrase !== '');
}
