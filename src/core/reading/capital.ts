const CAPITAL = /^\p{Lu}/u;
const TITLED = /^\p{Lu}\p{Ll}/u;

/** Whether a word begins with a capital: asked of most words, and most are of plain letters. */
export function beginsCapital(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit < 0x80 ? isPlainCapital(unit) : CAPITAL.test(word);
}

/** Whether a word begins with a capital and a small letter. */
export const isTitled = (word: string): boolean => beginsCapital(word) && TITLED.test(word);

const isPlainCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
