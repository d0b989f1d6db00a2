const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LETTERS = ALPHABET.slice(10);
const LENGTH = 10;

/**
 * A new annotation id: ten characters of lower-case Crockford base32, the first a letter, so that no YAML reader takes it
 * for a number. `random` gives that many random bytes; every id is as likely as any other.
 */
export function newId(random: (count: number) => Uint8Array): string {
  // 242 is the largest multiple of 22 letters in a byte: more would favour the first ones.
  const limit = 256 - (256 % LETTERS.length);
  let first: string | undefined;
  while (first === undefined) {
    for (const byte of random(1)) {
      if (byte < limit) first = LETTERS.charAt(byte % LETTERS.length);
    }
  }
  const rest = Array.from(random(LENGTH - 1), (byte) => ALPHABET.charAt(byte % ALPHABET.length));
  return first + rest.join('');
}

/** Whether a text has the form of an annotation id. */
export function isId(text: string): boolean {
  return /^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{9}$/.test(text);
}

/** An id as a number, another for every id, from 1 to 36^10 (below 2^53). Throws for a text of other characters or length. */
export function idAsNumber(id: string): number {
  if (!/^[0-9a-z]{10}$/.test(id)) throw new Error(`${id} is no id.`);
  return parseInt(id, 36) + 1;
}
