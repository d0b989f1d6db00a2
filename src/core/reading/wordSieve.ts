const SLOTS = 1 << 10;

/**
 * Tells of most words, by two letters and their length, that they are not among some others: a set would have to read
 * all of their letters first. Of those that are it never says so.
 */
export class WordSieve {
  private readonly slots = new Uint8Array(SLOTS);

  constructor(words: Iterable<string>) {
    for (const word of words) this.slots[slotOf(word)] = 1;
  }

  /** `slot`: `slotOf` the word. */
  mayHold(slot: number): boolean {
    return this.slots[slot] === 1;
  }
}

export function slotOf(word: string): number {
  const { length } = word;
  if (length === 0) return 0;
  return (word.charCodeAt(0) * 37 + word.charCodeAt(length - 1) * 11 + length * 5) & (SLOTS - 1);
}
